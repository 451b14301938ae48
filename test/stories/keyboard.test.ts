import {expect} from 'chai';
import {nextFrame, onCleanUp, pressKey, settled, until} from '../support/fixtures.js';
import {counterStates} from './support/states.js';
import {focused, inside, numberOf, show, stops, stories, type Shown} from './support/stories.js';

const nameOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** A button before and one after the story, so that the Tab key comes from somewhere and goes somewhere. */
function frame({page}: Shown): {readonly before: HTMLElement; readonly after: HTMLElement} {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  before.textContent = 'before';
  after.textContent = 'after';
  page.before(before);
  page.after(after);
  onCleanUp(() => {
    before.remove();
    after.remove();
  });
  return {before, after};
}

/** What the Tab key really stops at, from before the story until after it. */
async function tabThrough(shown: Shown): Promise<Element[]> {
  const {before, after} = frame(shown);
  const seen: Element[] = [];
  before.focus();
  for (let presses = 0; presses < 100; presses += 1) {
    await pressKey('Tab');
    const now = focused();
    if (now === after) return seen;
    // Firefox passes through the body where the window has just got the focus.
    if (now && now !== document.body) seen.push(now);
  }
  throw new Error(`The Tab key does not leave the story: ${seen.map(nameOf).join(', ')}`);
}

const disclosuresIn = ({counters}: Shown): HTMLElement[] =>
  counters.flatMap((counter) => [...inside(counter).querySelectorAll('summary')]);

const buttonsIn = ({counters}: Shown): HTMLElement[] =>
  counters.flatMap((counter) => [...inside(counter).querySelectorAll('button')]);

const isEnglish = (name: string): boolean => (stories[name]?.globals?.language ?? 'en') === 'en';

describe('the keyboard in the stories of the prisoner counter', () => {
  for (const [name, {disclosures = [], buttons = []}] of Object.entries(counterStates)) {
    it(`${name}: reaches everything in the order of the page, and opens it with Enter and Space`, async () => {
      const shown = await show(name);
      expect((await tabThrough(shown)).map(nameOf)).to.deep.equal(stops(shown.page).map(nameOf));

      const found = {disclosures: disclosuresIn(shown).map(nameOf), buttons: buttonsIn(shown).map(nameOf)};
      // In the other languages the words differ, not the number.
      if (isEnglish(name)) expect(found).to.deep.equal({disclosures, buttons});
      else expect(found.disclosures).to.have.length(disclosures.length);

      for (const summary of disclosuresIn(shown)) {
        const details = summary.parentElement as HTMLDetailsElement;
        summary.focus();
        for (const [key, open] of [
          ['Enter', true],
          ['Space', false],
          ['Space', true],
        ] as const) {
          await pressKey(key);
          await until(() => details.open === open);
          expect(focused()).to.equal(summary);
        }
      }
      if (disclosures.length > 0) {
        expect((await tabThrough(shown)).map(nameOf)).to.deep.equal(stops(shown.page).map(nameOf));
      }
    });
  }

  for (const key of ['Enter', 'Space']) {
    it(`shows all names with ${key} and goes on at the first new one`, async () => {
      const shown = await show('ManyPeople');
      const [counter] = shown.counters;
      const names = () => [...(counter ? inside(counter).querySelectorAll('li a') : [])];
      expect(names()).to.have.length(10);
      buttonsIn(shown)[0]?.focus();
      await pressKey(key);
      await until(() => names().length === 25);
      await settled(shown.page);
      await nextFrame();
      expect(nameOf(focused())).to.equal('Name 11, example');
      expect(buttonsIn(shown)).to.have.length(0);
    });
  }

  it('shows a change at once, says it once, and never a number between', async () => {
    const shown = await show('Change');
    const [counter] = shown.counters;
    const changes: [number, number][] = [];
    shown.page.addEventListener('vigil-count-change', ({previous, current}) =>
      changes.push([previous, current]),
    );
    const number = () => counter && numberOf(counter)?.querySelector('.digits')?.textContent;
    expect(number()).to.equal('1,265');
    const seen = new Set<unknown>();
    shown.page.querySelector<HTMLElement>('button.of-the-page')?.focus();
    await pressKey('Enter');
    await until(() => {
      seen.add(number());
      return changes.length > 0;
    });
    expect(changes).to.deep.equal([[1265, 1244]]);
    expect([...seen].filter((each) => each !== '1,265')).to.deep.equal(['1,244']);
    const status = [...document.querySelectorAll('[role="status"]')].map(nameOf);
    expect(status.join()).to.contain('1,244 political prisoners, Belarus').and.contain('January 31, 2025');
    // Nothing more comes when the feed says the same again.
    await pressKey('Enter');
    await nextFrame();
    expect(changes).to.have.length(1);
    // The moving layer is gone when the movement is over.
    await until(() => counter && inside(counter).querySelector('.layer')?.childElementCount === 0);
  });
});
