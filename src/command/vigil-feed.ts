#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {latestToday} from '../core/partial-date.js';
import {day} from '../core/time-units.js';
import type {FeedProblem} from '../prisoner-counter/check-feed.js';
import type {Count} from '../prisoner-counter/count.js';
import {readFeed} from '../prisoner-counter/read-feed.js';
import {readText, writeWhole} from './files.js';
import {makeFeed} from './make-feed.js';
import {UsageError} from './usage-error.js';

const help = `Makes and checks count feeds for <vigil-prisoner-counter>.

  vigil-feed make <file.csv | -> [options]    writes the feed as JSON
  vigil-feed check <feed.json | feed.csv | -> says whether pages will show it

make takes
  figures    a table with the columns as_of, count and, if there is one, source_url; dates are YYYY, YYYY-MM or
             YYYY-MM-DD; comma, semicolon or tab, other columns are ignored
  a list     a table of prisoners with the column status (active, former or np), of whom the active count;
             needs --as-of, --source-name and --source-url

What the feed says
  --source-name <name>          default: the host of the newest row's source_url
  --source-url <address>        default: the newest row's source_url
  --as-of <date>                date of a list
  --bound <bound>               exactly (default), at-least or about
  --people                      names and addresses of a list's active rows; nothing else about them
  --label <lang.category=text>  en.one="political prisoner"; a language needs at least its "other"; repeatable
  --place <lang=text>           repeatable
  --definition <lang=text>      who counts as a prisoner; repeatable
  --definition-url <address>
  --since <date>                start of the flows: --recognised, --released, --died <number | unknown>
  --cumulative-recognised <number | unknown>, --cumulative-former <number | unknown>
  --stale-after <duration>      P45D: after 45 days pages say that it may be out of date
  --license <text>

How the file is read
  --only <column=value>         only rows whose column begins with the value; repeatable: any value of one column,
                                every column
  --column <name=column>        what the file calls a column: source_url=source_address; repeatable

What is refused unless you say that it is right
  --allow-jump <date>           the newest figure, when it is more than 15 % (and 5 people) away from the one before;
                                earlier jumps are warned of; repeatable
  --allow-duplicates            a list in which two active rows have the same id or url
  --counts-are-plain            in a comma-separated file, a count of up to three digits beside a cell of three digits:
                                1,244 without quotes would be read as 1

  --out <file>                  replaced in one step, and only by a feed that passed (default: standard output)
  --help, --version

check takes --source-name, --source-url and --bound, for what the feed leaves out, as the attributes on a page do.
Exit code: 0 done, 1 refused (with row and column on standard error), 2 called wrongly.
`;

const mostProblems = 20;

const text = {type: 'string'} as const;
const texts = {type: 'string', multiple: true} as const;
const flag = {type: 'boolean'} as const;

const optionTypes = {
  'as-of': text,
  'source-name': text,
  'source-url': text,
  bound: text,
  people: flag,
  label: texts,
  place: texts,
  definition: texts,
  'definition-url': text,
  since: text,
  recognised: text,
  released: text,
  died: text,
  'cumulative-recognised': text,
  'cumulative-former': text,
  'stale-after': text,
  license: text,
  only: texts,
  column: texts,
  'allow-jump': texts,
  'allow-duplicates': flag,
  'counts-are-plain': flag,
  out: text,
  help: flag,
  version: flag,
} as const;

