import {expect} from 'chai';
import {directionOf} from '../../src/article-body/direction.js';

const persian = 'نامه‌ای که از زندان می‌رسد کوتاه است و هر واژهٔ آن سنجیده.';
const arabic = 'الرسالة التي تصل من السجن قصيرة، وكل كلمة فيها موزونة.';
const hebrew = 'מכתב שמגיע מן הכלא הוא קצר, וכל מילה בו שקולה.';
const english = 'A letter from prison is short, and every word of it has been weighed.';
const belarusian = 'Ліст з турмы кароткі, і кожнае слова ў ім узважанае.';

describe('the direction of a text', () => {
  it('is from right to left for Arabic, Persian and Hebrew', () => {
    for (const text of [persian, arabic, hebrew]) expect(directionOf(text), text).to.equal('rtl');
  });

  it('is from right to left for Thaana, N’Ko, Adlam and what Arabic letters were once encoded as', () => {
    for (const text of ['ދިވެހި ބަސް', 'ߒߞߏ ߞߊ߲', '𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪', '\ufee1\ufee2\ufb50'])
      expect(directionOf(text), text).to.equal('rtl');
  });

  it('is from left to right for Latin and Cyrillic', () => {
    for (const text of [english, belarusian]) expect(directionOf(text), text).to.equal('ltr');
  });

  it('goes by the share of letters and not by the first: a Latin name may stand before a Persian text', () => {
    expect(directionOf(`Radio Free Europe: ${persian}`)).to.equal('rtl');
    expect(directionOf(`${persian.slice(0, 12)}: ${english}`)).to.equal('ltr');
  });

  it('stays from right to left where names and titles in Latin take up half of the text', () => {
    const text = 'قال ناشر Nasha Niva إن الرسائل تصل عبر Viasna و Reform.news إلى القراء';
    expect(directionOf(text)).to.equal('rtl');
  });

  it('stays from left to right where a third of the letters is of a quoted Arabic text', () => {
    const text = `${english} ${arabic.slice(0, Math.round(english.length / 2))}`;
    expect(directionOf(text)).to.equal('ltr');
  });

  it('does not count digits, punctuation and vowel signs against the letters', () => {
    expect(directionOf(`1,265 – 1,244 (2025-01-31), https:// ${arabic.slice(0, 20)}`)).to.equal('rtl');
    expect(directionOf('سُجِنُوا لِأَنَّهُمْ a b c d e')).to.equal('rtl');
  });

  it('is not known without letters', () => {
    for (const text of ['', '   ', '1,244', '۱٬۲۴۴', '— … !', '😀'])
      expect(directionOf(text), text).to.equal(undefined);
  });

  it('is told by the beginning of a long text, in little time', () => {
    const start = performance.now();
    expect(directionOf(persian.repeat(400) + english.repeat(20_000))).to.equal('rtl');
    expect(performance.now() - start).to.be.below(50);
  });

  it('is not changed by a letter outside of the Basic Multilingual Plane that is cut in two at the end', () => {
    expect(directionOf(`${'a'.repeat(19_999)}𞤀${persian}`)).to.equal('ltr');
  });
});
