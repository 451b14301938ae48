/** A count feed as it travels; see schemas/count-feed.schema.json. */
export interface Feed {
  readonly vigil: 'count/1';
  readonly asOf: string;
  readonly count: number;
  readonly source: {readonly name: string; readonly url?: string};
  readonly [field: string]: unknown;
}

export interface Figure {
  readonly asOf: string;
  readonly count: number;
  readonly sourceUrl: string;
}

/**
 * Counts of political prisoners in Belarus that Viasna published itself, or that repeat its text. From
 * site/data/belarus-counts.csv; a test holds them against it.
 */
export const published: readonly Figure[] = [
  {
    asOf: '2020-11',
    count: 146,
    sourceUrl: 'https://www.epde.org/en/news/details/human-rights-situation-in-november-2020.html',
  },
  {asOf: '2020-12-31', count: 169, sourceUrl: 'https://spring96.org/en/news/101166'},
  {asOf: '2021-07-31', count: 604, sourceUrl: 'http://spring96.org/en/news/104538'},
  {asOf: '2021-08', count: 653, sourceUrl: 'https://spring96.org/en/news/104840'},
  {asOf: '2022-02-01', count: 1022, sourceUrl: 'https://spring96.org./en/news/106649'},
  {
    asOf: '2022-04',
    count: 1166,
    sourceUrl: 'https://epde.org/?news=human-rights-situation-in-belarus-april-2022',
  },
  {asOf: '2022-09-01', count: 1324, sourceUrl: 'https://spring96.org/en/news/109095'},
  {asOf: '2022-12-31', count: 1448, sourceUrl: 'https://spring96.org./en/news/110325'},
  {asOf: '2024-01-31', count: 1429, sourceUrl: 'https://spring96.org/en/news/114277'},
  {asOf: '2024-04', count: 1386, sourceUrl: 'https://spring96.org/en/news/115172'},
  {asOf: '2024-05-21', count: 1374, sourceUrl: 'https://spring96.org./en/news/115297'},
  {asOf: '2024-09', count: 1317, sourceUrl: 'https://spring96.org/en/news/116420'},
  {asOf: '2024-12', count: 1265, sourceUrl: 'https://spring96.org/en/news/117107'},
  {asOf: '2025-01-31', count: 1244, sourceUrl: 'https://spring96.org/en/news/117384'},
];

/** Counts that others published, citing Viasna. */
export const cited = {
  december2021: {
    asOf: '2021-12-30',
    count: 970,
    sourceUrl: 'https://ria24.today/news/chislo-politzaklyuchennyh-v-belorussii-2/11405528',
  },
  january2022: {
    asOf: '2022-01-01',
    count: 969,
    sourceUrl: 'https://www.voiceofbelarus.org/article/human-rights-situation-in-belarus-in-2021/',
  },
  june2025: {
    asOf: '2025-06-26',
    count: 1100,
    sourceUrl:
      'https://ilmr.de/fidh-artikel/belarus-muendliche-erklaerung-vor-dem-menschenrechtsrat-der-vereinten-nationen',
  },
  december2025: {
    asOf: '2025-12',
    count: 1131,
    sourceUrl:
      'https://poland.co.pl/reform-in-december-human-rights-defenders-recorded-more-than-80-cases-of-political-repression-36521056.html',
  },
} satisfies Record<string, Figure>;

export const place = {
  en: 'Belarus',
  be: 'Беларусь',
  pl: 'Białoruś',
  ru: 'Беларусь',
  ar: 'بيلاروس',
  fa: 'بلاروس',
};

export const label = {
  en: {one: 'political prisoner', other: 'political prisoners'},
  be: {one: 'палітвязень', few: 'палітвязні', many: 'палітвязняў', other: 'палітвязня'},
  pl: {
    one: 'więzień polityczny',
    few: 'więźniowie polityczni',
    many: 'więźniów politycznych',
    other: 'więźnia politycznego',
  },
  ru: {
    one: 'политзаключённый',
    few: 'политзаключённых',
    many: 'политзаключённых',
    other: 'политзаключённого',
  },
  ar: {
    zero: 'سجين سياسي',
    one: 'سجين سياسي',
    two: 'سجينان سياسيان',
    few: 'سجناء سياسيين',
    many: 'سجينًا سياسيًا',
    other: 'سجين سياسي',
  },
  fa: {one: 'زندانی سیاسی', other: 'زندانی سیاسی'},
};

export const definition = {
  en: 'People behind bars whom human-rights organisations have recognised as political prisoners, by criteria that they publish. Whoever is no longer behind bars is no longer in this count.',
  be: 'Людзі за кратамі, якіх праваабарончыя арганізацыі прызналі палітвязнямі паводле апублікаваных імі крытэрыяў. Хто больш не за кратамі, таго ў гэтай лічбе ўжо няма.',
};

/** One of the published figures as a feed, with what else is to be in it. */
export function viasna(asOf: string, more: Readonly<Record<string, unknown>> = {}): Feed {
  const figure = published.find((each) => each.asOf === asOf);
  if (!figure) throw new Error(`Viasna's figure of ${asOf} is not in the list.`);
  const {count, sourceUrl} = figure;
  return {vigil: 'count/1', asOf, count, place, source: {name: 'Viasna', url: sourceUrl}, ...more};
}

/** The published figures up to a date: a feed's series. */
export const upTo = (asOf: string): readonly Figure[] =>
  published.slice(0, published.findIndex((each) => each.asOf === asOf) + 1);

/** A feed that no one publishes, for states of which there is no real example; its source says so. */
export const example = (count: number, more: Readonly<Record<string, unknown>> = {}): Feed => ({
  vigil: 'count/1',
  asOf: '2025-03-31',
  count,
  source: {name: 'Example, not real', url: 'https://source.example/count'},
  ...more,
});

/** Names that are plainly no one's. */
export const people = (number: number) =>
  Array.from({length: number}, (_, index) => ({
    name: `Name ${index + 1}, example`,
    url: `https://source.example/people/${index + 1}`,
  }));

/** The published figures as a spreadsheet exports them. */
export const csv = `as_of,count,source_url\n${published
  .map(({asOf, count, sourceUrl}) => `${asOf},${count},${sourceUrl}`)
  .join('\n')}\n`;
