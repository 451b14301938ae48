import '../../src/define/article-body.js';
import type {ArticleBody} from '../../src/article-body/article-body.js';
import type {VigilErrorEvent} from '../../src/core/vigil-error-event.js';
import {mount, onCleanUp, until} from '../support/fixtures.js';

export type {ArticleBody} from '../../src/article-body/article-body.js';

export const inside = ({shadowRoot}: Element): ShadowRoot => {
  if (!shadowRoot) throw new Error('The element was not upgraded.');
  return shadowRoot;
};

/** Text as it is read, white space in one piece. */
export const read = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** A pause for what comes in a task of its own, and for what must not come. */
export const pause = (milliseconds = 30): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the element has looked at its text, and written dates. */
export async function looked(article: ArticleBody): Promise<void> {
  await pause();
  await article.updateComplete;
}

/** An article with its text between the tags, on the page and looked at. */
export async function mountArticle(
  given = '',
  between = '<p id="first">First paragraph.</p><p>Second paragraph.</p>',
): Promise<ArticleBody> {
  const article = await mount<ArticleBody>(`<vigil-article-body ${given}>${between}</vigil-article-body>`);
  await looked(article);
  return article;
}

/** A post as WordPress gives it. */
export const post = (own: object = {}, content = '<p>The text of the post.</p>'): object => ({
  id: 12,
  date_gmt: '2025-01-31T09:30:00',
  modified_gmt: '2025-01-31T09:30:00',
  link: 'https://herald.example/letters/',
  title: {rendered: 'How a letter &amp; a list are kept'},
  content: {rendered: content, protected: false},
  excerpt: {rendered: '', protected: false},
  ...own,
});

/** A post as the answer of a server. */
export const answer = (own: object = {}, content?: string): Response =>
  new Response(JSON.stringify(post(own, content)), {headers: {'content-type': 'application/json'}});

let addresses = 0;

/** An address that no one has, and no other test uses. */
export const newSrc = (): string => `https://herald.example/wp-json/wp/v2/posts/${String(++addresses)}`;

export const errorsOf = (target: EventTarget): VigilErrorEvent[] => {
  const errors: VigilErrorEvent[] = [];
  const listen = (event: Event) => errors.push(event as VigilErrorEvent);
  target.addEventListener('vigil-error', listen);
  onCleanUp(() => target.removeEventListener('vigil-error', listen));
  return errors;
};

/** Until an article from `src` is there, whole. */
export const loaded = (article: ArticleBody): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The article did not come.')), 8000);
    article.addEventListener(
      'vigil-article-load',
      () => {
        clearTimeout(timer);
        void looked(article).then(resolve);
      },
      {once: true},
    );
  });

/** A button, link or other control in the frame, by how its text begins. */
export function control(article: Element, text: string): HTMLElement {
  const all = [...inside(article).querySelectorAll<HTMLElement>('a, button')].filter(
    (each) => each.getClientRects().length > 0,
  );
  const found = all.find((each) => read(each).startsWith(text));
  if (!found) throw new Error(`There is no "${text}": ${all.map(read).join('; ')}`);
  return found;
}

export const buttons = (article: Element): string[] =>
  [...inside(article).querySelectorAll('[part~=bar] .row button')].map(read);

/** The box that shows a footnote. */
export const noteBox = (article: Element): HTMLElement =>
  inside(article).querySelector<HTMLElement>('#note')!;

export const isOpen = (box: Element | null): boolean => box?.matches(':popover-open') ?? false;

/** What is changed in the light DOM of an element, itself included, from now on. */
export function mutationsIn(target: Node): () => MutationRecord[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  observer.observe(target, {subtree: true, childList: true, attributes: true, characterData: true});
  onCleanUp(() => observer.disconnect());
  return () => {
    records.push(...observer.takeRecords());
    return records;
  };
}

/** Selects from one text to another, as by mouse or keyboard. */
export function select(from: Node, to: Node = from): Range {
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  return range;
}

export const quoteBox = (article: Element): HTMLElement | null =>
  inside(article).querySelector<HTMLElement>('#quote');

export const quoteOffered = (article: Element): Promise<boolean> => until(() => isOpen(quoteBox(article)));

/** A test of `moveBefore`, where the browser has it. */
export const move = 'moveBefore' in Element.prototype ? it : it.skip;

export const moveBefore = (to: Element, node: Node): void =>
  (to as unknown as {moveBefore(node: Node, child: null): void}).moveBefore(node, null);
