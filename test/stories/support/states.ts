/** A state that a reader can meet, under the name of its story. */
export interface State {
  readonly expect: 'fallback' | 'ready' | 'refreshing' | 'stale' | 'failed';
  /** What opens, in the order of the Tab key, by its English words. */
  readonly disclosures?: readonly string[];
  /** What else is pressed. */
  readonly buttons?: readonly string[];
}

const who = 'Who is counted';
const figures = 'All figures';

/** Every state of the counter. A state without a story fails, and so does a story that is not here. */
export const counterStates: Readonly<Record<string, State>> = {
  // Where it comes from
  FallbackOnly: {expect: 'fallback'},
  MinimalAttributes: {expect: 'ready'},
  SourceWithoutAddress: {expect: 'ready'},
  InlineJson: {expect: 'ready'},
  JsonFeed: {expect: 'ready'},
  CsvFeed: {expect: 'ready', disclosures: [figures]},
  SeveralOnOneFeed: {expect: 'ready', disclosures: [figures]},
  NoStore: {expect: 'ready'},
  JsonLd: {expect: 'ready', disclosures: [who]},
  // How it is to be read
  AtLeast: {expect: 'ready'},
  About: {expect: 'ready'},
  MonthPrecision: {expect: 'ready'},
  YearPrecision: {expect: 'ready'},
  OwnWords: {expect: 'ready'},
  PluralForms: {expect: 'ready'},
  Zero: {expect: 'ready'},
  VeryLargeNumber: {expect: 'ready'},
  LongWordsNarrow: {expect: 'ready', disclosures: [who]},
  // What else it says
  DefinitionWithLink: {expect: 'ready', disclosures: [who]},
  DefinitionLinkOnly: {expect: 'ready'},
  Trend: {expect: 'ready', disclosures: [figures]},
  TrendOfTwo: {expect: 'ready', disclosures: [figures]},
  TrendPeakAtTheEnd: {expect: 'ready', disclosures: [figures]},
  Flows: {expect: 'ready'},
  FlowsWithoutFigures: {expect: 'ready'},
  Cumulative: {expect: 'ready'},
  Others: {expect: 'ready'},
  FewPeople: {expect: 'ready'},
  ManyPeople: {expect: 'ready', buttons: ['Show 15 more names']},
  Everything: {expect: 'ready', disclosures: [who, figures], buttons: ['Show 15 more names']},
  // When the feed is not well
  Refreshing: {expect: 'refreshing'},
  Stale: {expect: 'stale'},
  StaleMonth: {expect: 'stale'},
  FailedWithLastGood: {expect: 'failed'},
  FailedWithFallback: {expect: 'fallback'},
  RefusedFeed: {expect: 'fallback'},
  RefusedAfterGood: {expect: 'failed'},
  RefusedInline: {expect: 'fallback'},
  NothingGiven: {expect: 'fallback'},
  Change: {expect: 'ready'},
  // Languages and pages
  Belarusian: {expect: 'ready', disclosures: [who, figures]},
  Polish: {expect: 'ready', disclosures: [who, figures]},
  Russian: {expect: 'ready', disclosures: [who, figures]},
  Arabic: {expect: 'ready', disclosures: [who, figures]},
  Persian: {expect: 'ready', disclosures: [who, figures]},
  DarkPage: {expect: 'ready', disclosures: [who, figures]},
  Themed: {expect: 'ready', disclosures: [who, figures]},
  LargeText: {expect: 'ready', disclosures: [who], buttons: ['Show 15 more names']},
  ResetPage: {expect: 'ready', disclosures: [who, figures], buttons: ['Show 15 more names']},
};
