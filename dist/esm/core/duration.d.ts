/** What may be written, in words. */
export declare const durationForm = "an ISO 8601 duration such as P45D";
/**
 * Reads an ISO 8601 duration of whole parts (`P45D`, `P1M`, `P2W`, `PT30M`, `P1DT12H`) into milliseconds.
 * A month counts 31 days, a year 366. No duration, an empty one, zero, a negative or a fraction gives `undefined`.
 */
export declare function parseDuration(text: string): number | undefined;
