import {expect} from 'chai';
import {compareDates, latestToday, parsePartialDate, type PartialDate} from '../../src/core/partial-date.js';

const read = (text: string): PartialDate => {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`${text} is not read`);
  return date;
};

describe('parsePartialDate', () => {
  it('reads a day, a month and a year, each with the first and the last day that it can mean', () => {
    const cases: [text: string, precision: string, start: number, end: number][] = [
      ['2025-01-31', 'day', Date.UTC(2025, 0, 31), Date.UTC(2025, 0, 31)],
      ['2025-01', 'month', Date.UTC(2025, 0, 1), Date.UTC(2025, 0, 31)],
      ['2024-02', 'month', Date.UTC(2024, 1, 1), Date.UTC(2024, 1, 29)],
      ['2025-12', 'month', Date.UTC(2025, 11, 1), Date.UTC(2025, 11, 31)],
      ['2025', 'year', Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 31)],
      ['1000', 'year', Date.UTC(1000, 0, 1), Date.UTC(1000, 11, 31)],
      ['9999-12-31', 'day', Date.UTC(9999, 11, 31), Date.UTC(9999, 11, 31)],
    ];
    for (const [iso, precision, start, end] of cases)
      expect(parsePartialDate(iso), iso).to.deep.equal({iso, precision, start, end});
  });

  it('reads 29 February in leap years only', () => {
    expect(parsePartialDate('2024-02-29')).to.not.equal(undefined);
    expect(parsePartialDate('2000-02-29')).to.not.equal(undefined);
    for (const text of ['2025-02-29', '1900-02-29', '2025-02-30'])
      expect(parsePartialDate(text), text).to.equal(undefined);
  });

  it('reads no day or month that the calendar does not have', () => {
    for (const text of [
      '2025-00',
      '2025-13',
      '2025-01-00',
      '2025-01-32',
      '2025-04-31',
      '2025-99-99',
      '9999-99',
    ])
      expect(parsePartialDate(text), text).to.equal(undefined);
  });

  it('reads no other form of date', () => {
    for (const text of [
      '',
      ' ',
      '0999',
      '999',
      '10000',
      '+002025-01-01',
      '-2025',
      '2025-1',
      '2025-01-1',
      '25-01-31',
      '20250131',
      '2025-01-31T00:00Z',
      '2025-01-31 ',
      ' 2025-01-31',
      '2025-01-31\n',
      '2025/01/31',
      '31.01.2025',
      '２０２５-01-31',
      '2025-W05',
      'today',
    ])
      expect(parsePartialDate(text), JSON.stringify(text)).to.equal(undefined);
  });
});

describe('compareDates', () => {
  it('orders by the last day that a date can mean, then by the first', () => {
    const ordered = ['2024', '2024-12', '2024-12-31', '2025-01-15', '2025-01', '2025-01-31', '2025'];
    const shuffled = [...ordered].reverse().map(read).sort(compareDates);
    expect(shuffled.map(({iso}) => iso)).to.deep.equal(ordered);
  });
});

describe('latestToday', () => {
  it('is the date of the place that is furthest ahead, UTC+14', () => {
    expect(latestToday(Date.UTC(2025, 0, 31, 9, 59, 59, 999))).to.equal(Date.UTC(2025, 0, 31));
    expect(latestToday(Date.UTC(2025, 0, 31, 10))).to.equal(Date.UTC(2025, 1, 1));
  });

  it('is today or tomorrow by the clock when no time is given', () => {
    const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    expect(latestToday() - today).to.be.oneOf([0, 86_400_000]);
  });
});
