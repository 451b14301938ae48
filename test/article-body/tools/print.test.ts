import {expect} from 'chai';
import {printArticle} from '../../../src/article-body/article-tools.js';
import {mount, onCleanUp} from '../../support/fixtures.js';
import {stage, type Stage} from './stand-in.js';

/** Has a function in the place of `print()` until the test ends. */
function stubPrint(print: () => void): void {
  const before = window.print;
  window.print = print;
  onCleanUp(() => (window.print = before));
}

const sheetsOf = (root: Document | ShadowRoot): CSSStyleSheet[] =>
  root.adoptedStyleSheets.filter((sheet) =>
    [...sheet.cssRules].some((rule) => rule.cssText.includes('data-vigil-print')),
  );

/** Shows the page on the screen as its sheets have it on paper. */
function asOnPaper(sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets)
    for (const layer of sheet.cssRules)
      for (const rule of (layer as CSSLayerBlockRule).cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'screen';
}

function backToScreen(sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets)
    for (const layer of sheet.cssRules)
      for (const rule of (layer as CSSLayerBlockRule).cssRules)
        if (rule instanceof CSSMediaRule) rule.media.mediaText = 'print';
}

/** Prints, and looks at the paper. */
function printed(staged: Stage, look: () => void, roots: (Document | ShadowRoot)[] = [document]): void {
  let times = 0;
  stubPrint(() => {
    times += 1;
    const sheets = roots.flatMap(sheetsOf);
    expect(sheets).to.have.length(roots.length);
    asOnPaper(sheets);
    look();
    backToScreen(sheets);
  });
  printArticle(staged.host);
  expect(times).to.equal(1);
  dispatchEvent(new Event('afterprint'));
}

/** Something of it is to be seen. */
const isShown = (element: Element): boolean =>
  element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;

const text = `<h2>Heading</h2><p>See <a id="out" href="https://example.org/a?b=1">there</a>, <a id="in" href="#note">1</a> and
  <a id="pic" href="https://example.org/b"><img src="data:," alt="Picture"></a>.</p>
  <ol><li id="note">The note <a href="#in">↩</a></li></ol>`;

/** A page around an article, of the kind that prints badly. */
async function page(): Promise<[page: HTMLElement, column: HTMLElement]> {
  const sheet = document.createElement('style');
  sheet.textContent = `#page {display: grid !important; grid-template-columns: 1fr 1fr; height: 90px; overflow: hidden; padding: 40px; position: fixed}
    #page nav, #page aside {display: block !important; visibility: visible !important; position: static !important; height: 9px !important}
    #page .column::before {content: 'Advertisement'} stand-in p {color: #ddd; background: #222}`;
  document.head.append(sheet);
  onCleanUp(() => sheet.remove());
  const whole = await mount(
    '<div id="page"><nav>Menu</nav><div class="column"><aside>Before</aside></div><aside>Beside</aside></div>',
  );
  return [whole, whole.querySelector<HTMLElement>('.column')!];
}

describe('printing an article', () => {
  it('prints it alone, whatever the page says, and all of it', async () => {
    const [whole, column] = await page();
    const staged = stage(text, {into: column});
    const outside = [...whole.querySelectorAll('nav, aside')];
    const before = column.getBoundingClientRect().width;
    printed(staged, () => {
      expect(outside.filter(isShown)).to.deep.equal([]);
      for (const part of [staged.element, ...staged.element.querySelectorAll('h2, p, a, li')])
        expect(isShown(part), part.outerHTML).to.equal(true);
      // Nothing is cut off, and nothing in the margin.
      expect(getComputedStyle(whole)).to.include({overflow: 'visible', position: 'static', padding: '0px'});
      expect(column.getBoundingClientRect().width).to.be.above(before);
      expect(getComputedStyle(column, '::before').content).to.equal('none');
    });
    expect(outside.every(isShown)).to.equal(true);
    expect(column.getBoundingClientRect().width).to.equal(before);
  });

  it('prints black on white, also of a dark page', async () => {
    const [, column] = await page();
    const staged = stage(text, {into: column});
    printed(staged, () => {
      const {color, backgroundColor} = getComputedStyle(staged.element.querySelector('p')!);
      expect(color).to.equal('rgb(0, 0, 0)');
      expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });
  });

  it('writes out where a link leads, but not within the page and not after a picture', () => {
    const staged = stage(text);
    printed(staged, () => {
      const after = (id: string) =>
        getComputedStyle(staged.element.querySelector(`#${id}`)!, '::after').content;
      expect(after('out')).to.match(/https:\/\/example\.org\/a\?b=1|attr\(href\)/);
      expect(after('in')).to.match(/^(none|normal)$/);
      expect(after('pic')).to.match(/^(none|normal)$/);
    });
    expect(getComputedStyle(staged.element.querySelector('#out')!, '::after').content).to.match(
      /^(none|normal)$/,
    );
  });

  it('leaves nothing behind: neither sheet nor attribute', () => {
    const staged = stage(text);
    const sheets = document.adoptedStyleSheets.length;
    stubPrint(() => undefined);
    printArticle(staged.host);
    expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
    dispatchEvent(new Event('afterprint'));
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    expect(document.querySelector('[data-vigil-print]')).to.equal(null);
    // Once more is once more.
    printArticle(staged.host);
    printArticle(staged.host);
    expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
    dispatchEvent(new Event('afterprint'));
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('does all that on paper only: on the screen nothing moves', async () => {
    const [whole, column] = await page();
    const staged = stage(text, {into: column});
    const before = whole.getBoundingClientRect().height;
    stubPrint(() => {
      expect([...whole.querySelectorAll('nav, aside')].every(isShown)).to.equal(true);
      expect(whole.getBoundingClientRect().height).to.equal(before);
    });
    printArticle(staged.host);
    dispatchEvent(new Event('afterprint'));
  });

  it('finds the article through shadow trees', async () => {
    const outer = await mount('<div><p>Outside</p><div class="widget"></div></div>');
    const root = outer.querySelector('.widget')!.attachShadow({mode: 'open'});
    const beside = document.createElement('p');
    beside.textContent = 'Beside';
    root.append(beside);
    const staged = stage(text, {into: root});
    printed(staged, () => {
      expect(isShown(beside)).to.equal(false);
      expect(isShown(outer.querySelector('p')!)).to.equal(false);
      expect(isShown(staged.element.querySelector('p')!)).to.equal(true);
    }, [document, root]);
    expect([outer.querySelector('p')!, beside].every(isShown)).to.equal(true);
    expect(outer.querySelector('[data-vigil-print]')).to.equal(null);
  });

  it('prints the one that was asked for, of two', () => {
    const other = stage('<p>Other</p>');
    const staged = stage(text);
    printed(staged, () => {
      expect(isShown(other.element)).to.equal(false);
      expect(isShown(staged.element)).to.equal(true);
    });
  });
});
