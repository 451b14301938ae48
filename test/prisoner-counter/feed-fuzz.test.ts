import {expect} from 'chai';
import * as fc from 'fast-check';
import {mount, onCleanUp, spyConsole} from '../support/fixtures.js';
import {newUrl, numberOf, showsFallback, stubFetch, tag, type PrisonerCounter} from './fixtures.js';

/**
 * 10,000 generated answers, good and bad. What is right is decided here, apart from the code under test: once by
 * how the answer was made, where that is certain, and once by a plain reading of the rules in docs/count-feed.md.
 */
const sequences = 100;
const length = 100;
const limit = 60_000;

interface Made {
  readonly kind: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly status: number;
  /** The number that it says; `null`: it must be refused; `undefined`: the oracle has to read it. */
  readonly says: number | null | undefined;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const utf16 = (text: string, mark: boolean): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(`${mark ? '\uFEFF' : ''}${text}`, (letter) => letter.charCodeAt(0)).buffer);

/** Cyrillic letters of windows-1251; all else as it is in ASCII. */
const windows1251 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code < 0x80 ? code : 0x3f;
  });

// ---------------------------------------------------------------------------------------------- the oracle

const future = (start: number): boolean =>
  start > Math.floor((Date.now() + 14 * 3_600_000) / 86_400_000) * 86_400_000;

