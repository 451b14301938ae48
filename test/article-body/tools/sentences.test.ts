import {expect} from 'chai';
import fc from 'fast-check';
import {sentencesIn} from '../../../src/article-body/sentences.js';
import {onCleanUp} from '../../support/fixtures.js';

const split = (text: string): string[] => sentencesIn(text).map((span) => text.slice(...span));

function withoutSegmenter(): void {
  const {Segmenter} = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  onCleanUp(() =>
    Object.defineProperty(Intl, 'Segmenter', {configurable: true, writable: true, value: Segmenter}),
  );
}

const texts: Record<string, [text: string, sentences: string[]]> = {
  English: ['One here.  Two there! “Three?” He left.', ['One here.', 'Two there!', '“Three?”', 'He left.']],
  Belarusian: ['Дзень добры. «Як справы?» — спытаў ён.', ['Дзень добры.', '«Як справы?» — спытаў ён.']],
  Arabic: ['هل أنت هنا؟ نعم. وداعا', ['هل أنت هنا؟', 'نعم.', 'وداعا']],
  Persian: ['این یک جمله است. آیا این هم؟', ['این یک جمله است.', 'آیا این هم؟']],
  Chinese: ['我们在这里。你们呢？', ['我们在这里。', '你们呢？']],
  'numbers with points and commas': [
    'It is 1.5 million, or 1,244,000. Yes.',
    ['It is 1.5 million, or 1,244,000.', 'Yes.'],
  ],
  'lines of their own': ['First line\nSecond line', ['First line', 'Second line']],
  'nothing to say': [' … — * * * \n\n', []],
};

for (const [engine, prepare] of [
  ['Intl.Segmenter', () => undefined],
  ['punctuation', withoutSegmenter],
] as const) {
  describe(`sentences by ${engine}`, () => {
    for (const [name, [text, sentences]] of Object.entries(texts)) {
      // By punctuation alone nobody knows that „he asked“ goes on with the sentence, nor that “Three?” does not.
      if (engine === 'punctuation' && /English|Belarusian/.test(name)) continue;
      it(`are found: ${name}`, () => {
        prepare();
        expect(split(text)).to.deep.equal(sentences);
      });
    }

    it('are never longer than an engine can say, and never cut within a word', () => {
      prepare();
      const long = `${'A clause of some words that goes on and on, '.repeat(20)}and ends with 1,244 in number.`;
      const parts = split(long);
      expect(parts.length).to.be.above(4);
      for (const part of parts) {
        expect(part.length).to.be.at.most(200);
        expect(part).to.match(/(,|number\.)$/);
      }
      expect(parts.join(' ')).to.equal(long);
      for (const part of split('word '.repeat(200))) expect(part).to.match(/^(word )+word$/);
      expect(split('ю'.repeat(450)).map(({length}) => length)).to.deep.equal([200, 200, 50]);
    });

    it('together are the whole text but for white space, and what has no word in it', () => {
      prepare();
      fc.assert(
        fc.property(fc.string({unit: fc.constantFrom(...Array.from('aя中。.!?, \n"(1)—😀'))}), (text) => {
          let end = 0;
          for (const [from, to] of sentencesIn(text)) {
            expect(from).to.be.at.least(end);
            expect(to).to.be.above(from);
            expect(text.slice(end, from)).to.not.match(/[\p{L}\p{N}]/u);
            end = to;
          }
          expect(text.slice(end)).to.not.match(/[\p{L}\p{N}]/u);
        }),
      );
    });
  });
}
