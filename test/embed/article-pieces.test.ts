import {expect} from 'chai';
import type {ArticleHost} from '../../src/article-body/article-host.js';
import type * as Aloud from '../../src/article-body/read-aloud.js';
import type * as Quote from '../../src/article-body/quote-share.js';
import {nextFrame, until} from '../support/fixtures.js';
import {openPage, recordsOf, servePages} from '../support/pages.js';

/** The pieces that stand alone, as built, by a page's own script in the place of the article's element. */
type Pieces = typeof Aloud & typeof Quote;

const app = `
  import * as aloud from './dist/vigil-read-aloud.js';
  import * as quote from './dist/vigil-quote-share.js';
  window.pieces = {...aloud, ...quote};`;

const page = `<!doctype html><html lang="en"><head><title>Article</title><script type="module" nonce="abc" src="app.js"></script></head>
  <body><nav>Menu</nav><article><p>Nobody is forgotten, they say. <a href="https://example.org/">There</a>.</p></article><div id="tools"></div></body></html>`;

/** The strictest that a page can say: no inline style, no policy for trusted types, nothing from anywhere else. */
const policy =
  "default-src 'none'; script-src 'nonce-abc' 'self'; style-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

describe('the article’s pieces without a core, as built', () => {
  it('do all they do under the strictest policy, and ask for nothing more', async () => {
    const pages = await servePages({
      '/': {
        body: page,
        headers: {'content-security-policy': policy, 'content-type': 'text/html'},
        record: true,
      },
      '/app.js': {body: app, headers: {'content-type': 'text/javascript'}},
      '/dist/*': {folder: 'dist'},
    });
    const opened = await openPage(pages.url('/'));
    const view = opened.window as typeof opened.window & {pieces?: Pieces};
    const pieces = await until(() => view.pieces);
    const {document} = opened;
    const article = Object.assign(document.querySelector('article')!, {requestUpdate: () => undefined});
    const root = document.querySelector('#tools')!.attachShadow({mode: 'open'});
    const place = (): HTMLElement => root.appendChild(document.createElement('div'));
    const [listening, sharing] = [place(), place()];
    const host: ArticleHost = {
      element: article,
      language: 'en',
      textLanguage: () => 'en',
      translation: () => undefined,
      announce: () => undefined,
    };
    const {length} = await pages.requests();

    // Without a voice of the device it says that it cannot.
    const reading = pieces!.readAloud(host, listening);
    expect(view.getComputedStyle(listening.firstElementChild!).display).to.equal('flex');
    reading.stop();

    const quote = document.createRange();
    quote.selectNodeContents(article.querySelector('p')!);
    pieces!.shareQuote(host, sharing, quote, 'confirm', 'telegram');
    const link = sharing.querySelector('a')!;
    expect(link.href).to.match(/^https:\/\/t\.me\/share\/url\?url=.*Nobody/);
    link.click();
    expect(sharing.querySelector('dialog')?.matches(':modal')).to.equal(true);

    await nextFrame(view);
    expect(document.querySelectorAll('style, [style]')).to.have.length(0);
    expect((await pages.requests()).slice(length)).to.deep.equal([]);
    expect(recordsOf(opened)).to.deep.equal([]);
  });
});