/** The first and the last day that a date can mean. */
function days(value: unknown): [start: number, end: number] | undefined {
  if (typeof value !== 'string' || !/^[1-9]\d\d\d(-\d\d(-\d\d)?)?$/.test(value)) return undefined;
  const year = Number(value.slice(0, 4));
  const month = value.length > 4 ? Number(value.slice(5, 7)) : undefined;
  const date = value.length > 7 ? Number(value.slice(8, 10)) : undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  const inMonth = (of: number) =>
    of === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(of)
        ? 30
        : 31;
  if (date !== undefined && (date < 1 || date > inMonth(month ?? 1))) return undefined;
  const start = Date.UTC(year, (month ?? 1) - 1, date ?? 1);
  const end = date === undefined ? Date.UTC(year, (month ?? 12) - 1, inMonth(month ?? 12)) : start;
  return future(start) ? undefined : [start, end];
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' &&
  // Something to see.
  [...value].some((character) => !/[\s\p{Cc}\p{Cf}]/u.test(character)) &&
  [...value].length <= 2000;
const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/[^\s/?#]/i.test(value) && !/\s/.test(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER && Math.floor(value) === value;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const absent = (value: unknown): boolean => value === undefined || value === null;
const optional = (value: unknown, check: (value: unknown) => boolean): boolean =>
  absent(value) || check(value);
const isSource = (value: unknown): boolean =>
  isObject(value) && isText(value['name']) && optional(value['url'], isAddress);

/** What a feed says, by the rules of the design; `null` when it has to be refused. */
function readJson(feed: unknown): number | null {
  if (!isObject(feed)) return null;
  const {vigil, asOf, count, source, series, people, flows, cumulative, bound, place, staleAfter} = feed;
  const own = days(asOf);
  if (vigil !== 'count/1' || !own || !isCount(count) || !isSource(source)) return null;
  if (!optional(bound, (value) => ['exactly', 'at-least', 'about'].includes(value as string))) return null;
  if (!optional(place, isText)) return null;
  if (!optional(staleAfter, (value) => value === 'P45D')) return null;
  if (!absent(series)) {
    if (!Array.isArray(series) || series.length > 5000) return null;
    const known = new Map<string, number>([[asOf as string, count]]);
    for (const point of series as unknown[]) {
      if (!isObject(point)) return null;
      const at = days(point['asOf']);
      if (!at || !isCount(point['count']) || !optional(point['sourceUrl'], isAddress)) return null;
      if (at[1] > own[1]) return null;
      const same = known.get(point['asOf'] as string);
      if (same !== undefined && same !== point['count']) return null;
      known.set(point['asOf'] as string, point['count']);
    }
  }
  if (!absent(people)) {
    if (!Array.isArray(people)) return null;
    for (const person of people as unknown[])
      if (!isObject(person) || !isText(person['name']) || !isAddress(person['url'])) return null;
    if ((bound ?? 'exactly') === 'exactly' && people.length > count) return null;
  }
  if (!absent(cumulative)) {
    if (!isObject(cumulative)) return null;
    const {recognised, former} = cumulative;
    if (!optional(recognised, isCount) || !optional(former, isCount)) return null;
    if (isCount(recognised) && recognised < count) return null;
    if (isCount(recognised) && isCount(former)) {
      if (former > recognised) return null;
      if ((bound ?? 'exactly') === 'exactly' && recognised - former !== count) return null;
    }
  }
  if (!absent(flows)) {
    if (!isObject(flows)) return null;
    const since = days(flows['since']);
    if (!since || since[0] > own[1]) return null;
    for (const name of ['recognised', 'released', 'died']) if (!optional(flows[name], isCount)) return null;
    const ever = isObject(cumulative) ? cumulative['recognised'] : undefined;
    if (isCount(flows['recognised']) && isCount(ever) && flows['recognised'] > ever) return null;
  }
  return count;
}

/** As JSON, of which the number is kept as it is written. */
function readBody(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    try {
      return readJson(JSON.parse(trimmed));
    } catch {
      return null;
    }
  }
  if (trimmed.startsWith('<') || trimmed.startsWith('[')) return null;
  return readCsv(text.replace('\uFEFF', ''));
}

/** The generated tables have no quotes with line ends in them, so lines are rows. */
function readCsv(text: string): number | null {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  const rows = lines.filter((cells) => cells.join('') !== '');
  const [header, ...data] = rows;
  if (!header || data.length === 0 || data.length > 5000) return null;
  const names = header.map((name) => name.toLowerCase());
  if (
    names.filter((name) => name === 'as_of').length !== 1 ||
    names.filter((name) => name === 'count').length !== 1
  )
    return null;
  const known = new Map<string, number>();
  let newest: {days: [number, number]; count: number; url: string} | undefined;
  for (const cells of data) {
    if (cells.length > names.length) return null;
    const cell = (name: string) => (names.includes(name) ? (cells[names.indexOf(name)] ?? '') : '');
    const at = days(cell('as_of'));
    const [count, url] = [cell('count'), cell('source_url')];
    if (!at || !/^\d{1,15}$/.test(count) || (url !== '' && !isAddress(url))) return null;
    const same = known.get(cell('as_of'));
    if (same !== undefined && same !== Number(count)) return null;
    known.set(cell('as_of'), Number(count));
    if (!newest || at[1] > newest.days[1] || (at[1] === newest.days[1] && at[0] > newest.days[0]))
      newest = {days: at, count: Number(count), url};
  }
  // The element under test names no source, so the newest row has to.
  return newest && newest.url !== '' ? newest.count : null;
}

/** What an answer says. A charset that the server names may be read or refused: both are true. */
function oracle({body, status, type}: Made): {says: number | null; may?: true} {
  if (status < 200 || status > 299 || body.length > 2_000_000) return {says: null};
  const charset = /charset=([^;]+)/.exec(type)?.[1];
  try {
    return {says: readBody(new TextDecoder('utf-8', {fatal: true}).decode(body))};
  } catch {
    if (!charset || charset === 'utf-8') return {says: null};
  }
  try {
    return {says: readBody(new TextDecoder(charset, {fatal: true}).decode(body)), may: true};
  } catch {
    return {says: null};
  }
}

// ------------------------------------------------------------------------------------------- the generator

const count = fc.oneof(
  {weight: 8, arbitrary: fc.integer({min: 0, max: 5000})},
  {weight: 1, arbitrary: fc.constantFrom(0, 1, 9_007_199_254_740_991, 1e15)},
);
const date = fc
  .tuple(
    fc.integer({min: 1990, max: 2025}),
    fc.integer({min: 1, max: 12}),
    fc.integer({min: 1, max: 28}),
    fc.nat({max: 5}),
  )
  .map(([year, month, day, kind]) =>
    kind === 0
      ? String(year)
      : [year, month, ...(kind === 1 ? [] : [day])].map((part) => String(part).padStart(2, '0')).join('-'),
  );
const url = fc.constantFrom(
  'https://viasna.example/',
  'http://x.example:8080/a?b=c#d',
  'HTTPS://[::1]/',
  'https://приклад.example/ю',
);
const name = fc.constantFrom('Viasna', 'Вясна', 'A "quoted" name', '名', '‮evil', "O'Neil & <b>");

type Feed = Record<string, unknown>;

/** A feed in which all is right. */
const good: fc.Arbitrary<Feed> = fc
  .record({
    asOf: date,
    count,
    name,
    url: fc.option(url),
    bound: fc.constantFrom(undefined, null, 'exactly', 'at-least', 'about'),
    place: fc.constantFrom(undefined, 'Belarus', 'Беларусь'),
    staleAfter: fc.constantFrom(undefined, 'P45D'),
    earlier: fc.uniqueArray(fc.tuple(fc.integer({min: 1000, max: 1989}), count), {
      maxLength: 4,
      selector: ([year]) => year,
    }),
    people: fc.nat({max: 3}),
    former: fc.option(fc.nat({max: 9000})),
    extra: fc.dictionary(
      fc.constantFrom('x', 'note', '__proto__', 'constructor', 'toString'),
      fc.jsonValue(),
      {maxKeys: 2},
    ),
  })
  .map(
    ({
      asOf,
      count: number,
      name: source,
      url: address,
      bound,
      place,
      staleAfter,
      earlier,
      people,
      former,
      extra,
    }) => ({
      ...extra,
      vigil: 'count/1',
      asOf,
      count: number,
      source: {name: source, ...(address !== null && {url: address})},
      ...(bound !== undefined && {bound}),
      ...(place !== undefined && {place}),
      ...(staleAfter !== undefined && {staleAfter}),
      ...(earlier.length > 0 && {series: earlier.map(([year, each]) => ({asOf: String(year), count: each}))}),
      ...(people > 0 &&
        number >= people && {
          people: Array.from({length: people}, () => ({name: 'P', url: 'https://p.example/'})),
        }),
      ...(former !== null && number < 1e6 && {cumulative: {recognised: number + former, former}}),
    }),
  );

const fields = ['vigil', 'asOf', 'count', 'source'] as const;

/** Mistakes of which each makes a good feed a wrong one, for certain. */
const mistakes: ((feed: Feed, pick: number) => Feed | string)[] = [
  (feed, pick) => ({
    ...feed,
    count: [-1, 1.5, '1244', null, true, [1], {}, '', Infinity, NaN, 2 ** 53, -0.5][pick % 12],
  }),
  (feed, pick) => ({
    ...feed,
    asOf: [
      '2099-01-01',
      '9999',
      '',
      20250131,
      null,
      '2025-13',
      '2025-02-30',
      '31.01.2025',
      '2025-01-31T00:00Z',
      'today',
    ][pick % 10],
  }),
  (feed, pick) => ({...feed, vigil: ['count/2', '', 1, null, 'COUNT/1', ' count/1'][pick % 6]}),
  (feed, pick) => ({
    ...feed,
    source: [
      null,
      'Viasna',
      {},
      {name: ''},
      {name: '  '},
      {name: 5},
      {name: 'x', url: 'javascript:alert(1)'},
      [],
    ][pick % 8],
  }),
  (feed, pick) => Object.fromEntries(Object.entries(feed).filter(([key]) => key !== fields[pick % 4])),
  (feed) => ({...feed, series: [{asOf: feed['asOf'], count: Number(feed['count']) + 1}]}),
  (feed) => ({...feed, series: [{asOf: '2099', count: 1}]}),
  (feed, pick) => ({
    ...feed,
    series:
      [[], {}, {asOf: '2000'}, {asOf: '2000', count: -1}, {asOf: '2000', count: '1'}][pick % 5] === undefined
        ? 5
        : [{asOf: '2000', count: '1'}],
  }),
  (feed) => ({
    ...feed,
    bound: 'exactly',
    people: undefined,
    cumulative: {recognised: Number(feed['count']) - 1, former: 0},
  }),
  (feed) => ({...feed, cumulative: {recognised: -1}}),
  (feed) => ({...feed, flows: {since: '2099-01-01', recognised: 1}}),
  (feed, pick) => ({
    ...feed,
    flows: [{recognised: 1}, {since: '2000', died: -1}, {since: '2000', released: 'none'}, 7][pick % 4],
  }),
  (feed, pick) => ({...feed, bound: ['most', '', 0, 'At-least'][pick % 4]}),
  (feed, pick) => ({...feed, people: [[{name: 'x'}], [{name: 'x', url: 'ftp://x'}], {}, 'x'][pick % 4]}),
  (feed) => JSON.stringify(feed).replace(/"count":\d+/, '"count":NaN'),
  (feed) => JSON.stringify(feed).replace(/"count":\d+/, '"count":1e400'),
  (feed) => JSON.stringify(feed).replace(/"count":\d+/, '"count":0x10'),
  (feed) => JSON.stringify(feed).replace(/"count":\d+/, '"count":1,244'),
  (feed) => JSON.stringify(feed).replace(/"count":\d+/, '"count":1244.0000001'),
  (feed) => `[${JSON.stringify(feed)}]`,
  (feed) => `${JSON.stringify(feed)}}`,
  (feed) => `callback(${JSON.stringify(feed)})`,
  (feed) => `<!doctype html><pre>${JSON.stringify(feed)}</pre>`,
];

const json = (value: Feed | string): string => (typeof value === 'string' ? value : JSON.stringify(value));

const answerOf = (
  kind: string,
  body: Uint8Array<ArrayBuffer>,
  says: Made['says'],
  type = 'application/json',
  status = 200,
): Made => ({
  kind,
  body,
  says,
  type,
  status,
});

const wraps = [
  (text: string) => text,
  (text: string) => `\uFEFF${text}`,
  (text: string) => `\r\n ${text} \r\n`,
  (text: string) => JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n'),
];

const goodJson = fc
  .tuple(
    good,
    fc.constantFrom(...wraps),
    fc.constantFrom('application/json', 'text/plain', 'text/html; charset=utf-8', ''),
  )
  .map(([feed, wrap, type]) =>
    answerOf('good json', utf8(wrap(JSON.stringify(feed))), feed['count'] as number, type),
  );

const wrongJson = fc
  .tuple(good, fc.constantFrom(...mistakes), fc.nat({max: 999}))
  .map(([feed, mistake, pick]) => answerOf('wrong json', utf8(json(mistake(feed, pick))), null));

const cutJson = fc.tuple(good, fc.double({min: 0, max: 0.999, noNaN: true})).map(([feed, share]) => {
  const bytes = utf8(JSON.stringify(feed));
  return answerOf('cut json', bytes.slice(0, Math.floor(bytes.length * share)), null);
});

const badStatus = fc
  .tuple(good, fc.constantFrom(400, 401, 403, 404, 410, 429, 500, 502, 503, 504))
  .map(([feed, status]) => answerOf('status', utf8(JSON.stringify(feed)), null, 'application/json', status));

const row = fc.tuple(date, fc.nat({max: 9999}), fc.boolean());
const table = fc
  .tuple(
    fc.array(row, {minLength: 1, maxLength: 6}),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('as_of,count,source_url', 'AS_OF, Count ,source_url', '"as_of","count","source_url"'),
  )
  .map(
    ([rows, end, header]) =>
      [
        header,
        ...rows.map(
          ([asOf, number, quoted]) =>
            `${asOf},${quoted ? `"${String(number)}"` : String(number)},https://c.example/a`,
        ),
      ].join(end) + end,
  );

const goodCsv = fc
  .tuple(table, fc.boolean())
  .map(([text, mark]) => answerOf('csv', utf8(mark ? `\uFEFF${text}` : text), undefined, 'text/csv'));

const wrongCsv = fc
  .tuple(
    table,
    fc.constantFrom(
      (text: string) => text.replace(/as_of/i, 'date'),
      (text: string) => text.replace(/count/i, 'as_of'),
      (text: string) => `${text}2024-01-01,1,244,https://c.example/a\n`,
      (text: string) => `${text}2024-01-01,-5,https://c.example/a\n`,
      (text: string) => `${text}2024-01-01,,https://c.example/a\n`,
      (text: string) => `${text}2024-01-01,1.5,https://c.example/a\n`,
      (text: string) => `${text}2099-01-01,5,https://c.example/a\n`,
      (text: string) => `${text}01/02/2024,5,https://c.example/a\n`,
      (text: string) => `${text}2024-01-01,5,javascript:alert(1)\n`,
      (text: string) => `${text}2024-01-01,"5,https://c.example/a\n`,
      (text: string) => text.split(/[\r\n]/)[0] ?? '',
    ),
  )
  .map(([text, spoil]) => answerOf('wrong csv', utf8(spoil(text)), null, 'text/csv'));

const otherBytes = fc.tuple(good, fc.nat({max: 5})).map(([feed, way]) => {
  // A letter that ASCII does not have, so that the bytes do differ.
  const text = JSON.stringify({...feed, place: 'Беларусь'});
  const type = ['application/json', 'application/json; charset=utf-8'][way % 2];
  return [
    () => answerOf('bytes', windows1251(text), null, type),
    () => answerOf('bytes', utf16(text, true), null, type),
    () => answerOf('bytes', utf16(text, false), null, type),
    () => answerOf('charset', windows1251(text), undefined, 'application/json; charset=windows-1251'),
    () => answerOf('charset', utf16(text, true), undefined, 'application/json; charset=utf-16le'),
    () => answerOf('bytes', Uint8Array.of(...utf8(text), 0xff), null, type),
  ][way]?.() as Made;
});

const noise = fc.oneof(
  fc.uint8Array({maxLength: 60}).map((bytes) => answerOf('noise', Uint8Array.from(bytes), undefined)),
  fc.json().map((text) => answerOf('noise', utf8(text), undefined)),
  fc
    .constantFrom(
      '',
      ' ',
      '\uFEFF',
      '{}',
      '[]',
      'null',
      '0',
      '1244',
      '"1244"',
      'Not found',
      '<html></html>',
      '<?xml version="1.0"?>',
      '{"count":1244}',
      '\u0000',
    )
    .map((text) => answerOf('noise', utf8(text), null)),
);

const huge = fc.tuple(good, fc.constantFrom(0, 1)).map(([feed, over]) => {
  const text = JSON.stringify(feed);
  const bytes = new Uint8Array(2_000_000 + over).fill(32);
  bytes.set(utf8(text));
  return answerOf('huge', bytes, over ? null : (feed['count'] as number));
});

const anyAnswer: fc.Arbitrary<Made> = fc.oneof(
  {weight: 300, arbitrary: goodJson},
  {weight: 250, arbitrary: wrongJson},
  {weight: 80, arbitrary: cutJson},
  {weight: 40, arbitrary: badStatus},
  {weight: 120, arbitrary: goodCsv},
  {weight: 80, arbitrary: wrongCsv},
  {weight: 60, arbitrary: otherBytes},
  {weight: 70, arbitrary: noise},
  {weight: 2, arbitrary: huge},
);

// ------------------------------------------------------------------------------------------------- the test

describe('the number on the screen', () => {
  it(`is always that of the last good answer, or the fallback before any, over ${String(sequences * length)} answers`, async function () {
    this.timeout(limit * 2);
    spyConsole();
    // Nothing rolls, so that the numbers can be read without waiting.
    const media = window.matchMedia;
    window.matchMedia = () => ({matches: true}) as MediaQueryList;
    onCleanUp(() => {
      window.matchMedia = media;
    });
    const number = new Intl.NumberFormat('en');
    const seen = new Map<string, number>();
    let good_ = 0;
    let all = 0;
    let next: Made = answerOf('none', utf8(''), null, '', 404);
    stubFetch(
      () =>
        new Response(next.body, {
          status: next.status,
          headers: next.type ? {'content-type': next.type} : {'content-type': ''},
        }),
    );
    const container = await mount('<div></div>');
    const property = fc.asyncProperty(
      fc.array(anyAnswer, {minLength: length, maxLength: length}),
      async (answers) => {
        next = answerOf('none', utf8(''), null, '', 404);
        container.innerHTML = tag(`src="${newUrl()}" lang="en" trend people flows`);
        const counter = container.firstElementChild as PrisonerCounter;
        let shown: number | undefined;
        try {
          await counter.updateComplete;
          await counter.refresh();
          for (const made of answers) {
            next = made;
            const {says, may} = oracle(made);
            // The oracle itself is held against what is certain from how the answer was made.
            if (made.says !== undefined && made.says !== says)
              throw new Error(`The oracle reads ${String(says)}, made was ${String(made.says)}.`);
            await counter.refresh();
            const text = numberOf(counter);
            if (says !== null && (!may || text === number.format(says))) shown = says;
            const expected = shown === undefined ? undefined : number.format(shown);
            // To ask for boxes lays the page out: not every time.
            const asks = expected === undefined || all % 20 === 0;
            if (text !== expected || (asks && showsFallback(counter) !== (expected === undefined)))
              throw new Error(
                `After "${made.kind}" the screen says ${String(text)} and should say ${String(expected)}: ` +
                  new TextDecoder().decode(made.body.slice(0, 400)),
              );
            all += 1;
            if (says !== null) good_ += 1;
            seen.set(made.kind, (seen.get(made.kind) ?? 0) + 1);
          }
        } finally {
          container.replaceChildren();
        }
      },
    );
    // Prints the seed, the path and the smallest sequence when it fails.
    await fc.assert(property, {
      numRuns: sequences,
      interruptAfterTimeLimit: limit,
      markInterruptAsFailure: true,
    });
    expect(all).to.equal(sequences * length);
    expect(good_ / all, 'share of good answers').to.be.within(0.15, 0.85);
    for (const kind of [
      'good json',
      'wrong json',
      'cut json',
      'status',
      'csv',
      'wrong csv',
      'bytes',
      'charset',
      'noise',
      'huge',
    ])
      expect(seen.get(kind) ?? 0, kind).to.be.greaterThan(0);
  });
});
