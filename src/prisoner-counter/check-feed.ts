import {durationForm, parseDuration} from '../core/duration.js';
import {compareDates, parsePartialDate, type Precision} from '../core/partial-date.js';
import type {
  Bound,
  Count,
  CountedNoun,
  CountPoint,
  Cumulative,
  Flows,
  OtherCount,
  Person,
  Source,
  Words,
} from './count.js';

/** Why a feed is refused, in words for the console of the page's editor. */
export interface FeedProblem {
  /** Where: `series[3].count`, or `row 5, column count` in a CSV. */
  readonly field: string;
  /** What is wrong, what is allowed and what was found there. */
  readonly reason: string;
}

/** A count that may be shown, or the problem that forbids it. */
export type FeedResult =
  | {readonly count: Count; readonly problem?: undefined}
  | {readonly count?: undefined; readonly problem: FeedProblem};

/** A feed whose fields are each in order, before they are held against one another. */
interface CheckedFeed
  extends
    Pick<Count, 'asOf' | 'count' | 'source'>,
    Partial<Omit<Count, 'asOf' | 'count' | 'source' | 'series'>> {
  readonly precision?: Precision;
}

/** How many characters a date of each precision has. */
const lengths: Readonly<Record<Precision, number>> = {day: 10, month: 7, year: 4};

/** Gives the value back normalised, or throws. The field is its path, with a leading dot. */
type Check<T> = (value: unknown, field: string) => T;

const refuse = (field: string, reason: string): never => {
  throw new Error(reason, {cause: field});
};

const refuseValue = (field: string, allowed: string, value: unknown): never =>
  refuse(
    field,
    `must be ${allowed}, got ${/object|string/.test(typeof value) ? JSON.stringify(value).slice(0, 60) : String(value)}`,
  );

/** A text of a form, of which `read` makes something. */
const textThat =
  <T = string>(
    allowed: string,
    form: RegExp,
    read: (text: string) => T | undefined = (text) => text as T,
  ): Check<T> =>
  (value, field) =>
    (typeof value === 'string' && [...value].length <= 2000 && form.test(value) ? read(value) : undefined) ??
    refuseValue(field, allowed, value);

/**
 * Has to hold something that can be seen. What would turn the direction of the text around it is taken out
 * (UAX 9, explicit formatting): it could end the isolation in which the words are shown.
 */
const words = textThat('a text of at most 2000 characters', /[^\s\p{Cc}\p{Cf}]/u, (text) =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
);

