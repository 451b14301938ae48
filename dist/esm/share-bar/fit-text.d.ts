/** The length of a text in graphemes. */
export declare const countGraphemes: (text: string) => number;
/**
 * Cuts a text between graphemes so that it has room, with "…" at the end; what has room is left as it is.
 * @param room the most that `measure` may say of the result; where not even one grapheme has room, nothing is left
 * @param measure the length of a text as its reader counts, at least 1 a grapheme
 */
export declare function fitText(text: string, room: number, measure?: (text: string) => number): string;
