import {expect} from 'chai';
import {mount, until} from '../support/fixtures.js';
import {servePages} from '../support/pages.js';
import {errorsOf, loaded, pause, read, type ArticleBody} from './fixtures.js';

const feedOf = (item: object): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Herald',
  items: [{id: '1', title: 'A title', content_html: '<p>Text</p>', ...item}],
});

/** Loads an article from a feed with this item. */
async function load(item: object, given = ''): Promise<ArticleBody> {
  const pages = await servePages({'/feed.json': {json: feedOf(item)}});
  const article = await mount<ArticleBody>(`<vigil-article-body ${given}>Fallback</vigil-article-body>`);
  const whole = loaded(article);
  article.src = pages.url('/feed.json');
  await whole;
  return article;
}

/** How long something takes, in milliseconds. */
async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

describe('an article from a source that means harm', () => {
  const floods: Record<string, object> = {
    'items in terms in items': {content_html: '<li><dd>'.repeat(25_000)},
    'headings in items': {content_html: '<h2><li>'.repeat(25_000)},
    'rows and cells': {content_html: `<table>${'<tr><li><td><h3>'.repeat(12_000)}`},
    'an address that every link would repeat': {
      url: `https://a.example/${'x'.repeat(400_000)}`,
      content_html: '<p><a href="?a">b</a></p>'.repeat(5000),
    },
    'one correction after another': {corrections: Array.from({length: 60_000}, () => 'abc')},
    'languages without end': {
      _vigil: {
        translations: Array.from({length: 40_000}, () => ({language: 'uk', href: 'https://a.example/'})),
      },
    },
    'a frame whose address begins again and again': {
      content_html: `<p>Text</p><iframe src="https://a.example/${'gist.github.com/x/'.repeat(12_000)}"></iframe>`,
    },
  };
  for (const [name, item] of Object.entries(floods)) {
    it(`does not hold the page up: ${name}`, async function () {
      this.timeout(30_000);
      const pages = await servePages({'/feed.json': {json: feedOf(item)}});
      const article = await mount<ArticleBody>('<vigil-article-body>Fallback</vigil-article-body>');
      let over = false;
      for (const type of ['vigil-article-load', 'vigil-error'])
        article.addEventListener(type, (event) => {
          event.preventDefault();
          over = true;
        });
      const duration = await time(async () => {
        article.src = pages.url('/feed.json');
        await until(() => over, 25_000);
      });
      // Before, each of them took from 10 seconds to minutes.
      expect(duration).to.be.below(6000);
    });
  }

  it('has links to its translations that tell nobody where the reader comes from', async () => {
    const article = await load({
      _vigil: {
        translations: [
          {language: 'be', href: '/be', title: 'Беларуская'},
          {language: 'pl', href: 'javascript:alert(1)'},
          {language: 'uk', href: 'http:logout'},
        ],
      },
      url: 'https://herald.example/en/a',
    });
    const links = [...article.querySelectorAll<HTMLAnchorElement>('.vigil-translations a')];
    expect(links.map(({href, rel}) => [href, rel])).to.deep.equal([
      ['https://herald.example/be', 'noopener noreferrer'],
      ['http://logout/', 'noopener noreferrer'],
    ]);
    expect(read(links[0])).to.equal('Беларуская');
  });

  it('asks no host for the picture of a film before the reader plays it', async () => {
    const host = await servePages({'/*': {body: 'x', cors: true}}, {origin: 'other'});
    const article = await load({
      content_html: `<p>Text</p><video poster="${host.url('/p.png')}" src="${host.url('/v.mp4')}" autoplay></video>`,
    });
    await pause(300);
    expect(article.querySelector('video')?.hasAttribute('poster')).to.equal(false);
    expect(await host.requests()).to.deep.equal([]);
  });

  it('asks the host that the button names, and no other, for a picture on tap', async () => {
    const [one, other] = await Promise.all([
      servePages({
        '/*': {body: '<svg xmlns="http://www.w3.org/2000/svg"/>', headers: {'content-type': 'image/svg+xml'}},
      }),
      servePages({'/*': {body: 'x', cors: true}}, {origin: 'other'}),
    ]);
    const article = await load(
      {
        content_html:
          `<p>Text</p><picture><source srcset="${other.url('/a.svg')}"><img src="${one.url('/b.svg')}" srcset="${other.url('/c.svg')} 2x" alt="A"></picture>` +
          `<img srcset="${one.url('/d.svg')} 1x" alt="B">`,
      },
      'images="click"',
    );
    const taps = [...article.querySelectorAll<HTMLButtonElement>('button.vigil-picture')];
    for (const tap of taps) expect(read(tap)).to.contain(new URL(one.origin).host);
    expect(taps).to.have.length(2);
    for (const tap of taps) tap.click();
    await until(async () => (await one.requests()).length === 2);
    await pause(200);
    expect(await other.requests()).to.deep.equal([]);
  });

  it('keeps the words of a form', async () => {
    const article = await load({
      content_html: '<form><p>All the text</p><input value="a"><select><option>b</select></form>',
    });
    expect(read(article.querySelector('.vigil-text'))).to.equal('All the text');
  });

  it('leaves the fallback where nothing of it may be shown', async () => {
    const pages = await servePages({
      '/feed.json': {json: feedOf({content_html: '<script>a()</script><style>b</style>'})},
    });
    const article = await mount<ArticleBody>('<vigil-article-body>Fallback</vigil-article-body>');
    const errors = errorsOf(article);
    article.addEventListener('vigil-error', (event) => event.preventDefault());
    article.src = pages.url('/feed.json');
    await until(() => errors.length > 0);
    await pause();
    expect(errors.map(({code}) => code)).to.deep.equal(['empty']);
    expect(read(article)).to.equal('Fallback');
  });
});
