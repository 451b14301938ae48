import {expect} from 'chai';
import * as fc from 'fast-check';
import {textWithLink, withoutPreview} from '../../src/share-bar/copy-text.js';

const anyUrl = fc.webUrl({withQueryParameters: true, withFragments: true, validSchemes: ['https', 'http']});

/** What a reader does. */
const restore = (text: string): string => {
  const address = text.replace(/\[([.:])\]/g, '$1');
  return address.startsWith('http:') ? address : `https://${address}`;
};

describe('textWithLink', () => {
  it('puts the address on a line of its own', () => {
    expect(textWithLink({text: 'Волі ўсім', url: 'https://example.org/'})).to.equal(
      'Волі ўсім\nhttps://example.org/',
    );
    expect(textWithLink({text: '', url: 'https://example.org/'})).to.equal('https://example.org/');
  });
});

describe('withoutPreview', () => {
  it('leaves no scheme and no dot that a messenger could make a link of', () => {
    expect(withoutPreview('https://www.example.org/be/read.me?u=https://a.by/b.zip#c.md')).to.equal(
      'www[.]example[.]org/be/read[.]me?u=https[:]//a[.]by/b[.]zip#c[.]md',
    );
    expect(withoutPreview('http://abcdef.onion/a')).to.equal('http[:]//abcdef[.]onion/a');
    expect(withoutPreview('https://127.0.0.1:8080/')).to.equal('127[.]0[.]0[.]1:8080/');
    fc.assert(
      fc.property(anyUrl, (url) => {
        const text = withoutPreview(url);
        expect(text).to.not.match(/:\/\//);
        // No name with a dot in it, with or without a scheme.
        expect(text).to.not.match(/[\p{L}\p{N}]\.[\p{L}\p{N}]/u);
      }),
    );
  });

  it('can be undone by hand', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        expect(restore(withoutPreview(url))).to.equal(url);
      }),
    );
  });
});
