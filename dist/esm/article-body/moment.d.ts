/** Whether it is a date, or a date and time: `2025`, `2025-01`, `2025-01-31` or `2025-01-31T12:00:00Z`. Costs nothing. */
export declare const isMoment: (iso: string) => boolean;
/** A date, or a date and time, as a reader writes it, the time by the reader's own clock; `undefined` for what is neither. */
export declare function momentOf(language: string, iso: string): string | undefined;
