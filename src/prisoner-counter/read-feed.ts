import {compareDates, parsePartialDate} from '../core/partial-date.js';
import {checkFeed, type FeedResult} from './check-feed.js';
import {parseCsv} from './csv.js';

/** What the page says of the feed. It fills in only what the feed itself leaves out; an empty text says nothing. */
export interface FeedDefaults {
  readonly bound?: string | null | undefined;
  readonly sourceName?: string | null | undefined;
  readonly sourceUrl?: string | null | undefined;
}

/** What the page says, as fields of a feed. */
interface PageFields {
  readonly bound: string | null;
  readonly source: {readonly name: string | null; readonly url: string | null};
}

const refused = (reason: string, field = 'feed'): FeedResult => ({problem: {field, reason}});

const rowName = (number = 1): string => `row ${number}`;

/**
 * Reads a count feed, JSON or CSV, and checks it. Which of the two it is, the text itself tells: servers send both
 * as `text/plain`.
 * @param text the feed as it was received
 * @param today UTC midnight in milliseconds, as from `latestToday`
 */
export function readFeed(text: string, defaults: FeedDefaults, today: number): FeedResult {
  const trimmed = text.trim(); // takes the byte order mark too
  if (!trimmed) return refused('is empty');
  if (trimmed[0] === '<') return refused('is an HTML page, not a feed');
  if (trimmed[0] === '[') return refused('is a list, not a feed');
  const page: PageFields = {
    bound: defaults.bound || null,
    source: {name: defaults.sourceName || null, url: defaults.sourceUrl || null},
  };
  if (trimmed[0] !== '{') return readCsv(text.replace('\uFEFF', ''), page, today);
  try {
    const feed = JSON.parse(trimmed) as Record<string, unknown>;
    // Source name and address go together: the page's address is not put behind the feed's name.
    return checkFeed({...feed, bound: feed.bound ?? page.bound, source: feed.source ?? page.source}, today);
  } catch (error) {
    return refused(`is not valid JSON: ${String(error).slice(0, 100)}`);
  }
}

const dateOf = (text = '') => parsePartialDate(text) ?? {start: 0, end: 0};

/** Each row becomes a point of the series, and the newest the count itself. */
function readCsv(text: string, {bound, source}: PageFields, today: number): FeedResult {
  const {rows, brokenRow} = parseCsv(text);
  if (brokenRow) return refused('has a broken quote', rowName(brokenRow));
  const [header, ...data] = rows;
  const columns = header?.cells.map((name) => name.toLowerCase()) ?? [];
  const needed = columns.filter((name) => /^(as_of|count)$/.test(name)).sort();
  if (needed.join() !== 'as_of,count')
    return refused('needs the columns as_of and count, each once', rowName(header?.number));
  if (!data.length) return refused('has no rows');

  const series = [];
  for (const {number, cells} of data) {
    // A thousands comma without quotes moves the cells along: 1,244 would be read as 1.
    if (cells.slice(columns.length).join(''))
      return refused('has more cells than the header', rowName(number));
    const {
      as_of: asOf,
      count = '',
      source_url: address,
    } = Object.fromEntries(columns.map((name, index) => [name, cells[index]]));
    // Any other text goes on as it was written, to be refused.
    series.push({
      asOf,
      count: /^\d{1,15}$/.test(count) ? Number(count) : count,
      sourceUrl: address || undefined,
    });
  }
  const newest = series.reduce((one, other) =>
    compareDates(dateOf(one.asOf), dateOf(other.asOf)) < 0 ? other : one,
  );
  const url = newest.sourceUrl ?? source.url;
  const name = source.name ?? newest.sourceUrl?.split('/')[2]?.replace(/^www\./, '');
  const feed = {vigil: 'count/1', ...newest, bound, source: {name, url}, series};
  const result = checkFeed(feed, today);
  // Every figure is in the series, which is checked first: so what is wrong with one is found as its row's.
  const [, index, field = ''] = /^series\[(\d+)\]\.(\w+)$/.exec(result.problem?.field ?? '') ?? [];
  return result.problem && index
    ? refused(
        result.problem.reason,
        `${rowName(data[Number(index)]?.number)}, column ${field.replace(/[A-Z]/, '_$&').toLowerCase()}`,
      )
    : result;
}
