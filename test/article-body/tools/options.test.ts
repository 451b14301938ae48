import {expect} from 'chai';
import type {ArticleOptionsEvent} from '../../../src/article-body/article-options-event.js';
import {applyOptions, toggleOptions} from '../../../src/article-body/article-tools.js';
import {axe, emulate, mount, onCleanUp, pressKey, resizeWindow, spyConsole} from '../../support/fixtures.js';
import {activeIn, control, stage, tooSmall, type Stage} from './stand-in.js';

const text = '<h2>Heading</h2><p>Text with a <a href="#x">link</a>.</p>';

/** An article with its panel open. */
function open(html = text, given: Parameters<typeof stage>[1] = {}): Stage {
  const staged = stage(html, given);
  toggleOptions(staged.host, staged.place);
  return staged;
}

const radio = ({place}: Stage, label: string): HTMLInputElement =>
  control(place, label).querySelector<HTMLInputElement>('input')!;

function choose(staged: Stage, label: string): void {
  radio(staged, label).click();
}

const checked = ({place}: Stage): (string | undefined)[] =>
  [...place.querySelectorAll<HTMLInputElement>('input:checked')].map((each) =>
    each.closest('label')?.textContent.trim(),
  );

function events(): ArticleOptionsEvent[] {
  const heard: ArticleOptionsEvent[] = [];
  const hear = (event: ArticleOptionsEvent) => heard.push(event);
  document.addEventListener('vigil-article-options', hear);
  onCleanUp(() => document.removeEventListener('vigil-article-options', hear));
  return heard;
}

/** A page's own style, for the test. */
function style(css: string, root: Document | ShadowRoot = document): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  (root === document ? document.head : root).append(sheet);
  onCleanUp(() => sheet.remove());
}

