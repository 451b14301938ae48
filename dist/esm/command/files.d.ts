/**
 * The file's text, without a byte order mark; `undefined` when it is in an encoding that is not taken.
 *
 * @param fromSpreadsheet takes UTF-16 too, which spreadsheets call Unicode; pages read UTF-8 alone
 */
export declare function readText(file: string, fromSpreadsheet: boolean): string | undefined;
/** Replaces the file in one step: a page never fetches half a feed. */
export declare function writeWhole(file: string, content: string): void;
