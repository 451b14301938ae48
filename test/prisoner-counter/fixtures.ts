import '../../src/define/prisoner-counter.js';
import type {PrisonerCounter} from '../../src/prisoner-counter/prisoner-counter.js';
import {onCleanUp, until} from '../support/fixtures.js';

export type {PrisonerCounter} from '../../src/prisoner-counter/prisoner-counter.js';

/** A good feed, with what a test says of it. */
export const feed = (own: object = {}): object => ({
  vigil: 'count/1',
  asOf: '2025-01-31',
  count: 1244,
  source: {name: 'Viasna', url: 'https://prisoners.example/'},
  ...own,
});

/** The attributes of a good count without a feed. */
export const attributes =
  'count="1244" as-of="2025-01-31" source-name="Viasna" source-url="https://prisoners.example/"';

/** An element with a fallback paragraph, to be given to `mount`. */
export const tag = (given = '', between = '<p>The fallback</p>'): string =>
  `<vigil-prisoner-counter ${given}>${between}</vigil-prisoner-counter>`;

/** An inline feed. */
export const inline = (value: unknown): string =>
  `<script type="application/json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) ?? null;

export {part};

/** Text as it is read: without what is hidden from screen readers, white space in one piece. */
export function textOf(node: Node | null | undefined): string {
  if (!node) return '';
  const copy = document.createElement('div');
  copy.append(
    ...Array.from(node instanceof ShadowRoot ? node.childNodes : [node], (each) => each.cloneNode(true)),
  );
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], style, script')) hidden.remove();
  // Each stands on a line of its own, whatever white space is in the markup: the build leaves none.
  for (const block of copy.querySelectorAll(
    'p, div, ul, li, figure, details, summary, table, tr, th, td, b',
  )) {
    block.before(' ');
    block.after(' ');
  }
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** The number that stands on the screen, as text; none while the fallback is shown. */
export const numberOf = (element: Element): string | undefined => {
  const number = part(element, 'number');
  return number ? textOf(number) : undefined;
};

/** All that the shadow root says. */
export const said = (element: Element): string => textOf(element.shadowRoot);

/** Whether what stands between the tags is on the screen. */
export const showsFallback = (element: Element): boolean =>
  [...element.children].some((child) => child.localName !== 'script' && child.getClientRects().length > 0);

/** Whether the counter says that it is in a state: in words, as its readers see it. */
export const hasState = (element: Element, state: 'stale' | 'failed'): boolean =>
  (element.shadowRoot?.textContent ?? '').includes(
    state === 'stale' ? 'Last confirmed' : 'Not updated just now',
  );

/** Waits until a number is there, a particular one if it is given. */
export const numberIs = (element: Element, number?: string): Promise<boolean> =>
  until(() => (number === undefined ? numberOf(element) !== undefined : numberOf(element) === number));

/** The events of a type that reach the document, from now on. */
export function heard<T extends Event = Event>(type: string, target: EventTarget = document): T[] {
  const events: T[] = [];
  const listen = (event: Event) => {
    events.push(event as T);
  };
  target.addEventListener(type, listen);
  onCleanUp(() => {
    target.removeEventListener(type, listen);
  });
  return events;
}

/** What changes in a shadow root, from now on. */
export function mutationsOf(element: Element): () => MutationRecord[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  observer.observe(element.shadowRoot ?? element, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  onCleanUp(() => {
    observer.disconnect();
  });
  return () => {
    records.push(...observer.takeRecords());
    return records;
  };
}

export interface FetchCall {
  readonly url: string;
  readonly init: RequestInit;
}

export type Reply = Response | Promise<Response>;

/**
 * Puts a function in the place of `fetch` until the test ends. It hears `signal` as the platform does: the
 * request fails when it is aborted.
 */
export function stubFetch(reply: (url: string, call: number, init: RequestInit) => Reply): FetchCall[] {
  const calls: FetchCall[] = [];
  const real = window.fetch;
  window.fetch = (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const call = calls.push({url, init}) - 1;
    const {signal} = init;
    return new Promise((resolve, reject) => {
      const abort = () => {
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) abort();
      else {
        signal?.addEventListener('abort', abort);
        Promise.resolve()
          .then(() => reply(url, call, init))
          .then(resolve, reject);
      }
    });
  };
  onCleanUp(() => {
    window.fetch = real;
  });
  return calls;
}

/** A feed as an answer. */
export const answer = (value: unknown = feed(), init: ResponseInit = {}): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), init);

/** A promise with its keys outside. */
export function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return {promise, resolve, reject};
}

let addresses = 0;

/** An address that no other test has asked, since answers are shared for some seconds. */
export const newUrl = (name = 'feed.json'): string => `https://feeds.example/${String(addresses++)}/${name}`;

/** The live region of the page. */
export const liveRegions = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[role=status], [aria-live], [role=alert], [role=log]'),
];

export const counterIn = (root: ParentNode): PrisonerCounter => {
  const found = root.querySelector<PrisonerCounter>('vigil-prisoner-counter');
  if (!found) throw new Error('There is no counter.');
  return found;
};
