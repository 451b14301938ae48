import type {ArgTypes} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {ArticleBody} from '../../src/article-body/article-body.js';
import {isCalled, says as saysIn} from './words.js';

/** The article's attributes, as properties, and what stands between its tags. */
export interface ArticleArgs {
  src?: string;
  headline?: string;
  byline?: string;
  published?: string;
  modified?: string;
  canonical?: string;
  sourceName?: string;
  contents: boolean;
  readingTime: boolean;
  tools: boolean;
  progress: boolean;
  quoteShare: boolean;
  images?: string;
  cache?: string;
  safety?: string;
  /** Language of the text, where it is not the page's. */
  language?: string;
  /** What stands between the tags. */
  text?: unknown;
}

/** In what a story ends, once nothing more is to come by itself. */
export type Expected =
  'text' | 'loaded' | 'loading' | 'failed' | 'note' | 'contents' | 'options' | 'quote' | 'sharing';

/** `parameters.vigil`: what a story does, one after another, and what is seen in the end. */
export interface ArticleMarker {
  readonly expect: Expected;
  /** Words on what is pressed in the row over the text; "mark" is the first footnote mark, "quote" selects a paragraph. */
  readonly does?: readonly string[];
  /** What can be read then, in the frame or the text. */
  readonly says?: string;
  /** Code of the fault of which one line stands in the console. */
  readonly fault?: string;
}

export const shows = (
  expect: Expected,
  more: Omit<ArticleMarker, 'expect'> = {},
): {vigil: ArticleMarker} => ({
  vigil: {expect, ...more},
});

export const articleBody = (args: ArticleArgs): TemplateResult =>
  html`<vigil-article-body
    src=${ifDefined(args.src)}
    headline=${ifDefined(args.headline)}
    byline=${ifDefined(args.byline)}
    published=${ifDefined(args.published)}
    modified=${ifDefined(args.modified)}
    canonical=${ifDefined(args.canonical)}
    source-name=${ifDefined(args.sourceName)}
    images=${ifDefined(args.images)}
    cache=${ifDefined(args.cache)}
    safety=${ifDefined(args.safety)}
    lang=${ifDefined(args.language)}
    ?contents=${args.contents}
    ?reading-time=${args.readingTime}
    ?tools=${args.tools}
    ?progress=${args.progress}
    ?quote-share=${args.quoteShare}
    >${args.text ?? nothing}</vigil-article-body
  >`;

/** The drawing that stands for a photograph, on this server, so that a story asks nobody else. */
export const picture = new URL('./letter.svg', import.meta.url).href;

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const rootOf = ({shadowRoot}: Element): ShadowRoot => {
  if (!shadowRoot) throw new Error('The element was not upgraded.');
  return shadowRoot;
};

/** Where each state is seen, by its selector in the frame; or in the text itself. */
const places: Partial<Record<Expected, string>> = {
  failed: '.failed',
  note: '#note:popover-open',
  contents: '[part~=contents]',
  options: '#options > *',
  quote: '#quote:popover-open',
  sharing: '#sharing > *',
};

/** Whether an article is in a state. */
export function isIn(article: ArticleBody, {expect, says = ''}: ArticleMarker): boolean {
  const selector = places[expect];
  if (expect === 'loaded' && !article.querySelector('.vigil-text')) return false;
  const place = selector ? rootOf(article).querySelector(selector) : article;
  return !!place && saysIn(`${place.textContent}${selector ? '' : rootOf(article).textContent}`, says);
}

/** Tries until it gives something, or two seconds are over. */
async function found<T>(find: () => T | undefined, what: string): Promise<T> {
  for (let round = 0; round < 100; round += 1) {
    const value = find();
    if (value) return value;
    await later(20);
  }
  throw new Error(`There is no ${what}.`);
}

function selectParagraph(article: ArticleBody): void {
  const [, paragraph] = article.querySelectorAll('p');
  if (!paragraph) return;
  getSelection()?.selectAllChildren(paragraph);
}

/** Brings a story into its state, as a reader would. */
export async function play(canvas: ParentNode, {does = []}: ArticleMarker): Promise<void> {
  const article = await found(
    () => canvas.querySelector<ArticleBody>('vigil-article-body') ?? undefined,
    'article',
  );
  for (const act of does) {
    await article.updateComplete;
    if (act === 'mark')
      (await found(() => article.querySelector<HTMLElement>('sup a') ?? undefined, 'mark')).click();
    else if (act === 'quote') selectParagraph(article);
    else {
      const press = await found(
        () =>
          [...rootOf(article).querySelectorAll<HTMLElement>('button')].find(
            (each) => each.getClientRects().length > 0 && isCalled(each, act),
          ),
        `"${act}"`,
      );
      press.click();
    }
    await later(0);
  }
}

const hidden = {table: {disable: true}};

const attribute = (name: string, control: 'text' | 'boolean' = 'text') => ({
  name,
  control,
  table: {category: 'attributes'},
});

export const argTypes: Partial<ArgTypes<ArticleArgs>> & ArgTypes = {
  images: {control: 'select', options: ['show', 'click', 'none']},
  cache: {control: 'select', options: ['default', 'no-store']},
  safety: {control: 'select', options: ['off', 'notice', 'confirm']},
  contents: {...attribute('contents', 'boolean'), description: 'Adds a list of the sections.'},
  progress: {...attribute('progress', 'boolean'), description: 'Adds a line that shows how much is read.'},
  sourceName: attribute('source-name'),
  readingTime: attribute('reading-time', 'boolean'),
  quoteShare: attribute('quote-share', 'boolean'),
  language: {...attribute('lang'), description: 'Language of the text.'},
  text: {control: false, description: 'The article, or what is shown until it has come.'},
  ...Object.fromEntries(
    [
      ...['source-name', 'reading-time', 'quote-share'],
      ...['version', 'properties', 'styles', 'sheet', 'updateComplete'],
    ].map((name) => [name, hidden]),
  ),
};
