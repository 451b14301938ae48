import {html} from 'lit/html.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {argTypes, counter, ends, framed, type CounterArgs} from './support/counter.js';
import {addressOf, serveFeeds} from './support/feeds.js';
import {cited, csv, definition, example, label, people, place, upTo, viasna} from './support/figures.js';

/*
 * Every state of the counter. The figures are real and dated (site/data/belarus-counts.csv), or their source is
 * called "Example, not real". Names are no one's. `parameters.vigil` says in what a story ends, for the tests.
 */

const off = {trend: false, flows: false, people: false, jsonLd: false};

/** Asks the feed of the counter that stands after the button. */
const refreshNext = (event: Event) => {
  const {parentElement} = event.currentTarget as HTMLElement;
  void parentElement?.querySelector('vigil-prisoner-counter')?.refresh();
};

const meta: Meta<CounterArgs> = {
  title: 'Prisoner counter',
  component: 'vigil-prisoner-counter',
  tags: ['autodocs'],
  render: counter,
  args: {
    trend: false,
    flows: false,
    people: false,
    jsonLd: false,
    fallback: html`<p>
      1,244 political prisoners in Belarus on 31 January 2025, by the count of
      <a href="https://spring96.org/en/news/117384">Viasna</a>.
    </p>`,
  },
  argTypes,
  parameters: ends('ready'),
};

export default meta;

type Story = StoryObj<CounterArgs>;

// ------------------------------------------------------------------------------------------- Where it comes from

/** The count, its date and who counted: less is no count. */
export const MinimalAttributes: Story = {
  args: {
    count: '1244',
    asOf: '2025-01-31',
    sourceName: 'Viasna',
    sourceUrl: 'https://spring96.org/en/news/117384',
  },
};

/** The feed is slow, or the script has only just arrived: what stands between the tags is what everyone reads. */
export const FallbackOnly: Story = {
  args: {src: addressOf('/on-its-way.json')},
  beforeEach: () => serveFeeds({'/on-its-way.json': {json: viasna('2025-01-31'), delay: 12_000}}),
  parameters: ends('fallback'),
};

/** A source that has no page of its own is named, without a link. */
export const SourceWithoutAddress: Story = {
  args: {count: 321, asOf: '2025-03-31', sourceName: 'Example, not real'},
  parameters: ends('ready', {unlinked: true}),
};

export const InlineJson: Story = {name: 'Inline JSON', args: {inline: viasna('2025-01-31')}};

export const JsonFeed: Story = {
  name: 'JSON feed',
  args: {src: addressOf('/belarus.json')},
  beforeEach: () => serveFeeds({'/belarus.json': {json: viasna('2025-01-31')}}),
};

/** A spreadsheet's export: the newest row is the count, all rows are the trend. */
export const CsvFeed: Story = {
  name: 'CSV feed',
  args: {src: addressOf('/belarus.csv'), sourceName: 'Viasna', place: 'Belarus', trend: true},
  beforeEach: () => serveFeeds({'/belarus.csv': {text: csv}}),
};

/** One request, whatever their number. */
export const SeveralOnOneFeed: Story = {
  args: {src: addressOf('/shared.json')},
  render: (args) =>
    html`<div class="side-by-side">
      ${counter(args)} ${counter({...args, flows: true})} ${counter({...args, trend: true})}
    </div>`,
  beforeEach: () =>
    serveFeeds({
      '/shared.json': {
        json: viasna('2025-01-31', {
          flows: {since: '2025-01-01', recognised: 18},
          series: upTo('2025-01-31'),
        }),
      },
    }),
};

/** Leaves no copy of the feed on the reader's device. */
export const NoStore: Story = {
  args: {src: addressOf('/no-store.json'), cache: 'no-store'},
  beforeEach: () => serveFeeds({'/no-store.json': {json: viasna('2025-01-31')}}),
};

/** For search engines: the same count in the page's own tree, as schema.org `Observation`. */
export const JsonLd: Story = {
  name: 'JSON-LD',
  args: {inline: viasna('2025-01-31', {definition}), jsonLd: true},
};

// -------------------------------------------------------------------------------------------- How it is to be read

export const AtLeast: Story = {
  args: {
    inline: {
      vigil: 'count/1',
      asOf: cited.june2025.asOf,
      count: cited.june2025.count,
      bound: 'at-least',
      place,
      source: {name: 'FIDH, Viasna and OMCT', url: cited.june2025.sourceUrl},
    },
  },
};

export const About: Story = {args: {inline: example(4000, {bound: 'about'})}};

export const MonthPrecision: Story = {args: {inline: viasna('2024-12')}};

export const YearPrecision: Story = {args: {inline: example(1200, {asOf: '2024-12-31', precision: 'year'})}};

/** The page's own words, for a count of something else. */
export const OwnWords: Story = {
  args: {inline: example(37), label: 'journalists behind bars', place: 'an invented country'},
};

