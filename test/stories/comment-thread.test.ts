import {expect} from 'chai';
import {html, nothing, render} from 'lit/html.js';
import meta, * as csf from '../../stories/comment-thread.stories.js';
import {pageAround, type PageGlobals} from '../../stories/support/page.js';
import {commentThread, play, type ThreadArgs, type ThreadMarker} from '../../stories/support/thread.js';
import {says, setPseudoTranslations} from '../../stories/support/words.js';
import {axe, engine, nextFrame, onCleanUp, settled, spyConsole, until} from '../support/fixtures.js';
import {translated} from './support/translated.js';
import {untranslatedIn} from './support/every-root.js';

/** The part of a CSF story that is needed to show it without Storybook. */
interface Story {
  readonly args?: Partial<ThreadArgs>;
  readonly globals?: PageGlobals;
  readonly parameters?: {readonly vigil: ThreadMarker};
  readonly render?: (args: ThreadArgs) => unknown;
}

const {default: _, ...named} = csf;
const stories = named as unknown as Readonly<Record<string, Story>>;
const common = meta as unknown as Story;

const modes: Readonly<Record<string, PageGlobals>> = {
  light: {theme: 'light'},
  dark: {theme: 'dark'},
  'right to left': {theme: 'light', language: 'ar'},
};

/** With the digits that some engines write in Arabic as those that the others write. */
const latin = (text = ''): string => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Shows a story as Storybook does, on a page of 320 px, in its final state. */
async function show(name: string, mode: PageGlobals) {
  const story = stories[name] ?? {};
  const marker = story.parameters?.vigil as ThreadMarker;
  const container = document.createElement('div');
  const codes: string[] = [];
  container.addEventListener('vigil-error', ({code}) => codes.push(code));
  const {lang, dir} = document.documentElement;
  onCleanUp(() => {
    render(nothing, container);
    container.remove();
    Object.assign(document.documentElement, {lang, dir});
  });
  document.body.append(container);
  const args = {...common.args, ...story.args} as ThreadArgs;
  // What one story has sent must not stand in the next.
  const content = html`${(story.render ?? commentThread)({...args, server: {...args.server}})}`;
  render(pageAround(content, {width: '320', ...mode, ...story.globals}, true), container);
  await settled(container);
  const thread = container.querySelector<HTMLElement>('vigil-comment-thread');
  const page = container.querySelector<HTMLElement>('.page');
  if (!thread || !page) throw new Error(`There is no thread in the story ${name}.`);
  await play(container, marker);
  const form = () => thread.shadowRoot!.querySelector('vigil-comment-form')?.shadowRoot ?? null;
  await until(() =>
    [thread, thread.shadowRoot, form()].some((root) => says(latin(root?.textContent), marker.says)),
  );
  await translated();
  await settled(container);
  await nextFrame();
  return {thread, page, codes, marker};
}

/** Nothing stands out of the page. */
function expectNoOverflow(page: HTMLElement, thread: HTMLElement): void {
  expect(page.scrollWidth).to.be.at.most(page.clientWidth);
  const {left, right} = thread.getBoundingClientRect();
  for (const element of thread.shadowRoot!.querySelectorAll('section *')) {
    const rect = element.getBoundingClientRect();
    // A space at the end of a line hangs out of it, unseen.
    if (!rect.width || element.closest('.unseen, pre > *')) continue;
    const where = `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`;
    expect(rect.left, where).to.be.at.least(left - 1);
    expect(rect.right, where).to.be.at.most(right + 1);
  }
}

describe('the stories of the comment thread', () => {
  for (const [name, {globals}] of Object.entries(stories)) {
    const seen = new Set<string>();
    for (const [look, mode] of Object.entries(modes)) {
      // Colours come out alike in all engines.
      if (look === 'dark' && engine !== 'chromium') continue;
      // A story that says itself how its page looks is the same in several modes.
      const whole = JSON.stringify({...mode, ...globals});
      if (seen.has(whole)) continue;
      seen.add(whole);
      it(`${name} is whole, accessible and quiet: ${look}`, async () => {
        const {calls} = spyConsole();
        const {thread, page, codes, marker} = await show(name, mode);
        expectNoOverflow(page, thread);
        for (const target of thread.shadowRoot!.querySelectorAll('button')) {
          // "Close" has its place in the form, and none where that shows what became of a comment.
          if (!target.assignedSlot && target.slot) continue;
          const {width, height} = target.getBoundingClientRect();
          expect(Math.min(width, height), target.textContent.trim()).to.be.at.least(24);
        }
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
