import { formatDate, formatTime } from '../core/formats.js';
import { parsePartialDate } from '../core/partial-date.js';
const timeOf = (iso) => (/^\d{4}-\d\d-\d\dT/.test(iso) ? Date.parse(iso) : NaN);
/** Whether it is a date, or a date and time: `2025`, `2025-01`, `2025-01-31` or `2025-01-31T12:00:00Z`. Costs nothing. */
export const isMoment = (iso) => !!(parsePartialDate(iso) ?? timeOf(iso));
/** A date, or a date and time, as a reader writes it, the time by the reader's own clock; `undefined` for what is neither. */
export function momentOf(language, iso) {
    const date = parsePartialDate(iso);
    const time = timeOf(iso);
    return date ? formatDate(language, date) : time ? formatTime(language, time) : undefined;
}
//# sourceMappingURL=moment.js.map