/**
 * A query or a fragment without its tracking parameters; the others stay as they are, to the letter.
 * @param part with its `?` or `#`, or empty
 */
export declare function withoutTracking(part: string): string;
