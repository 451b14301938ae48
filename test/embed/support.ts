import {until} from '../support/engine.js';
import {openPage, recordsOf, servePages, type Answer, type Answers} from '../support/pages.js';

/** A feed with all that the counter shows. The figures are Viasna's, see site/data. */
export const feed = {
  vigil: 'count/1',
  asOf: '2025-01-31',
  count: 1244,
  source: {name: 'Viasna', url: 'https://spring96.org/en/news/117384'},
  place: {en: 'Belarus'},
  definition: 'Held behind bars and recognised as political prisoners.',
  flows: {since: '2025-01-01', recognised: 18, released: null, died: null},
  series: [
    {asOf: '2020-12-31', count: 169},
    {asOf: '2022-12-31', count: 1448},
    {asOf: '2024-12-31', count: 1265},
  ],
};

export const counter = (attributes: string): string =>
  `<vigil-prisoner-counter ${attributes}><p>1,244 political prisoners in Belarus on 31 January 2025. ` +
  'Source: <a href="https://spring96.org/en/news/117384">Viasna</a>.</p></vigil-prisoner-counter>';

export interface Embedding {
  /** What stands in the head, scripts included. */
  head?: string;
  body?: string;
  /** The policy that the page is sent with. */
  policy?: string;
  html?: string;
  answers?: Answers;
  feed?: string | Answer;
  width?: number;
}

const script = '<script type="module" src="./dist/vigil.js"></script>';

/** A whole host page, served and opened; what went wrong on it is recorded from its first script on. */
export async function embed({
  head = script,
  body = counter('src="feed.json" trend flows'),
  policy,
  html = '<html lang="en">',
  answers = {},
  feed: answer = {json: feed},
  width = 800,
}: Embedding = {}) {
  const pages = await servePages({
    '/': {
      body: `<!doctype html>${html}<head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`,
      headers: {'content-type': 'text/html', ...(policy && {'content-security-policy': policy})},
      record: true,
    },
    '/feed.json': answer,
    '/dist/*': {folder: 'dist'},
    ...answers,
  });
  const page = await openPage(pages.url('/'), {width, height: 900});
  const element = () => page.document.querySelector('vigil-prisoner-counter') as HTMLElement;
  return {
    pages,
    page,
    records: () => recordsOf(page),
    element,
    /** The number on the screen, if there is one. */
    number: () => element().shadowRoot?.querySelector('[part=number]')?.textContent.trim(),
    /** Whether the reader sees what stands between the tags. */
    fallback: () => (element().querySelector('p')?.getBoundingClientRect().height ?? 0) > 0,
  };
}

export type Embedded = Awaited<ReturnType<typeof embed>>;

export const ready = (it: Embedded, number = '1,244') => until(() => it.number() === number);
