/** What can be set, and how it is checked: a name that is not known is an error, not a wish that goes unheard. */
import * as v from 'valibot';
import {readDuration} from './duration.js';
import {nearest} from './nearest.js';

const duration = (fallback: string) =>
  v.pipe(
    v.optional(v.string(), fallback),
    v.check((text) => readDuration(text) !== undefined, 'has to be a duration as P30D, PT2H or PT90S'),
    v.transform((text) => readDuration(text) ?? 0),
  );

const isOrigin = (text: string): boolean => {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
};

/** Why that is no origin, with the one that was probably meant. */
const notOrigin = (text: string): string => {
  const meant = URL.canParse(text) ? new URL(text).origin : '';
  return `"${text}" has to be an origin as https://herald.example, without a path${/^https?:/.test(meant) ? `; did you mean ${meant}?` : ''}`;
};

const origin = v.pipe(
  v.string(),
  v.check(isOrigin, (issue) => notOrigin(issue.input)),
);

const hole = '{thread}';

const page = v.pipe(
  v.string(),
  v.check(
    (text) => /^https?:/.test(text) && text.includes(hole) && URL.canParse(text.replaceAll(hole, 'x')),
    `has to be an address as https://herald.example/${hole}`,
  ),
);

/** Where the page of a thread is; nothing where that was not said. */
export const pageOf = (
  {page: pattern}: {readonly page?: string | undefined},
  thread: string,
): string | undefined => pattern?.replaceAll(hole, thread.split('/').map(encodeURIComponent).join('/'));

const words = v.optional(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))), []);

const number = (fallback: number, min: number, max: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max)), fallback);

const site = v.strictObject({
  /** What moderators read above its comments. */
  title: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  /** Where the page of a thread is, with `{thread}` for its name: so moderators get there. */
  page: v.optional(page),
  /** Whose pages may send comments and read them. */
  origins: v.optional(v.array(origin), []),
  /** `listed`: only threads that a moderator or an import has made take comments. */
  threads: v.optional(v.picklist(['any', 'listed']), 'any'),
  publish: v.optional(v.picklist(['after-approval', 'at-once']), 'after-approval'),
  author: v.optional(v.picklist(['optional', 'required']), 'optional'),
  /** `no`: an address that comes all the same is not stored. */
  email: v.optional(v.picklist(['no', 'optional', 'required']), 'no'),
  website: v.optional(v.picklist(['no', 'optional']), 'optional'),
  /** `day`: no time of day is stored. */
  dates: v.optional(v.picklist(['time', 'day']), 'time'),
  /** An approved comment appears so much later … */
  delay: duration('PT0S'),
  /** … and by chance up to so much later still. */
  jitter: duration('PT0S'),
  /** In which what the service itself writes into a thread is written. */
  language: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'has to be a language as en or be')),
    'en',
  ),
  /** Comments with one of the first are held, with one of the second are spam. */
  words: v.optional(v.strictObject({hold: words, spam: words}), {hold: [], spam: []}),
  /** How many comments a thread takes in a minute. */
  pace: number(30, 1, 1_000_000),
  proof: v.optional(v.picklist(['required', 'off']), 'required'),
  /** How many comments in a minute double the work that the next ones cost. */
  busy: number(20, 1, 1_000_000),
  /** How long rejected comments and spam are kept. */
  keepRejected: duration('P30D'),
});

export const configFile = v.strictObject({
  sites: v.pipe(
    v.record(
      v.pipe(
        v.string(),
        v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'a site’s name has small letters, digits and hyphens'),
      ),
      site,
    ),
    v.check((sites) => Object.keys(sites).length > 0, 'has to name a site'),
  ),
});

export type SiteSettings = Readonly<v.InferOutput<typeof site>>;

export interface Config {
  readonly sites: Readonly<Record<string, SiteSettings>>;
  /** Where the service is reached from outside, without a slash at its end; empty where it was not said. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly connections: number;
  /** Where the embedded database and its lock are. */
  readonly data: string;
  /** `off`, `open`, or the token that is asked for. */
  readonly metrics: string;
}

/** Why a configuration will not do, in words for the one who wrote it. */
export class ConfigError extends Error {}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in "quotes"',
  number: 'a number',
  integer: 'a whole number',
  array: 'a list in [brackets]',
  strict_object: 'an object in {braces}',
  record: 'an object in {braces}',
};

/** What can be set at a place of so many names. */
const settingsAt: Readonly<Record<number, readonly string[]>> = {
  1: Object.keys(configFile.entries),
  3: Object.keys(site.entries),
  4: ['hold', 'spam'],
};

