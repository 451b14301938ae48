import { hostOf } from '../core/host-of.js';
import { compareDates } from '../core/partial-date.js';
import { checkFeed } from '../prisoner-counter/check-feed.js';
import { parseCsv } from '../prisoner-counter/csv.js';
import { UsageError } from './usage-error.js';
/** A jump between two figures that are next to each other is suspect above this share, and above so many people. */
const suspectJump = { share: 0.15, people: 5 };
const statuses = ['active', 'former', 'np'];
/** The rows of a file, read by the name of the column. */
class Table {
    rows;
    #names;
    #columns;
    constructor(header, rows, { columns, only }) {
        this.#names = header.cells.map((name) => name.toLowerCase());
        this.#columns = columns;
        for (const column of [...columns.values(), ...only.map(([name]) => name)]) {
            if (this.#names.includes(column.toLowerCase()))
                continue;
            const names = this.#names.slice(0, 20).map((name) => JSON.stringify(name.slice(0, 40)));
            throw new UsageError(`the file has no column ${column}; it has ${names.join(', ')}`);
        }
        const asked = new Set(only.map(([column]) => column));
        this.rows = rows.filter((row) => [...asked].every((column) => only.some(([name, value]) => name === column && this.cell(row, column).startsWith(value))));
    }
    /** What the file calls the column. */
    nameOf(column) {
        return this.#columns.get(column) ?? column;
    }
    has(column) {
        return this.#names.includes(this.nameOf(column).toLowerCase());
    }
    cell(row, column) {
        return row.cells[this.#names.indexOf(this.nameOf(column).toLowerCase())] ?? '';
    }
    /** The columns among these that stand in the header more than once. */
    doubled(...columns) {
        return columns.filter((column) => {
            const name = this.nameOf(column).toLowerCase();
            return this.#names.indexOf(name) !== this.#names.lastIndexOf(name);
        });
    }
    problem(row, column, reason) {
        const at = `row ${row.number}`;
        return { field: column ? `${at}, column ${this.nameOf(column)}` : at, reason };
    }
    /**
     * Rows whose cells a thousands comma without quotes has moved along, so that 1,244 would be read as 1: they run past
     * the header or, where a column was left out, look as if they did not.
     * @param text the file
     */
    moved(text, countsArePlain) {
        // A quoted cell is no part of such a number. Emptied, it keeps its place.
        const unquoted = text.replace(/"[^"]*(?:""[^"]*)*"/g, '""');
        const bare = new Map(/[,;\t]/.exec(unquoted)?.[0] === ',' && !countsArePlain
            ? parseCsv(unquoted).rows.map(({ number, cells }) => [number, cells])
            : []);
        const at = this.#names.indexOf(this.nameOf('count').toLowerCase());
        return this.rows.flatMap((row) => {
            const [count = '', next = ''] = at < 0 ? [] : (bare.get(row.number) ?? []).slice(at);
            if (row.cells.length > this.#names.length)
                return this.problem(row, undefined, 'has more cells than the header');
            if (!/^\d{1,3}$/.test(count) || !/^\d{3}$/.test(next))
                return [];
            const reason = `${count},${next} may be a number with a thousands comma: ` +
                `write ${count}${next}, or, if these are two cells, say --counts-are-plain`;
            return this.problem(row, 'count', reason);
        });
    }
}
/**
 * Makes a count feed of a table: of dated figures (`as_of`, `count`, `source_url`), or of a list of prisoners with a
 * `status`, of which only the active ones count.
 * @param today UTC midnight in milliseconds, as from `latestToday`
 * @throws UsageError when the options do not fit the file
 */
export function makeFeed(text, options, today) {
    const { rows, brokenRow } = parseCsv(text);
    if (brokenRow)
        return refusedAt(`row ${brokenRow}`, 'has a broken quote');
    const [header, ...data] = rows;
    if (!header)
        return refusedAt('feed', 'is empty');
    const table = new Table(header, data, options);
    const isFigures = table.has('as_of') && table.has('count');
    if (!isFigures && !table.has('status'))
        return refusedAt(`row ${header.number}`, 'needs the columns as_of and count, or the column status');
    const [doubled] = table.doubled('as_of', 'count', 'source_url', 'status', 'name', 'url');
    if (doubled)
        return refusedAt(`row ${header.number}`, `has the column ${table.nameOf(doubled)} twice`);
    if (!table.rows.length)
        return refusedAt('feed', data.length ? 'has no row that --only keeps' : 'has no rows');
    const moved = table.moved(text, options.countsArePlain);
    if (moved.length)
        return { problems: moved, warnings: [] };
    const made = isFigures ? fromFigures(table, options, today) : fromList(table, options);
    if (!made.feed)
        return made;
    const { count, problem } = checkFeed(made.feed, today);
    return count ? { ...made, count } : { problems: [problem], warnings: made.warnings };
}
const refusedAt = (field, reason) => ({ problems: [{ field, reason }], warnings: [] });
/** The feed's fields, in the order in which they are best read. */
function compose({ rest }, headline, source, lists) {
    const { bound = 'exactly', label, place, definition, definitionUrl, flows, cumulative, staleAfter, license, } = rest;
    const { asOf, count } = headline;
    const about = { label, place, definition, definitionUrl, source, flows, cumulative };
    return { vigil: 'count/1', asOf, count, bound, ...about, ...lists, staleAfter, license };
}
function fromFigures(table, options, today) {
    if (options.asOf)
        throw new UsageError('--as-of is for a list with a status column; figures carry their dates');
    if (options.people)
        throw new UsageError('--people is for a list with a status column');
    const problems = [];
    const warnings = [];
    const columns = {
        asOf: 'as_of',
        count: 'count',
        'source.url': 'source_url',
    };
    const figures = new Map();
    for (const row of table.rows) {
        const [asOf, digits, url] = ['as_of', 'count', 'source_url'].map((column) => table.cell(row, column));
        const source = { name: 'this row', url: url || undefined };
        const figure = /^\d{1,15}$/.test(digits ?? '') ? Number(digits) : digits;
        const { count: checked, problem } = checkFeed({ vigil: 'count/1', asOf, count: figure, source }, today);
        if (problem) {
            problems.push(table.problem(row, columns[problem.field], problem.reason));
            continue;
        }
        const { asOf: date, count } = checked;
        const earlier = figures.get(date.iso);
        if (!earlier) {
            figures.set(date.iso, { row, date, point: { asOf: date.iso, count, ...(url && { sourceUrl: url }) } });
        }
        else if (earlier.point.count === count) {
            warnings.push(`row ${row.number} says the same as row ${earlier.row.number}: left out`);
        }
        else {
            const reason = `${count} contradicts ${earlier.point.count} of the same date in row ${earlier.row.number}`;
            problems.push(table.problem(row, 'count', reason));
        }
    }
    if (problems.length)
        return { problems, warnings };
    const sorted = [...figures.values()].sort((one, other) => compareDates(one.date, other.date));
    sorted.forEach(({ point: { asOf, count }, row }, index) => {
        const before = sorted[index - 1]?.point;
        const people = before ? Math.abs(count - before.count) : 0;
        if (!before ||
            people <= suspectJump.people ||
            people <= before.count * suspectJump.share ||
            options.jumps.includes(asOf))
            return;
        const jump = `${before.count} (${before.asOf}) to ${count} (${asOf}) ` +
            `is a jump of more than ${suspectJump.share * 100} %`;
        // The newest figure is the one that pages will show; what has been shown for long is history.
        if (index < sorted.length - 1)
            warnings.push(`row ${row.number}: ${jump}`);
        else
            problems.push(table.problem(row, 'count', `${jump}: if it is right, say --allow-jump ${asOf}`));
    });
    if (problems.length)
        return { problems, warnings };
    const series = sorted.map(({ point }) => point);
    const newest = series.at(-1);
    if (!newest)
        return { problems, warnings };
    const url = options.sourceUrl ?? newest.sourceUrl;
    const name = options.sourceName ?? (newest.sourceUrl && hostOf(newest.sourceUrl));
    if (!name)
        throw new UsageError('--source-name is needed: the newest row has no source_url to take it from');
    return {
        feed: compose(options, newest, { name, url }, series.length > 1 ? { series } : {}),
        problems,
        warnings,
    };
}
function fromList(table, options) {
    const { asOf, sourceName: name, sourceUrl: url } = options;
    if (!asOf || !name || !url)
        throw new UsageError('a list with a status column needs --as-of, --source-name and --source-url');
    const problems = [];
    const warnings = [];
    for (const row of table.rows) {
        const status = table.cell(row, 'status');
        if (!statuses.includes(status)) {
            const reason = `must be ${statuses.join(' or ')}, got ${JSON.stringify(status.slice(0, 40))}`;
            problems.push(table.problem(row, 'status', reason));
        }
    }
    const active = table.rows.filter((row) => table.cell(row, 'status') === 'active');
    for (const key of options.allowDuplicates ? [] : ['id', 'url'].filter((column) => table.has(column))) {
        const seen = new Map();
        for (const row of active) {
            const value = table.cell(row, key);
            const earlier = seen.get(value);
            if (!value || !earlier)
                seen.set(value, row);
            else
                problems.push(table.problem(row, key, `is that of row ${earlier.number} too: one person would count twice; if they are two, say --allow-duplicates`));
        }
    }
    // Of a person nothing but the name and the source's own page: no birth date, prison or charge.
    const people = [];
    for (const row of options.people ? active : []) {
        const person = { name: table.cell(row, 'name'), url: table.cell(row, 'url') };
        if (!person.name)
            problems.push(table.problem(row, 'name', 'is missing'));
        else if (!/^https?:\/\/[^\s/?#]/i.test(person.url))
            problems.push(table.problem(row, 'url', `must be an http(s) address, got ${JSON.stringify(person.url.slice(0, 40))}`));
        else
            people.push(person);
    }
    if (problems.length)
        return { problems, warnings };
    if (!active.length)
        warnings.push('no row is active: the count is 0');
    return {
        feed: compose(options, { asOf, count: active.length }, { name, url }, options.people ? { people } : {}),
        problems,
        warnings,
    };
}
//# sourceMappingURL=make-feed.js.map