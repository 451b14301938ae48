/** One row that is not blank. */
export interface CsvRow {
    /** The number a spreadsheet shows beside the row: the first line is 1, blank lines count. */
    readonly number: number;
    /** Without the white space around them. */
    readonly cells: readonly string[];
}
export interface CsvTable {
    /** The rows that are not blank; the first of them is the header. */
    readonly rows: readonly CsvRow[];
    /** The row with a broken quote, where reading ended. */
    readonly brokenRow?: number;
}
/**
 * Reads comma-separated values (RFC 4180) as spreadsheets write them: quoted cells, doubled quotes, any line ending,
 * and a comma, semicolon or tab between cells, whichever comes first outside quotes.
 */
export declare function parseCsv(text: string): CsvTable;
