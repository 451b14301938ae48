import {expect} from 'chai';
import {latestToday} from '../../src/core/partial-date.js';
import {checkFeed, type FeedProblem} from '../../src/prisoner-counter/check-feed.js';
import type {Count} from '../../src/prisoner-counter/count.js';

type Fields = Record<string, unknown>;

const today = Date.UTC(2026, 5, 15);

const feed = (fields: Fields = {}): Fields => ({
  vigil: 'count/1',
  asOf: '2025-01-31',
  count: 1244,
  source: {name: 'Viasna', url: 'https://spring96.org/en/news/117384'},
  ...fields,
});

function accepted(value: unknown): Count {
  const {count, problem} = checkFeed(value, today);
  if (!count) throw new Error(`refused: ${problem.field}: ${problem.reason}`);
  return count;
}

function refused(value: unknown): FeedProblem {
  const {count, problem} = checkFeed(value, today);
  if (count) throw new Error(`accepted: ${JSON.stringify(value)}`);
  return problem;
}

/** Each value is refused in the field, which stands where the path says. */
function refuses(field: string, make: (value: unknown) => Fields, values: readonly unknown[]): void {
  for (const value of values) {
    const problem = refused(feed(make(value)));
    expect(problem.field, String(value)).to.equal(field);
    expect(problem.reason.length, problem.reason).to.be.within(5, 200);
  }
}

const notWholeNumbers: readonly unknown[] = [
  '1244',
  '',
  -1,
  1.5,
  NaN,
  Infinity,
  -Infinity,
  JSON.parse('1e400'),
  Number.MAX_SAFE_INTEGER + 1,
  true,
  [],
  [1244],
  {},
  {valueOf: () => 5},
  10n,
];

const notTexts: readonly unknown[] = [
  ...['', ' ', '\u00A0\n', 5, true, [], ['x'], 'x'.repeat(2001)],
  // Nothing to see: zero width space, word joiner, soft hyphen.
  ...['\u200B', '\u2060', ' \u00AD\uFEFF'],
  // Nor here: what turns the direction of what stands around it.
  ...['\u202A', '\u2069 \u202E'],
];

const notAddresses: readonly unknown[] = [
  'javascript:alert(1)',
  'data:text/html,x',
  '/list',
  '//spring96.org',
  'spring96.org',
  'https://',
  'https:///x',
  'https://?x',
  'ftp://spring96.org',
  ' https://spring96.org',
  'https://spring96.org/a b',
  'https://spring96.org\n',
  `https://spring96.org/${'x'.repeat(2000)}`,
  5,
  {},
];

const notDates: readonly unknown[] = [
  '2025-02-30',
  '2025-13',
  '31.01.2025',
  '',
  2025,
  20250131,
  new Date(0),
  [],
];

const future: readonly unknown[] = ['2026-06-16', '2026-07', '2027', '9999-12-31'];

