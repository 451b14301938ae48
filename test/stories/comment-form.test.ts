import {expect} from 'chai';
import {html, nothing, render} from 'lit/html.js';
import '../../src/define.js';
import meta, * as csf from '../../stories/comment-form.stories.js';
import {
  commentForm,
  furnish,
  play,
  type CommentArgs,
  type CommentMarker,
} from '../../stories/support/comment.js';
import {pageAround, type PageGlobals} from '../../stories/support/page.js';
import {says, setPseudoTranslations} from '../../stories/support/words.js';
import {axe, engine, nextFrame, onCleanUp, settled, spyConsole, until} from '../support/fixtures.js';
import {translated} from './support/translated.js';
import {untranslatedIn} from './support/every-root.js';

interface Context {
  readonly canvasElement: HTMLElement;
  readonly parameters: {readonly vigil: CommentMarker};
}

/** The part of a CSF story that is needed to show it without Storybook. */
interface Story {
  readonly args?: Partial<CommentArgs>;
  readonly globals?: PageGlobals;
  readonly parameters?: Context['parameters'];
  readonly render?: (args: CommentArgs) => unknown;
  readonly play?: (context: Context) => Promise<void>;
}

const {default: _, ...named} = csf;
const stories = named as unknown as Readonly<Record<string, Story>>;
const common = meta as unknown as Story;

const modes: Readonly<Record<string, PageGlobals>> = {
  light: {theme: 'light'},
  dark: {theme: 'dark'},
  'right to left': {theme: 'light', language: 'ar'},
};

/** What every reader can meet: a story without a state in this list, or the other way round, fails. */
const states = [
  ...['Default', 'AsksForAll', 'Required', 'OnlyTheComment', 'Reply', 'OwnHeading', 'OwnNotice', 'Member'],
  ...['TakenOver', 'NotSetUp', 'Written', 'NearTheEnd', 'TooLong', 'Problems', 'SpamCheck', 'SessionDraft'],
  ...['Restored', 'Sending', 'SendingWithSpamCheck', 'Offline', 'Timeout', 'ServerFault', 'TooFast'],
  ...['PerhapsThere', 'Changed', 'Duplicate', 'LoginRequired', 'Refused', 'ParentGone', 'FieldsWanted'],
  ...[
    'ClosedMeanwhile',
    'Closed',
    'Held',
    'Published',
    'RemovalCode',
    'RemovalCodeCopied',
    'ClipboardRefused',
  ],
  ...['TakeBack', 'Removed', 'NotRemoved', 'Belarusian', 'Arabic', 'ArabicHeld', 'DarkPage', 'LargeText'],
  ...['ResetPage'],
];

const inside = (form: Element): ShadowRoot => form.shadowRoot as ShadowRoot;

/** Shows a story as Storybook does, on a page of 320 px, in its final state. */
async function show(name: string, mode: PageGlobals) {
  const story = stories[name] ?? {};
  const parameters = {...common.parameters, ...story.parameters} as Context['parameters'];
  const marker = parameters.vigil;
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
  const args = {...common.args, ...story.args} as CommentArgs;
  const content = html`${(story.render ?? commentForm)(args)}`;
  render(pageAround(content, {width: '320', ...mode, ...story.globals}, true), container);
  await settled(container);
  const form = container.querySelector<HTMLElement>('vigil-comment-form');
  const page = container.querySelector<HTMLElement>('.page');
  if (!form || !page) throw new Error(`There is no form in the story ${name}.`);
  await (story.play ? story.play({canvasElement: container, parameters}) : play(container, marker));
  await until(() => says(inside(form).textContent, marker.says));
  await translated();
  await nextFrame();
  return {form, page, codes, marker};
}

function expectNoOverflow(page: HTMLElement, form: HTMLElement): void {
  expect(page.scrollWidth).to.be.at.most(page.clientWidth);
  const {left, right} = form.getBoundingClientRect();
  for (const element of inside(form).querySelectorAll('*')) {
    const rect = element.getBoundingClientRect();
    if (!rect.width) continue;
    const where = `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`;
    expect(rect.left, where).to.be.at.least(left - 0.5);
    expect(rect.right, where).to.be.at.most(right + 0.5);
  }
}

describe('the stories of the comment form', () => {
  it('are one for each state, and no other', () => {
    expect(Object.keys(stories).sort()).to.deep.equal([...states].sort());
  });

  for (const name of Object.keys(stories)) {
    for (const [look, mode] of Object.entries(modes)) {
      // Colours come out alike in all engines.
      if (look === 'dark' && engine !== 'chromium') continue;
      it(`${name} is whole, accessible and quiet: ${look}`, async () => {
        const {calls} = spyConsole();
        const {form, page, codes, marker} = await show(name, mode);
        expectNoOverflow(page, form);
        for (const target of inside(form).querySelectorAll('a, button, input, textarea')) {
          const {width, height} = target.getBoundingClientRect();
          if (width) expect(Math.min(width, height), target.outerHTML.slice(0, 60)).to.be.at.least(24);
        }
        // Telephones zoom into a field with smaller letters.
        for (const field of inside(form).querySelectorAll('input, textarea'))
          expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
        await axe(page);
        expect([...new Set(codes)]).to.deep.equal(marker.faults ?? []);
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
