import {expect} from 'chai';
import * as fc from 'fast-check';
import {countGraphemes, fitText} from '../../src/share-bar/fit-text.js';

const split = (text: string): string[] =>
  Array.from(new Intl.Segmenter('en').segment(text), ({segment}) => segment);

const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc.string({unit: 'grapheme', maxLength: 60}),
);

describe('fitText', () => {
  it('leaves a text that has room as it is, to the letter', () => {
    for (const text of ['', 'abc', ' abc ', 'a\n\nb', '👩‍👩‍👧‍👦👍🏽', '\ud800']) {
      expect(fitText(text, countGraphemes(text))).to.equal(text);
    }
  });

  it('counts what a reader takes for characters', () => {
    expect(countGraphemes('👩‍👩‍👧‍👦')).to.equal(1);
    expect(countGraphemes('🇧🇾🇺🇦')).to.equal(2);
    expect(countGraphemes('е\u0301й')).to.equal(2);
    expect(countGraphemes('\r\n')).to.equal(1);
    expect(countGraphemes('')).to.equal(0);
  });

  it('cuts between graphemes, in any script', () => {
    expect(fitText('Свабода', 5)).to.equal('Сваб…');
    expect(fitText('👩‍👩‍👧‍👦👍🏽🇧🇾🇺🇦', 3)).to.equal('👩‍👩‍👧‍👦👍🏽…');
    expect(fitText('सत्यमेव जयते', 3)).to.equal(`${split('सत्यमेव जयते').slice(0, 2).join('')}…`);
    expect(fitText('مُعْتَقَلُون', 4)).to.equal(`${split('مُعْتَقَلُون').slice(0, 3).join('')}…`);
  });

  it('puts no space before the mark of what is left out', () => {
    expect(fitText('one two', 5)).to.equal('one…');
    expect(fitText('one\n\n two', 6)).to.equal('one…');
  });

  it('leaves nothing where there is no room', () => {
    for (const room of [1, 0, -5, Number.NaN]) expect(fitText('ab', room)).to.equal('');
    expect(fitText('', -5)).to.equal('');
  });

  it('never says more than there is room for, and keeps the longest beginning', () => {
    const measures = [
      countGraphemes,
      (text: string) => text.length,
      (text: string) => new TextEncoder().encode(text).length,
    ];
    fc.assert(
      fc.property(anyText, fc.nat(70), fc.constantFrom(...measures), (text, room, measure) => {
        const fitted = fitText(text, room, measure);
        if (measure(text) <= room) {
          expect(fitted).to.equal(text);
          return;
        }
        expect(measure(fitted)).to.be.at.most(room);
        if (!fitted) return;
        const kept = fitted.slice(0, -1);
        expect(text.startsWith(kept)).to.equal(true);
        const parts = split(text);
        const one = parts.findIndex((_, index) => parts.slice(0, index).join('').trimEnd() === kept);
        expect(one, 'cut between graphemes').to.be.at.least(0);
        const longer = parts.findLastIndex(
          (_, index) => measure(`${parts.slice(0, index).join('').trimEnd()}…`) <= room,
        );
        expect(kept).to.equal(parts.slice(0, longer).join('').trimEnd());
      }),
      {numRuns: 500},
    );
  });

  it('cuts a very long text in little time', () => {
    const before = performance.now();
    expect(countGraphemes(fitText('слова '.repeat(500_000), 300))).to.be.at.most(300);
    expect(performance.now() - before).to.be.lessThan(1000);
  });
});
