import {day, hour} from './time-units.js';

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
export function parsePartialDate(text: string): PartialDate | undefined {
  if (!/^[1-9]\d{3}(-\d\d){0,2}$/.test(text)) return;
  const [year = 0, month = 1, dayOfMonth = 1] = text.split('-').map(Number);
  const start = Date.UTC(year, month - 1, dayOfMonth);
  // Date.UTC carries 30 February over into March: only a real date comes back as it was written.
  if (!new Date(start).toISOString().startsWith(text)) return;
  const precision = text.length > 7 ? 'day' : text.length > 4 ? 'month' : 'year';
  // Day 0 of the following month is the last day of the month.
  const end = precision === 'day' ? start : Date.UTC(year, precision === 'month' ? month : 12, 0);
  return {iso: text, precision, start, end};
}

/** Orders dates, oldest first: by the last day that each can mean, then by the first. */
export const compareDates = (
  one: Pick<PartialDate, 'start' | 'end'>,
  other: Pick<PartialDate, 'start' | 'end'>,
): number => one.end - other.end || one.start - other.start;

/**
 * The latest calendar date that is "today" anywhere on earth (UTC+14, Line Islands), as a UTC midnight:
 * a date whose `start` is later lies in the future for everyone.
 * @param now milliseconds since the epoch
 */
export function latestToday(now = Date.now()): number {
  return Math.floor((now + 14 * hour) / day) * day;
}
