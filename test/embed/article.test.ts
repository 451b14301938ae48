import {expect} from 'chai';
import {axe, emulate, engine, nextFrame, until} from '../support/fixtures.js';
import {expectQuiet, module, open, pause, watchedIn, watcher, type Host, type Opened} from './host.js';

// What an article owes to the page, and to whoever reads it by other means than by eye.

const text =
  '<p id="one">Every number stands for <em>people</em>.<sup><a id="r1" href="#n1">1</a></sup></p>' +
  '<h2>How a list is kept</h2><p id="two">Someone asks, and someone answers.</p>' +
  '<h2 id="own">Who is on it</h2><p id="three">Those who said what they thought.</p>' +
  '<ol><li id="n1">The note at the end. <a href="#r1">↩</a></li></ol>';

const all =
  'contents reading-time tools progress quote-share headline="A list of names" byline="Marta Eilander" published="2025-01-31" canonical="https://herald.example/list"';

const element = (given = all, content = text): string =>
  `<main><vigil-article-body ${given}>${content}</vigil-article-body></main>`;

async function show(host: Host = {}): Promise<Omit<Opened, 'counter'> & {article: HTMLElement}> {
  const {page, pages, records, document, window} = await open({body: element(), ...host});
  const article = document.querySelector<HTMLElement>('vigil-article-body')!;
  await until(() => article.shadowRoot);
  await pause(150);
  return {page, pages, records, document, window, article};
}

const press = (article: HTMLElement, words: string): void =>
  [...article.shadowRoot!.querySelectorAll('button')]
    .find(({textContent}) => textContent.trim() === words)!
    .click();

