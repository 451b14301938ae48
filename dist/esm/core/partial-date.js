import { day, hour } from './time-units.js';
/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601 calendar dates), years 1000 to 9999.
 * Anything else, and a day that no calendar has, gives `undefined`.
 */
export function parsePartialDate(text) {
    if (!/^[1-9]\d{3}(-\d\d){0,2}$/.test(text))
        return;
    const [year = 0, month = 1, dayOfMonth = 1] = text.split('-').map(Number);
    const start = Date.UTC(year, month - 1, dayOfMonth);
    // Date.UTC carries 30 February over into March: only a real date comes back as it was written.
    if (!new Date(start).toISOString().startsWith(text))
        return;
    const precision = text.length > 7 ? 'day' : text.length > 4 ? 'month' : 'year';
    // Day 0 of the following month is the last day of the month.
    const end = precision === 'day' ? start : Date.UTC(year, precision === 'month' ? month : 12, 0);
    return { iso: text, precision, start, end };
}
/** Orders dates, oldest first: by the last day that each can mean, then by the first. */
export const compareDates = (one, other) => one.end - other.end || one.start - other.start;
/**
 * The latest calendar date that is "today" anywhere on earth (UTC+14, Line Islands), as a UTC midnight:
 * a date whose `start` is later lies in the future for everyone.
 * @param now milliseconds since the epoch
 */
export function latestToday(now = Date.now()) {
    return Math.floor((now + 14 * hour) / day) * day;
}
//# sourceMappingURL=partial-date.js.map