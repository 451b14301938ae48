/**
 * The published schema and the check that the widget makes are held against each other on generated feeds: what a
 * partner's editor calls valid must not be refused on the page for its form, and what the page shows must be valid.
 * VIGIL_SEED=… repeats a run.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {latestToday} from '../../dist/esm/core/partial-date.js';
import {checkFeed} from '../../dist/esm/prisoner-counter/check-feed.js';

const seed = Number(process.env.VIGIL_SEED ?? 20250131);
const runs = 10_000;
const today = latestToday(Date.UTC(2026, 5, 15));

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/count-feed.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({strict: true, allowUnionTypes: true}).compile(schema);

const at = (value, field) => field.match(/[^.[\]]+/g).reduce((parent, key) => parent[key], value);

/** First and last day of a date, reckoned otherwise than in the source; nothing for a day that is in no calendar. */
function daysOf(text, precision) {
  const [year, month, day] = text.split('-').slice(0, {year: 1, month: 2}[precision] ?? 3);
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  if (Number(day ?? 1) > lastDay) return undefined;
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? lastDay}`,
  };
}

const lastOf = (feed) => daysOf(feed.asOf, feed.precision).last;
const todayText = new Date(today).toISOString().slice(0, 10);
const isExact = (feed) => (feed.bound ?? 'exactly') === 'exactly';

/**
 * What only the check can say: the field that it names, what it says, and whether that is true. A refusal that the
 * schema does not share must be one of these.
 */
const semantic = [
  [
    /(^|\.)(asOf|since)$/,
    /^must be a date .*not in the future/,
    (feed, field) => !daysOf(at(feed, field)) || daysOf(at(feed, field)).first > todayText,
  ],
  [/^precision$/, /^contradicts asOf$/, (feed) => ({day: 10, month: 7})[feed.precision] > feed.asOf.length],
  [/^people$/, /^contradicts count$/, (feed) => isExact(feed) && feed.people.length > feed.count],
  [/^flows\.since$/, /^contradicts asOf$/, (feed) => daysOf(feed.flows.since).first > lastOf(feed)],
  [
    /^flows\.recognised$/,
    /^contradicts cumulative\.recognised$/,
    (feed) => feed.flows.recognised > feed.cumulative.recognised,
  ],
  [
    /^cumulative$/,
    /^contradicts count$/,
    (feed) =>
      isExact(feed) &&
      BigInt(feed.cumulative.recognised) !== BigInt(feed.cumulative.former) + BigInt(feed.count),
  ],
  [/^cumulative\.recognised$/, /^contradicts count$/, (feed) => feed.cumulative.recognised < feed.count],
  [
    /^cumulative\.former$/,
    /^contradicts cumulative\.recognised$/,
    (feed) => feed.cumulative.former > feed.cumulative.recognised,
  ],
  [
    /^series\[\d+\]\.asOf$/,
    /^is later than asOf$/,
    (feed, field) => daysOf(at(feed, field)).last > lastOf(feed),
  ],
  [
    /^series\[\d+\]\.count$/,
    /^contradicts \d+ of the same date$/,
    (feed, field) => {
      const point = at(feed, field.replace('.count', ''));
      const cut = {day: 10, month: 7, year: 4}[feed.precision];
      const own = [feed.asOf, feed.asOf.slice(0, cut)].map((asOf) => ({asOf, count: feed.count}));
      return [...own, ...feed.series].some(({asOf, count}) => asOf === point.asOf && count !== point.count);
    },
  ],
];

const semanticOf = (feed, {field, reason}) =>
  semantic.find(
    ([fields, reasons, isTrue]) => fields.test(field) && reasons.test(reason) && isTrue(feed, field),
  );

// Valid parts. Dates lie in the past, so that only a mutation makes a feed wrong.
const digits = (length, from, to) =>
  fc.integer({min: from, max: to}).map((n) => String(n).padStart(length, '0'));
const year = digits(4, 1990, 2024);
const day = fc.tuple(year, digits(2, 1, 12), digits(2, 1, 28)).map((parts) => parts.join('-'));
const date = fc.oneof(
  day,
  fc.tuple(year, digits(2, 1, 12)).map((parts) => parts.join('-')),
  year,
);
const wholeNumber = fc.oneof(fc.nat(5000), fc.maxSafeNat(), fc.constant(-0));
const text = fc.oneof(
  fc.constantFrom('Viasna', 'Вясна', 'منظمة', ' padded ', '😀'.repeat(2000)),
  fc.string({minLength: 1, maxLength: 60, unit: 'binary'}).filter((value) => value.trim() !== ''),
);
const url = fc.oneof(
  fc.webUrl({withFragments: true, withQueryParameters: true}),
  fc.constantFrom('http://a', 'HTTPS://b.example/ü?x=1#y', 'https://spring96.org./en/news/1'),
);
const tag = fc.constantFrom('en', 'be', 'be-tarask', 'zh-Hant', 'sr-Latn-RS', 'EN', 'toString');
const perLanguage = (value) => fc.dictionary(tag, value, {minKeys: 1, maxKeys: 3, noNullPrototype: true});
const words = fc.oneof(text, perLanguage(text));
const orNull = (value) => fc.option(value, {freq: 5});
const object = (required, optional) =>
  fc.record({...required, ...optional}, {requiredKeys: Object.keys(required), noNullPrototype: true});
const noun = object(
  {other: text},
  Object.fromEntries(['zero', 'one', 'two', 'few', 'many'].map((category) => [category, orNull(text)])),
);
const source = object({name: text}, {url: orNull(url)});
const duration = fc.constantFrom('P45D', 'P1M', 'P1Y2M3W4DT5H6M7S', 'PT30M', 'P0DT1S', 'P999999D');

const required = {vigil: fc.constant('count/1'), asOf: date, count: wholeNumber, source};
const optional = {
  precision: orNull(fc.constantFrom('day', 'month', 'year')),
  bound: orNull(fc.constantFrom('exactly', 'at-least', 'about')),
  label: orNull(perLanguage(noun)),
  place: orNull(words),
  definition: orNull(words),
  definitionUrl: orNull(url),
  flows: orNull(
    object(
      {since: date},
      {recognised: orNull(wholeNumber), released: orNull(wholeNumber), died: orNull(wholeNumber)},
    ),
  ),
  cumulative: orNull(object({}, {recognised: orNull(wholeNumber), former: orNull(wholeNumber)})),
  series: orNull(
    fc.array(object({asOf: date, count: wholeNumber}, {sourceUrl: orNull(url)}), {maxLength: 4}),
  ),
  people: orNull(fc.array(object({name: text, url}, {}), {maxLength: 3})),
  others: orNull(
    fc.array(object({source, asOf: date, count: wholeNumber}, {definition: orNull(words)}), {maxLength: 2}),
  ),
  staleAfter: orNull(duration),
  license: orNull(text),
  colour: fc.anything(),
};

/** Any feed: right in form, and sometimes at odds with itself. */
const feed = fc.oneof(
  fc.record(required, {noNullPrototype: true}),
  fc.record({...required, ...optional}, {requiredKeys: Object.keys(required), noNullPrototype: true}),
);

/** A feed that is not at odds with itself, whatever its parts: so that what a mutation of form does is seen alone. */
const consistentFeed = feed.map((value) => {
  const whole = {...value, asOf: '2025-01-31', bound: 'about'};
  delete whole.cumulative;
  if (whole.series)
    whole.series = whole.series.map((point, index) => ({...point, asOf: String(2000 + index)}));
  return whole;
});

/** Everything that stands somewhere in the feed, as paths. */
function pathsOf(value, path = []) {
  const inner =
    value !== null && typeof value === 'object'
      ? Object.keys(value).flatMap((key) => pathsOf(value[key], [...path, key]))
      : [];
  return path.length ? [path, ...inner] : inner;
}

function changed(value, path, change) {
  const copy = structuredClone(value);
  const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
  change(parent, path.at(-1));
  return copy;
}

/** Values that are wrong in form almost everywhere; a few of them right somewhere. */
// prettier-ignore
const wrongForms = [
  null, '', ' ', 'x', 0, -0, -1, 1.5, NaN, Infinity, 1e21, 2 ** 53, '5', '1,244', true, false, [], {}, [null], [{}], {en: ''},
  {en: 'x'}, {en: {}}, {en: {other: 'x'}}, {en: null}, {'': 'x'}, {e: 'x'}, {'en-': 'x'}, {'en-abcdefghi': 'x'}, {abcdefghi: 'x'}, {en_GB: 'x'}, {other: 'x'}, {constructor: 'x'}, {name: 'x'},
  'javascript:alert(1)', '//a', 'https://', 'https://a b', 'https://a\n', 'http://a', 'ftp://a', 'count/2', 'count/1',
  '2025-13', '2025-1-1', '01.02.2025', '20250101', '0999', '2025-01-32', '2025-00', '2025-01-01 ', '２０２５', 'P', 'PT', 'P0D', 'P1.5D',
  'P1DT', '-P1D', 'p1d', 'P1000000D', 'P1000000Y', 'P1000000M', 'PT1000000S', 'x'.repeat(2000), 'x'.repeat(2001), '😀'.repeat(2001), 'day', 'week', 'about', 'at least',
  JSON.parse('{"__proto__": "x"}'), JSON.parse('{"__proto__": {"name": "x"}}'), JSON.parse('1e400'),
];
const wrongForm = fc.constantFrom(...wrongForms);

const mutate = (feeds, change) =>
  fc
    .tuple(feeds, fc.nat(), wrongForm, fc.constantFrom('replace', 'remove', 'rename'))
    .map(([value, at, wrong, kind]) => {
      const paths = pathsOf(value);
      return changed(value, paths[at % paths.length], (parent, key) => change(parent, key, wrong, kind));
    });

const formMutation = (parent, key, wrong, kind) => {
  if (kind === 'replace') parent[key] = wrong;
  else if (kind === 'remove') delete parent[key];
  else {
    parent[`${key}x`] = parent[key];
    delete parent[key];
  }
};

/** Beyond form: the future, days that no month has, figures that contradict. */
const meaningMutation = (parent, key, wrong, kind) => {
  if (kind === 'rename') return formMutation(parent, key, wrong, kind);
  const value = parent[key];
  if (typeof value === 'number') parent[key] = value + 1;
  else if (typeof value === 'string' && /^\d{4}/.test(value))
    parent[key] = kind === 'replace' ? '2025-02-30' : '2999-01';
  else formMutation(parent, key, wrong, kind);
};

const garbage = fc.oneof(fc.anything({withNullPrototype: true}), fc.jsonValue(), wrongForm);

const anyFeed = fc.oneof(
  {weight: 3, arbitrary: feed},
  {weight: 3, arbitrary: consistentFeed},
  {weight: 4, arbitrary: mutate(feed, formMutation)},
  {weight: 3, arbitrary: mutate(consistentFeed, meaningMutation)},
  {weight: 2, arbitrary: mutate(mutate(feed, formMutation), formMutation)},
  {weight: 1, arbitrary: garbage},
);

const say = (value, problem) =>
  `${JSON.stringify(value)}\ncheck: ${JSON.stringify(problem ?? 'accepts')}\nschema: ${JSON.stringify(validate.errors?.slice(0, 3) ?? 'accepts')}\nVIGIL_SEED=${seed}`;

/** Runs the property on generated feeds; not a single kind of outcome may make up nearly all of them. */
function compare(feeds, property) {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(feeds, (value) => {
      const {problem} = checkFeed(value, today);
      if (problem) refused++;
      else accepted++;
      property(value, problem, validate(value));
    }),
    {seed, numRuns: runs},
  );
  assert.ok(accepted >= runs / 5, `only ${accepted} of ${runs} feeds accepted (VIGIL_SEED=${seed})`);
  assert.ok(refused >= runs / 5, `only ${refused} of ${runs} feeds refused (VIGIL_SEED=${seed})`);
}

describe('schema and check of the count feed', () => {
  it('agree: what the check accepts is valid, and what is not valid the check refuses', () => {
    compare(anyFeed, (value, problem, isValid) => {
      if (!problem) assert.ok(isValid, say(value, problem));
      if (!isValid) assert.ok(problem, say(value, problem));
    });
  });

  it('differ only in what a schema cannot say: the future, the calendar and contradictions', () => {
    const found = new Set();
    compare(anyFeed, (value, problem, isValid) => {
      if (!problem || !isValid) return;
      const kind = semanticOf(value, problem);
      assert.ok(kind, say(value, problem));
      found.add(kind);
    });
    const missed = semantic.filter((kind) => !found.has(kind)).map(String);
    assert.deepEqual(missed, [], `never generated (VIGIL_SEED=${seed})`);
  });

  it('give the same answer when only the form is mutated', () => {
    compare(mutate(consistentFeed, formMutation), (value, problem, isValid) => {
      // A mutation that hits a date or a figure can still give another right one, which may contradict.
      if (problem && isValid && semanticOf(value, problem)) return;
      assert.equal(isValid, !problem, say(value, problem));
    });
  });

  it('give the same answer to each wrong value in each field', () => {
    const words = {en: 'x', be: 'x'};
    const full = {
      ...{vigil: 'count/1', asOf: '2025-01-31', precision: 'day', count: 1244, bound: 'about'},
      ...{label: {en: {one: 'x', other: 'x'}}, place: 'x', definition: words, definitionUrl: 'https://a'},
      ...{source: {name: 'x', url: 'https://a'}, flows: {since: '2025', recognised: 1, released: 0, died: 0}},
      cumulative: {recognised: 3715, former: 5},
      series: [{asOf: '2024', count: 5, sourceUrl: 'https://a'}],
      people: [{name: 'x', url: 'https://a'}],
      others: [{source: {name: 'x', url: 'https://a'}, asOf: '2024', count: 5, definition: words}],
      ...{staleAfter: 'P45D', license: 'x'},
    };
    assert.equal(checkFeed(full, today).problem, undefined);
    for (const path of pathsOf(full)) {
      for (const wrong of wrongForms) {
        const value = changed(full, path, (parent, key) => (parent[key] = wrong));
        const {problem} = checkFeed(value, today);
        const isValid = validate(value);
        if (problem && isValid && semanticOf(value, problem)) continue;
        assert.equal(isValid, !problem, `${path.join('.')}: ${say(value, problem)}`);
      }
    }
  });

  it('have the same limits', () => {
    const least = {vigil: 'count/1', asOf: '2025', count: 50_000, source: {name: 'x'}};
    const lists = [
      ['series', 5000, {asOf: '2024', count: 1}],
      ['people', 20_000, {name: 'x', url: 'https://a'}],
      ['others', 50, {asOf: '2024', count: 1, source: {name: 'x'}}],
    ];
    for (const [field, most, item] of lists) {
      for (const [length, isRight] of [
        [most, true],
        [most + 1, false],
      ]) {
        const value = {...least, [field]: new Array(length).fill(item)};
        assert.equal(validate(value), isRight, `schema: ${length} ${field}`);
        assert.equal(!checkFeed(value, today).problem, isRight, `check: ${length} ${field}`);
      }
    }
  });
});

describe('schema of the count feed', () => {
  it('describes every field and definition', () => {
    const undescribed = [];
    const visit = (node, path) => {
      if (node === null || typeof node !== 'object') return;
      for (const group of ['properties', '$defs'])
        for (const [name, inner] of Object.entries(node[group] ?? {}))
          if (!inner.description) undescribed.push(`${path}/${group}/${name}`);
      for (const [key, inner] of Object.entries(node)) if (key !== 'examples') visit(inner, `${path}/${key}`);
    };
    visit(schema, '');
    assert.deepEqual(undescribed, []);
  });

  it('has examples that the check accepts', () => {
    assert.ok(schema.examples.length > 0);
    for (const example of schema.examples) {
      assert.ok(validate(example), JSON.stringify(validate.errors));
      assert.equal(checkFeed(example, today).problem, undefined);
    }
  });

  it('accepts the feeds of the demo', () => {
    for (const name of ['belarus', 'belarus-secondary']) {
      const value = JSON.parse(
        readFileSync(new URL(`../../site/feeds/${name}.json`, import.meta.url), 'utf8'),
      );
      assert.ok(validate(value), JSON.stringify(validate.errors));
    }
  });
});