const lightness = (color: string): number => {
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the options of an article', () => {
  it('open and close by the same button, and ask nobody for anything', async () => {
    const {calls} = spyConsole();
    const before = performance.getEntriesByType('resource').length;
    const staged = open();
    expect(staged.place.querySelectorAll('fieldset')).to.have.length(3);
    expect(staged.element.updates).to.equal(1);
    expect(activeIn(staged)).to.equal(staged.button);
    await axe(staged.element);
    toggleOptions(staged.host, staged.place);
    expect(staged.place.childNodes).to.have.length(0);
    expect(staged.element.updates).to.equal(2);
    expect(calls).to.deep.equal([]);
    // axe-core itself is one.
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked.filter(({name}) => !name.includes('axe'))).to.deep.equal([]);
  });

  it('are named groups of radio buttons, of which one in each is on: the page’s own looks', () => {
    const staged = open();
    const groups = [...staged.place.querySelectorAll('fieldset')].map((each) => [
      each.querySelector('legend')?.textContent,
      ...[...each.querySelectorAll('label')].map((label) => label.textContent),
    ]);
    expect(groups).to.deep.equal([
      ['Text size', '85%', '100%', '120%', '140%', '170%'],
      ['Line spacing', 'Normal', 'Wide', 'Wider'],
      ['Colours', 'As on the page', 'Light', 'Sepia', 'Dark'],
    ]);
    expect(checked(staged)).to.deep.equal(['100%', 'Normal', 'As on the page']);
  });

  it('write a choice into the article’s attributes and tell the page and the screen reader, each time', () => {
    const heard = events();
    const staged = open();
    choose(staged, '140%');
    choose(staged, 'Wider');
    choose(staged, 'Sepia');
    choose(staged, '100%');
    const {element, said} = staged;
    expect(element.getAttributeNames().filter((name) => name.startsWith('data-'))).to.deep.equal([
      'data-vigil-spacing',
      'data-vigil-theme',
    ]);
    expect(element.dataset).to.include({vigilSpacing: 'wider', vigilTheme: 'sepia'});
    expect(heard.map(({size, spacing, theme}) => [size, spacing, theme])).to.deep.equal([
      ['140', '', ''],
      ['140', 'wider', ''],
      ['140', 'wider', 'sepia'],
      ['', 'wider', 'sepia'],
    ]);
    expect(heard.every((event) => event.target === element && event.bubbles && event.composed)).to.equal(
      true,
    );
    expect(said).to.deep.equal([
      'Text size: 140%',
      'Line spacing: Wider',
      'Colours: Sepia',
      'Text size: 100%',
    ]);
  });

  it('take all of it back at once', () => {
    const heard = events();
    const staged = open();
    choose(staged, '85%');
    choose(staged, 'Dark');
    const reset = control(staged.place, 'Reset');
    reset.focus();
    reset.click();
    expect(staged.element.getAttributeNames().filter((name) => name.startsWith('data-'))).to.deep.equal([]);
    expect(checked(staged)).to.deep.equal(['100%', 'Normal', 'As on the page']);
    expect(activeIn(staged)?.textContent).to.equal('Reset');
    expect(heard.at(-1)).to.include({size: '', spacing: '', theme: ''});
    expect(staged.said.at(-1)).to.equal('Text and colours are as on the page again.');
  });

  it('respect what a site has set before, and take what is no choice for none', () => {
    const staged = stage(text);
    staged.element.dataset['vigilSize'] = '120';
    staged.element.dataset['vigilTheme'] = 'dark';
    staged.element.dataset['vigilSpacing'] = 'gigantic';
    const heard = events();
    toggleOptions(staged.host, staged.place);
    expect(checked(staged)).to.deep.equal(['120%', 'Normal', 'Dark']);
    expect(heard).to.deep.equal([]);
    expect(staged.element.dataset['vigilSpacing']).to.equal('gigantic');
  });

  it('can be worked with the keyboard alone; Escape closes them and gives the focus back', async () => {
    const staged = open();
    let left = 0;
    const leave = ({key}: KeyboardEvent) => (left += key === 'Escape' ? 1 : 0);
    document.addEventListener('keydown', leave);
    onCleanUp(() => document.removeEventListener('keydown', leave));
    await pressKey('Tab');
    expect(activeIn(staged)).to.equal(radio(staged, '100%'));
    await pressKey('ArrowRight');
    expect(staged.element.dataset['vigilSize']).to.equal('120');
    await pressKey('Tab');
    await pressKey('ArrowDown');
    expect(staged.element.dataset['vigilSpacing']).to.equal('wide');
    await pressKey('Escape');
    expect(staged.place.childNodes).to.have.length(0);
    expect(activeIn(staged)).to.equal(staged.button);
    // A dialog of the page's around the article stays open.
    expect(left).to.equal(0);
    expect(staged.element.dataset).to.include({vigilSize: '120', vigilSpacing: 'wide'});
  });

  it('speak the page’s language, and mark it', async () => {
    const staged = open(text, {
      language: 'fa',
      textLanguage: 'be',
      translations: {'tools.size': 'Памер тэксту', 'tools.chosen': '{what}: {value}'},
    });
    expect(staged.place.querySelector('legend')?.textContent).to.equal('Памер тэксту');
    expect(staged.place.firstElementChild?.getAttribute('lang')).to.equal('be');
    choose(staged, '140');
    expect(staged.said).to.deep.equal([
      `Памер тэксту: ${new Intl.NumberFormat('be', {style: 'percent'}).format(1.4)}`,
    ]);
    await axe(staged.element);
  });
});

