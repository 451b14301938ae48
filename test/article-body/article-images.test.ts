import {expect} from 'chai';
import {axe, mount, nextFrame, pressKey, until} from '../support/fixtures.js';
import {servePages, type Answer, type ServedPages} from '../support/pages.js';
import {loaded, pause, post, read, type ArticleBody} from './fixtures.js';

/** Three wide and two high. */
const picture: Answer = {
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#888"/></svg>',
  headers: {'content-type': 'image/svg+xml'},
  cors: true,
};

/** An article whose pictures are on another host. */
async function open(images: string, answer = picture): Promise<{article: ArticleBody; host: ServedPages}> {
  const host = await servePages(
    {'/*': {...answer}, '/lead.svg': answer, '/a.svg': answer, '/b.svg': answer, '/c.svg': answer},
    {origin: 'other'},
  );
  const own = {
    _embedded: {
      'wp:featuredmedia': [
        {
          source_url: host.url('/lead.svg'),
          alt_text: 'A window with a grille',
          caption: {rendered: '<p>A window.</p>'},
          media_details: {width: 600, height: 400},
        },
      ],
    },
  };
  const content =
    `<p>Before</p><figure><img src="${host.url('/a.svg')}" alt="A letter" width="600" height="400" srcset="${host.url('/b.svg')} 2x"><figcaption>A letter.</figcaption></figure>` +
    `<p id="between">Between</p><p><a href="${host.url('/c.svg')}"><img src="${host.url('/c.svg')}" alt="A list" width="300" height="200"></a></p><p id="after">After</p>`;
  const pages = await servePages({'/wp-json/wp/v2/posts/1': {json: post(own, content)}});
  const box = await mount('<div style="width: 600px; --vigil-article-measure: none"></div>');
  box.innerHTML = `<vigil-article-body ${images && `images="${images}"`}></vigil-article-body>`;
  const article = box.querySelector('vigil-article-body')!;
  const whole = loaded(article);
  article.src = pages.url('/wp-json/wp/v2/posts/1');
  await whole;
  return {article, host};
}

const taps = (article: Element): HTMLButtonElement[] => [
  ...article.querySelectorAll<HTMLButtonElement>('button.vigil-picture'),
];

const topOf = (article: Element, selector: string): number =>
  article.querySelector(selector)!.getBoundingClientRect().top;

describe('the pictures of an article', () => {
  for (const images of ['', 'show']) {
    it(`are shown, and their host is not told from where: images="${images}"`, async () => {
      const {article, host} = await open(images);
      expect(article.querySelectorAll('img')).to.have.length(3);
      for (const image of article.querySelectorAll('img')) image.scrollIntoView();
      const requests = await until(async () => {
        const all = await host.requests();
        return new Set(all.map(({path}) => path)).size >= 3 && all;
      });
      for (const {headers} of requests || []) {
        expect(headers['referer']).to.equal(undefined);
        expect(headers['cookie']).to.equal(undefined);
      }
      await axe(article);
    });
  }

  it('hold their place before they come, so that nothing moves', async () => {
    const {article} = await open('show', {...picture, delay: 400});
    const before = ['[id$=between]', '[id$=after]'].map(
      (each) => topOf(article, each) - topOf(article, '.vigil-text'),
    );
    const images = [...article.querySelectorAll('img')];
    expect(images.map(({complete}) => complete)).to.not.deep.equal([true, true, true]);
    for (const image of images) {
      image.loading = 'eager';
      await image.decode();
    }
    await nextFrame();
    const after = ['[id$=between]', '[id$=after]'].map(
      (each) => topOf(article, each) - topOf(article, '.vigil-text'),
    );
    expect(after).to.deep.equal(before);
    expect(images[0]!.getBoundingClientRect().height).to.be.within(399, 401);
  });

  it('leave no gap at the top where the lead picture does not come: its words stand there', async () => {
    const {article} = await open('show', {status: 404, cors: true});
    await until(() => !article.querySelector('[slot=image] img'));
    const lead = article.querySelector('[slot=image]')!;
    expect([...lead.childNodes].map(read)).to.deep.equal(['A window with a grille', 'A window.']);
    expect(lead.getBoundingClientRect().height).to.be.within(20, 90);
    // Those in the text keep their place, in which a reader can ask for them again.
    expect(article.querySelectorAll('.vigil-text img')).to.have.length(2);
  });

  it('load as they come into sight, but for the one at the top', async () => {
    const {article} = await open('show');
    expect([...article.querySelectorAll('img')].map(({loading}) => loading)).to.deep.equal([
      'eager',
      'lazy',
      'lazy',
    ]);
  });

  it('are asked of nobody before the reader taps, and then only the one', async () => {
    const {article, host} = await open('click');
    expect(article.querySelectorAll('img, source, link, [style*=url]')).to.have.length(0);
    expect(taps(article).map(read)).to.deep.equal(
      ['A window with a grille', 'A letter', 'A list'].map(
        (alt) => `Show the picture from ${new URL(host.origin).host} ${alt}`,
      ),
    );
    for (const tap of taps(article)) tap.scrollIntoView();
    article.scrollIntoView();
    await pause(300);
    expect(await host.requests()).to.deep.equal([]);
    await axe(article);

    taps(article)[1]!.focus();
    await pressKey('Enter');
    const image = await until(() => article.querySelector('img'));
    await (image as HTMLImageElement).decode();
    const requests = await host.requests();
    expect(requests).to.have.length(1);
    expect(requests[0]!.headers['referer']).to.equal(undefined);
    expect(document.activeElement === image).to.equal(true);
    expect(taps(article)).to.have.length(2);
  });

  it('do not move the text when they come at a tap', async () => {
    const {article} = await open('click');
    const before = topOf(article, '[id$=between]') - topOf(article, '.vigil-text');
    taps(article)[1]!.click();
    const image = article.querySelector('img')!;
    await until(() => image.complete);
    await nextFrame();
    expect(topOf(article, '[id$=between]') - topOf(article, '.vigil-text')).to.be.within(
      before - 1,
      before + 1,
    );
  });

  it('are not there where they are not wanted, nor is anybody asked', async () => {
    const {article, host} = await open('none');
    expect(article.querySelectorAll('img, button, picture')).to.have.length(0);
    await pause(200);
    expect(await host.requests()).to.deep.equal([]);
  });

  it('are asked of nobody where the wish is mistyped', async () => {
    const {article, host} = await open('tap');
    await pause(200);
    expect(taps(article)).to.have.length(3);
    expect(await host.requests()).to.deep.equal([]);
  });
});
