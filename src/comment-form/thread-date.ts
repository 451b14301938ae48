import {formatDate, formatTime} from '../core/formats.js';
import {parsePartialDate} from '../core/partial-date.js';

/** When a comment was written: the day, or the time by the reader's own clock; nothing where it is not known. */
export function writtenOn(language: string, date: string): string {
  const day = parsePartialDate(date);
  const time = Date.parse(date);
  return day ? formatDate(language, day) : time ? formatTime(language, time) : '';
}