describe('what the options do to the text', () => {
  it('makes it larger whatever unit the page has written', () => {
    style('stand-in p {font-size: 15px; margin: 0} stand-in h2 {font-size: 2rem}');
    const staged = open('<h2>Heading</h2><p>One line</p>');
    const whole = (): number => staged.element.getBoundingClientRect().height - staged.place.offsetHeight;
    const before = whole();
    choose(staged, '170%');
    expect(whole() / before).to.be.above(1.4);
    choose(staged, '85%');
    expect(whole()).to.be.below(before);
    choose(staged, '100%');
    expect(whole()).to.be.closeTo(before, 1);
  });

  it('moves lines apart where the page has set them, more in Arabic script, and leaves headings alone', () => {
    style('stand-in p {line-height: 1.3} stand-in h2 {line-height: 1.1}');
    const staged = open('<h2>Heading</h2><p>Text</p><p lang="ar" dir="rtl">نص</p>');
    const lines = (selector: string): number => {
      const {lineHeight, fontSize} = getComputedStyle(staged.element.querySelector(selector)!);
      return Math.round((parseFloat(lineHeight) / parseFloat(fontSize)) * 100) / 100;
    };
    expect([lines('p'), lines('[lang=ar]'), lines('h2')]).to.deep.equal([1.3, 1.3, 1.1]);
    choose(staged, 'Wide');
    expect([lines('p'), lines('[lang=ar]'), lines('h2')]).to.deep.equal([1.85, 2.2, 1.1]);
    choose(staged, 'Wider');
    expect([lines('p'), lines('[lang=ar]'), lines('h2')]).to.deep.equal([2.2, 2.6, 1.1]);
    choose(staged, 'Normal');
    expect(lines('p')).to.equal(1.3);
  });

  // A page that does its worst, by weight and by `!important`.
  const hostile = `
    html body stand-in#it#it#it p, html body stand-in#it#it#it li { color: #777 !important; background: #777 }
    html body stand-in#it#it#it a:link { color: #999 !important; text-decoration: none }
    stand-in h2 { color: #eee; background: linear-gradient(#eee, #ddd) }
    stand-in blockquote { background: #111; color: #222 } stand-in p::first-letter { color: #888 }
    stand-in code { background: #ff0; color: #ff0 } stand-in mark { background: #ff0; color: #000 }`;
  const everything = `<h2>Heading</h2><p>Text, <em>emphasis</em>, <code>code</code>, <mark>mark</mark> and a
    <a href="#x">link with <strong>weight</strong></a>.</p><blockquote><p>Quote</p></blockquote><ul><li>Item <a href="#y">link</a></li></ul>
    <table><tr><td>Cell</td></tr></table><figure><figcaption>Caption</figcaption></figure>`;

  for (const theme of ['Light', 'Sepia', 'Dark']) {
    it(`gives all text and every link a contrast of 4.5 at least, whatever the page says: ${theme}`, async () => {
      style(hostile);
      const staged = stage(everything);
      staged.element.id = 'it';
      toggleOptions(staged.host, staged.place);
      choose(staged, theme);
      const paper = getComputedStyle(staged.element).backgroundColor;
      expect(paper).to.match(/^rgb\(/);
      const parts = staged.element.querySelectorAll('*');
      expect(parts.length).to.be.above(15);
      for (const part of parts) {
        const {color, backgroundColor, backgroundImage} = getComputedStyle(part);
        expect(contrast(color, paper), `${part.localName} ${color}`).to.be.at.least(4.5);
        expect(backgroundImage).to.equal('none');
        if (!part.matches('mark')) expect(backgroundColor, part.localName).to.match(/, 0\)$|^transparent$/);
      }
      expect(
        contrast(getComputedStyle(staged.element.querySelector('p')!, '::first-letter').color, paper),
      ).to.be.at.least(4.5);
      const link = getComputedStyle(staged.element.querySelector('p a')!);
      expect(link.color).to.not.equal(getComputedStyle(staged.element.querySelector('p')!).color);
      expect(link.textDecorationLine).to.equal('underline');
      await axe(staged.element);
      choose(staged, 'As on the page');
      expect(getComputedStyle(staged.element).backgroundColor).to.not.equal(paper);
    });
  }

  it('reaches the widgets’ own colours too, also those of the page’s theme', () => {
    style(':root {--vigil-color-text: #111; --vigil-color-muted: #222}');
    const staged = open();
    const own = () => getComputedStyle(staged.element.shadowRoot!.querySelector('.root')!).color;
    expect(own()).to.equal('rgb(17, 17, 17)');
    choose(staged, 'Dark');
    expect(own()).to.equal(getComputedStyle(staged.element).color);
  });

  it('leaves forced colours to the reader', async function () {
    if (!(await emulate({forcedColors: 'active'}))) this.skip();
    const staged = open();
    const before = getComputedStyle(staged.element.querySelector('p')!).color;
    choose(staged, 'Sepia');
    expect(getComputedStyle(staged.element).padding).to.equal('0px');
    expect(getComputedStyle(staged.element.querySelector('p')!).color).to.equal(before);
  });

  it('touches no other article, and none of the page', () => {
    const other = stage('<p>Other</p>');
    const before = getComputedStyle(other.element.querySelector('p')!).color;
    const page = getComputedStyle(document.body).backgroundColor;
    const sheets = document.querySelectorAll('style, link').length;
    const staged = open();
    choose(staged, 'Dark');
    choose(staged, '170%');
    expect(getComputedStyle(other.element.querySelector('p')!).color).to.equal(before);
    expect(getComputedStyle(other.element).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(document.body).backgroundColor).to.equal(page);
    expect(document.querySelectorAll('style, link')).to.have.length(sheets);
    expect(staged.element.querySelector('style, link, [style]')).to.equal(null);
  });

  it('works in a shadow root, and in the one that the article is moved to', async () => {
    const [one, other] = await Promise.all([mount('<div></div>'), mount('<div></div>')]);
    const roots = [one, other].map((each) => each.attachShadow({mode: 'open'})) as [ShadowRoot, ShadowRoot];
    const staged = open(text, {into: roots[0]});
    choose(staged, 'Dark');
    const dark = getComputedStyle(staged.element).backgroundColor;
    expect(dark).to.equal('rgb(23, 24, 26)');
    roots[1].append(staged.element);
    // As the element does when it is connected and has one of the attributes.
    applyOptions(staged.element);
    expect(getComputedStyle(staged.element).backgroundColor).to.equal(dark);
    // Once, however often it is asked for.
    const sheets = roots[1].adoptedStyleSheets.length;
    applyOptions(staged.element);
    expect(roots[1].adoptedStyleSheets).to.have.length(sheets);
  });
});