/** One line, without what would steer a terminal or turn its text around: parts of it come out of files. */
const say = (line: string): void => {
  const plain = line.replace(/[\t\r\n]+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
  process.stderr.write(`vigil-feed: ${plain}\n`);
};

/** JSON that can be looked at in a terminal too: it leaves DEL and C1 controls as they are. */
const toJson = (feed: unknown): string =>
  `${JSON.stringify(feed, null, 2).replace(
    /[\u007f-\u009f]/g,
    (control) => `\\u00${control.charCodeAt(0).toString(16)}`,
  )}\n`;

/** `name=value` for each, split at the first equals sign. */
function pairs(option: string, given: readonly string[] = []): [name: string, value: string][] {
  return given.map((each) => {
    const at = each.indexOf('=');
    if (at < 1 || at === each.length - 1)
      throw new UsageError(`--${option} needs name=value, got ${JSON.stringify(each)}`);
    return [each.slice(0, at).trim(), each.slice(at + 1).trim()];
  });
}

/** Texts by language; `undefined` when there are none. */
function byLanguage(option: string, given: readonly string[] | undefined): unknown {
  return given && Object.fromEntries(pairs(option, given));
}

/** Nouns by language and plural category. */
function labels(given: readonly string[] | undefined): unknown {
  const found = new Map<string, Record<string, string>>();
  for (const [name, value] of pairs('label', given)) {
    const [language = '', category, ...more] = name.split('.');
    if (!category || more.length) throw new UsageError(`--label needs lang.category=text, got ${name}`);
    found.set(language, {...found.get(language), [category]: value});
  }
  return given && Object.fromEntries(found);
}

/** A figure that the source may not give: `unknown` is null. */
function figure(option: string, given: string | undefined): number | null | undefined {
  if (given === undefined || given === 'unknown') return given && null;
  if (!/^\d{1,15}$/.test(given)) throw new UsageError(`--${option} needs a number or unknown, got ${given}`);
  return Number(given);
}

/** An object of what is given; `undefined` when nothing is. */
function ofGiven(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return given.length ? Object.fromEntries(given) : undefined;
}

const wrongEncoding: FeedProblem = {field: 'feed', reason: 'is not UTF-8 text: save it as "CSV UTF-8"'};

function report(file: string, problems: readonly FeedProblem[]): number {
  for (const {field, reason} of problems.slice(0, mostProblems)) say(`${file}: ${field}: ${reason}`);
  if (problems.length > mostProblems) say(`and ${problems.length - mostProblems} more`);
  return 1;
}

/** Says how old the newest figure is, and whether pages will call it out of date. */
function sayAge({asOf, staleAfter = Infinity}: Count): void {
  const age = Math.max(0, Date.now() - asOf.end);
  const stale = age > staleAfter;
  say(
    `the newest figure is of ${asOf.iso}, ${Math.floor(age / day)} days ago${stale ? ': pages will say that it may be out of date' : ''}`,
  );
}

type Options = ReturnType<typeof parseOptions>['values'];

function parseOptions(args: string[]) {
  try {
    return parseArgs({args, options: optionTypes, allowPositionals: true});
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function make(file: string, options: Options): number {
  const flows = ofGiven({
    recognised: figure('recognised', options.recognised),
    released: figure('released', options.released),
    died: figure('died', options.died),
  });
  if (!flows !== !options.since)
    throw new UsageError('--since goes with --recognised, --released or --died, and each of them with it');
  const rest = {
    bound: options.bound,
    label: labels(options.label),
    place: byLanguage('place', options.place),
    definition: byLanguage('definition', options.definition),
    definitionUrl: options['definition-url'],
    flows: flows && {since: options.since, ...flows},
    cumulative: ofGiven({
      recognised: figure('cumulative-recognised', options['cumulative-recognised']),
      former: figure('cumulative-former', options['cumulative-former']),
    }),
    staleAfter: options['stale-after'],
    license: options.license,
  };
  const input = readText(file, true);
  if (input === undefined) return report(file, [wrongEncoding]);
  const {feed, count, problems, warnings} = makeFeed(
    input,
    {
      asOf: options['as-of'],
      sourceName: options['source-name'],
      sourceUrl: options['source-url'],
      people: options.people ?? false,
      only: pairs('only', options.only),
      columns: new Map(pairs('column', options.column)),
      jumps: options['allow-jump'] ?? [],
      allowDuplicates: options['allow-duplicates'] ?? false,
      countsArePlain: options['counts-are-plain'] ?? false,
      rest,
    },
    latestToday(),
  );
  for (const warning of warnings) say(`${file}: warning: ${warning}`);
  if (!count) return report(file, problems);
  sayAge(count);
  const content = toJson(feed);
  if (options.out) writeWhole(options.out, content);
  else process.stdout.write(content);
  return 0;
}

const checkOptions = ['bound', 'source-name', 'source-url'];

/** Names what no page reads: a mistyped `staleAfter` would let an old count pass for a new one. */
function sayUnknown(input: string): void {
  if (input.trim()[0] !== '{') return;
  const schema = readFileSync(new URL('../../../schemas/count-feed.schema.json', import.meta.url), 'utf8');
  const known = Object.keys((JSON.parse(schema) as {properties: object}).properties);
  for (const name of Object.keys(JSON.parse(input) as object)) {
    const meant = known.find((each) => each.toLowerCase() === name.toLowerCase().replaceAll(/[-_ ]/g, ''));
    if (!known.includes(name))
      say(`${JSON.stringify(name)} is not a field that pages read${meant ? `; ${meant} is` : ''}`);
  }
}

function check(file: string, options: Options): number {
  const foreign = Object.keys(options).find((name) => !checkOptions.includes(name));
  if (foreign) throw new UsageError(`--${foreign} is for make`);
  const defaults = {
    bound: options.bound,
    sourceName: options['source-name'],
    sourceUrl: options['source-url'],
  };
  const input = readText(file, false);
  if (input === undefined) return report(file, [wrongEncoding]);
  const {count, problem} = readFeed(input, defaults, latestToday());
  if (problem) return report(file, [problem]);
  sayAge(count);
  sayUnknown(input);
  const figures = Math.max(1, count.series.length);
  process.stdout.write(
    `ok: ${count.count} ${count.bound}, as of ${count.asOf.iso}, ${figures} figure${figures > 1 ? 's' : ''}\n`,
  );
  return 0;
}

function run(args: string[]): number {
  const {values: options, positionals} = parseOptions(args);
  const [task, file, ...more] = positionals;
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  if (options.version) {
    const about = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
    process.stdout.write(`${(JSON.parse(about) as {version: string}).version}\n`);
    return 0;
  }
  if (task !== 'make' && task !== 'check')
    throw new UsageError(`the task is make or check, got ${task ?? 'none'}`);
  if (!file || more.length) throw new UsageError(`${task} takes one file, or - for standard input`);
  return task === 'make' ? make(file, options) : check(file, options);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(`${error.message} (vigil-feed --help says more)`);
  process.exitCode = 2;
}
