import {expect} from 'chai';
import {deferred, stubFetch} from '../prisoner-counter/fixtures.js';
import {axe, mount, onCleanUp, resizeWindow, spyConsole, until} from '../support/fixtures.js';
import {servePages, type Answer} from '../support/pages.js';
import {
  answer,
  buttons,
  control,
  errorsOf,
  inside,
  isOpen,
  loaded,
  looked,
  mountArticle,
  move,
  moveBefore,
  newSrc,
  noteBox,
  pause,
  post,
  read,
  type ArticleBody,
} from './fixtures.js';

const fallback = '<p id="fallback">The article is at <a href="https://herald.example/">the Herald</a>.</p>';

/** An element that asks for an article; it is not waited for. */
const mountSrc = (src: string, given = '', between = fallback): Promise<ArticleBody> =>
  mount<ArticleBody>(`<vigil-article-body src="${src}" ${given}>${between}</vigil-article-body>`);

/** An element whose article has come. */
async function mountLoaded(
  own: object = {},
  content?: string,
  given = '',
  between = fallback,
): Promise<ArticleBody> {
  stubFetch(() => answer(own, content));
  const article = document.createElement('vigil-article-body');
  const box = await mount('<div></div>');
  box.innerHTML = `<vigil-article-body ${given}>${between}</vigil-article-body>`;
  const made = box.querySelector('vigil-article-body')!;
  const whole = loaded(made);
  made.src = newSrc();
  await whole;
  article.remove();
  return made;
}

const text = (article: Element): HTMLElement | null =>
  article.querySelector<HTMLElement>(':scope > .vigil-text');

const failed = (article: Element): string => read(inside(article).querySelector('.failed'));

const embedded = {
  _embedded: {
    author: [{name: 'Marta Eilander'}],
    'wp:featuredmedia': [
      {
        source_url: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
        alt_text: 'A window',
        caption: {rendered: '<p>A window in Minsk.</p>'},
        media_details: {width: 600, height: 400, image_meta: {credit: 'The Herald'}},
      },
    ],
  },
};

