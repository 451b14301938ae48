import {expect} from 'chai';
import {until} from '../support/fixtures.js';
import {
  openPage,
  recordsOf,
  servePages,
  type Answer,
  type OpenedPage,
  type PageRecord,
  type ServedPages,
} from '../support/pages.js';

/** The element as the built file makes it. */
export interface Counter extends HTMLElement {
  src: string;
  count: string;
  refresh(): Promise<void>;
  readonly updateComplete: Promise<void>;
}

export const feed = (own: object = {}): object => ({
  vigil: 'count/1',
  asOf: '2025-01-31',
  count: 1244,
  bound: 'at-least',
  place: {en: 'Belarus', be: 'Беларусь'},
  source: {name: 'Viasna', url: 'https://prisoners.example/'},
  definition: 'People in prison for what they said, wrote or believe.',
  flows: {since: '2025-01-01', recognised: 18, released: null},
  cumulative: {recognised: 3715},
  series: [
    {asOf: '2023-07-31', count: 1488, sourceUrl: 'https://prisoners.example/2023'},
    {asOf: '2024-12-31', count: 1265},
  ],
  people: Array.from({length: 12}, (_, index) => ({
    name: `Person ${String(index + 1)}`,
    url: `https://prisoners.example/${String(index + 1)}`,
  })),
  others: [{source: {name: 'Another'}, asOf: '2024', count: 1300, definition: 'By a wider definition.'}],
  ...own,
});

export const module = '<script type="module" src="dist/vigil.js"></script>';

/** All that the counter can show. */
export const element = (given = 'src="feed.json" trend flows people'): string =>
  `<vigil-prisoner-counter ${given}><p id="fallback">1,244 political prisoners in Belarus</p></vigil-prisoner-counter>`;

export interface Host {
  head?: string;
  body?: string;
  lang?: string;
  /** The page's Content Security Policy. */
  policy?: string;
  /** More on the same server. */
  answers?: Record<string, string | Answer | (string | Answer)[]>;
  width?: number;
  height?: number;
}

export interface Opened {
  page: OpenedPage;
  pages: ServedPages;
  /** What the page said, threw, failed to load or was refused. */
  records: readonly PageRecord[];
  document: Document;
  window: Window & typeof globalThis;
  counter: Counter;
}

/** Shows a whole page with the built file beside it. */
export async function open({
  head = module,
  body = element(),
  lang = 'en',
  policy,
  answers = {},
  width = 800,
  height = 600,
}: Host = {}): Promise<Opened> {
  const pages = await servePages({
    '/': {
      body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A newspaper</title>${head}</head><body>${body}</body></html>`,
      record: true,
      ...(policy !== undefined && {headers: {'content-security-policy': policy}}),
    },
    '/dist/*': {folder: 'dist'},
    '/feed.json': {json: feed()},
    ...answers,
  });
  const page = await openPage(pages.url('/'), {width, height});
  return {
    page,
    pages,
    records: recordsOf(page),
    document: page.document,
    window: page.window,
    get counter() {
      const found = page.document.querySelector<Counter>('vigil-prisoner-counter');
      if (!found) throw new Error('There is no counter on the page.');
      return found;
    },
  };
}

/** A page's first script: notes whatever touches the device or the network. */
export const watcher = `<script>
  window.touched = [];
  const note = (name) => touched.push(name);
  Object.defineProperty(document, 'cookie', {get() { note('cookie'); return ''; }, set() { note('cookie ='); }});
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
    if (name in window) Object.defineProperty(window, name, {get() { note(name); }});
  for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'Worker', 'SharedWorker', 'BroadcastChannel', 'Image'])
    if (name in window) window[name] = function () { note(name); };
  for (const name of ['sendBeacon', 'vibrate', 'share'])
    if (name in navigator) navigator[name] = () => note(name);
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => note('serviceWorker');
  for (const name of ['pushState', 'replaceState']) history[name] = () => note(name);
  for (const name of ['open', 'postMessage', 'alert', 'eval']) window[name] = () => note(name);
  const real = fetch;
  window.fetched = [];
  window.fetch = (input, init) => { fetched.push(String(input)); return real(input, init); };
</script>`;

/** What the watcher noted. */
export const watchedIn = (page: Window): {touched: string[]; fetched: string[]} =>
  page as Window & {touched: string[]; fetched: string[]} & typeof globalThis;

export function numberOf(counter: Element): string | undefined {
  const number = counter.shadowRoot?.querySelector('[part~=number]')?.cloneNode(true) as Element | undefined;
  for (const hidden of number?.querySelectorAll('[aria-hidden=true]') ?? []) hidden.remove();
  return number?.textContent.trim();
}

/** All that the shadow root says, white space in one piece. */
export const said = (counter: Element): string =>
  [...(counter.shadowRoot?.children ?? [])]
    .map((child) => child.textContent)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

export const ready = (counter: Element, number = '1,244'): Promise<boolean> =>
  until(() => numberOf(counter) === number);

/** Whether the words between the tags can be read. */
export const readable = (page: Document): boolean => {
  const box = page.getElementById('fallback')?.getBoundingClientRect();
  return box !== undefined && box.width > 20 && box.height > 5;
};

/** The page said nothing, threw nothing, missed nothing, and no policy was broken. */
export const expectQuiet = (records: readonly PageRecord[]): void => {
  expect(records.map(({type, level, text}) => `${type} ${level ?? ''} ${text}`)).to.deep.equal([]);
};

/** The paths that the server was asked for, in order of the alphabet. */
export const asked = async (pages: ServedPages): Promise<string[]> =>
  (await pages.requests()).map(({method, path}) => `${method} ${path}`).sort();

/** A pause for what must not happen. */
export const pause = (milliseconds = 150): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The value of an `integrity` attribute for a file of the build. */
export async function integrityOf(path: string): Promise<string> {
  const bytes = await (await fetch(path)).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}