describe('the text of an article', () => {
  it('is what the page says as text, in its order, and nothing of the frame around it', async () => {
    const {document, records} = await show();
    const said = document.body.innerText.replace(/\s+/g, ' ');
    const parts = [
      'A list of names',
      'By Marta Eilander · January 31, 2025',
      'Every number stands for people.',
      'How a list is kept',
      'Those who said what they thought.',
      'The note at the end.',
      'Read the original',
    ];
    const places = parts.map((part) => said.indexOf(part));
    expect(
      places.every((place) => place >= 0),
      said,
    ).to.equal(true);
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
    expect(document.body.textContent).to.not.contain('Text and colours');
    expectQuiet(records);
  });

  it('is found by the browser’s search', async () => {
    const {window} = await show();
    const find = (words: string) => (window as unknown as {find(words: string): boolean}).find(words);
    for (const words of [
      'stands for people',
      'someone answers',
      'what they thought',
      'note at the end',
      'Marta Eilander',
    ]) {
      window.getSelection()?.removeAllRanges();
      expect(find(words), words).to.equal(true);
    }
    window.getSelection()?.removeAllRanges();
    expect(find('words that are nowhere')).to.equal(false);
  });

  it('is selected and copied from its first letter to its last, without the frame', async () => {
    const {window, document, article} = await show();
    window.getSelection()?.selectAllChildren(article);
    const selected = String(window.getSelection()).replace(/\s+/g, ' ');
    for (const words of ['Every number stands for people', 'Who is on it', 'The note at the end'])
      expect(selected).to.contain(words);
    expect(selected).to.not.contain('Text and colours');
    expect(document.querySelector('#one')!.closest('vigil-article-body') === article).to.equal(true);
  });

  it('has places that links lead to, which match :target', async () => {
    const {window, document} = await show({
      body: `<style>:target {outline: 1px solid}</style><div style="height: 2000px"></div>${element()}<div style="height: 2000px"></div>`,
    });
    for (const id of ['n1', 'own', 'r1']) {
      window.location.hash = `#${id}`;
      await until(() => document.getElementById(id)!.matches(':target'));
      const {top} = document.getElementById(id)!.getBoundingClientRect();
      expect(top, id).to.be.within(-5, 600);
    }
  });

  it('is what a reader mode makes of the page', async () => {
    const {document} = await show({
      body: `<nav><ul>${'<li><a href="#x">A section of the newspaper</a></li>'.repeat(20)}</ul></nav>${element()}<aside><p>Another thing.</p></aside>`,
    });
    // As Readability does: a copy, in which there are no shadow trees; the element whose own paragraphs say most.
    const copy = document.cloneNode(true) as Document;
    const scores = new Map<Element, number>();
    for (const paragraph of copy.querySelectorAll('p')) {
      const {parentElement: parent, textContent} = paragraph;
      if (!parent || textContent.length < 25) continue;
      scores.set(parent, (scores.get(parent) ?? 0) + 1 + textContent.split(/[,.]/).length);
    }
    const [[best] = []] = [...scores].sort(([, one], [, other]) => other - one);
    const extracted = best?.textContent.replace(/\s+/g, ' ') ?? '';
    for (const words of [
      'Every number stands for people',
      'Someone asks',
      'Those who said',
      'The note at the end',
    ])
      expect(extracted, best?.localName).to.contain(words);
    expect(extracted).to.not.contain('A section of the newspaper');
    expect(best?.querySelector('h1')?.textContent).to.equal('A list of names');
  });

  it('is there without the script, and while it has not come', async () => {
    const {document} = await open({head: '', body: element()});
    expect(document.querySelector('#three')!.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('stays where the page’s policy lets Lit do nothing', async () => {
    const opened = await open({
      body: element(),
      policy: "require-trusted-types-for 'script'; trusted-types nothing",
    });
    await pause(200);
    expect(opened.document.querySelector('#three')!.getBoundingClientRect().height).to.be.greaterThan(10);
  });
});

describe('the frame of an article', () => {
  type Box = [name: string, left: number, top: number, width: number, height: number];

  /** Where everything in the row stands, measured from the row's own corner. */
  function layoutOf(article: HTMLElement): Box[] {
    const bar = article.shadowRoot!.querySelector('[part~=bar]')!;
    const origin = bar.getBoundingClientRect();
    const round = (value: number) => Math.round(value * 2) / 2;
    return [bar, ...bar.querySelectorAll('*')]
      .filter((each) => each.getClientRects().length > 0)
      .map((each): Box => {
        const {left, top, width, height} = each.getBoundingClientRect();
        return [
          each.localName,
          round(left - origin.left),
          round(top - origin.top),
          round(width),
          round(height),
        ];
      });
  }

  async function framed(css: string) {
    const shown = await show({
      // What the page does to its own head, and the bar that scrolls it, are not looked at.
      head: `<style>body {margin: 0} head, head * {display: none !important} html {overflow: hidden !important}</style><style>${css}</style><style>html {overflow: hidden !important} body {display: block !important; float: none !important; width: 320px !important}</style>${module}`,
      body: `<vigil-article-body contents reading-time tools>${text}</vigil-article-body>`,
      width: 320,
      height: 1400,
    });
    press(shown.article, 'Contents');
    await until(() => shown.article.shadowRoot!.querySelector('nav'));
    await nextFrame(shown.window);
    return shown;
  }

  const hostile: Record<string, string> = {
    'all: unset': '* {all: unset}',
    'all: initial': '* {all: initial}',
    'all: unset on the element, important': 'vigil-article-body {all: unset !important}',
    'display: none on everything, important': 'body * {display: none !important}',
    'display: inline': 'vigil-article-body {display: inline !important}',
    'a reset':
      'html, body, div, span, p, a, ul, ol, li, nav {margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline} *, *::before, *::after {box-sizing: border-box; min-width: 0}',
    'a root of 62.5 %': 'html {font-size: 62.5%} body {font-size: 1.4rem}',
    'a large font size on everything': '* {font-size: 40px !important}',
    'text styles on everything':
      '* {letter-spacing: 4px !important; word-spacing: 1em !important; text-transform: uppercase !important; line-height: 1 !important; text-align: center !important; white-space: nowrap !important; font-weight: 900 !important; font-style: italic !important; text-indent: 3em !important}',
    'float: left': 'body * {float: left}',
    'overflow: hidden': '* {overflow: hidden; text-overflow: ellipsis}',
    'rules for elements that are in it too':
      'div, ol, li, nav, a, span, bdi, button {display: block !important; padding: 20px !important; margin: 20px !important; width: 7px; color: red !important; list-style: square inside}',
  };

  let plain: Box[] | undefined;

  for (const [name, css] of Object.entries(hostile)) {
    it(`is what it is, whatever the page says of its own elements: ${name}`, async () => {
      if (!plain) {
        const first = await framed('');
        plain = layoutOf(first.article);
        first.page.close();
      }
      expect(plain.length).to.be.greaterThan(10);
      const {article} = await framed(css);
      expect(layoutOf(article)).to.deep.equal(plain);
    });
  }

  it('has text of the reader’s own size on a page with a root of 62.5 %, and the article that of the page', async () => {
    const {window, article, document} = await show({
      head: `<style>html {font-size: 62.5%} body {font-size: 1.9rem}</style>${module}`,
    });
    const size = (each: Element) => window.getComputedStyle(each).fontSize;
    expect(size(article.shadowRoot!.querySelector('[part~=bar]')!)).to.equal('16px');
    expect(size(article)).to.equal('19px');
    expect(size(document.querySelector('#one')!)).to.equal('19px');
  });

  it('keeps in sight where it is told to by the reader’s own colours', async function () {
    if (!(await emulate({forcedColors: 'active'}))) this.skip();
    const {article} = await show();
    press(article, 'Contents');
    await pause(50);
    await axe(article);
  });

  it('is set by rules that a reset of * leaves, and that a page’s own rule on an element goes before', async () => {
    const {window, document} = await show({
      head: `<style>* {margin: 0; padding: 0} h2 {margin: 3px 0 0}</style>${module}`,
    });
    const margin = (selector: string) => window.getComputedStyle(document.querySelector(selector)!).margin;
    expect(margin('#one')).to.match(/^0px 0px 1\d+(\.\d+)?px$/);
    expect(margin('h2')).to.equal('3px 0px 0px');
  });
});

describe('the device and the network', () => {
  it('are left alone by an article on the page, whatever the reader opens in it', async () => {
    const {article, pages, window, document, records} = await show({head: watcher + module});
    press(article, 'Contents');
    document.querySelector<HTMLElement>('sup a')!.click();
    await pause(50);
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('#two')!);
    window.getSelection()?.addRange(range);
    window.scrollTo(0, 300);
    await pause(400);
    article.remove();
    document.querySelector('main')!.append(article);
    await nextFrame(window);
    // At the first press, and not before: see below.
    expect((await pages.requests()).map(({path}) => path).sort()).to.deep.equal([
      '/',
      '/dist/vigil-article-tools.js',
      '/dist/vigil.js',
    ]);
    const {touched, fetched} = watchedIn(window);
    expect(touched).to.deep.equal([]);
    expect(fetched).to.deep.equal([]);
    expect(document.cookie).to.equal('');
    expectQuiet(records);
  });

  it('works under a strict policy', async () => {
    const {article, document, window, records} = await show({
      head: module.replace('<script', '<script nonce="abc"'),
      policy: `script-src 'nonce-abc'; style-src 'self'${engine === 'webkit' ? '' : "; require-trusted-types-for 'script'; trusted-types vigil"}`,
    });
    press(article, 'Contents');
    document.querySelector<HTMLElement>('sup a')!.click();
    const note = await until(() => article.shadowRoot?.querySelector('#note:popover-open'));
    expect((note as Element).textContent).to.contain('The note at the end.');
    await until(() => article.shadowRoot?.querySelectorAll('nav a').length === 2);

    press(article, 'Text and colours');
    const dark = await until(() => article.shadowRoot?.querySelector<HTMLInputElement>('[value=dark]'));
    (dark as HTMLInputElement).click();
    article.shadowRoot!.querySelector<HTMLInputElement>('[value="170"]')!.click();
    expect(window.getComputedStyle(article).backgroundColor).to.equal('rgb(23, 24, 26)');
    let printed = 0;
    window.print = () => (printed += 1);
    press(article, 'Print');
    await until(() => printed === 1);
    window.dispatchEvent(new window.Event('afterprint'));
    // The live region's own come through CSSOM.
    expect(document.querySelectorAll('style, [style]:not([role=status])')).to.have.length(0);
    expectQuiet(records);
  });
});

describe('the code that comes at a press', () => {
  it('is asked for at the first press, and not before', async () => {
    const {article, pages} = await show();
    await pause(300);
    const asked = async () => (await pages.requests()).filter(({path}) => path.includes('tools'));
    expect(await asked()).to.have.length(0);
    press(article, 'Contents');
    await until(() => article.shadowRoot!.querySelector('nav'));
    press(article, 'Contents');
    await pause(100);
    expect(await asked()).to.have.length(1);
  });

  it('remembers from one press to the next: the contents open, close and open again', async () => {
    const {article, records} = await show();
    const list = () => article.shadowRoot!.querySelector('nav');
    for (const wanted of [true, false, true]) {
      press(article, 'Contents');
      await until(() => !!list() === wanted);
    }
    expect(article.shadowRoot!.querySelectorAll('nav')).to.have.length(1);
    expectQuiet(records);
  });
});
