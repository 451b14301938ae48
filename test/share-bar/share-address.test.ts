import {expect} from 'chai';
import * as fc from 'fast-check';
import {shareAddress} from '../../src/share-bar/share-address.js';
import {withoutTracking} from '../../src/share-bar/tracking-parameters.js';
import {openPage, servePages} from '../support/pages.js';

/** A page with this address and head; its own address cannot be had without opening it. */
function pageAt(address: string, head = ''): Document {
  const page = new DOMParser().parseFromString(`<head>${head}</head><body></body>`, 'text/html');
  Object.defineProperty(page, 'URL', {value: address});
  Object.defineProperty(page, 'baseURI', {value: address});
  return page;
}

const own = 'https://example.org/be/article?id=5';
const canonical = (address: string, rel = 'canonical'): string => `<link rel="${rel}" href="${address}">`;

describe('shareAddress', () => {
  it('takes the address given, else the canonical link, else the page’s own', () => {
    const page = pageAt(own, canonical('https://example.org/canonical'));
    expect(shareAddress('https://example.org/given', '', page)).to.equal('https://example.org/given');
    expect(shareAddress('', '', page)).to.equal('https://example.org/canonical');
    expect(shareAddress('', '', pageAt(own))).to.equal(own);
  });

  it('takes an address given that is relative to the page', () => {
    expect(shareAddress('/other', '', pageAt(own))).to.equal('https://example.org/other');
    expect(shareAddress('навіны', '', pageAt(own))).to.equal(
      'https://example.org/be/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B',
    );
  });

  it('takes an address that is none of the web for not given', () => {
    for (const bad of [
      'https://',
      'javascript:alert(1)',
      'mailto:a@example.org',
      'data:text/html,x',
      'file:///etc',
      'http://[',
    ]) {
      expect(shareAddress(bad, '', pageAt(own)), bad).to.equal(own);
      expect(shareAddress('', '', pageAt(own, canonical(bad))), bad).to.equal(own);
    }
  });

  it('takes only an absolute canonical link, and only one in the head', () => {
    for (const relative of ['/canonical', '//example.org/canonical', '', '?a']) {
      expect(shareAddress('', '', pageAt(own, canonical(relative))), relative).to.equal(own);
    }
    const page = pageAt(own);
    page.body.innerHTML = canonical('https://evil.example/');
    expect(shareAddress('', '', page)).to.equal(own);
    expect(
      shareAddress('', '', pageAt(own, canonical('https://example.org/c', 'Canonical shortlink'))),
    ).to.equal('https://example.org/c');
  });

  it('takes tracking out of whatever it takes', () => {
    const tracked = 'https://example.org/a?utm_source=x&id=5&fbclid=y#part';
    for (const address of [
      shareAddress(tracked, '', pageAt(own)),
      shareAddress('', '', pageAt(own, canonical(tracked.replaceAll('&', '&amp;')))),
      shareAddress('', '', pageAt(tracked)),
    ]) {
      expect(address).to.equal('https://example.org/a?id=5#part');
    }
  });

  it('takes out a text fragment, a user name and a password, and keeps other fragments', () => {
    expect(shareAddress('', '', pageAt(`${own}#:~:text=read%20this`))).to.equal(own);
    expect(shareAddress('', '', pageAt(`${own}#part:~:text=read`))).to.equal(`${own}#part`);
    expect(shareAddress('', '', pageAt(`${own}#/route?a=b`))).to.equal(`${own}#/route?a=b`);
    expect(shareAddress('https://me:secret@example.org/', '', pageAt(own))).to.equal('https://example.org/');
  });

  it('adds campaign tags when asked, the same for everyone, and in place of others', () => {
    expect(shareAddress('https://example.org/', 'spring', pageAt(own))).to.equal(
      'https://example.org/?utm_source=share&utm_campaign=spring',
    );
    expect(shareAddress('https://example.org/a?b=c&utm_campaign=old#d', 'вясна & +', pageAt(own))).to.equal(
      'https://example.org/a?b=c&utm_source=share&utm_campaign=%D0%B2%D1%8F%D1%81%D0%BD%D0%B0%20%26%20%2B#d',
    );
    expect(shareAddress('https://example.org/', '\ud800', pageAt(own))).to.include('%EF%BF%BD');
  });

  it('gives the same address again for an address that it gave', () => {
    fc.assert(
      fc.property(fc.webUrl({withQueryParameters: true, withFragments: true}), (url) => {
        const once = shareAddress(url, '', pageAt(own));
        expect(shareAddress(once, '', pageAt(own))).to.equal(once);
        expect(new URL(once).href).to.equal(once);
      }),
    );
  });

  it('does not throw on a page without an address of the web', () => {
    expect(shareAddress('', 'spring', pageAt('about:srcdoc'))).to.match(/^about:srcdoc/);
    expect(shareAddress('', '', document.implementation.createHTMLDocument())).to.be.a('string');
  });

  it('reads a real page anew after it has gone on without loading', async () => {
    const pages = await servePages({'/': '<!doctype html><title>Page</title>'});
    const page = await openPage(pages.url('/'));
    expect(shareAddress('', '', page.document)).to.equal(pages.url('/'));
    page.window.history.pushState(null, '', '?id=7&gclid=x');
    expect(shareAddress('', '', page.document)).to.equal(pages.url('/?id=7'));
    expect(await pages.requests()).to.have.length(1);
  });
});

describe('withoutTracking', () => {
  it('takes out every kind of tracking parameter, in capitals too', () => {
    for (const name of [
      ...[
        'utm_source',
        'utm_id',
        'UTM_Medium',
        'fbclid',
        'gclid',
        'gad_source',
        'msclkid',
        'yclid',
        'ysclid',
        '_ga',
        '_gl',
      ],
      ...[
        'igsh',
        'igshid',
        'twclid',
        'ttclid',
        'mc_eid',
        '_hsenc',
        '__hstc',
        'mkt_tok',
        'mtm_campaign',
        'at_medium',
      ],
      ...[
        'oly_enc_id',
        'vero_id',
        'guce_referrer',
        '__s',
        'ScCid',
        'hsCtaTracking',
        '_openstat',
        'Echobox',
        'xtor',
      ],
    ]) {
      expect(withoutTracking(`?${name}=x`), name).to.equal('');
      expect(withoutTracking(`?${name}`), name).to.equal('');
      expect(withoutTracking(`#${name}=x`), name).to.equal('');
      expect(withoutTracking(`?a=1&${name}=x&b=2`), name).to.equal('?a=1&b=2');
    }
  });

  it('leaves what a page may need, and names that only look alike', () => {
    for (const name of [
      'ref',
      'source',
      's',
      'si',
      't',
      'id',
      'p',
      'lang',
      'campaign',
      'my_utm_source',
      'fbclidx',
      'gclidx',
      'a_ga',
    ]) {
      expect(withoutTracking(`?${name}=fbclid`), name).to.equal(`?${name}=fbclid`);
    }
  });

  it('leaves the rest as it is written, to the letter', () => {
    const rest = '?a=%2B+b&&c&d==%zz&%D0%B6=ж&e[]=1';
    expect(withoutTracking(rest)).to.equal(rest);
    expect(withoutTracking(`${rest}&utm_source=x`)).to.equal(rest);
    for (const empty of ['', '?', '#']) expect(withoutTracking(empty)).to.equal('');
  });
});