describe('an article from elsewhere', () => {
  it('takes the place of the text between the tags, in the page’s own tree', async () => {
    const article = await mountLoaded();
    expect(read(text(article))).to.equal('The text of the post.');
    expect(article.querySelector('#fallback') === null).to.equal(true);
    expect(article.innerText).to.contain('The text of the post.');
    expect(read(article.querySelector('h1'))).to.equal('How a letter & a list are kept');
    await axe(article);
  });

  it('comes with what the source says of it, where the page does not say it itself', async () => {
    const own = {...embedded, modified_gmt: '2025-02-03T09:30:00', lang: 'en'};
    const article = await mountLoaded(own);
    expect([...article.children].map(({className, localName}) => className || localName)).to.deep.equal([
      'vigil-head',
      'figure',
      'vigil-text',
      'vigil-foot',
    ]);
    const head = read(article.querySelector('.vigil-head'));
    expect(head).to.match(/^How a letter & a list are kept By Marta Eilander · .*2025.* · Updated .*2025/);
    expect(read(article.querySelector('figcaption'))).to.equal('A window in Minsk. The Herald');
    expect(read(article.querySelector('.vigil-foot'))).to.equal('Read the original');
    expect(article.querySelector<HTMLAnchorElement>('.vigil-foot a')?.href).to.equal(
      'https://herald.example/letters/',
    );
    const page = await mountLoaded(
      own,
      undefined,
      'headline="Ours" byline="B" published="2024-01-02" modified="2024-01-03" canonical="https://ours.example/" source-name="Ours"',
    );
    expect(read(page.querySelector('.vigil-head'))).to.equal(
      'Ours By B · January 2, 2024 · Updated January 3, 2024',
    );
    expect(page.querySelector<HTMLAnchorElement>('.vigil-foot a')?.href).to.equal('https://ours.example/');
  });

  it('has its original by https where it came by https itself, whatever a WordPress behind a proxy takes itself for', async () => {
    const original = async (link: string) =>
      (await mountLoaded({link})).querySelector<HTMLAnchorElement>('.vigil-foot a')?.href;
    expect(await original('http://herald.example/letters/')).to.equal('https://herald.example/letters/');
    // Of another host nobody knows whether it has that.
    for (const link of ['http://other.example/letters/', 'http://herald.example:8080/letters/'])
      expect(await original(link)).to.equal(link);
  });

  it('is set as what it is: a poem is no code, and a picture at the side has room beside it', async () => {
    await resizeWindow(1000, 700);
    const article = await mountLoaded(
      {},
      '<p>Text</p><pre>code</pre><pre class="wp-block-verse">poem</pre><figure class="alignright"><figcaption>c</figcaption></figure>',
    );
    const styleOf = (selector: string) => getComputedStyle(article.querySelector(selector)!);
    expect(styleOf('pre:not([class])').fontFamily).to.contain('monospace');
    expect(styleOf('.wp-block-verse').fontFamily).to.equal(styleOf('p').fontFamily);
    expect(styleOf('.wp-block-verse').borderTopWidth).to.equal('0px');
    expect(parseFloat(styleOf('figure').marginLeft)).to.be.above(10);
  });

  it('is announced to the page by one event, with headline and original, when all of it is there', async () => {
    const long = '<p>A paragraph of some length, which is repeated.</p>'.repeat(400);
    const events: [string, string, number][] = [];
    const listen = (event: Event) => {
      const {headline, canonical, target} = event as unknown as {
        headline: string;
        canonical: string;
        target: Element;
      };
      events.push([headline, canonical, target.querySelectorAll('.vigil-text p').length]);
    };
    document.addEventListener('vigil-article-load', listen);
    onCleanUp(() => document.removeEventListener('vigil-article-load', listen));
    await mountLoaded({}, long);
    expect(events).to.deep.equal([
      ['How a letter & a list are kept', 'https://herald.example/letters/', 400],
    ]);
  });

  it('is asked for once, without cookies, referrer and redirects, with the caching that the page wishes', async () => {
    for (const [given, cache] of [
      ['', 'default'],
      ['cache="no-store"', 'no-store'],
    ] as const) {
      const calls = stubFetch(() => answer());
      const src = newSrc();
      const article = await mountSrc(src, given);
      await until(() => text(article));
      await looked(article);
      expect(calls.map(({url}) => url)).to.deep.equal([src]);
      const {credentials, referrerPolicy, redirect, cache: asked} = calls[0]!.init;
      expect([credentials, referrerPolicy, redirect, asked]).to.deep.equal([
        'omit',
        'no-referrer',
        'error',
        cache,
      ]);
    }
  });

  it('keeps the page’s links, scripts, templates and slotted children, each the very same', async () => {
    const between =
      '<link rel="alternate" hreflang="de" href="/de"><script type="application/ld+json">{}</script><template></template>' +
      `<style></style><h1 slot="head">Own</h1>${fallback}<!-- a comment -->loose text<ul slot="corrections"><li>A</li></ul>`;
    const box = await mount(`<div><vigil-article-body>${between}</vigil-article-body></div>`);
    const article = box.querySelector('vigil-article-body')!;
    await looked(article);
    const kept = [...article.querySelectorAll(':scope > :not(p)')].filter(
      ({className}) => !className.includes('vigil'),
    );
    stubFetch(() => answer());
    const whole = loaded(article);
    article.src = newSrc();
    await whole;
    const now = [...article.children];
    expect(kept).to.have.length(6);
    for (const each of kept) expect(now.includes(each), each.outerHTML).to.equal(true);
    expect(read(article)).to.not.contain('loose text');
    // What stands under the text comes after it for screen readers and reader modes too.
    const order = now.map(({className, localName}) => className || localName);
    expect(order.indexOf('vigil-text')).to.be.greaterThan(order.indexOf('vigil-head'));
    expect(order.indexOf('ul')).to.be.greaterThan(order.indexOf('vigil-text'));
    expect(order.indexOf('vigil-foot')).to.be.greaterThan(order.indexOf('vigil-text'));
  });

  it('has the language and direction of its source', async () => {
    const article = await mountLoaded({lang: 'fa', title: {rendered: 'نامه'}}, '<p>نامه‌ای از زندان</p>');
    expect(text(article)?.lang).to.equal('fa');
    expect(article.querySelector('h1')?.lang).to.equal('fa');
    expect(article.dir).to.equal('rtl');
    expect(article.hasAttribute('lang')).to.equal(false);
    // Words of our own stay in the page's language.
    expect(
      article.querySelector<HTMLElement>('.vigil-foot a')?.closest('[lang]')?.getAttribute('lang'),
    ).to.equal(document.documentElement.lang || undefined);
  });

  it('has its reading time and its contents only when it is there', async () => {
    const gate = deferred<Response>();
    stubFetch(() => gate.promise);
    const article = await mountSrc(newSrc(), 'contents reading-time', '<h2>Not this</h2><p>Text</p>');
    await looked(article);
    expect(buttons(article)).to.deep.equal([]);
    expect(read(inside(article).querySelector('[part~=bar]'))).to.equal('');
    expect(article.querySelector('h2')?.id).to.equal('');
    const whole = loaded(article);
    gate.resolve(answer({}, `<h2>One</h2><p>${'word '.repeat(2000)}</p>`));
    await whole;
    expect(buttons(article)).to.deep.equal(['Contents']);
    expect(read(inside(article).querySelector('.row span'))).to.equal('10–12 minutes’ reading');
  });

  it('has what is set right in it listed, from the source', async () => {
    const article = await mountLoaded({
      meta: {corrections: [{date: '2025-02-03', text: 'A name was <misspelt>.'}]},
    });
    expect(read(article.querySelector('.vigil-corrections'))).to.equal(
      'CorrectionsFebruary 3, 2025: A name was <misspelt>.',
    );
  });

  it('says that it was updated at the source, if that was after the page’s own version', async () => {
    for (const [modified, changed] of [
      ['2025-02-01', true],
      ['2025-02-03', false],
      ['2025-02-03T10:00:00Z', false],
      ['2025-02-03T09:00:00Z', true],
      ['', false],
    ] as const) {
      const article = await mountLoaded(
        {modified_gmt: '2025-02-03T09:30:00'},
        undefined,
        `modified="${modified}"`,
      );
      expect(read(article.querySelector('.vigil-foot')).includes('Updated at the source'), modified).to.equal(
        changed,
      );
    }
  });

  it('leads to the translations that the source knows', async () => {
    const article = await mountLoaded({
      lang: 'en',
      translations: {
        en: 'https://herald.example/en',
        fa: 'https://herald.example/fa',
        de: 'javascript:alert(1)',
      },
    });
    expect(
      [...article.querySelectorAll<HTMLAnchorElement>('.vigil-translations a')].map(({href}) => href),
    ).to.deep.equal(['https://herald.example/fa']);
  });

  it('stands twice on a page, and its footnotes are still its own', async () => {
    stubFetch(() =>
      answer(
        {},
        '<p>A<sup><a href="#n1" id="r1">1</a></sup></p><p id="n1">The note. <a href="#r1">↩</a></p><h2 id="part">Part</h2>',
      ),
    );
    const src = newSrc();
    const box = await mount(
      '<div><vigil-article-body contents></vigil-article-body><vigil-article-body contents></vigil-article-body></div>',
    );
    const articles = [...box.querySelectorAll('vigil-article-body')];
    const whole = Promise.all(articles.map(loaded));
    for (const article of articles) article.src = src;
    await whole;
    const ids = [...box.querySelectorAll('[id]')].map(({id}) => id);
    expect(ids).to.have.length(6);
    expect(new Set(ids).size).to.equal(6);
    for (const article of articles) {
      const mark = article.querySelector<HTMLAnchorElement>('sup a')!;
      expect(article.querySelector(mark.hash) === null).to.equal(false);
      mark.click();
      await until(() => isOpen(noteBox(article)));
      expect(read(noteBox(article).querySelector('#note-text'))).to.equal('The note.');
      noteBox(article).hidePopover();
      control(article, 'Contents').click();
      await until(() => !!inside(article).querySelector('nav'));
      const {hash} = inside(article).querySelector<HTMLAnchorElement>('nav a')!;
      expect(read(article.querySelector(hash))).to.equal('Part');
    }
  });

  it('is scrolled to the place that the page’s address names, once it is there', async () => {
    const before = location.href;
    onCleanUp(() => {
      history.replaceState(null, '', before);
      scrollTo(0, 0);
    });
    scrollTo(0, 0);
    const long = `<p style="height: 3000px">${'word '.repeat(4000)}</p>`;
    const first = await mountLoaded({}, `${long}<h2 id="раздзел">Part</h2>${long}`);
    const {id} = first.querySelector('h2')!;
    first.remove();
    // The next article has the next prefix.
    const next = id.replace(
      /vigil-(\d+-)?/,
      (_, count?: string) => `vigil-${String(parseInt(count ?? '0') + 1)}-`,
    );
    history.replaceState(null, '', `#${encodeURIComponent(next)}`);
    const article = await mountLoaded({}, `${long}<h2 id="раздзел">Part</h2>${long}`);
    expect(article.querySelector('h2')?.id).to.equal(next);
    expect(article.querySelector('h2')!.getBoundingClientRect().top).to.be.within(-2, innerHeight / 2);
  });

  it('does not move a reader who has gone on meanwhile', async () => {
    const before = location.href;
    const space = await mount(`<div style="height: 4000px"></div>`);
    onCleanUp(() => {
      history.replaceState(null, '', before);
      scrollTo(0, 0);
    });
    history.replaceState(null, '', '#vigil-somewhere');
    scrollTo(0, 1000);
    const {top} = space.getBoundingClientRect();
    await mountLoaded({}, '<h2 id="somewhere">Part</h2>');
    expect(space.getBoundingClientRect().top).to.equal(top);
  });

  it('is taken from another address when src changes, and the first answer is not waited for', async () => {
    const gates = [deferred<Response>(), deferred<Response>()];
    const calls = stubFetch((_, call) => gates[call]!.promise);
    const errors = errorsOf(document);
    const article = await mountSrc(newSrc());
    const whole = loaded(article);
    article.src = newSrc();
    await article.updateComplete;
    expect(calls[0]!.init.signal?.aborted).to.equal(true);
    gates[1]!.resolve(answer({}, '<p>The second.</p>'));
    await whole;
    gates[0]!.resolve(answer({}, '<p>The first.</p>'));
    await pause();
    expect(read(text(article))).to.equal('The second.');
    expect(article.querySelectorAll('.vigil-text')).to.have.length(1);
    expect(errors).to.have.length(0);
  });

  it('is exchanged whole when src changes later, head, picture, direction and foot too', async () => {
    stubFetch((_, call) =>
      call
        ? answer({lang: 'en', title: {rendered: 'A list'}}, '<p>English</p>')
        : answer(
            {...embedded, lang: 'fa', title: {rendered: 'نامه'}},
            '<p>نامه‌ای که از زندان می‌رسد کوتاه است و هر واژهٔ آن سنجیده.</p>',
          ),
    );
    const article = await mountSrc(newSrc());
    await until(() => article.dir === 'rtl');
    await looked(article);
    const whole = loaded(article);
    article.src = newSrc();
    await whole;
    expect(read(article.querySelector('h1'))).to.equal('A list');
    expect(article.querySelectorAll('figure, .vigil-author')).to.have.length(0);
    expect(article.dir).to.not.equal('rtl');
    expect([...article.children].map(({className}) => className)).to.deep.equal([
      'vigil-head',
      'vigil-text',
      'vigil-foot',
    ]);
  });

  it('is not put into an element that is gone, and is asked for again when that is back', async () => {
    const gate = deferred<Response>();
    const calls = stubFetch((_, call) => (call ? answer() : gate.promise));
    const errors = errorsOf(document);
    const article = await mountSrc(newSrc());
    const {parentElement} = article;
    article.remove();
    expect(calls[0]!.init.signal?.aborted).to.equal(true);
    gate.resolve(answer());
    await pause();
    expect(read(article)).to.contain('The article is at');
    const whole = loaded(article);
    parentElement!.append(article);
    await whole;
    expect(calls).to.have.length(2);
    expect(read(text(article))).to.equal('The text of the post.');
    expect(errors).to.have.length(0);
  });

  it('is not asked for again when the element is moved, once it is there', async () => {
    const calls = stubFetch(() => answer());
    const article = await mountSrc(newSrc());
    await until(() => text(article));
    await looked(article);
    (await mount('<div></div>')).append(article);
    await looked(article);
    expect(calls).to.have.length(1);
    expect(read(text(article))).to.equal('The text of the post.');
  });

  move('keeps loading when it is moved with moveBefore', async () => {
    const gate = deferred<Response>();
    const calls = stubFetch(() => gate.promise);
    const article = await mountSrc(newSrc());
    const whole = loaded(article);
    moveBefore(await mount('<div></div>'), article);
    gate.resolve(answer());
    await whole;
    expect(calls).to.have.length(1);
  });

  it('is there once in a copy of the element', async () => {
    const calls = stubFetch(() => answer(embedded));
    const article = await mountSrc(newSrc());
    await until(() => text(article));
    await looked(article);
    const copy = article.cloneNode(true) as ArticleBody;
    const whole = loaded(copy);
    article.after(copy);
    await whole;
    expect(calls).to.have.length(2);
    for (const name of ['.vigil-head', '.vigil-text', '.vigil-foot', 'figure'])
      expect(copy.querySelectorAll(name), name).to.have.length(1);
  });

  it('is no longer asked for when src is taken away', async () => {
    const gate = deferred<Response>();
    const calls = stubFetch(() => gate.promise);
    const article = await mountSrc(newSrc(), 'reading-time');
    article.src = '';
    await looked(article);
    expect(calls[0]!.init.signal?.aborted).to.equal(true);
    expect(read(inside(article).querySelector('.row span'))).to.equal('1 minute’s reading');
  });
});