describe('the panel of the options', () => {
  it('shows what is chosen without colour, and where the focus is', async () => {
    const staged = open();
    await pressKey('Tab');
    expect(activeIn(staged)).to.equal(radio(staged, '100%'));
    // Under automation WebKit's window has no focus, and nothing matches :focus-visible.
    if (document.hasFocus()) expect(getComputedStyle(radio(staged, '100%')).outlineStyle).to.equal('solid');
    await emulate({forcedColors: 'active'});
    const line = (label: string) =>
      parseFloat(getComputedStyle(control(staged.place, label).querySelector('span')!).borderBlockEndWidth);
    expect([line('85%'), line('100%'), line('120%')]).to.deep.equal([0, 2, 0]);
    expect([line('As on'), line('Sepia')]).to.deep.equal([2, 0]);
  });

  it('runs from right to left in such a page', () => {
    const staged = stage(text, {language: 'fa'});
    staged.element.dir = 'rtl';
    toggleOptions(staged.host, staged.place);
    const left = (label: string) => control(staged.place, label).getBoundingClientRect().left;
    expect(left('85%')).to.be.above(left('100%'));
    expect(left('100%')).to.be.above(left('120%'));
  });

  it('has no control smaller than 24 px, and has room at 320 px', async () => {
    await resizeWindow(320, 640);
    const staged = open();
    expect(tooSmall(staged.place)).to.deep.equal([]);
    expect(staged.place.scrollWidth).to.be.at.most(staged.place.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});
