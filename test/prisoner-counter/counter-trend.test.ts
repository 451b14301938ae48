import {expect} from 'chai';
import {axe, mount} from '../support/fixtures.js';
import {feed, inline, part, said, tag, textOf, type PrisonerCounter} from './fixtures.js';

const series = [
  {asOf: '2023-07-31', count: 1488, sourceUrl: 'https://www.one.example/a'},
  {asOf: '2024-12-31', count: 1265},
  {asOf: '2020-11-30', count: 148},
  {asOf: '2024', count: 1300},
];

const mountTrend = (own: object, given = 'trend') => mount<PrisonerCounter>(tag(given, inline(feed(own))));

const rows = (counter: Element): string[][] =>
  [...(counter.shadowRoot?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.cells].map((cell) => textOf(cell)),
  );

/** The corners of a step line, in per cent of the plot, from its path data. */
function steps(path: string): [x: number, y: number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([MHVL])([^MHVLZ]*)/g)) {
    const [one = NaN, two = NaN] = numbers.split(/[ ,]+/).filter(Boolean).map(Number);
    if (command === 'H') x = one;
    else if (command === 'V') y = one;
    else [x, y] = [one, two];
    points.push([x, y]);
  }
  return points;
}

const day = 86_400_000;

describe('counter: trend', () => {
  it('is a step line on a true time axis, from zero', async () => {
    const counter = await mountTrend({series});
    const path = part(counter, 'trend')?.querySelector('path[fill=none], .line, path:last-of-type');
    const points = steps(path?.getAttribute('d') ?? '');
    const start = Date.UTC(2020, 10, 30);
    const span = (Date.UTC(2025, 0, 31) - start) / day;
    const figures: [date: number, count: number][] = [
      [start, 148],
      [Date.UTC(2023, 6, 31), 1488],
      // A year, and its last day: both mean 31 December.
      [Date.UTC(2024, 11, 31), 1300],
      [Date.UTC(2024, 11, 31), 1265],
      [Date.UTC(2025, 0, 31), 1244],
    ];
    for (const [date, count] of figures) {
      const x = ((date - start) / day / span) * 100;
      const y = (1 - count / 1488) * 100;
      const near = points.some(([atX, atY]) => Math.abs(atX - x) < 0.02 && Math.abs(atY - y) < 0.02);
      expect(
        near,
        `${String(count)} at ${x.toFixed(2)}, ${y.toFixed(2)}: ${JSON.stringify(points)}`,
      ).to.equal(true);
    }
    // Steps only: no line goes through a number that nobody has counted.
    for (const [index, [x, y]] of points.entries()) {
      const [beforeX, beforeY] = points[index - 1] ?? [x, y];
      expect(x === beforeX || y === beforeY, `step ${String(index)}`).to.equal(true);
    }
    expect(points.at(-1)).to.deep.equal([100, Math.round((1 - 1244 / 1488) * 10_000) / 100]);
  });

  it('labels the first, the highest and the last figure with number and date', async () => {
    const counter = await mountTrend({series});
    const figure = part(counter, 'trend');
    const seen = (figure?.textContent ?? '').replaceAll(/\s+/g, ' ');
    for (const text of ['148', 'Nov 30, 2020', '1,488', 'Jul 31, 2023', '1,244', 'Jan 31, 2025'])
      expect(seen).to.contain(text);
    // For those who do not see it, as a sentence.
    expect(textOf(figure)).to.match(/\b148\b.*Nov 30, 2020.*1,488\b.*Jul 31, 2023.*1,244\b.*Jan 31, 2025/);
    await axe(counter);
  });

  it('has a table behind a disclosure whose rows are the series, oldest first', async () => {
    const counter = await mountTrend({series});
    const table = counter.shadowRoot?.querySelector('table');
    const details = table?.closest('details');
    expect(details?.open).to.equal(false);
    expect(textOf(details?.querySelector('summary'))).to.equal('All figures');
    expect(rows(counter)).to.deep.equal([
      ['Date', 'Number', 'Source'],
      ['Nov 30, 2020', '148', ''],
      ['Jul 31, 2023', '1,488', 'one.example'],
      ['2024', '1,300', ''],
      ['Dec 31, 2024', '1,265', ''],
      ['Jan 31, 2025', '1,244', 'prisoners.example'],
    ]);
    expect(table?.querySelectorAll('th[scope=col]')).to.have.length(3);
    expect(table?.querySelectorAll('th[scope=row]')).to.have.length(5);
    details?.querySelector('summary')?.click();
    expect(details?.open).to.equal(true);
    await axe(counter);
  });

  it('is only there with the switch, and with two dates', async () => {
    expect(part(await mountTrend({series}, ''), 'trend') === null).to.equal(true);
    for (const own of [{}, {series: []}, {series: [{asOf: '2025-01-31', count: 1244}]}]) {
      const counter = await mountTrend(own);
      expect(part(counter, 'trend') === null).to.equal(true);
      expect(said(counter)).to.contain('1,244');
    }
    expect(part(await mountTrend({series: series.slice(0, 1)}), 'trend') === null).to.equal(false);
  });

  it('draws a series of zeros, and one of a single height, without NaN', async () => {
    for (const [own, count] of [
      [{count: 0, series: [{asOf: '2024', count: 0}]}, '0'],
      [{count: 5, series: [{asOf: '2024', count: 5}]}, '5'],
    ] as const) {
      const counter = await mountTrend(own);
      expect(part(counter, 'trend')?.innerHTML).to.not.match(/NaN|Infinity|undefined/);
      expect(textOf(part(counter, 'trend'))).to.contain(count);
    }
  });

  it('keeps its labels inside the element, also where the highest is first or last', async () => {
    for (const highest of [0, 1, 2, 3]) {
      const counter = await mountTrend({
        count: highest === 3 ? 2000 : 1000,
        series: ['2024-01-31', '2024-05-31', '2024-09-30'].map((asOf, index) => ({
          asOf,
          count: index === highest ? 2000 : 1000,
        })),
      });
      counter.style.cssText = 'inline-size: 320px; margin: 40px';
      const outer = counter.getBoundingClientRect();
      for (const text of part(counter, 'trend')?.querySelectorAll('text, p span') ?? []) {
        const box = text.getBoundingClientRect();
        expect(box.left, String(highest)).to.be.at.least(outer.left - 1);
        expect(box.right, String(highest)).to.be.at.most(outer.right + 1);
      }
    }
  });

  it('runs from left to right in a language that runs the other way', async () => {
    const counter = await mountTrend({series}, 'trend lang="ar" dir="rtl"');
    const svg = part(counter, 'trend')?.querySelector('svg');
    expect(getComputedStyle(svg as Element).direction).to.equal('ltr');
    await axe(counter);
  });

  for (const [language, dir, side] of [
    ['en', 'ltr', 'left'],
    ['ka', 'ltr', 'left'],
    ['ar', 'rtl', 'right'],
    ['fa', 'rtl', 'right'],
  ] as const)
    it(`has the number before its date, as the language reads: ${language}`, async () => {
      const counter = await mountTrend({series}, `trend lang="${language}" dir="${dir}"`);
      for (const span of part(counter, 'trend')?.querySelectorAll('.ends span') ?? []) {
        // Without the marks of direction at both ends.
        const [number = '', date = ''] = span.textContent.slice(1, -1).split(/؛ | · /);
        const text = [...span.childNodes].find(({nodeType}) => nodeType === 3) as Text;
        // One letter in the middle of each: WebKit counts those at an end to what is beside them.
        const [first, second] = [number, date].map((part) => {
          const range = document.createRange();
          const middle = text.data.indexOf(part) + Math.floor(part.length / 2);
          range.setStart(text, middle);
          range.setEnd(text, middle + 1);
          return range.getBoundingClientRect();
        });
        const [here, there] = side === 'left' ? [first, second] : [second, first];
        expect(here?.right, span.textContent).to.be.at.most(there?.left ?? 0);
      }
    });

  it('draws thousands of figures in little time', async () => {
    const many = Array.from({length: 4000}, (_, index) => ({
      asOf: new Date(Date.UTC(2012, 0, 1) + index * day).toISOString().slice(0, 10),
      count: 1000 + (index % 500),
    }));
    const start = performance.now();
    const counter = await mountTrend({series: many});
    expect(performance.now() - start).to.be.lessThan(3000);
    expect(rows(counter)).to.have.length(4002);
  });
});
