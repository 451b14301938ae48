import { formatDate, formatTime } from '../core/formats.js';
/** When a comment was written: a day, or the time by the reader's own clock; nothing where it is not known. */
export function writtenOn(language, date) {
    const start = Date.parse(date);
    if (!start)
        return '';
    return date.length > 10 ? formatTime(language, start) : formatDate(language, { start, precision: 'day' });
}
//# sourceMappingURL=thread-date.js.map