import {expect} from 'chai';
import * as fc from 'fast-check';
import {fromMarkup, letters, textOf, toMarkup} from '../../src/comment-form/services/plain-text.js';

/** What WordPress does to the text of a visitor before it stores it, as far as it touches a text without tags. */
function stored(sent: string): string {
  const named = new Set(['amp', 'lt', 'gt', 'quot', 'nbsp', 'mdash', 'eacute']);
  const disarmed = sent.replace(/(?![\t\n\r\x7f-\x9f])\p{Cc}/gu, '').replaceAll('&', '&amp;');
  return (
    disarmed
      .replace(/&amp;([A-Za-z]{2,8}\d{0,2});/g, (whole, name: string) =>
        named.has(name) ? `&${name};` : whole,
      )
      .replace(/&amp;#(0*\d{1,7});/g, (_, digits: string) => `&#${String(Number(digits)).padStart(3, '0')};`)
      .replace(/&amp;#[Xx](0*[\dA-Fa-f]{1,6});/g, (_, digits: string) => `&#x${digits.replace(/^0+/, '')};`)
      // Tags that it does not know.
      .replace(/<[^>]*(?:>|$)/g, '')
      .replaceAll('>', '&gt;')
  );
}

/** The text that the REST API looks for, to see whether it has it: slashes are taken off once too often. */
const lookedFor = (sent: string): string => sent.replace(/\\(.)/gs, '$1').replace(/\\$/, '');

/** What a browser makes of markup without tags. */
const shown = (markup: string): string =>
  new DOMParser().parseFromString(`<pre>\n${markup}</pre>`, 'text/html').querySelector('pre')!.textContent;

const hostile = [
  'Hello <b>bold</b> <script>x</script> first',
  'R&D, AT&T; &amp; &lt;b&gt; &#8212; &#x2014; &bogus; &amp;#8212;',
  'C:\\new\\table \\" \\\\ \\',
  '1 < 2 > 0 <3 <!-- no --> <',
  'bell\u0007 form feed\f null\0 next\u0085',
  '“Вызваленне” — ўсім 🕊',
];

const texts = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc
    .array(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '\\',
        '#',
        ';',
        'amp',
        'lt',
        'x',
        '38',
        '0',
        '"',
        "'",
        '!--',
        ' ',
        '\n',
        'я',
      ),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(...hostile),
);

describe('toMarkup', () => {
  it('is stored to the letter, and found again when it comes once more', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sent = toMarkup(text);
        expect(stored(sent)).to.equal(sent);
        expect(lookedFor(sent)).to.equal(sent);
      }),
      {numRuns: 5_000},
    );
  });

  it('shows as it was typed, but for control characters, which are left out', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const visible = text.replace(/(?![\t\n\r])\p{Cc}/gu, '');
        expect(shown(toMarkup(text))).to.equal(visible.replace(/\r\n?/g, '\n'));
      }),
      {numRuns: 1_000},
    );
  });

  it('leaves a text without special signs as it is, so that it reads the same everywhere', () => {
    expect(toMarkup('“Вызваленне” — ўсім, 100% 🕊\n\tit\'s "so"')).to.equal(
      '“Вызваленне” — ўсім, 100% 🕊\n\tit\'s "so"',
    );
  });

  it('fails as plain text does on the model of WordPress: that the model can tell', () => {
    for (const text of hostile.slice(0, 5)) expect(lookedFor(text)).to.not.equal(stored(text));
  });
});

describe('fromMarkup', () => {
  it('gives back what toMarkup made', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fromMarkup(toMarkup(text))).to.equal(text.replace(/(?![\t\n\r])\p{Cc}/gu, ''));
      }),
    );
  });

  it('reads the references that WordPress writes', () => {
    expect(fromMarkup('Tom &amp; Jerry &lt;3 &quot;x&quot; O&#8217;Neill &#x27; &#038;')).to.equal(
      'Tom & Jerry <3 "x" O’Neill \' &',
    );
  });

  it('reads each reference once, and leaves what is none', () => {
    expect(fromMarkup('&amp;lt; &AMP; &bogus; &#; & &#x110000; &#9999999;')).to.equal(
      '&lt; &AMP; &bogus; &#; & &#x110000; &#9999999;',
    );
  });
});

describe('letters', () => {
  it('knows a text in which WordPress has put smileys and signs', () => {
    expect(letters('<p>9&#215;9 😀 😎 WordPress</p>')).to.equal(letters('9x9 :D 8-) wordpress'));
  });

  it('tells texts apart by their words in any alphabet', () => {
    expect(new Set(['так', 'не', 'yes', 'number 2', 'number 3'].map(letters)).size).to.equal(5);
  });

  it('knows a text under what WordPress puts on it', () => {
    expect(
      letters(
        '<p>&#8220;Wait&#8221; &#8212; she said&#8230;<br />\nwww &amp; <a href="x1">R&#038;D</a></p>\n',
      ),
    ).to.equal(letters(toMarkup('"Wait" - she said...\nwww & R&D')));
  });
});

describe('textOf', () => {
  it('takes texts and numbers, and nothing else', () => {
    expect([5, 'x', 0, '', null, undefined, true, {}, ['a'], {toString: 1}].map(textOf)).to.deep.equal([
      '5',
      'x',
      ...Array<string>(8).fill(''),
    ]);
  });
});
