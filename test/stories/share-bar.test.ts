import {expect} from 'chai';
import {html, nothing, render} from 'lit/html.js';
import '../../src/define.js';
import meta, * as csf from '../../stories/share-bar.stories.js';
import {pageAround, type PageGlobals} from '../../stories/support/page.js';
import {furnish, play, shareBar, type ShareArgs, type ShareMarker} from '../../stories/support/share.js';
import {says, setPseudoTranslations} from '../../stories/support/words.js';
import {axe, engine, nextFrame, onCleanUp, settled, spyConsole, until} from '../support/fixtures.js';
import {translated} from './support/translated.js';
import {untranslatedIn} from './support/every-root.js';

/** The part of a CSF story that is needed to show it without Storybook. */
interface Story {
  readonly args?: Partial<ShareArgs>;
  readonly globals?: PageGlobals;
  readonly parameters?: {readonly vigil: ShareMarker};
  readonly render?: (args: ShareArgs) => unknown;
}

const {default: _, ...named} = csf;
const stories = named as unknown as Readonly<Record<string, Story>>;
const common = meta as unknown as Story;

const modes: Readonly<Record<string, PageGlobals>> = {
  light: {theme: 'light'},
  dark: {theme: 'dark'},
  'right to left': {theme: 'light', language: 'ar'},
};

/** Where each state is seen, by its selector in the bar. */
const places = {bar: '.root', menu: '[popover]:popover-open', dialog: 'dialog:modal'};

const inside = (bar: Element): ShadowRoot => bar.shadowRoot as ShadowRoot;

/** Shows a story as Storybook does, on a page of 320 px, in its final state. */
async function show(name: string, mode: PageGlobals) {
  const story = stories[name] ?? {};
  const marker = {...common.parameters, ...story.parameters}.vigil as ShareMarker;
  const container = document.createElement('div');
  const codes: string[] = [];
  container.addEventListener('vigil-error', ({code}) => codes.push(code));
  const {lang, dir} = document.documentElement;
  onCleanUp(furnish(marker));
  onCleanUp(() => {
    render(nothing, container);
    container.remove();
    Object.assign(document.documentElement, {lang, dir});
  });
  document.body.append(container);
  const args = {...common.args, ...story.args} as ShareArgs;
  const content = html`${(story.render ?? shareBar)(args)}`;
  render(pageAround(content, {width: '320', ...mode, ...story.globals}, true), container);
  await settled(container);
  const bar = container.querySelector<HTMLElement>('vigil-share-bar');
  const page = container.querySelector<HTMLElement>('.page');
  if (!bar || !page) throw new Error(`There is no bar in the story ${name}.`);
  await play(container, marker);
  const place = await until(() => {
    const found = inside(bar).querySelector<HTMLElement>(places[marker.expect]);
    return says(found?.textContent, marker.says ?? '') ? found : undefined;
  });
  await translated();
  await nextFrame();
  return {bar, page, place: place as HTMLElement, codes, marker};
}

/** Nothing stands out of the page, or of the menu or question that is open. */
function expectNoOverflow(page: HTMLElement, place: HTMLElement): void {
  expect(page.scrollWidth).to.be.at.most(page.clientWidth);
  expect(place.scrollWidth).to.be.at.most(place.clientWidth + 1);
  const {left, right} = place.getBoundingClientRect();
  for (const element of place.querySelectorAll('*')) {
    const rect = element.getBoundingClientRect();
    if (!rect.width || element.closest('.unseen, dialog:not([open])')) continue;
    if (element.closest('dialog, [popover]') !== place.closest('dialog, [popover]')) continue;
    const where = `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`;
    expect(rect.left, where).to.be.at.least(left - 0.5);
    expect(rect.right, where).to.be.at.most(right + 0.5);
  }
}

describe('the stories of the share bar', () => {
  it('hold every safety level, and every display and choice of labels', () => {
    const args = Object.values(stories).map((story) => story.args ?? {});
    const seen = (name: keyof ShareArgs) => new Set(args.map((each) => each[name]));
    for (const level of ['off', 'notice', 'confirm']) expect(seen('safety').has(level), level).to.equal(true);
    for (const labels of ['icon', 'text', undefined])
      expect(seen('labels').has(labels), labels).to.equal(true);
    expect(seen('display').has('menu')).to.equal(true);
  });

  for (const name of Object.keys(stories)) {
    for (const [look, mode] of Object.entries(modes)) {
      // Colours come out alike in all engines.
      if (look === 'dark' && engine !== 'chromium') continue;
      it(`${name} is whole, accessible and quiet: ${look}`, async () => {
        const {calls} = spyConsole();
        const {bar, page, place, codes, marker} = await show(name, mode);
        expectNoOverflow(page, place);
        for (const target of place.querySelectorAll('a, button, summary')) {
          const {width, height} = target.getBoundingClientRect();
          if (width) expect(Math.min(width, height), target.textContent.trim()).to.be.at.least(24);
        }
        expect(bar.querySelector('p')?.getClientRects().length).to.equal(0);
        await axe(page);
        expect(codes).to.deep.equal(marker.fault ? [marker.fault] : []);
        // Vigil says none of its lines twice on a page.
        expect(calls.length).to.be.at.most(codes.length);
      });
    }
  }
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
