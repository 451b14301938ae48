import {expect} from 'chai';
import {countTraces} from '../core/traces.js';
import {axe, mount, pressKey, settled, spyConsole, until} from '../support/fixtures.js';
import {
  buttons,
  control,
  inside,
  looked,
  mountArticle,
  move,
  moveBefore,
  mutationsIn,
  pause,
  read,
  type ArticleBody,
} from './fixtures.js';

const words = (count: number): string => 'word '.repeat(count);

const time = (article: Element): string => read(inside(article).querySelector('[part~=bar] .row span'));

const bar = (article: Element): Element | null => inside(article).querySelector('[part~=bar]');

describe('an article between the tags', () => {
  it('is on the screen before, while and after the element is made, and stays the page’s own', async () => {
    const article = document.createElement('vigil-article-body');
    const own = document.createElement('p');
    own.textContent = 'A text.';
    article.append(own);
    document.body.append(article);
    for (const moment of [Promise.resolve(), article.updateComplete, pause()]) {
      await moment;
      expect(own.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(own.parentElement === article).to.equal(true);
      expect(inside(article).textContent).to.not.contain('A text.');
    }
    article.remove();
  });

  it('is changed in nothing but the ids that headings lack, whatever is switched on', async () => {
    const article = await mount<ArticleBody>('<div><p>Before</p></div>');
    article.innerHTML =
      '<vigil-article-body><h2>One</h2><p>A <b>bold</b> text<sup><a href="#n">1</a></sup></p><h2 id="own">Two</h2><p id="n">Note</p></vigil-article-body>';
    const body = article.querySelector('vigil-article-body')!;
    const before = [...body.querySelectorAll('*')];
    const mutations = mutationsIn(article);
    for (const name of ['contents', 'reading-time', 'tools', 'progress', 'quote-share']) {
      body.toggleAttribute(name, true);
      await looked(body);
    }
    body.querySelector('a')!.click();
    await looked(body);
    const changed = () =>
      mutations()
        .filter(({target, attributeName}) => target !== body || attributeName === null)
        .map(({type, target, attributeName}) => [type, target.nodeName, attributeName]);
    expect(changed()).to.deep.equal([]);
    // A link needs a place to lead to.
    control(body, 'Contents').click();
    await until(() => !!inside(body).querySelector('nav'));
    expect(changed()).to.deep.equal([['attributes', 'H2', 'id']]);
    expect(body.querySelector('h2')?.id).to.match(/^vigil-section-/);
    expect([...body.querySelectorAll('*')].every((each, index) => each === before[index])).to.equal(true);
  });

  it('is not changed at all where no contents are asked for', async () => {
    const box = await mount('<div></div>');
    const mutations = mutationsIn(box);
    const article = document.createElement('vigil-article-body');
    article.setAttribute('reading-time', '');
    article.innerHTML = '<h2>One</h2><p>Text</p>';
    const {innerHTML} = article;
    box.append(article);
    await looked(article);
    expect(article.innerHTML).to.equal(innerHTML);
    expect(mutations().filter(({target}) => target !== box)).to.have.length(0);
  });

  it('is nothing but its text where nothing is switched on', async () => {
    const article = await mountArticle();
    expect(bar(article) === null).to.equal(true);
    expect(inside(article).querySelectorAll('button, h2, .progress, .failed, #quote')).to.have.length(0);
    const {top} = article.querySelector('#first')!.getBoundingClientRect();
    expect(Math.abs(top - article.getBoundingClientRect().top)).to.be.below(1);
    await axe(article);
  });

  it('makes nothing quick of an element that is already gone', async () => {
    const article = document.createElement('vigil-article-body');
    article.innerHTML = '<h2>One</h2>';
    article.setAttribute('contents', '');
    document.body.append(article);
    article.remove();
    await pause();
    expect(article.innerHTML).to.equal('<h2>One</h2>');
  });
});

describe('the reading time of an article', () => {
  it('is a range in whole minutes, over the text', async () => {
    const article = await mountArticle('reading-time', `<p>${words(900)}</p>`);
    expect(time(article)).to.equal('5–6 minutes’ reading');
    await axe(article);
  });

  it('is one number where slow and fast readers take the same', async () => {
    expect(time(await mountArticle('reading-time', '<p>Short.</p>'))).to.equal('1 minute’s reading');
  });

  it('is of the text alone: not of scripts, styles, templates, head and corrections', async () => {
    const rest = ['script type="text/plain"', 'style', 'template', 'div slot="head"', 'ul slot="corrections"']
      .map((tag) => `<${tag}>/*${words(2000)}*/</${tag.split(' ')[0]!}>`)
      .join('');
    expect(time(await mountArticle('reading-time', `${rest}<p>Short.</p>`))).to.equal('1 minute’s reading');
  });

  it('does not stand where there is no text', async () => {
    expect(bar(await mountArticle('reading-time', '')) === null).to.equal(true);
  });

  it('follows the text and the language', async () => {
    const article = await mountArticle('reading-time', '<p>Short.</p>');
    article.insertAdjacentHTML('beforeend', `<p>${words(2000)}</p>`);
    await looked(article);
    expect(time(article)).to.equal('10–12 minutes’ reading');
    article.lang = 'ar';
    await looked(article);
    expect(time(article))
      .to.match(/minutes’ reading/)
      .and.not.contain('10–12');
  });

  it('has the digits of the article’s language, and words marked as English', async () => {
    const article = await mountArticle('reading-time lang="fa"', `<p>${'واژه '.repeat(900)}</p>`);
    const span = inside(article).querySelector<HTMLElement>('.row [lang=en]');
    expect(span?.dir).to.equal('ltr');
    expect(read(span?.querySelector('bdi'))).to.match(/^[۰-۹]+–[۰-۹]+$/);
  });

  it('comes and goes with its attribute', async () => {
    const article = await mountArticle();
    article.readingTime = true;
    await looked(article);
    expect(time(article)).to.equal('1 minute’s reading');
    article.readingTime = false;
    await looked(article);
    expect(bar(article) === null).to.equal(true);
  });
});

describe('the contents of an article', () => {
  const text = '<h2>First part</h2><p>A</p><h3>A detail</h3><p>B</p><h2 id="two">Second part</h2><p>C</p>';

  const list = (article: Element): HTMLElement | null => inside(article).querySelector('[part~=contents]');

  it('are behind a button that says whether they are open', async () => {
    const article = await mountArticle('contents', text);
    expect(buttons(article)).to.deep.equal(['Contents']);
    const button = control(article, 'Contents');
    expect(button.ariaExpanded).to.equal('false');
    expect(list(article) === null).to.equal(true);
    await axe(article);
    button.focus();
    await pressKey('Enter');
    await until(() => button.ariaExpanded === 'true');
    expect(list(article)?.localName).to.equal('nav');
    expect(list(article)?.getAttribute('aria-label')).to.equal('Contents');
    await axe(article);
    await pressKey('Space');
    await until(() => list(article) === null);
    expect(inside(article).activeElement === button).to.equal(true);
  });

  it('link to the real headings, in their order', async () => {
    const article = await mountArticle('contents', text);
    control(article, 'Contents').click();
    await until(() => !!inside(article).querySelector('nav'));
    const links = [...(list(article)?.querySelectorAll('a') ?? [])];
    expect(links.map(read)).to.deep.equal(['First part', 'A detail', 'Second part']);
    expect(links.map(({parentElement}) => parentElement?.className)).to.deep.equal(['', 'deep', '']);
    for (const [index, link] of links.entries()) {
      expect(link.hash.slice(1)).to.equal(article.querySelectorAll('h2, h3')[index]!.id);
      expect(link.href.split('#')[0]).to.equal(location.href.split('#')[0]);
    }
    for (const link of links) expect(link.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('lead to this page also where the page has a base', async () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    try {
      const article = await mountArticle('contents', text);
      control(article, 'Contents').click();
      await until(() => !!inside(article).querySelector('nav'));
      for (const link of list(article)?.querySelectorAll('a') ?? [])
        expect(link.href.split('#')[0]).to.equal(location.href.split('#')[0]);
    } finally {
      base.remove();
    }
  });

  it('are not offered where there are no headings', async () => {
    const article = await mountArticle('contents', '<p>A</p>');
    expect(bar(article) === null).to.equal(true);
  });

  it('follow the headings that come and go', async () => {
    const article = await mountArticle('contents', '<p>A</p>');
    article.insertAdjacentHTML('beforeend', '<h2>New</h2>');
    await looked(article);
    expect(buttons(article)).to.deep.equal(['Contents']);
    article.querySelector('h2')!.remove();
    await looked(article);
    expect(bar(article) === null).to.equal(true);
  });

  it('come and go with the attribute', async () => {
    const article = await mountArticle('', text);
    article.contents = true;
    await looked(article);
    expect(buttons(article)).to.deep.equal(['Contents']);
    article.contents = false;
    await looked(article);
    expect(bar(article) === null).to.equal(true);
  });

  it('mark the section that the reader is in, and only that one', async () => {
    const tall = `<div style="height: ${String(innerHeight * 2)}px"></div>`;
    const article = await mountArticle('contents', `${tall}<h2>One</h2>${tall}<h2>Two</h2>${tall}`);
    control(article, 'Contents').click();
    await until(() => !!inside(article).querySelector('nav'));
    const current = () => [...(list(article)?.querySelectorAll('[aria-current]') ?? [])].map(read);
    expect(current()).to.deep.equal([]);
    for (const name of ['One', 'Two', 'One']) {
      [...article.querySelectorAll('h2')].find((each) => read(each) === name)!.scrollIntoView();
      await until(() => current().join() === name);
    }
    scrollTo(0, 0);
    await until(() => current().length === 0);
  });
});

describe('the progress of an article', () => {
  const tall = `<div style="height: ${String(innerHeight * 3)}px"></div>`;

  const line = (article: Element): HTMLElement =>
    inside(article).querySelector<HTMLElement>('[part~=progress]')!;

  const shown = (article: Element): number =>
    line(article).getBoundingClientRect().width / article.getBoundingClientRect().width;

  it('goes from none to all, in the direction of the text', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const article = await mountArticle(`progress dir="${dir}"`, tall);
      article.style.cssText = '--vigil-article-measure: none; height: auto';
      article.scrollIntoView();
      await until(() => shown(article) < 0.02);
      scrollBy(0, innerHeight);
      await until(() => Math.abs(shown(article) - 0.5) < 0.05);
      const [one, whole] = [line(article), article].map((each) => each.getBoundingClientRect());
      expect(dir === 'ltr' ? one!.left - whole!.left : whole!.right - one!.right).to.be.within(-1, 1);
      expect(one!.top).to.be.within(-1, 1);
      scrollBy(0, innerHeight * 2);
      await until(() => shown(article) > 0.98);
      article.remove();
    }
    scrollTo(0, 0);
  });

  it('takes no room, and is nothing to screen readers and keyboard', async () => {
    const article = await mountArticle('progress');
    const {top} = article.querySelector('#first')!.getBoundingClientRect();
    expect(Math.abs(top - article.getBoundingClientRect().top)).to.be.below(1);
    expect(line(article).matches(':empty:not([tabindex]):not([role])')).to.equal(true);
    await axe(article);
  });

  it('is full for a text that is all in sight', async () => {
    const article = await mountArticle('progress');
    scrollTo(0, 0);
    await pause(60);
    expect(line(article).style.getPropertyValue('--_read')).to.match(/^[01](\.000)?$/);
  });
});

describe('the direction of an article', () => {
  it('is that of its letters, where nobody says another', async () => {
    const article = await mountArticle('', '<p>نامه‌ای که از زندان می‌رسد کوتاه است.</p>');
    expect(article.dir).to.equal('rtl');
  });

  it('is left as it is where it is right already', async () => {
    const box = await mount(
      '<div dir="rtl"><vigil-article-body><p>نامه‌ای از زندان</p></vigil-article-body></div>',
    );
    const article = box.querySelector('vigil-article-body')!;
    await looked(article);
    expect(article.hasAttribute('dir')).to.equal(false);
    expect((await mountArticle()).hasAttribute('dir')).to.equal(false);
  });

  it('is from left to right again for a Latin text on a page from right to left', async () => {
    const box = await mount(
      '<div dir="rtl"><vigil-article-body><p>A letter from prison</p></vigil-article-body></div>',
    );
    const article = box.querySelector('vigil-article-body')!;
    await looked(article);
    expect(article.dir).to.equal('ltr');
  });

  it('is the page’s to give', async () => {
    for (const dir of ['ltr', 'auto', 'rtl']) {
      const article = await mountArticle(
        `dir="${dir}"`,
        `<p>${dir === 'rtl' ? 'A letter' : 'نامه‌ای از زندان'}</p>`,
      );
      expect(article.dir).to.equal(dir);
    }
  });

  it('turns with the text, once it has been turned here', async () => {
    const article = await mountArticle('', '<p>نامه‌ای از زندان</p>');
    article.innerHTML = '<p>A letter from prison</p>';
    await looked(article);
    expect(article.dir).to.equal('ltr');
  });

  it('is not told by scripts, head and corrections', async () => {
    const article = await mountArticle(
      '',
      '<script type="application/ld+json">{"headline": "A letter from prison in English"}</script><h1 slot="head">A letter from prison</h1><p>نامه</p>',
    );
    expect(article.dir).to.equal('rtl');
  });
});

describe('what the attributes say of an article', () => {
  const head = (article: Element): Element | null => article.querySelector(':scope > .vigil-head');
  const foot = (article: Element): Element | null => article.querySelector(':scope > .vigil-foot');

  it('stands over and under the text, in the page’s own tree', async () => {
    const article = await mountArticle(
      'headline="A list" byline="Marta Eilander; Ann Example;" published="2025-01-31" modified="2025-02-03" ' +
        'canonical="https://herald.example/a" source-name="The Herald"',
    );
    expect([...article.children].map(({localName}) => localName)).to.deep.equal(['div', 'p', 'p', 'div']);
    expect(read(head(article))).to.equal(
      'A list By Marta Eilander, Ann Example · January 31, 2025 · Updated February 3, 2025',
    );
    expect(read(foot(article))).to.equal('From The Herald · Read the original');
    expect(foot(article)?.querySelector('a')?.href).to.equal('https://herald.example/a');
    expect(article.innerText)
      .to.match(/^A list\s/)
      .and.contain('First paragraph');
    await axe(article);
  });

  it('follows the attributes, and goes with them', async () => {
    const article = await mountArticle('headline="A list"');
    article.headline = 'Another list';
    article.byline = 'B';
    await looked(article);
    expect(read(head(article))).to.equal('Another list By B');
    article.headline = article.byline = '';
    await looked(article);
    expect(read(head(article))).to.equal('');
    expect(head(article)?.getBoundingClientRect().height).to.equal(0);
  });

  it('comes after a headline that the page has written itself', async () => {
    const article = await mountArticle('byline="B"', '<h1 slot="head">Own</h1><p>Text</p>');
    expect([...article.children].map(({localName}) => localName)).to.deep.equal(['h1', 'div', 'p']);
    const tops = [...article.children].map((each) => each.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
  });

  it('is no markup', async () => {
    const article = await mountArticle('headline="<img src=x>" byline="<b>B</b>" source-name="<i>"');
    expect(article.querySelectorAll('img, b, i')).to.have.length(0);
  });

  it('leads to other languages by the page’s own links between the tags', async () => {
    const article = await mountArticle(
      'lang="en-GB"',
      '<link rel="alternate" hreflang="fa" href="/fa"><link rel="alternate" hreflang="be-Latn" href="/lat" title="Łacinka">' +
        '<link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="en-GB" href="/gb">' +
        '<link rel="alternate" hreflang="x-default" href="/"><link rel="alternate" href="/feed">' +
        '<link rel="alternate" hreflang="de" href="javascript:alert(1)"><link rel="stylesheet" hreflang="pl" href="data:text/css,">' +
        '<section><link rel="alternate" hreflang="ru" href="/ru"></section><p>Text</p>',
    );
    const links = [...(head(article)?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => [read(link), link.hreflang, link.pathname])).to.deep.equal([
      ['فارسی', 'fa', '/fa'],
      ['Łacinka', 'be-Latn', '/lat'],
    ]);
    await axe(article);
  });

  it('gives a list of corrections that the page has written a heading', async () => {
    const article = await mountArticle(
      '',
      '<p>Text</p><ul slot="corrections"><li>A name was misspelt.</li></ul>',
    );
    const heading = inside(article).querySelector('h2')!;
    expect(read(heading)).to.equal('Corrections');
    const list = article.querySelector('ul')!.getBoundingClientRect();
    expect(heading.getBoundingClientRect().bottom).to.be.at.most(list.top + 1);
    expect(list.top).to.be.greaterThan(article.querySelector('p')!.getBoundingClientRect().bottom);
    await axe(article);
  });

  it('warns once of what it does not understand, names what is allowed, and goes on without', async () => {
    const {calls} = spyConsole();
    for (let time = 0; time < 2; time += 1) {
      const article = await mountArticle(
        'published="31.01.2025" modified="soon" canonical="javascript:alert(1)" images="tap" cache="never"',
      );
      expect(head(article) ?? foot(article)).to.equal(null);
    }
    expect(calls.map(({level}) => level)).to.deep.equal(['warn', 'warn', 'warn', 'warn']);
    const said = calls.map(({text}) => text).join('\n');
    expect(said).to.contain(
      '<vigil-article-body published="31.01.2025"> is not understood. Use an ISO 8601 date',
    );
    expect(said).to.contain('modified="soon"').and.contain('canonical="javascript:alert(1)"');
    expect(said).to.contain('images="tap"> is not understood. Use show, click, none.');
  });

  it('mirrors each attribute as a property', () => {
    const article = document.createElement('vigil-article-body');
    const texts = {
      src: 'src',
      headline: 'headline',
      byline: 'byline',
      published: 'published',
      modified: 'modified',
      canonical: 'canonical',
      sourceName: 'source-name',
      images: 'images',
      cache: 'cache',
      safety: 'safety',
    };
    for (const [property, attribute] of Object.entries(texts)) {
      Object.assign(article, {[property]: 'x'});
      expect(article.getAttribute(attribute), attribute).to.equal('x');
    }
    const switches = {
      contents: 'contents',
      readingTime: 'reading-time',
      tools: 'tools',
      progress: 'progress',
      quoteShare: 'quote-share',
    };
    for (const [property, attribute] of Object.entries(switches)) {
      Object.assign(article, {[property]: true});
      expect(article.hasAttribute(attribute), attribute).to.equal(true);
    }
  });

  it('marks its own English words where the article has another language', async () => {
    const article = await mountArticle(
      'lang="fa" contents reading-time byline="مارتا" canonical="https://herald.example/"',
      '<h2>یک</h2><p>نامه‌ای از زندان</p>',
    );
    control(article, 'Contents').click();
    await until(() => !!inside(article).querySelector('nav'));
    const words = ['By', 'Read the original', 'Contents', 'minute'];
    for (const root of [article, inside(article)])
      for (const each of root.querySelectorAll<HTMLElement>('[lang=en]')) {
        expect(each.dir, each.outerHTML).to.equal('ltr');
        words.splice(
          words.findIndex((word) => read(each).includes(word)),
          1,
        );
      }
    expect(words).to.deep.equal([]);
    await axe(article);
  });
});

describe('an article on a page', () => {
  it('survives being moved, and then works as before', async () => {
    const article = await mountArticle('contents reading-time byline="B"', '<h2>One</h2><p>Text</p>');
    const other = await mount('<div></div>');
    other.append(article);
    await looked(article);
    expect(buttons(article)).to.deep.equal(['Contents']);
    expect(article.querySelectorAll('.vigil-head')).to.have.length(1);
    control(article, 'Contents').click();
    await until(() => !!inside(article).querySelector('nav'));
    expect(read(inside(article).querySelector('nav'))).to.equal('One');
  });

  move('keeps what is open when it is moved with moveBefore', async () => {
    const article = await mountArticle('contents', '<h2>One</h2><p>Text</p>');
    control(article, 'Contents').click();
    await until(() => !!inside(article).querySelector('nav'));
    moveBefore(await mount('<div></div>'), article);
    await looked(article);
    expect(read(inside(article).querySelector('nav'))).to.equal('One');
  });

  it('leaves nothing behind when it goes', async () => {
    const traces = countTraces();
    const box = await mount('<div></div>');
    // The live region and the rules of the page stay for others; a first article brings them.
    await mountArticle();
    const before = traces();
    for (let time = 0; time < 3; time += 1) {
      box.innerHTML =
        '<vigil-article-body contents reading-time progress quote-share tools byline="B"><h2>A</h2><p>b</p></vigil-article-body>';
      await settled(box);
      await pause();
      box.replaceChildren();
    }
    await pause(400);
    const after = traces();
    expect(after.liveRegions).to.be.at.most(1);
    expect({...after, liveRegions: 0}).to.deep.equal({...before, liveRegions: 0});
  });

  it('is set by rules of the page’s tree that are there once, and weigh nothing', async () => {
    const {length} = document.adoptedStyleSheets;
    await mountArticle();
    await mountArticle();
    expect(document.adoptedStyleSheets.length).to.be.at.most(length + 1);
    const [sheet] = document.adoptedStyleSheets;
    const weigh = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSStyleRule
          ? rule.selectorText.replace(/:where\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\)|::[\w-]+|\s/g, '')
          : weigh((rule as CSSGroupingRule).cssRules),
      );
    expect(weigh(sheet!.cssRules).filter(Boolean)).to.deep.equal([]);
  });

  it('has small marks of footnotes, written in any way, that keep the lines together', async () => {
    const article = await mountArticle(
      '',
      '<p>A<sup><a href="#n">1</a></sup> B<a role="doc-noteref" href="#n">2</a> C<a role="doc-noteref" href="#n"><sup>3</sup></a> D<sup><a role="doc-noteref" href="#n">4</a></sup></p><p>None</p><p id="n">Note</p>',
    );
    const [marks, none] = article.querySelectorAll('p');
    const sizes = [...marks!.querySelectorAll('a')].map((each) => {
      const inner = each.firstElementChild ?? each;
      return [getComputedStyle(inner).fontSize, Math.round(inner.getBoundingClientRect().top)];
    });
    const small = `${String(parseFloat(getComputedStyle(article).fontSize) * 0.75)}px`;
    expect(sizes).to.deep.equal(sizes.map(() => [small, sizes[0]![1]]));
    expect(marks!.getBoundingClientRect().height).to.be.closeTo(none!.getBoundingClientRect().height, 0.1);
  });

  it('shows where code is cut off that is wider than the page, and prints all of it', async () => {
    const article = await mountArticle('', `<pre>${'a b '.repeat(400)}</pre>`);
    const code = article.querySelector('pre')!;
    expect(code.scrollWidth).to.be.above(code.clientWidth);
    expect(getComputedStyle(code).borderRightWidth).to.equal('1px');
    const forPaper = document.adoptedStyleSheets
      .flatMap(({cssRules}) => [...cssRules])
      .flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.cssRules] : []))
      .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print') as CSSMediaRule[];
    for (const {media} of forPaper) media.mediaText = 'screen';
    expect(code.scrollWidth).to.equal(code.clientWidth);
    for (const {media} of forPaper) media.mediaText = 'print';
  });

  it('is set in a shadow tree of the page too', async () => {
    const host = await mount('<div></div>');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<vigil-article-body><ul><li>A</li></ul></vigil-article-body>';
    await looked(root.querySelector('vigil-article-body')!);
    expect(root.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(root.querySelector('ul')!).listStyleType).to.equal('disc');
  });

  it('says nothing in the console and asks nobody for anything', async () => {
    const {calls} = spyConsole();
    const before = performance.getEntriesByType('resource').length;
    const article = await mountArticle(
      'contents reading-time tools progress quote-share headline="A" byline="B" published="2025-01-31" canonical="https://herald.example/"',
      '<h2>One</h2><p>Text<sup><a href="#n">1</a></sup></p><p id="n">Note</p>',
    );
    control(article, 'Contents').click();
    article.querySelector('sup a')!.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    await pause(60);
    expect(calls).to.have.length(0);
    expect(
      performance
        .getEntriesByType('resource')
        .slice(before)
        .map(({name}) => name),
    ).to.deep.equal([]);
  });
});
