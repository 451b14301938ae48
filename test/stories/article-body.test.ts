import {expect} from 'chai';
import {html, nothing, render} from 'lit/html.js';
import '../../src/define.js';
import type {ArticleBody} from '../../src/article-body/article-body.js';
import {windowRect} from '../../src/article-body/window-rect.js';
import meta, * as csf from '../../stories/article-body.stories.js';
import {
  articleBody,
  isIn,
  play,
  type ArticleArgs,
  type ArticleMarker,
} from '../../stories/support/article.js';
import {pageAround, type PageGlobals} from '../../stories/support/page.js';
import {says, setPseudoTranslations} from '../../stories/support/words.js';
import {
  axe,
  engine,
  nextFrame,
  onCleanUp,
  pressKey,
  settled,
  spyConsole,
  until,
} from '../support/fixtures.js';
import {focused} from './support/stories.js';
import {translated} from './support/translated.js';
import {untranslatedIn} from './support/every-root.js';

/** The part of a CSF story that is needed to show it without Storybook. */
interface Story {
  readonly args?: Partial<ArticleArgs>;
  readonly globals?: PageGlobals;
  readonly parameters?: {readonly vigil: ArticleMarker};
  readonly render?: (args: ArticleArgs) => unknown;
  readonly beforeEach?: () => () => void;
  readonly play?: (context: {canvasElement: HTMLElement}) => unknown;
}

const {default: _, ...named} = csf;
const stories = named as unknown as Readonly<Record<string, Story>>;
const common = meta as unknown as Story;

const modes: Readonly<Record<string, PageGlobals>> = {
  light: {theme: 'light'},
  dark: {theme: 'dark'},
  'right to left': {theme: 'light', language: 'ar'},
};

/** Lines that Vigil has said on this page: it says none twice. */
const said = new Set<string>();

const inside = (article: Element): ShadowRoot => article.shadowRoot as ShadowRoot;

/** Shows a story as Storybook does, on a page of 320 px, in its final state. */
async function show(name: string, mode: PageGlobals = {}) {
  const story = stories[name] ?? {};
  const marker = {...common.parameters, ...story.parameters}.vigil as ArticleMarker;
  const container = document.createElement('div');
  const errors: string[] = [];
  container.addEventListener('vigil-error', ({code, message}) => errors.push(`${code}: ${message}`));
  const {lang, dir} = document.documentElement;
  onCleanUp(story.beforeEach?.() ?? (() => undefined));
  onCleanUp(() => {
    getSelection()?.removeAllRanges();
    render(nothing, container);
    container.remove();
    Object.assign(document.documentElement, {lang, dir});
    scrollTo(0, 0);
  });
  document.body.append(container);
  const args = {...common.args, ...story.args} as ArticleArgs;
  const globals = {width: '320', ...mode, ...story.globals};
  render(pageAround(html`${(story.render ?? articleBody)(args)}`, globals, true), container);
  await settled(container);
  if (story.play) await story.play({canvasElement: container});
  else {
    // What a story presses has English words on it, which another language of the page translates.
    await play(container, marker);
  }
  const page = container.querySelector<HTMLElement>('.page');
  const article = container.querySelector<ArticleBody>('vigil-article-body');
  if (!page || !article) throw new Error(`There is no article in the story ${name}.`);
  await until(() => isIn(article, marker));
  // What attributes ask for comes with a piece of its own.
  if (article.dataset['vigilSize'])
    await until(() => getComputedStyle(article.firstElementChild!).zoom !== '1');
  await translated();
  await settled(container);
  await nextFrame();
  return {page, article, errors, marker};
}

/** What is on the screen, in the text and in the frame. */
function* seenIn(article: Element): Generator<HTMLElement> {
  for (const root of [article, inside(article)])
    for (const element of root.querySelectorAll<HTMLElement>('*'))
      if (element.getBoundingClientRect().width > 0) yield element;
}

/** Nothing stands out of the page, but what scrolls inside of itself. */
function expectNoOverflow(page: HTMLElement, article: HTMLElement): void {
  expect(page.scrollWidth).to.be.at.most(page.clientWidth);
  const {left, right} = page.getBoundingClientRect();
  for (const element of seenIn(article)) {
    if (element.parentElement?.closest('table, pre, figure:has(> table)')) continue;
    if (element.closest('.progress, .unseen, [aria-hidden=true]')) continue;
    const rect = article.contains(element) ? windowRect(element, article) : element.getBoundingClientRect();
    const where = `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`;
    // What lies above the page has the window.
    const above = element.closest('[popover], dialog');
    expect(rect.left, where).to.be.at.least(above ? 0 : left - 0.5);
    expect(rect.right, where).to.be.at.most(above ? innerWidth : right + 0.5);
  }
}

