import {expect} from 'chai';
import {readingTime} from '../../src/article-body/reading-time.js';

describe('the reading time', () => {
  it('is a range from fast to slow readers, in whole minutes', () => {
    // 987 ± 118 characters a minute, by the study.
    expect(readingTime(8840, 'en')).to.deep.equal([8, 11]);
    expect(readingTime(1105 * 4, 'en')).to.deep.equal([4, 6]);
  });

  it('is never no minute for a text that has a letter', () => {
    expect(readingTime(1, 'en')).to.deep.equal([1, 1]);
  });

  it('is nothing where there is nothing to read', () => {
    expect(readingTime(0, 'en')).to.deep.equal([0, 0]);
  });

  it('is longer in languages that are written with fewer letters', () => {
    const [english, arabic, hebrew] = ['en', 'ar', 'he'].map((language) => readingTime(9000, language)[1]);
    expect(arabic).to.equal(Math.ceil(9000 / (612 - 88)));
    expect(hebrew).to.equal(Math.ceil(9000 / (833 - 130)));
    expect(arabic).to.be.greaterThan(hebrew!).and.greaterThan(english!);
  });

  it('takes Persian and Urdu for Arabic, Belarusian and Ukrainian for Russian', () => {
    for (const [one, other] of [
      ['fa', 'ar'],
      ['ur', 'ar'],
      ['be', 'ru'],
      ['uk', 'ru'],
    ] as const)
      expect(readingTime(9000, one), one).to.deep.equal(readingTime(9000, other));
  });

  it('goes by the language, whatever region or script is named, in any case', () => {
    for (const tag of ['fa-IR', 'FA', 'fa-Arab-AF'])
      expect(readingTime(9000, tag), tag).to.deep.equal(readingTime(9000, 'fa'));
    expect(readingTime(9000, 'be-Latn')).to.deep.equal(readingTime(9000, 'be'));
  });

  it('takes a language that it does not know for English, and what is no language too', () => {
    for (const tag of ['', 'xx', 'fax', 'constructor', '__proto__', 'toString'])
      expect(readingTime(9000, tag), tag).to.deep.equal(readingTime(9000, 'en'));
  });
});
