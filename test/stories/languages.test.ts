import {expect} from 'chai';
import {html, nothing, render} from 'lit/html.js';
import '../../src/define.js';
import {loadCommentTexts} from '../../src/core/locale.js';
import {accepts, answers, commentForm, play as playForm} from '../../stories/support/comment.js';
import {comments} from '../../stories/support/comments.js';
import {languages, pageAround} from '../../stories/support/page.js';
import {isCalled, setPseudoTranslations} from '../../stories/support/words.js';
import {commentThread} from '../../stories/support/thread.js';
import {axe, engine, nextFrame, onCleanUp, settled, spyConsole, until} from '../support/fixtures.js';
import {commentStates, forgetCommentStates, reachCommentStates} from './support/comment-states.js';
import {englishIn, everyRoot, untranslatedIn} from './support/every-root.js';
import {faultsOf} from './support/faults.js';
import {translated} from './support/translated.js';

/** All that the counter can say at once; its own words are in no language. */
const feed = {
  vigil: 'count/1',
  asOf: '2025-01-31',
  count: 11_310,
  bound: 'at-least',
  staleAfter: 'P45D',
  source: {name: '«96»', url: 'https://source.example/'},
  definition: '1, 2, 3.',
  definitionUrl: 'https://source.example/who',
  flows: {since: '2025-01-01', recognised: 1131, released: 22, died: 2},
  cumulative: {recognised: 43_390, former: 32_080},
  series: [
    {asOf: '2023-07-31', count: 1488},
    {asOf: '2024-12-31', count: 12_650},
  ],
  people: Array.from({length: 35}, (_, index) => ({
    name: `${String(index)}…`,
    url: 'https://source.example/',
  })),
  others: [{source: {name: '1336'}, asOf: '2024', count: 1336}],
};

const service = answers(accepts());

/** Each widget with as much of it open as one page can show. */
const widgets = () => html`
  <vigil-exit-button></vigil-exit-button>
  <vigil-prisoner-counter trend flows people>${inline()}</vigil-prisoner-counter>
  <vigil-prisoner-counter count="1" as-of="2020" source-name="«96»" bound="about"></vigil-prisoner-counter>
  <vigil-share-bar
    url="https://newspaper.example/"
    text="2025"
    qr
    card
    safety="notice"
    mirror-url="https://mirror.example/"
    onion-url="http://newspaper.onion/"
  ></vigil-share-bar>
  <vigil-article-body
    contents
    reading-time
    tools
    progress
    headline="2025"
    byline="…"
    published="2025-01-31"
    updated="2025-02-01T10:00Z"
    canonical="https://newspaper.example/"
    source-name="«96»"
    ><h2>1</h2>
    <p>2</p>
    <h2>3</h2>
    <p>4</p></vigil-article-body
  >
  ${commentForm({
    service,
    endpoint: 'https://newspaper.example',
    thread: '5',
    ask: 'name email website',
    require: 'email',
    label: '2025',
    closed: false,
    removal: true,
  })}
  ${commentThread({server: {comments}, perPage: '3'})}
`;

function inline(): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(feed);
  return script;
}

/** Opens what opens, in the language that the page has. */
async function openAll(container: HTMLElement): Promise<void> {
  const press = async (tag: string, words: string) => {
    const button = await until(() =>
      [...(container.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(
        (each) => isCalled(each, words),
      ),
    );
    button?.click();
  };
  await press('vigil-share-bar', 'Copy link');
  await press('vigil-prisoner-counter', 'Show {number} more names'.replace('{number}', '25')).catch(
    () => undefined,
  );
  await press('vigil-article-body', 'Contents');
  await press('vigil-article-body', 'Text and colours');
  await playForm(container, {writes: {website: '?', email: '…'}, presses: ['Send comment'], says: ''});
  for (const root of everyRoot(container))
    for (const details of root.querySelectorAll('details')) details.open = true;
  await settled(container);
  await nextFrame();
}

const spoken = Object.keys(languages).filter((language) => !/^(he|be-Latn)$/.test(language));

/** Puts a page of 320 px in a language around something, until the test ends. */
async function show(content: unknown, language: string): Promise<HTMLElement> {
  const container = document.createElement('div');
  const {lang, dir} = document.documentElement;
  onCleanUp(() => {
    render(nothing, container);
    container.remove();
    Object.assign(document.documentElement, {lang, dir});
    Reflect.deleteProperty(navigator, 'clipboard');
  });
  document.body.append(container);
  render(pageAround(content, {language, width: '320'}, true), container);
  await translated();
  await settled(container);
  return container;
}

/** Nothing is English that a translator could have translated. */
function expectTranslated(container: HTMLElement, language: string): void {
  if (language === 'en') return;
  expect(englishIn(container)).to.deep.equal([]);
  if (language === 'en-XA') expect(untranslatedIn(container)).to.deep.equal([]);
}

const pageIn = (container: HTMLElement) => container.querySelector<HTMLElement>('.page')!;

describe('every widget', () => {
  before(() => {
    setPseudoTranslations();
    loadCommentTexts();
  });

  for (const language of spoken)
    it(`is whole, accessible and all in its language at 320 and at 1280 px: ${language}`, async function () {
      this.timeout(30_000);
      const {calls} = spyConsole();
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {writeText: () => Promise.resolve()},
      });
      const container = await show(widgets(), language);
      await until(() =>
        container.querySelector('vigil-comment-thread')?.shadowRoot?.querySelector('[id^=comment-]'),
      );
      await openAll(container);
      expect(faultsOf(pageIn(container)), '320 px').to.deep.equal([]);
      // Colours are the same in all languages, and take axe the longest.
      const rules = language === 'en' ? {} : {rules: {'color-contrast': {enabled: false}}};
      await axe(container, rules);
      expectTranslated(container, language);
      pageIn(container).dataset['width'] = '1280';
      await settled(container);
      await nextFrame();
      expect(faultsOf(pageIn(container)), '1280 px').to.deep.equal([]);
      await axe(container, rules);
      expect(calls.map(({text}) => text)).to.deep.equal([]);
    });
});

/** All in one engine; in the others the longest words, and each script and direction that is set otherwise. */
const inAllStates = engine === 'chromium' ? spoken : ['de', 'ka', 'fa', 'en-XA', 'ar-XB'];

describe('the comments', () => {
  for (const language of inAllStates)
    it(`are whole and all in their language in every state at 320 px: ${language}`, async function () {
      this.timeout(30_000);
      // What is wrong with a thread is said there once, by design.
      spyConsole();
      onCleanUp(forgetCommentStates);
      const container = await show(commentStates(), language);
      await reachCommentStates(container);
      await settled(container);
      expect(faultsOf(pageIn(container))).to.deep.equal([]);
      expectTranslated(container, language);
    });
});