/** One form for each plural category: 1 and 5 in English, the same in Belarusian beside it. */
export const PluralForms: Story = {
  render: () =>
    html`<div class="side-by-side">
      ${[1, 3, 5].map((count) => counter({...off, inline: example(count, {label})}))}
      ${[1, 3, 5].map((count) => html`<div lang="be">${counter({...off, inline: example(count, {label})})}</div>`)}
    </div>`,
};

/** A true nought, said by a source: never what is shown when nothing is known. */
export const Zero: Story = {args: {inline: example(0, {label, place: 'an invented country'})}};

export const VeryLargeNumber: Story = {args: {inline: example(123_456_789)}, globals: {width: '320'}};

export const LongWordsNarrow: Story = {
  args: {
    inline: example(12_345, {
      source: {
        name: 'Bundesarbeitsgemeinschaft Menschenrechtsverteidigungsorganisationen (Example, not real)',
        url: 'https://source.example/count',
      },
      bound: 'at-least',
      definition:
        'Freiheitsentziehungsmaßnahmenbetroffenenunterstützungsgesetz: a definition with a word that fits no line, and the address https://source.example/definitions/who-is-counted-and-who-is-not/2025/edition-3.',
    }),
    label: 'Untersuchungshaftanstaltsinsassinnen und Untersuchungshaftanstaltsinsassen',
    place: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  },
  globals: {width: '320'},
};

// ------------------------------------------------------------------------------------------------ What else it says

export const DefinitionWithLink: Story = {
  args: {inline: example(321, {definition, definitionUrl: 'https://source.example/criteria'})},
};

export const DefinitionLinkOnly: Story = {
  args: {inline: example(321, {definitionUrl: 'https://source.example/criteria'})},
};

export const Trend: Story = {
  args: {inline: viasna('2025-01-31', {series: upTo('2025-01-31')}), trend: true},
};

export const TrendOfTwo: Story = {
  args: {inline: viasna('2025-01-31', {series: upTo('2025-01-31').slice(-2)}), trend: true},
};

export const TrendPeakAtTheEnd: Story = {
  args: {inline: viasna('2022-12-31', {series: upTo('2022-12-31')}), trend: true},
};

export const Flows: Story = {
  args: {
    inline: example(321, {flows: {since: '2025-01-01', recognised: 41, released: 12, died: 1}}),
    flows: true,
  },
};

/** Viasna's review gives no figure of those released or dead: it is said so, and is not 0. */
export const FlowsWithoutFigures: Story = {
  args: {
    inline: viasna('2025-01-31', {flows: {since: '2025-01-01', recognised: 18, released: null, died: null}}),
    flows: true,
  },
};

export const Cumulative: Story = {
  args: {
    inline: {
      vigil: 'count/1',
      asOf: cited.december2025.asOf,
      count: cited.december2025.count,
      place,
      source: {name: 'Viasna, cited by Reform.news', url: cited.december2025.sourceUrl},
      cumulative: {recognised: 4339, former: 3208},
    },
    flows: true,
  },
};

/** Published counts that differ stand side by side. */
export const Others: Story = {
  args: {
    inline: {
      vigil: 'count/1',
      asOf: cited.january2022.asOf,
      count: cited.january2022.count,
      place,
      source: {name: 'Viasna, cited by Voice of Belarus', url: cited.january2022.sourceUrl},
      others: [
        {
          source: {name: 'Viasna, cited by Interfax', url: cited.december2021.sourceUrl},
          asOf: cited.december2021.asOf,
          count: cited.december2021.count,
        },
        {
          source: {name: 'Example, not real'},
          asOf: '2021-12',
          count: 1100,
          definition: 'Counts those under house arrest and in \u201chome chemistry\u201d too.',
        },
      ],
    },
  },
};

export const FewPeople: Story = {args: {inline: example(7, {people: people(7)}), people: true}};

export const ManyPeople: Story = {args: {inline: example(25, {people: people(25)}), people: true}};

const everything = example(321, {
  asOf: '2025-03-31',
  bound: 'at-least',
  label,
  place,
  definition,
  definitionUrl: 'https://source.example/criteria',
  flows: {since: '2025-01-01', recognised: 41, released: 12, died: null},
  cumulative: {recognised: 900, former: 560},
  series: [
    {asOf: '2021', count: 120, sourceUrl: 'https://source.example/2021'},
    {asOf: '2022-06', count: 410, sourceUrl: 'https://source.example/2022'},
    {asOf: '2023-06-30', count: 560, sourceUrl: 'https://source.example/2023'},
    {asOf: '2024-06-30', count: 300},
    {asOf: '2025-03-31', count: 321, sourceUrl: 'https://source.example/2025'},
  ],
  people: people(25),
  others: [
    {
      source: {name: 'Example two, not real', url: 'https://other.example/'},
      asOf: '2025-02',
      count: 402,
      definition: 'Counts those under house arrest too.',
    },
    {source: {name: 'Example three, not real'}, asOf: '2024', count: 280},
  ],
});

export const Everything: Story = {args: {inline: everything, trend: true, flows: true, people: true}};