describe('checkFeed', () => {
  it('accepts the least feed, and fills in what it leaves out', () => {
    expect(accepted({vigil: 'count/1', asOf: '2025-01', count: 0, source: {name: 'Viasna'}})).to.deep.equal({
      asOf: {iso: '2025-01', precision: 'month', start: Date.UTC(2025, 0, 1), end: Date.UTC(2025, 0, 31)},
      count: 0,
      bound: 'exactly',
      source: {name: 'Viasna'},
      series: [],
      people: [],
      others: [],
    });
  });

  it('accepts a feed that says everything', () => {
    const all = {
      bound: 'at-least',
      label: {
        en: {one: 'political prisoner', other: 'political prisoners'},
        'be-tarask': {other: 'палітвязьняў'},
      },
      place: {en: 'Belarus', be: 'Беларусь'},
      definition: 'People behind bars.',
      definitionUrl: 'https://spring96.org/criteria',
      cumulative: {recognised: 3715, former: null},
      people: [{name: 'A', url: 'https://spring96.org/a'}],
      license: 'CC BY 4.0',
    };
    const count = accepted(
      feed({
        ...all,
        flows: {since: '2025-01-01', recognised: 18, released: null},
        others: [{source: {name: 'Other'}, asOf: '2024', count: 1745, definition: {en: 'Wider.'}}],
        staleAfter: 'P45D',
      }),
    );
    expect(count).to.deep.include(all);
    expect(count.staleAfter).to.equal(45 * 86_400_000);
    expect(count.flows?.since.iso).to.equal('2025-01-01');
    expect(count.flows).to.deep.include({recognised: 18, released: null});
    expect(count.flows).to.not.have.property('died');
    expect(count.others[0]?.asOf.precision).to.equal('year');
  });

  it('refuses what is not an object', () => {
    for (const value of [undefined, null, 5, 'x', true, [], [feed()], JSON, () => feed()])
      expect(refused(value).field).to.be.oneOf(['feed', 'vigil']);
  });

  it('refuses a feed without a required field, and says which', () => {
    for (const field of ['vigil', 'asOf', 'count', 'source'])
      for (const absent of [undefined, null])
        expect(refused(feed({[field]: absent}))).to.deep.equal({field, reason: 'is missing'});
    expect(refused(feed({source: {url: 'https://spring96.org'}})).field).to.equal('source.name');
  });

  it('refuses another format or version', () => {
    refuses('vigil', (vigil) => ({vigil}), ['count/2', 'count', 1, {}]);
  });

  it('refuses a count that is no whole number of 0 or more', () => {
    refuses('count', (count) => ({count}), notWholeNumbers);
    refuses('series[0].count', (count) => ({series: [{asOf: '2024', count}]}), notWholeNumbers);
    refuses(
      'others[0].count',
      (count) => ({others: [{source: {name: 'x'}, asOf: '2024', count}]}),
      notWholeNumbers,
    );
    refuses('flows.died', (died) => ({flows: {since: '2025', died}}), notWholeNumbers);
    refuses('cumulative.former', (former) => ({cumulative: {former}}), notWholeNumbers);
  });

  it('makes 0 of minus 0', () => {
    expect(Object.is(accepted(feed({count: JSON.parse('-0') as number})).count, 0)).to.equal(true);
  });

  it('refuses a date that no calendar has, and one in another form', () => {
    refuses('asOf', (asOf) => ({asOf}), notDates);
    refuses(
      'series[1].asOf',
      (asOf) => ({
        series: [
          {asOf: '2024', count: 5},
          {asOf, count: 1},
        ],
      }),
      notDates,
    );
    refuses('flows.since', (since) => ({flows: {since}}), notDates);
  });

  it('refuses a date in the future, and takes one that is today somewhere', () => {
    refuses('asOf', (asOf) => ({asOf}), future);
    refuses('series[0].asOf', (asOf) => ({series: [{asOf, count: 1}]}), future);
    refuses('others[0].asOf', (asOf) => ({others: [{source: {name: 'x'}, asOf, count: 1}]}), future);
    for (const asOf of ['2026-06-15', '2026-06', '2026'])
      expect(accepted(feed({asOf})).asOf.iso).to.equal(asOf);
    const tomorrowInKiribati = latestToday(Date.UTC(2026, 5, 14, 12));
    expect(checkFeed(feed({asOf: '2026-06-15'}), tomorrowInKiribati)).to.have.property('count');
  });

  it('makes the date as coarse as the precision says', () => {
    expect(accepted(feed({precision: 'month'})).asOf).to.deep.equal({
      iso: '2025-01',
      precision: 'month',
      start: Date.UTC(2025, 0, 1),
      end: Date.UTC(2025, 0, 31),
    });
    expect(accepted(feed({precision: 'year'})).asOf.iso).to.equal('2025');
    expect(accepted(feed({precision: 'day'})).asOf.iso).to.equal('2025-01-31');
    expect(accepted(feed({precision: 'month', asOf: '2025-01'})).asOf.iso).to.equal('2025-01');
  });

  it('refuses a precision finer than the date, and an unknown one', () => {
    refuses('precision', (asOf) => ({asOf, precision: 'day'}), ['2025', '2025-01']);
    refuses('precision', (asOf) => ({asOf, precision: 'month'}), ['2025']);
    refuses('precision', (precision) => ({precision}), ['week', '', 'constructor', 'Day', 10]);
  });

  it('refuses an unknown bound', () => {
    for (const bound of ['exactly', 'at-least', 'about'])
      expect(accepted(feed({bound})).bound).to.equal(bound);
    refuses('bound', (bound) => ({bound}), ['at least', 'Exactly', '', 'toString', 0, false, {}]);
  });

  it('refuses every address that is not http or https', () => {
    refuses('source.url', (url) => ({source: {name: 'x', url}}), notAddresses);
    refuses('definitionUrl', (definitionUrl) => ({definitionUrl}), notAddresses);
    refuses(
      'series[0].sourceUrl',
      (sourceUrl) => ({series: [{asOf: '2024', count: 1, sourceUrl}]}),
      notAddresses,
    );
    refuses('people[0].url', (url) => ({people: [{name: 'x', url}]}), notAddresses);
    for (const url of ['http://a', 'HTTPS://a.example/б?x#y', 'https://spring96.org./en'])
      expect(accepted(feed({source: {name: 'x', url}})).source.url).to.equal(url);
  });

  it('refuses a blank text, one of more than 2,000 characters, and what is no text', () => {
    refuses('source.name', (name) => ({source: {name}}), notTexts);
    refuses('license', (license) => ({license}), notTexts);
    refuses('place.be', (be) => ({place: {en: 'Belarus', be}}), [...notTexts, null]);
    refuses('label.en.one', (one) => ({label: {en: {one, other: 'x'}}}), notTexts);
    refuses('people[0].name', (name) => ({people: [{name, url: 'https://a'}]}), notTexts);
    refuses('definition', (definition) => ({definition}), ['', ' ', 'x'.repeat(2001), 5, [], true]);
    const long = '😀'.repeat(2000);
    expect(accepted(feed({license: long})).license).to.equal(long);
  });

  it('refuses texts by anything but language tags', () => {
    for (const tag of ['', 'e', 'english-', 'en_GB', '1', 'abcdefghi', 'constructor', 'en-abcdefghi']) {
      expect(refused(feed({place: {[tag]: 'x'}})).field, tag).to.equal('place');
      expect(refused(feed({label: {[tag]: {other: 'x'}}})).field, tag).to.equal('label');
    }
    for (const tag of ['en', 'BE', 'be-tarask', 'zh-Hant-TW', 'sr-Latn', 'toString'])
      expect(accepted(feed({place: {[tag]: 'x'}})).place).to.deep.equal({[tag]: 'x'});
    expect(refused(feed({place: JSON.parse('{"__proto__":"x"}') as unknown})).field).to.equal('place');
    for (const empty of [{}, []]) {
      expect(refused(feed({place: empty})).field).to.equal('place');
      expect(refused(feed({label: empty})).field).to.equal('label');
    }
  });

  it('refuses a noun without the form "other"', () => {
    expect(refused(feed({label: {en: {one: 'prisoner'}}})).field).to.equal('label.en.other');
    refuses('label.en', (en) => ({label: {en}}), ['prisoner', null, 5, []]);
  });

  it('takes null for an optional field as absent', () => {
    const optional = [
      'precision',
      'bound',
      'label',
      'place',
      'definition',
      'definitionUrl',
      'flows',
      'cumulative',
      'series',
      'people',
      'others',
      'staleAfter',
      'license',
    ];
    const nulls = Object.fromEntries(optional.map((name) => [name, null]));
    expect(accepted(feed(nulls))).to.deep.equal(accepted(feed()));
    expect(accepted(feed({source: {name: 'x', url: null}})).source).to.deep.equal({name: 'x'});
  });

  it('keeps null among flows and cumulative, as a figure that the source does not give', () => {
    const count = accepted(feed({flows: {since: '2025', released: null}, cumulative: {former: null}}));
    expect(count.flows).to.have.property('released', null);
    expect(count.flows).to.not.have.property('recognised');
    expect(count.cumulative).to.deep.equal({former: null});
  });

  it('ignores unknown fields, and passes none of them on', () => {
    expect(
      accepted({...feed({colour: 'red'}), source: {...(feed().source as object), mood: 1}}),
    ).to.deep.equal(accepted(feed()));
  });

  it('takes nothing from prototypes', () => {
    expect(refused(Object.create(feed())).reason).to.equal('is missing');
    expect(refused(JSON.parse('{"__proto__":{"vigil":"count/1"}}')).field).to.equal('vigil');
    expect(accepted(Object.assign(Object.create(null), feed()) as unknown).count).to.equal(1244);
    const polluted = accepted(
      JSON.parse(JSON.stringify(feed()).replace('{', '{"__proto__":{"bound":"about"},')),
    );
    expect(polluted.bound).to.equal('exactly');
  });

  describe('series', () => {
    const point = (asOf: string, count: number): Fields => ({asOf, count});

    it('sorts by date, and appends the count itself with its source', () => {
      const series = [
        point('2024-12', 1265),
        point('2023', 1500),
        point('2024-12-31', 1266),
        point('2024-06', 1410),
      ];
      const found = accepted(feed({series})).series;
      expect(found.map(({asOf, count}) => [asOf.iso, count])).to.deep.equal([
        ['2023', 1500],
        ['2024-06', 1410],
        ['2024-12', 1265],
        ['2024-12-31', 1266],
        ['2025-01-31', 1244],
      ]);
      expect(found.at(-1)?.sourceUrl).to.equal('https://spring96.org/en/news/117384');
    });

    it('holds the count itself once when the feed lists it too', () => {
      const own = {...point('2025-01-31', 1244), sourceUrl: 'https://own.example/'};
      const found = accepted(feed({series: [own, point('2024', 1265)]})).series;
      expect(found.map(({asOf}) => asOf.iso)).to.deep.equal(['2024', '2025-01-31']);
      expect(found.at(-1)?.sourceUrl).to.equal(own.sourceUrl);
    });

    it('ends with the count at its own precision', () => {
      const found = accepted(feed({precision: 'month', series: [point('2025-01-31', 1244)]})).series;
      expect(found.map(({asOf}) => asOf.iso)).to.deep.equal(['2025-01']);
    });

    it('holds a figure once that is listed twice', () => {
      const found = accepted(
        feed({series: [point('2024', 5), {...point('2024', 5), sourceUrl: 'https://a'}]}),
      );
      expect(found.series.map(({asOf, sourceUrl}) => [asOf.iso, sourceUrl])).to.deep.equal([
        ['2024', 'https://a'],
        ['2025-01-31', 'https://spring96.org/en/news/117384'],
      ]);
    });

    it('refuses two counts of one date', () => {
      expect(refused(feed({series: [point('2024', 5), point('2024', 6)]})).field).to.equal('series[1].count');
      expect(refused(feed({series: [point('2025-01-31', 1243)]}))).to.deep.equal({
        field: 'series[0].count',
        reason: 'contradicts 1244 of the same date',
      });
      expect(refused(feed({precision: 'month', series: [point('2025-01', 1)]})).field).to.equal(
        'series[0].count',
      );
      expect(refused(feed({precision: 'month', series: [point('2025-01-31', 1)]})).field).to.equal(
        'series[0].count',
      );
    });

    it('refuses a figure that ends later than the feed', () => {
      for (const asOf of ['2025-02-01', '2025-02', '2025'])
        expect(refused(feed({series: [point(asOf, 1)]})).field).to.equal('series[0].asOf');
      expect(accepted(feed({series: [point('2025-01', 1250)]})).series).to.have.length(2);
    });

    it('refuses more than 5,000 figures', () => {
      const many = (length: number): Fields[] => Array.from({length}, () => point('2024', 5));
      expect(accepted(feed({series: many(5000)})).series).to.have.length(2);
      expect(refused(feed({series: many(5001)})).field).to.equal('series');
      refuses('series', (series) => ({series}), [{}, 'x', 5, {length: 1}]);
    });

    it('refuses what is not a figure, holes too', () => {
      refuses('series[0]', (value) => ({series: [value]}), [null, 5, 'x', []]);
      expect(refused(feed({series: new Array(3)})).field).to.equal('series[0]');
    });
  });

  it('refuses more people than are counted exactly', () => {
    const people = [
      {name: 'A', url: 'https://a'},
      {name: 'B', url: 'https://b'},
    ];
    expect(refused(feed({count: 1, people})).field).to.equal('people');
    expect(accepted(feed({count: 1, people, bound: 'at-least'})).people).to.deep.equal(people);
    expect(accepted(feed({count: 2, people})).people).to.deep.equal(people);
    expect(refused(feed({people: [{name: 'A'}]})).field).to.equal('people[0].url');
  });

  it('passes nothing of a person on but name and address', () => {
    const person = {name: 'A', url: 'https://a', birthday: '1980-01-01', prison: 'IK-1'};
    expect(accepted(feed({people: [person]})).people).to.deep.equal([{name: 'A', url: 'https://a'}]);
  });

  it('refuses too many people and others', () => {
    const people = (length: number): Fields[] => Array.from({length}, () => ({name: 'A', url: 'https://a'}));
    const others = (length: number): Fields[] =>
      Array.from({length}, () => ({source: {name: 'A'}, asOf: '2024', count: 1}));
    expect(accepted(feed({count: 20_000, people: people(20_000), others: others(50)})).others).to.have.length(
      50,
    );
    expect(refused(feed({count: 30_000, people: people(20_001)})).field).to.equal('people');
    expect(refused(feed({others: others(51)})).field).to.equal('others');
  });

  it('refuses flows that begin after the count', () => {
    expect(refused(feed({flows: {since: '2025-02-01'}})).field).to.equal('flows.since');
    expect(refused(feed({flows: {recognised: 1}})).field).to.equal('flows.since');
    expect(accepted(feed({flows: {since: '2025-01-31'}})).flows).to.have.keys(['since']);
  });

  it('refuses totals that contradict the count or each other', () => {
    expect(accepted(feed({cumulative: {recognised: 3715, former: 2471}})).cumulative).to.deep.equal({
      recognised: 3715,
      former: 2471,
    });
    expect(refused(feed({cumulative: {recognised: 1243}})).field).to.equal('cumulative.recognised');
    expect(refused(feed({count: 0, cumulative: {recognised: 5, former: 6}})).field).to.equal(
      'cumulative.former',
    );
    expect(refused(feed({cumulative: {recognised: 3715, former: 2470}})).field).to.equal('cumulative');
    expect(refused(feed({cumulative: {recognised: 3715, former: 2472}})).field).to.equal('cumulative');
    expect(accepted(feed({bound: 'about', cumulative: {recognised: 3715, former: 2400}})).bound).to.equal(
      'about',
    );
  });

  it('refuses more newly recognised than were ever recognised', () => {
    const flows = {since: '2025', recognised: 2000};
    expect(refused(feed({flows, cumulative: {recognised: 1999}})).field).to.equal('flows.recognised');
    expect(accepted(feed({flows, cumulative: {recognised: 2000}})).flows?.recognised).to.equal(2000);
    expect(accepted(feed({flows})).flows?.recognised).to.equal(2000);
  });

  it('refuses a duration that says nothing', () => {
    refuses('staleAfter', (staleAfter) => ({staleAfter}), ['', 'P', 'P0D', '45', 45, '-P1D', 'P1.5D']);
  });

  it('says what is wrong, what is allowed and what was got, in short', () => {
    expect(refused(feed({count: '1,244'}))).to.deep.equal({
      field: 'count',
      reason: 'must be a whole number, 0 or more, got "1,244"',
    });
    expect(refused(feed({bound: 'x'.repeat(1_000_000)})).reason).to.equal(
      `must be exactly, at-least or about, got "${'x'.repeat(59)}`,
    );
    expect(refused(feed({count: {toString: 5}})).reason).to.match(/got \{"toString":5\}$/);
    expect(refused(feed({count: [[[]]]})).reason).to.match(/got \[\[\[\]\]\]$/);
    expect(refused(feed({asOf: '2027'})).reason).to.contain('not in the future');
  });

  it('leaves the value as it was', () => {
    const value = feed({
      series: [
        {asOf: '2024-12', count: 1265},
        {asOf: '2024', count: 1},
      ],
      people: [],
    });
    const before = JSON.stringify(value);
    accepted(value);
    expect(JSON.stringify(value)).to.equal(before);
  });

  it('takes out of words what would turn the direction of the text around them', () => {
    const given = '\u2066Vi\u202Easna\u2069\u202E \u200F\u05d0';
    const {source, place} = accepted(feed({source: {name: given}, place: {he: given}}));
    expect(source.name).to.equal('Viasna \u200F\u05d0');
    expect(place).to.deep.equal({he: 'Viasna \u200F\u05d0'});
  });

  it('takes no time over a long text that is no address', () => {
    const started = performance.now();
    expect(refused(feed({source: {name: 'x', url: `https://${'a'.repeat(1_900_000)} `}})).field).to.equal(
      'source.url',
    );
    expect(performance.now() - started).to.be.below(1000);
  });
});