describe('the stories of the article body', () => {
  it('hold each switch, each way with pictures, each kind of source and each state', () => {
    const all = Object.values(stories);
    const args = all.map((story) => story.args ?? {});
    for (const name of ['contents', 'readingTime', 'tools', 'progress', 'quoteShare'] as const)
      expect(
        args.some((each) => each[name]),
        name,
      ).to.equal(true);
    for (const images of ['click', 'none', undefined])
      expect(
        args.some((each) => each.images === images),
        images,
      ).to.equal(true);
    const states = new Set(all.map((story) => story.parameters?.vigil.expect));
    for (const state of ['loaded', 'loading', 'failed', 'note', 'contents', 'options', 'quote', 'sharing'])
      expect(states.has(state as ArticleMarker['expect']), state).to.equal(true);
    const languages = new Set(all.map((story) => story.globals?.language));
    for (const language of ['be', 'be-Latn', 'fa', 'ar', 'he'])
      expect(languages.has(language), language).to.equal(true);
  });

  for (const name of Object.keys(stories)) {
    for (const [look, mode] of Object.entries(modes)) {
      // Colours come out alike in all engines.
      if (look === 'dark' && engine !== 'chromium') continue;
      it(`${name} is whole, accessible and quiet: ${look}`, async function () {
        this.timeout(40_000);
        const {calls} = spyConsole();
        const {page, article, errors, marker} = await show(name, mode);
        expectNoOverflow(page, article);
        for (const target of inside(article).querySelectorAll('button, summary, label')) {
          const {width, height} = target.getBoundingClientRect();
          if (width) expect(Math.min(width, height), target.textContent.trim()).to.be.at.least(24);
        }
        await axe(page);
        expect(errors.map((line) => line.split(':')[0])).to.deep.equal(marker.fault ? [marker.fault] : []);
        const fresh = errors.filter((line) => !said.has(line));
        for (const line of errors) said.add(line);
        expect(calls.map(({text}) => text)).to.deep.equal(
          fresh.map((line) => `[vigil] <vigil-article-body> ${line}`),
        );
      });
    }
  }
});

describe('the keyboard in the stories of the article body', () => {
  const nameOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  /** What the Tab key stops at, from before the article until after it. */
  async function stops({page}: {page: HTMLElement}): Promise<string[]> {
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    page.before(before);
    page.after(after);
    onCleanUp(() => {
      before.remove();
      after.remove();
    });
    const names: string[] = [];
    before.focus();
    for (let presses = 0; presses < 60; presses += 1) {
      await pressKey('Tab');
      const now = focused();
      if (now === after) return names;
      if (now && now !== document.body && names.at(-1) !== nameOf(now)) names.push(nameOf(now));
    }
    throw new Error(`The Tab key does not leave the story: ${names.join(', ')}`);
  }

  it('reaches the row over the text first, then the text’s own links, then the original', async () => {
    const shown = await show('Persian', {});
    const names = await stops(shown);
    const called = (name: string | undefined, words: string) => !!name && says(name, words);
    const [contents, ...rest] = names;
    expect(called(contents, 'Contents'), contents).to.equal(true);
    expect(called(rest.at(-1), 'Read the original'), rest.at(-1)).to.equal(true);
    expect(rest.findIndex((name) => called(name, 'Print'))).to.be.within(0, rest.indexOf('۱'));
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens and closes the contents and the reading options with ${key}`, async () => {
      const {article} = await show('Everything');
      for (const [name, place] of [
        ['Contents', '[part~=contents]'],
        ['Text and colours', '#options > *'],
      ] as const) {
        const button = [...inside(article).querySelectorAll('button')].find((each) => nameOf(each) === name)!;
        button.focus();
        for (const open of [true, false]) {
          await pressKey(key);
          await until(() => !!inside(article).querySelector(place) === open);
          await until(() => button.ariaExpanded === String(open));
          expect(focused() === button).to.equal(true);
        }
      }
    });
  }

  it('opens a footnote with Enter, goes through it, and is back at its mark with Escape', async () => {
    const {article} = await show('Default');
    const mark = article.querySelector<HTMLElement>('sup a')!;
    mark.focus();
    await pressKey('Enter');
    await until(() => inside(article).querySelector('#note:popover-open'));
    await pressKey('Tab');
    expect(nameOf(focused())).to.equal('Show it below the text');
    await pressKey('Escape');
    await until(() => document.activeElement === mark);
  });

  it('shows a picture on tap with Enter and Space', async () => {
    for (const key of ['Enter', 'Space']) {
      const {article} = await show('PictureOnTap');
      article.querySelector<HTMLElement>('button.vigil-picture')!.focus();
      await pressKey(key);
      await until(() => article.querySelector('img'));
      expect(document.activeElement?.localName).to.equal('img');
    }
  });

  it('scrolls a table that is too wide', async () => {
    const {article} = await show('EveryBlock');
    const table = article.querySelector('table')!;
    const scroller = [table, table.parentElement!].find((each) => each.scrollWidth > each.clientWidth + 5)!;
    table.focus();
    await pressKey('ArrowRight', 3);
    await until(() => scroller.scrollLeft > 0);
  });
});

describe('in a language that nobody speaks', () => {
  // A text is marked for translation or not, whatever the engine.
  if (engine !== 'chromium') return;
  before(setPseudoTranslations);

  for (const name of Object.keys(stories)) {
    if (stories[name]?.globals?.language) continue;
    it(`no text is left in English: ${name}`, async () => {
      spyConsole();
      const {page} = await show(name, {language: 'en-XA'});
      expect(untranslatedIn(page)).to.deep.equal([]);
    });
  }
});