// ----------------------------------------------------------------------------------------- When the feed is not well

/** The count in the page stays while the feed is asked. It answers after twelve seconds, with another number. */
export const Refreshing: Story = {
  args: {src: addressOf('/slow.json'), inline: viasna('2024-12')},
  beforeEach: () => serveFeeds({'/slow.json': {json: viasna('2025-01-31'), delay: 12_000}}),
  parameters: ends('refreshing'),
};

export const Stale: Story = {
  args: {inline: viasna('2025-01-31', {staleAfter: 'P45D'})},
  parameters: ends('stale'),
};

/** A month can be long past too; the attribute goes before the feed's own wish. */
export const StaleMonth: Story = {
  args: {inline: viasna('2024-12'), staleAfter: 'P1M'},
  parameters: ends('stale'),
};

export const FailedWithLastGood: Story = {
  args: {src: addressOf('/down.json'), inline: viasna('2025-01-31')},
  beforeEach: () => serveFeeds({'/down.json': {status: 503}}),
  parameters: ends('failed', {fault: ['http', '503']}),
};

export const FailedWithFallback: Story = {
  args: {src: addressOf('/unreachable.json')},
  beforeEach: () => serveFeeds({'/unreachable.json': {unreachable: true}}),
  parameters: ends('fallback', {fault: ['network', '/unreachable.json']}),
};

/** One wrong field, and nothing of the feed is shown. */
export const RefusedFeed: Story = {
  args: {src: addressOf('/wrong.json')},
  beforeEach: () => serveFeeds({'/wrong.json': {json: viasna('2025-01-31', {count: -1})}}),
  parameters: ends('fallback', {
    fault: ['refused', '/wrong.json: count '],
  }),
};

/** The first answer is good, the second contradicts itself. */
export const RefusedAfterGood: Story = {
  args: {src: addressOf('/then-wrong.json'), refreshEvery: 'PT1S'},
  beforeEach: () =>
    serveFeeds({
      '/then-wrong.json': [
        {json: viasna('2025-01-31')},
        {json: viasna('2025-01-31', {flows: {since: '2025-02-01', recognised: 18}})},
      ],
    }),
  parameters: ends('failed', {fault: ['refused', '/then-wrong.json: flows.since ']}),
};

/** A count with a date of tomorrow's: refused where it stands in the page, too. */
export const RefusedInline: Story = {
  args: {inline: example(321, {asOf: '9999-12-31'})},
  parameters: ends('fallback', {
    fault: ['refused', 'asOf '],
  }),
};

/** A tag without anything to count: the fallback stays, and the editor is told. */
export const NothingGiven: Story = {
  parameters: ends('fallback', {fault: ['no-count', 'count']}),
};

/** From December 2024 to January 2025, eighteen were added and the number fell. No red, no green. */
export const Change: Story = {
  args: {src: addressOf('/changing.json'), flows: true},
  render: (args) =>
    html`<button type="button" class="of-the-page" @click=${refreshNext}>Ask the feed again</button>
      ${counter(args)}`,
  beforeEach: () =>
    serveFeeds({
      '/changing.json': [
        {json: viasna('2024-12')},
        {
          json: viasna('2025-01-31', {
            flows: {since: '2025-01-01', recognised: 18, released: null, died: null},
          }),
        },
      ],
    }),
};

// --------------------------------------------------------------------------------------------- Languages and pages

const inLanguage = (language: string): Story => ({
  args: {
    inline: viasna('2025-01-31', {
      label,
      definition,
      flows: {since: '2025-01-01', recognised: 18, released: null, died: null},
      series: upTo('2025-01-31'),
    }),
    flows: true,
    trend: true,
  },
  globals: {language},
  parameters: framed,
});

export const Belarusian: Story = inLanguage('be');

export const Polish: Story = inLanguage('pl');

export const Russian: Story = inLanguage('ru');

export const Arabic: Story = inLanguage('ar');

export const Persian: Story = inLanguage('fa');

export const DarkPage: Story = {
  args: {inline: viasna('2025-01-31', {definition, series: upTo('2025-01-31')}), trend: true},
  globals: {theme: 'dark'},
};

/** Custom properties of the page; the list is in the guide "Theming". */
export const Themed: Story = {
  ...DarkPage,
  globals: {},
  render: (args) => html`<div class="themed">${counter(args)}</div>`,
};

/** A reader who needs letters of twice the size, on a narrow screen. */
export const LargeText: Story = {
  ...Everything,
  args: {
    ...Everything.args,
    inline: {...everything, count: 12_345, cumulative: undefined, series: undefined},
  },
  render: (args) => html`<div class="large-text">${counter(args)}</div>`,
  globals: {width: '320'},
};

/** A page whose root font is 10 px, which resets everything and centres, spaces and capitalises its text. */
export const ResetPage: Story = {
  ...Everything,
  render: (args) => html`<div class="reset">${counter(args)}</div>`,
  parameters: framed,
};
