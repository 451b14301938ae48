/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year';
/**
 * A calendar date that may be known only to the month or the year (ISO 8601 reduced precision:
 * `2025-01-31`, `2025-01`, `2025`). All instants are UTC midnights in milliseconds since the epoch.
 */
export interface PartialDate {
    /** The text as it was given, fit for `<time datetime>`. */
    readonly iso: string;
    readonly precision: Precision;
    /** First day that the date can mean. */
    readonly start: number;
    /** Last day that the date can mean. Dates are ordered by it. */
    readonly end: number;
}
/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601 calendar dates), years 1000 to 9999.
 * Anything else, and a day that no calendar has, gives `undefined`.
 */
export declare function parsePartialDate(text: string): PartialDate | undefined;
/** Orders dates, oldest first: by the last day that each can mean, then by the first. */
export declare const compareDates: (one: Pick<PartialDate, "start" | "end">, other: Pick<PartialDate, "start" | "end">) => number;
/**
 * The latest calendar date that is "today" anywhere on earth (UTC+14, Line Islands), as a UTC midnight:
 * a date whose `start` is later lies in the future for everyone.
 * @param now milliseconds since the epoch
 */
export declare function latestToday(now?: number): number;
