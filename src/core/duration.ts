import {day, hour, minute} from './time-units.js';

/** What may be written, in words. */
export const durationForm = 'an ISO 8601 duration such as P45D';

/**
 * What one of each part is worth, in the order of the text: years, months, weeks, days, `T`, hours, minutes, seconds.
 * Years and months differ in length; the longest of each counts, so that nothing is called stale too early.
 */
const worth = [366 * day, 31 * day, 7 * day, day, 0, hour, minute, 1000];

const parts =
  /^P(?=.*[1-9])(\d{1,6}Y)?(\d{1,6}M)?(\d{1,6}W)?(\d{1,6}D)?(T(?=\d)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?$/;

/**
 * Reads an ISO 8601 duration of whole parts (`P45D`, `P1M`, `P2W`, `PT30M`, `P1DT12H`) into milliseconds.
 * A month counts 31 days, a year 366. No duration, an empty one, zero, a negative or a fraction gives `undefined`.
 */
export function parseDuration(text: string): number | undefined {
  const found = parts.exec(text);
  return found
    ? worth.reduce((sum, length, index) => sum + length * (parseInt(found[index + 1] ?? '') || 0), 0)
    : undefined;
}
