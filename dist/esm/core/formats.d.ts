import type { PartialDate } from './partial-date.js';
/** A whole number in the language's digits and grouping. */
export declare const formatNumber: (language: string, value: number) => string;
/**
 * A whole number below a thousand, without Intl where that makes no difference: the first formatter on a page costs
 * Chromium 50 to 100 ms on a slow phone, in one task, because it looks through all its languages.
 */
export declare const formatSmall: (language: string, value: number) => string;
/** A date to the precision that it has, the month in words (`short`: abbreviated) if the browser has them. */
export declare function formatDate(language: string, date: Pick<PartialDate, 'precision' | 'start'>, month?: 'long' | 'short'): string;
/** A day and a time of it by the reader's own clock. @param time milliseconds since the epoch */
export declare const formatTime: (language: string, time: number) => string;
/** How long ago a date was, in days or months, in parentheses, on one line; nothing if the browser has no words for it. */
export declare function formatAge(language: string, date: PartialDate): string;
/** The language's plural category of a number (CLDR): zero, one, two, few, many, other. */
export declare const pluralCategory: (language: string, value: number) => string;
/**
 * Puts things in a row: "a, b, c"; the things may be templates. Not by `Intl.ListFormat`, whose lists without
 * "and" differ in kind from one engine to the next ("a b c" for Belarusian in ICU 74).
 */
export declare const joinList: (language: string, items: readonly unknown[]) => unknown[];
/** What stands between short texts in one line. In Arabic letters no dot: beside a number it would be read as a zero. */
export declare const dot: (language: string) => string;
