import {expect} from 'chai';
import {parseCsv} from '../../src/prisoner-counter/csv.js';

const cells = (text: string): (readonly string[])[] => parseCsv(text).rows.map((row) => row.cells);

describe('parseCsv', () => {
  it('reads rows at any line ending, with or without one at the end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const expected = [
        ['a', 'b'],
        ['1', '2'],
      ];
      expect(cells(`a,b${end}1,2`)).to.deep.equal(expected);
      expect(cells(`a,b${end}1,2${end}`)).to.deep.equal(expected);
    }
  });

  it('takes comma, semicolon or tab for separator, from the header', () => {
    expect(cells('a;b\n1,5;2')).to.deep.equal([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(cells('a\tb\n1;5\t2,0')).to.deep.equal([
      ['a', 'b'],
      ['1;5', '2,0'],
    ]);
    expect(cells('"a;x",b\n1;5,2')).to.deep.equal([
      ['a;x', 'b'],
      ['1;5', '2'],
    ]);
  });

  it('reads quoted cells with separators, line breaks and doubled quotes', () => {
    expect(cells('a,b\n"1,244","say ""no"""\n"two\r\nlines",""')).to.deep.equal([
      ['a', 'b'],
      ['1,244', 'say "no"'],
      ['two\r\nlines', ''],
    ]);
  });

  it('keeps empty cells, and takes off the white space around cells', () => {
    expect(cells('a,b,c\n,2,\n" x ", y ,\u00A0z')).to.deep.equal([
      ['a', 'b', 'c'],
      ['', '2', ''],
      ['x', 'y', 'z'],
    ]);
  });

  it('skips blank rows and keeps the numbers that a spreadsheet shows', () => {
    const {rows} = parseCsv('a,b\n\n1,2\r\n , \n"multi\nline",3\n4,5\n\n');
    expect(rows.map((row) => row.number)).to.deep.equal([1, 3, 5, 6]);
  });

  it('says in which row a quote is broken, and gives the rows before it', () => {
    for (const broken of ['"open', '5" nails,x', '"shut" early,x', 'a "b" c,x']) {
      const {rows, brokenRow} = parseCsv(`a,b\n1,2\n\n${broken}\n3,4`);
      expect(brokenRow, broken).to.equal(4);
      expect(rows.map((row) => row.cells)).to.deep.equal([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
  });

  it('reads an empty text as no rows', () => {
    for (const text of ['', '\n', ' \r\n ', ',,\n,,']) expect(parseCsv(text)).to.deep.equal({rows: []});
  });

  it('reads a long broken quote in little time', () => {
    const before = performance.now();
    expect(parseCsv(`a,b\n"${'""x,'.repeat(200_000)}`).brokenRow).to.equal(2);
    expect(performance.now() - before).to.be.lessThan(2000);
  });
});
