import type {PartialDate} from './partial-date.js';
import {day} from './time-units.js';

/** Intl objects are dear to make and cheap to use; a page has few languages, a hostile one may have many. */
const limit = 60;
const cache = new Map<string, unknown>();

/**
 * Who writes numbers and numeric dates for languages that a browser has no data for: Chromium has none for
 * Belarusian and Georgian (`supportedLocalesOf`, version 156). Polish groups and orders both as they do. Without
 * it, Intl takes the language of the reader's system.
 */
const standIn = 'pl';

function once<T>(key: string, make: () => T): T {
  if (!cache.has(key)) {
    if (cache.size >= limit) cache.clear();
    cache.set(key, make());
  }
  return cache.get(key) as T;
}

/** The Intl object of a language. A tag that Intl does not take counts as English. */
const intl = <T, O>(type: new (languages: string[], options?: O) => T, language: string, options?: O): T =>
  once(type.name + language + JSON.stringify(options), () => {
    try {
      return new type([language, standIn], options);
    } catch {
      return new type(['en'], options);
    }
  });

/** Whether the browser has words in a language: month names, "months ago". Dear to ask, too. */
const hasWords = (language: string): boolean =>
  once(
    language,
    () => intl(Intl.DateTimeFormat, language).resolvedOptions().locale !== standIn || language === standIn,
  );

/** A whole number in the language's digits and grouping. */
export const formatNumber = (language: string, value: number): string =>
  intl(Intl.NumberFormat, language).format(value);

/** Languages in which a number below a thousand is written as scripts write it. */
const plainDigits = /^(be|cs|de|en|es|fr|it|ka|lt|lv|nl|pl|ru|sv|uk)(-[a-z]{2})?$/i;

/**
 * A whole number below a thousand, without Intl where that makes no difference: the first formatter on a page costs
 * Chromium 50 to 100 ms on a slow phone, in one task, because it looks through all its languages.
 */
export const formatSmall = (language: string, value: number): string =>
  plainDigits.test(language) ? String(value) : formatNumber(language, value);

/** A date to the precision that it has, the month in words (`short`: abbreviated) if the browser has them. */
export function formatDate(
  language: string,
  date: Pick<PartialDate, 'precision' | 'start'>,
  month: 'long' | 'short' = 'long',
): string {
  // Always Gregorian, as sources date: a month of it lies across two of another calendar, and one chart has one.
  const options: Intl.DateTimeFormatOptions = {calendar: 'gregory', timeZone: 'UTC', year: 'numeric'};
  if (date.precision !== 'year') options.month = hasWords(language) ? month : '2-digit';
  if (date.precision === 'day') options.day = 'numeric';
  return intl(Intl.DateTimeFormat, language, options).format(date.start);
}

/** A day and a time of it by the reader's own clock. @param time milliseconds since the epoch */
export const formatTime = (language: string, time: number): string =>
  intl(Intl.DateTimeFormat, language, {
    calendar: 'gregory',
    year: 'numeric',
    month: hasWords(language) ? 'long' : '2-digit',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);

/** How long ago a date was, in days or months, in parentheses, on one line; nothing if the browser has no words for it. */
export function formatAge(language: string, date: PartialDate): string {
  const days = (Date.now() - date.end) / day;
  const inMonths = days > 60;
  return hasWords(language)
    ? `(${intl(Intl.RelativeTimeFormat, language, {numeric: 'auto'}).format(
        -Math.floor(inMonths ? days / 30.44 : days),
        inMonths ? 'month' : 'day',
      )})`.replaceAll(' ', '\u00a0')
    : '';
}

/** The language's plural category of a number (CLDR): zero, one, two, few, many, other. */
export const pluralCategory = (language: string, value: number): string =>
  intl(Intl.PluralRules, language).select(value);

/** Languages in Arabic letters. */
const inArabic = /^(ar|fa|ur)\b/;

/**
 * Puts things in a row: "a, b, c"; the things may be templates. Not by `Intl.ListFormat`, whose lists without
 * "and" differ in kind from one engine to the next ("a b c" for Belarusian in ICU 74).
 */
export const joinList = (language: string, items: readonly unknown[]): unknown[] =>
  items.flatMap((item, index) => (index ? [inArabic.test(language) ? '\u060c ' : ', ', item] : [item]));

/** What stands between short texts in one line. In Arabic letters no dot: beside a number it would be read as a zero. */
export const dot = (language: string): string => (inArabic.test(language) ? '\u061b ' : ' · ');
