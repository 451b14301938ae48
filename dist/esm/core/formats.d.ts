import type { PartialDate } from './partial-date.js';
/** A whole number in the language's digits and grouping. */
export declare const formatNumber: (language: string, value: number) => string;
/** A date to the precision that it has, the month in words (`short`: abbreviated). */
export declare function formatDate(language: string, date: PartialDate, month?: 'long' | 'short'): string;
/** How long ago a date was, in days or months: "22 months ago". */
export declare function formatAge(language: string, date: PartialDate): string;
/** The language's plural category of a number (CLDR): zero, one, two, few, many, other. */
export declare const pluralCategory: (language: string, value: number) => string;
/** Puts things in a row as the language does ("a, b, c"); the things may be templates. */
export declare function joinList<T>(language: string, items: readonly T[]): (T | string)[];
