/**
 * Reads comma-separated values (RFC 4180) as spreadsheets write them: quoted cells, doubled quotes, any line ending,
 * and a comma, semicolon or tab between cells, whichever comes first outside quotes.
 */
export function parseCsv(text) {
    const separator = /[,;\t]/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? ',';
    const cell = new RegExp(`("[^"]*(?:""[^"]*)*"|[^"${separator}\r\n]*)(${separator}|\r\n?|\n|$)`, 'y');
    const rows = [];
    let cells = [];
    for (let number = 1;;) {
        const [, value, after] = cell.exec(text) ?? [];
        if (value === undefined)
            return { rows, brokenRow: number };
        cells.push((value[0] === '"' ? value.slice(1, -1).replaceAll('""', '"') : value).trim());
        if (after !== separator) {
            if (cells.join(''))
                rows.push({ number, cells });
            if (!after)
                return { rows };
            cells = [];
            number++;
        }
    }
}
//# sourceMappingURL=csv.js.map