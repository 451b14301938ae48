import {expect} from 'chai';
import {dot, formatAge, formatDate, formatNumber, joinList, pluralCategory} from '../../src/core/formats.js';
import {parsePartialDate, type PartialDate} from '../../src/core/partial-date.js';
import {onCleanUp} from '../support/clean-up.js';

const date = (text: string): PartialDate => {
  const read = parsePartialDate(text);
  if (!read) throw new Error(`${text} is not read`);
  return read;
};

/** Any space becomes a plain one, marks of direction go: engines differ in them. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ').replaceAll(/[\u061C\u200E\u200F]/g, '');

/** Whether the engine has the language: Chromium comes without Belarusian. */
const known = (language: string): boolean => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;

/** Counts how many Intl objects of a kind are made, until the test ends. */
function countMade(name: 'NumberFormat' | 'DateTimeFormat' | 'PluralRules'): () => number {
  const original = Intl[name] as unknown as new (...given: unknown[]) => object;
  let made = 0;
  const counted = new Proxy(original, {
    construct(target, given) {
      made += 1;
      return new target(...(given as unknown[]));
    },
  });
  Object.assign(Intl, {[name]: counted});
  onCleanUp(() => {
    Object.assign(Intl, {[name]: original});
  });
  return () => made;
}

describe('formats', () => {
  it('write a number in the digits and the grouping of the language', () => {
    const cases: [language: string, value: number, text: string][] = [
      ['en', 1131, '1,131'],
      ['en', 0, '0'],
      ['be', 1131, '1131'],
      ['pl', 1131, '1131'],
      ['be', 11310, '11 310'],
      ['pl', 11310, '11 310'],
      ['ru', 1131, '1 131'],
      ['uk', 1131, '1 131'],
      ['lt', 1131, '1 131'],
      ['de', 1131, '1.131'],
      ['ar-EG', 1131, '١٬١٣١'],
      ['fa', 1131, '۱٬۱۳۱'],
      ['be-tarask', 11310, '11 310'],
      ['en', 9007199254740991, '9,007,199,254,740,991'],
    ];
    for (const [language, value, text] of cases) {
      const name = `${language} ${String(value)}`;
      if (known(language)) expect(plain(formatNumber(language, value)), name).to.equal(text);
    }
  });

  it('write a date to the precision that it has, the same in every time zone', () => {
    const cases: [language: string, iso: string, long: string, short: string][] = [
      ['en', '2025-01-31', 'January 31, 2025', 'Jan 31, 2025'],
      ['en', '2025-01', 'January 2025', 'Jan 2025'],
      ['en', '2025', '2025', '2025'],
      ['en-GB', '2025-01-31', '31 January 2025', '31 Jan 2025'],
      ['de', '2025-03-01', '1. März 2025', '1. März 2025'],
      ['ru', '2025-01-31', '31 января 2025 г.', '31 янв. 2025 г.'],
      ['uk', '2025-01-31', '31 січня 2025 р.', '31 січ. 2025 р.'],
      ['pl', '2025-01-31', '31 stycznia 2025', '31 sty 2025'],
      ['pl', '2025-01', 'styczeń 2025', 'sty 2025'],
    ];
    for (const [language, iso, long, short] of cases) {
      expect(plain(formatDate(language, date(iso))), `${language} ${iso}`).to.equal(long);
      expect(plain(formatDate(language, date(iso), 'short')), `${language} ${iso}`).to.equal(short);
    }
    if (known('be')) expect(plain(formatDate('be', date('2025-01-31')))).to.match(/^31 студзеня 2025/);
    expect(plain(formatDate('lt', date('2025-01-31')))).to.match(/^2025 m\. sausio 31 d\./);
    expect(plain(formatDate('ar-EG', date('2025-01-31')))).to.match(/٣١.*يناير.*٢٠٢٥/);
    // The calendar of Iran: 12 Bahman 1403.
    // In its language and digits, by the calendar of the source.
    expect(plain(formatDate('fa', date('2025-01-31')))).to.match(/۳۱.*ژانویهٔ.*۲۰۲۵/);
  });

  it('name a month or a year that lies across two of another calendar in its own', () => {
    expect(plain(formatDate('fa', date('2025')))).to.contain('۲۰۲۵');
    expect(plain(formatDate('fa', date('2025-01')))).to.match(/ژانویه.*۲۰۲۵/);
    expect(plain(formatDate('th', date('2025')))).to.contain('2025');
  });

  it('never say a day or a month that is not known', () => {
    for (const language of ['en', 'be', 'pl', 'ru', 'uk', 'de', 'ar-EG', 'fa', 'lt']) {
      const year = formatDate(language, date('2025'));
      expect(year.replaceAll(/[^\p{Nd}]/gu, '').length, language).to.equal(4);
      const month = formatDate(language, date('2025-03'));
      expect(month.replaceAll(/[^\p{Nd}]/gu, '').length, `${language} ${month}`).to.be.at.most(6);
    }
  });

  it('say how long ago a date was', () => {
    const real = Date.now;
    onCleanUp(() => {
      Date.now = real;
    });
    Date.now = () => Date.parse('2026-11-22T12:00:00Z');
    const age = (iso: string, language = 'en') => plain(formatAge(language, date(iso)));
    expect(age('2026-11-22')).to.equal('(today)');
    expect(age('2026-11-21')).to.equal('(yesterday)');
    expect(formatAge('en', date('2026-11-12'))).to.equal('(10\u00a0days\u00a0ago)');
    expect(age('2025-01-31')).to.equal('(21 months ago)');
    expect(age('2025-01-31', 'de')).to.equal('(vor 21 Monaten)');
    expect(age('2025-01-31', 'ru')).to.equal('(21 месяц назад)');
  });

  it('know the plural category of a number in a language', () => {
    const cases: [language: string, value: number, category: string][] = [
      ['en', 1, 'one'],
      ['en', 1131, 'other'],
      ['be', 1131, 'one'],
      ['ru', 1131, 'one'],
      ['uk', 1131, 'one'],
      ['lt', 1131, 'one'],
      ['pl', 1131, 'many'],
      ['be', 2, 'few'],
      ['be', 5, 'many'],
      ['be', 11, 'many'],
      ['ar', 0, 'zero'],
      ['ar', 2, 'two'],
      ['ar', 3, 'few'],
      ['de', 0, 'other'],
    ];
    for (const [language, value, category] of cases)
      expect(pluralCategory(language, value), `${language} ${String(value)}`).to.equal(category);
  });

  it('take English for a tag that is none, and do not throw', () => {
    for (const tag of [
      '',
      'x',
      'en_US',
      'not a tag',
      '-',
      'a'.repeat(100),
      '\u0000',
      '../..',
      'en-',
      '日本',
    ]) {
      expect(formatNumber(tag, 1131), tag).to.equal('1,131');
      expect(formatDate(tag, date('2025-01-31')), tag).to.equal('January 31, 2025');
      expect(formatAge(tag, date('2025-01-31')), tag).to.be.a('string');
      expect(pluralCategory(tag, 1), tag).to.equal('one');
      expect(joinList(tag, ['a', 'b']).join(''), tag).to.equal('a, b');
    }
  });

  it('put things in a row as the language does, and leave none out', () => {
    for (const language of ['en', 'be', 'ru', 'ar-EG', 'fa', 'de', 'lt']) {
      const list = joinList(language, ['a', 'b', 'c']);
      expect(
        list.filter((each) => each !== ', ' && each !== '\u060c '),
        language,
      ).to.deep.equal(['a', 'b', 'c']);
      expect(list.length, language).to.equal(5);
    }
    const thing = {};
    expect(joinList('en', [thing])).to.deep.equal([thing]);
    expect(joinList('en', [])).to.deep.equal([]);
  });

  it('puts no dot beside digits of which one is a dot', () => {
    for (const tag of ['ar', 'ar-EG', 'fa', 'ur']) expect(dot(tag), tag).to.equal('؛ ');
    for (const tag of ['en', 'be', 'he', 'ka', '']) expect(dot(tag), tag).to.equal(' · ');
  });

  it('make each Intl object once for a language', () => {
    const made = countMade('NumberFormat');
    for (let value = 0; value < 500; value += 1)
      for (const language of ['nl', 'sv', 'fi']) formatNumber(language, value);
    // Twice where the cache, filled by other tests, was emptied in between.
    expect(made()).to.be.at.most(6);
  });

  it('keep a bounded number of Intl objects, however many languages a page makes up', () => {
    const made = countMade('NumberFormat');
    const tags = Array.from({length: 400}, (_, index) => `en-x-a${String(index)}`);
    for (const tag of tags) formatNumber(tag, 1);
    const first = made();
    for (const tag of tags) formatNumber(tag, 1);
    // Those that were let go are made again: so they were let go.
    expect(made() - first).to.be.greaterThan(200);
    const before = made();
    for (let time = 0; time < 100; time += 1) formatNumber('nb', 1);
    expect(made() - before).to.be.at.most(1);
  });
});