/** One thing that is wrong, in words for who wrote it; those of the validator are for who wrote the schema. */
function complaint(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({key}) => String(key)) ?? [];
  const at = (names: readonly string[]): string => names.join('.') || 'the file';
  const last = path.at(-1) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const meant = nearest(last, settingsAt[path.length] ?? []);
    return `${at(path.slice(0, -1))}: unknown setting "${last}"${meant ? `; did you mean "${meant}"?` : ''}`;
  }
  if (issue.type === 'strict_object' && last && issue.received === 'undefined')
    return `${at(path.slice(0, -1))}: "${last}" is missing`;
  if (issue.type === 'picklist') {
    const choices = issue.expected?.replace(/[()]/g, '').replaceAll(' | ', ' or ');
    return `${at(path)}: has to be ${choices}, and is ${issue.received}`;
  }
  const kind = kinds[issue.type];
  if (kind) return `${at(path)}: has to be ${kind}, and is ${issue.received}`;
  if (issue.type === 'min_value') return `${at(path)}: has to be ${issue.expected?.slice(2)} or more`;
  if (issue.type === 'max_value') return `${at(path)}: has to be ${issue.expected?.slice(2)} or less`;
  if (issue.type === 'min_length') return `${at(path)}: must not be empty`;
  if (issue.type === 'max_length')
    return `${at(path)}: is longer than ${issue.expected?.slice(2)} characters`;
  return `${at(path)}: ${issue.message}`;
}

/** One line for each. */
const complaints = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues.map((issue) => `  ${complaint(issue)}`).join('\n');

function parseFile(text: string, path: string): Config['sites'] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ConfigError(`${path} is no JSON: ${(error as Error).message}`);
  }
  const read = v.safeParse(configFile, data);
  if (!read.success) throw new ConfigError(`${path} is not as it has to be:\n${complaints(read.issues)}`);
  return read.output.sites;
}

const publicAddress = (text: string): string => {
  if (!text) return '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new ConfigError(
      `VIGIL_INBOX_URL is "${text}"; it has to be an address as https://comments.example.org`,
    );
  return url.href.replace(/\/$/, '');
};

/** What the only site is called where no file names it. */
const firstSite = 'site';

/** What is no error, and yet hardly meant. */
export const warningsOf = ({sites}: Pick<Config, 'sites'>, isFromFile: boolean): string[] =>
  Object.entries(sites)
    .filter(([, {origins}]) => origins.length === 0)
    .map(([key]) =>
      isFromFile
        ? `No page may read or send comments of the site ${key}, unless it is on the very host of the inbox: set its origins.`
        : 'No page may read or send comments, unless it is on the very host of the inbox: set VIGIL_INBOX_ORIGINS.',
    );

const portOf = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new ConfigError(`VIGIL_INBOX_PORT is "${text}"; it has to be a number from 0 to 65535`);
};

/**
 * The configuration, from the environment and the file that it names.
 *
 * @param readText reads the file
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  readText: (path: string) => string,
): Config {
  const path = env.VIGIL_INBOX_CONFIG;
  let sites: Config['sites'];
  if (path) {
    let text: string;
    try {
      text = readText(path);
    } catch (error) {
      throw new ConfigError(`${path} cannot be read: ${(error as Error).message}`);
    }
    sites = parseFile(text, path);
    if (env.VIGIL_INBOX_ORIGINS)
      throw new ConfigError('VIGIL_INBOX_ORIGINS and VIGIL_INBOX_CONFIG cannot both be set');
  } else {
    const origins = (env.VIGIL_INBOX_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean);
    for (const each of origins)
      if (!isOrigin(each)) throw new ConfigError(`VIGIL_INBOX_ORIGINS: ${notOrigin(each)}`);
    sites = v.parse(configFile, {sites: {[firstSite]: {origins}}}).sites;
  }
  const connections = Number(env.VIGIL_INBOX_CONNECTIONS ?? 10);
  if (!Number.isInteger(connections) || connections < 1 || connections > 500)
    throw new ConfigError('VIGIL_INBOX_CONNECTIONS has to be a number from 1 to 500');
  return {
    sites,
    url: publicAddress(env.VIGIL_INBOX_URL ?? ''),
    host: env.VIGIL_INBOX_HOST ?? '127.0.0.1',
    port: portOf(env.VIGIL_INBOX_PORT ?? '8787'),
    databaseUrl: env.DATABASE_URL ?? '',
    connections,
    data: env.VIGIL_INBOX_DATA ?? 'vigil-inbox-data',
    metrics: env.VIGIL_INBOX_METRICS ?? 'off',
  };
}
