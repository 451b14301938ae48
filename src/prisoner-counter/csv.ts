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
export function parseCsv(text: string): CsvTable {
  const separator = /[,;\t]/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? ',';
  const cell = new RegExp(`("[^"]*(?:""[^"]*)*"|[^"${separator}\r\n]*)(${separator}|\r\n?|\n|$)`, 'y');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  for (let number = 1; ;) {
    const [, value, after] = cell.exec(text) ?? [];
    if (value === undefined) return {rows, brokenRow: number};
    cells.push((value[0] === '"' ? value.slice(1, -1).replaceAll('""', '"') : value).trim());
    if (after !== separator) {
      if (cells.join('')) rows.push({number, cells});
      if (!after) return {rows};
      cells = [];
      number++;
    }
  }
}
