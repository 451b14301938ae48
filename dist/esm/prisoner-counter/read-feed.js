import { compareDates, parsePartialDate } from '../core/partial-date.js';
import { hostOf } from '../core/host-of.js';
import { checkFeed } from './check-feed.js';
import { parseCsv } from './csv.js';
const refused = (reason, field = 'feed') => ({ problem: { field, reason } });
/**
 * Reads a count feed, JSON or CSV, and checks it. Which of the two it is, the text itself tells: servers send both
 * as `text/plain`.
 * @param text the feed as it was received
 * @param today UTC midnight in milliseconds, as from `latestToday`
 */
export function readFeed(text, defaults, today) {
    const trimmed = text.trim(); // takes the byte order mark too
    // Source name and address go together: the page's address is not put behind the feed's name.
    const page = {
        bound: defaults.bound || null,
        source: { name: defaults.sourceName || null, url: defaults.sourceUrl || null },
    };
    if (trimmed[0] === '<')
        return refused('is an HTML page, not a feed');
    if (trimmed[0] !== '{')
        return readCsv(text.replace('\uFEFF', ''), page, today);
    try {
        const feed = JSON.parse(trimmed);
        return checkFeed({ ...feed, bound: feed['bound'] ?? page.bound, source: feed['source'] ?? page.source }, today);
    }
    catch (error) {
        return refused(`is not valid JSON: ${String(error).slice(0, 100)}`);
    }
}
/** Each row becomes a point of the series, and the newest the count itself. */
function readCsv(text, { bound, source, }, today) {
    const { rows, brokenRow } = parseCsv(text);
    if (brokenRow)
        return refused('has a broken quote', `row ${brokenRow}`);
    const [header, ...data] = rows;
    const columns = header?.cells.map((name) => name.toLowerCase()) ?? [];
    // Before anything is sorted: a list of any length would hold up the page.
    if (!data.length ||
        data.length > 5000 ||
        columns.filter((name) => /^(as_of|count)$/.test(name)).length !== 2)
        return refused('needs one column as_of, one count, and 1 to 5000 rows', 'CSV');
    const series = [];
    for (const { number, cells } of data) {
        // A thousands comma without quotes moves the cells along: 1,244 would be read as 1.
        if (cells.length > columns.length)
            return refused('has more cells than the header', `row ${number}`);
        const cell = (name) => cells[columns.indexOf(name)] ?? '';
        const count = cell('count');
        series.push({
            asOf: cell('as_of'),
            // Any other text goes on as it was written, to be refused.
            count: /^\d{1,15}$/.test(count) ? Number(count) : count,
            sourceUrl: cell('source_url') || null,
        });
    }
    const dateOf = (point) => parsePartialDate(point?.asOf ?? '') ?? { start: 0, end: 0 };
    const [newest] = [...series].sort((one, other) => compareDates(dateOf(other), dateOf(one)));
    const url = newest?.sourceUrl ?? source.url;
    const name = source.name ?? (newest?.sourceUrl && hostOf(newest.sourceUrl));
    const result = checkFeed({ vigil: 'count/1', ...newest, bound, source: { name, url }, series }, today);
    // Every figure is in the series, which is checked first: so what is wrong with one is found as its row's.
    const [, index, field = ''] = /^series\[(\d+)\]\.(\w+)$/.exec(result.problem?.field ?? '') ?? [];
    return result.problem && index
        ? refused(result.problem.reason, `row ${data[Number(index)]?.number ?? 0}, column ${field.replace(/[A-Z]/, '_$&').toLowerCase()}`)
        : result;
}
//# sourceMappingURL=read-feed.js.map