describe('an article that does not come', () => {
  const cases: Readonly<Record<string, [code: string, answer: Answer | string, path?: string]>> = {
    'the server does not answer': ['network', {drop: true}],
    'the answer is cut off': ['network', {json: post(), drop: 'midway'}],
    'it wants a log-in': ['http', {status: 401, json: {code: 'rest_forbidden', message: 'Sorry.'}}],
    'there is no such post': [
      'http',
      {status: 404, json: {code: 'rest_post_invalid_id', message: 'Invalid.'}},
    ],
    'WordPress says an error in a good answer': [
      'not-an-article',
      {json: {code: 'rest_no_route', message: 'No route.'}},
    ],
    'the post has a password': ['protected', {json: post({content: {rendered: '', protected: true}})}],
    'the post is empty': ['empty', {json: post({}, '')}],
    'a page comes instead of JSON': [
      'not-an-article',
      {body: '<!doctype html><title>Log in</title>', headers: {'content-type': 'text/html'}},
    ],
    'the JSON is cut short': [
      'broken',
      {body: JSON.stringify(post()).slice(0, 150), headers: {'content-type': 'application/json'}},
    ],
    'the answer is not UTF-8': ['encoding', {body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])}],
    'the answer is five million bytes': [
      'too-large',
      {json: post({}, `<p>${'word '.repeat(1_000_000)}</p>`)},
    ],
    'the server leads elsewhere': ['network', {status: 302, headers: {location: '/elsewhere.json'}}],
  };

  for (const [name, [code, given]] of Object.entries(cases)) {
    it(`leaves what is between the tags, and says so once: ${name}`, async () => {
      const {calls} = spyConsole();
      const pages = await servePages({'/wp-json/wp/v2/posts/1': given, '/elsewhere.json': {json: post()}});
      const errors = errorsOf(document);
      const article = await mountSrc(
        pages.url('/wp-json/wp/v2/posts/1'),
        'reading-time contents tools canonical="https://herald.example/letters/"',
      );
      await until(() => errors.length > 0);
      await looked(article);
      expect(errors.map((error) => error.code)).to.deep.equal([code]);
      expect(read(article.querySelector('#fallback'))).to.equal('The article is at the Herald.');
      expect(article.querySelector('#fallback')!.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(text(article) === null).to.equal(true);
      expect(failed(article)).to.equal('The article could not be loaded. Read the original');
      const link = inside(article).querySelector<HTMLAnchorElement>('.failed a');
      expect([link?.href, link?.rel]).to.deep.equal([
        'https://herald.example/letters/',
        'noopener noreferrer',
      ]);
      expect(inside(article).querySelectorAll('.failed')).to.have.length(1);
      // There is nothing to read for so long, and nothing to set in another size.
      expect(inside(article).querySelector('[part~=bar]')).to.equal(null);
      expect(calls.map(({level}) => level)).to.deep.equal(['warn']);
      expect(calls[0]!.text).to.match(
        new RegExp(`^\\[vigil\\] <vigil-article-body> ${code}: http.*/posts/1: `),
      );
      // Firefox itself asks again where a connection breaks.
      expect([...new Set((await pages.requests()).map(({path}) => path))]).to.deep.equal([
        '/wp-json/wp/v2/posts/1',
      ]);
      await axe(article);
    });
  }

  it('says nothing in the console where the page takes the fault over', async () => {
    const {calls} = spyConsole();
    stubFetch(() => new Response('', {status: 500}));
    const cancel = (event: Event) => event.preventDefault();
    document.addEventListener('vigil-error', cancel);
    onCleanUp(() => document.removeEventListener('vigil-error', cancel));
    const article = await mountSrc(newSrc());
    await until(() => failed(article));
    expect(calls).to.have.length(0);
  });

  it('leads to the site that it was asked from, where the page names no original', async () => {
    spyConsole();
    stubFetch(() => new Response('', {status: 500}));
    const article = await mountSrc(newSrc());
    await until(() => failed(article));
    expect(inside(article).querySelector<HTMLAnchorElement>('.failed a')?.href).to.equal(
      'https://herald.example/',
    );
  });

  it('leads nowhere, where the address is none', async () => {
    const {calls} = spyConsole();
    for (const src of ['javascript:alert(1)', 'http://', 'mailto:a@b.example']) {
      const article = await mountSrc(src);
      await until(() => failed(article));
      await looked(article);
      expect(failed(article), src).to.equal('The article could not be loaded.');
      expect(inside(article).querySelectorAll('.failed a'), src).to.have.length(0);
    }
    expect(calls.every(({level}) => level === 'warn')).to.equal(true);
  });

  it('leaves the article that was there, and does not take its original for the other one’s', async () => {
    spyConsole();
    stubFetch((_, call) => (call ? new Response('', {status: 404}) : answer()));
    const article = await mountSrc(newSrc());
    await until(() => text(article));
    await looked(article);
    article.src = 'https://other.example/wp-json/wp/v2/posts/7';
    await until(() => failed(article));
    expect(read(text(article))).to.equal('The text of the post.');
    expect(read(article.querySelector('h1'))).to.equal('How a letter & a list are kept');
    expect(inside(article).querySelector<HTMLAnchorElement>('.failed a')?.href).to.equal(
      'https://other.example/',
    );
  });

  it('comes after all when src is changed, and the line goes', async () => {
    spyConsole();
    stubFetch((_, call) => (call ? answer() : new Response('', {status: 404})));
    const article = await mountSrc(newSrc());
    await until(() => failed(article));
    const whole = loaded(article);
    article.src = newSrc();
    await whole;
    expect(failed(article)).to.equal('');
    expect(read(text(article))).to.equal('The text of the post.');
  });

  it('is marked as English in another language', async () => {
    spyConsole();
    stubFetch(() => new Response('', {status: 404}));
    const article = await mountSrc(newSrc(), 'lang="fa" dir="rtl"', '<p>نامه</p>');
    await until(() => failed(article));
    const marked = [...inside(article).querySelectorAll<HTMLElement>('.failed [lang=en][dir=ltr]')].map(read);
    expect(marked).to.deep.equal(['The article could not be loaded.', 'Read the original']);
  });
});

describe('an inline article', () => {
  it('asks for nothing', async () => {
    const calls = stubFetch(() => answer());
    await mountArticle('contents reading-time tools progress quote-share');
    expect(calls).to.have.length(0);
  });
});