const address = textThat('an http(s) address', /^https?:\/\/[^\s/?#]\S*$/i);

const wholeNumber: Check<number> = (value, field) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number) + 0 // makes 0 of -0
    : refuseValue(field, 'a whole number, 0 or more', value);

const listOf =
  <T>(limit: number, check: Check<T>): Check<T[]> =>
  (value, field) =>
    Array.isArray(value) && value.length <= limit
      ? Array.from(value, (each, index) => check(each, `${field}[${index}]`))
      : refuseValue(field, `a list of at most ${limit}`, value);

/** The object's own fields: nothing comes from a prototype. */
const fieldsOf: Check<[string, unknown][]> = (value, field) =>
  Object(value) === value && !Array.isArray(value)
    ? Object.entries(value as object)
    : refuseValue(field, 'an object', value);

const languageTag = textThat('a language tag', /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i);

const perLanguage =
  <T>(check: Check<T>): Check<Readonly<Record<string, T>>> =>
  (value, field) => {
    const texts = fieldsOf(value, field);
    return texts.length
      ? Object.fromEntries(
          texts.map(([tag, each]) => [languageTag(tag, field), check(each, `${field}.${tag}`)]),
        )
      : refuse(field, 'is missing');
  };

const wordsOrPerLanguage: Check<Words> = (value, field) =>
  (typeof value === 'string' ? words : perLanguage(words))(value, field);

/**
 * An object of known fields, of which the first so many are required; others are dropped.
 * `null` means absent, unless it is kept: as a figure that the source does not give.
 */
const objectOf =
  <T extends object>(
    required: number,
    checks: {readonly [Name in keyof T]-?: Check<NonNullable<T[Name]>>},
    keepsNull?: boolean,
  ): Check<T> =>
  (value, field) => {
    const given = new Map(fieldsOf(value, field));
    const result: Record<string, unknown> = {};
    Object.entries<Check<unknown>>(checks).forEach(([name, check], index) => {
      const at = `${field}.${name}`;
      const part = given.get(name);
      if (part !== undefined && part !== null) result[name] = check(part, at);
      else if (index < required) refuse(at, 'is missing');
      else if (keepsNull && part === null) result[name] = part;
    });
    return result as T;
  };

/**
 * Decides whether a count feed may be shown. One wrong field, or one contradiction, refuses it whole: a number that
 * stands beside a wrong one is not to be trusted.
 * @param value what `JSON.parse` gave, or a plain object of the same form (see schemas/count-feed.schema.json)
 * @param today UTC midnight in milliseconds, as from `latestToday`: dates that begin later are refused
 */
export function checkFeed(value: unknown, today: number): FeedResult {
  try {
    return {count: check(value, today)};
  } catch (error) {
    const {cause = '', message} = error as Error;
    return {problem: {field: String(cause).slice(1) || 'feed', reason: message}};
  }
}

function check(value: unknown, today: number): Count {
  const date = textThat('a date such as 2025-01-31 or 2025-01, not in the future', /^/, (text) => {
    const read = parsePartialDate(text);
    return read && read.start <= today ? read : undefined;
  });
  const source = objectOf<Source>(1, {name: words, url: address});
  const figure = {asOf: date, count: wholeNumber};
  // Apart and first, so that what is wrong with a row of a CSV is found as that row's.
  const {series = []} = objectOf<{vigil: string; series?: CountPoint[]}>(1, {
    vigil: textThat('count/1', /^count\/1$/),
    series: listOf(5000, objectOf<CountPoint>(2, {...figure, sourceUrl: address})),
  })(value, '');
  const {precision, ...feed} = objectOf<CheckedFeed>(3, {
    ...figure,
    source,
    precision: textThat<Precision>('day, month or year', /^(day|month|year)$/),
    bound: textThat<Bound>('exactly, at-least or about', /^(exactly|at-least|about)$/),
    label: perLanguage(
      objectOf<CountedNoun[string]>(1, {
        other: words,
        zero: words,
        one: words,
        two: words,
        few: words,
        many: words,
      }),
    ),
    place: wordsOrPerLanguage,
    definition: wordsOrPerLanguage,
    definitionUrl: address,
    flows: objectOf<Flows>(
      1,
      {since: date, recognised: wholeNumber, released: wholeNumber, died: wholeNumber},
      true,
    ),
    cumulative: objectOf<Cumulative>(0, {recognised: wholeNumber, former: wholeNumber}, true),
    people: listOf(20_000, objectOf<Person>(2, {name: words, url: address})),
    others: listOf(50, objectOf<OtherCount>(3, {source, ...figure, definition: wordsOrPerLanguage})),
    staleAfter: textThat(durationForm, /^P/, parseDuration),
    license: words,
  })(value, '');
  const {count, bound = 'exactly', flows, cumulative, people = [], others = []} = feed;

  const written = feed.asOf.iso;
  const length = precision ? lengths[precision] : written.length;
  // A coarser precision says that the date is not known as exactly as it is written.
  const asOf = parsePartialDate(written.slice(0, length)) ?? feed.asOf;

  let own: CountPoint = {asOf, count, ...(feed.source.url && {sourceUrl: feed.source.url})};
  const points = new Map<string, CountPoint>();
  series.forEach((point, index) => {
    const {iso, end} = point.asOf;
    const isOwn = iso === written || iso === asOf.iso;
    const same = isOwn ? own : points.get(iso);
    if (end > asOf.end) refuse(`.series[${index}].asOf`, 'is later than asOf');
    if (same && same.count !== point.count)
      refuse(`.series[${index}].count`, `contradicts ${same.count} of the same date`);
    if (isOwn) own = {...own, ...point, asOf};
    else points.set(iso, {...point, ...same});
  });

  // A total that is not known is NaN here: no comparison with it holds, so it contradicts nothing.
  const ever = cumulative?.recognised ?? NaN;
  const former = cumulative?.former ?? NaN;
  const exact = bound === 'exactly';
  const contradictions: [isWrong: boolean | undefined, field: string, other: string][] = [
    [length > written.length, '.precision', 'asOf'],
    [exact && people.length > count, '.people', 'count'],
    [flows && flows.since.start > asOf.end, '.flows.since', 'asOf'],
    [(flows?.recognised ?? NaN) > ever, '.flows.recognised', 'cumulative.recognised'],
    [ever < count, '.cumulative.recognised', 'count'],
    [former > ever, '.cumulative.former', 'cumulative.recognised'],
    [exact && Math.abs(ever - former - count) > 0, '.cumulative', 'count'],
  ];
  for (const [isWrong, field, other] of contradictions) if (isWrong) refuse(field, `contradicts ${other}`);

  return {
    ...feed,
    asOf,
    bound,
    people,
    others,
    series: series.length
      ? [...[...points.values()].sort((one, other) => compareDates(one.asOf, other.asOf)), own]
      : [],
  };
}
