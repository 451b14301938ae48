import {expect} from 'chai';
import {emulate, mount, until} from '../support/fixtures.js';
import {showPage} from '../core/clock.js';
import {
  answer,
  attributes,
  feed,
  newUrl,
  numberIs,
  numberOf,
  part,
  stubFetch,
  tag,
  type PrisonerCounter,
} from './fixtures.js';

/** What the layers that screen readers do not see show, if anything. */
const layer = (counter: Element): string =>
  [...(part(counter, 'number')?.querySelectorAll('[aria-hidden=true]') ?? [])]
    .map((each) => each.textContent)
    .join('');

const animations = (counter: Element): Animation[] =>
  (counter.shadowRoot?.getAnimations() ?? []).filter(({playState}) => playState === 'running');

/** The text nodes that a screen reader gets from the number. */
const real = (counter: Element): string | undefined => numberOf(counter);

/** Samples something in every frame, for so many milliseconds. */
async function sample<T>(milliseconds: number, read: () => T): Promise<T[]> {
  const samples: T[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    samples.push(read());
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return samples;
}

const mountCounter = () => mount<PrisonerCounter>(tag(attributes));

async function change(counter: PrisonerCounter, count: string): Promise<void> {
  counter.count = count;
  await counter.updateComplete;
}

describe('a change of the number', () => {
  it('is true at once, and rolls in a layer that is gone within 600 ms', async () => {
    const counter = await mountCounter();
    const start = performance.now();
    await change(counter, '1265');
    expect(real(counter)).to.equal('1,265');
    expect(layer(counter)).to.contain('1,244');
    expect(animations(counter).length).to.be.greaterThan(0);
    for (const animation of animations(counter)) {
      const {endTime} = animation.effect?.getComputedTiming() ?? {};
      expect(Number(endTime)).to.be.within(1, 600);
    }
    await until(() => layer(counter) === '', 1000);
    // Some time for a busy machine.
    expect(performance.now() - start).to.be.lessThan(800);
    expect(animations(counter)).to.deep.equal([]);
    expect(real(counter)).to.equal('1,265');
  });

  it('shows no number in transit but the two', async () => {
    const counter = await mountCounter();
    await change(counter, '1000');
    const samples = await sample(700, () => [real(counter), layer(counter)] as const);
    for (const [number, moving] of samples) {
      expect(number).to.equal('1,000');
      expect(moving.replaceAll(/1,244|1,000/g, '')).to.equal('');
    }
  });

  it('leaves nothing behind when another change comes meanwhile', async () => {
    const counter = await mountCounter();
    for (const count of ['1', '2', '3', '4']) {
      await change(counter, count);
      expect(real(counter)).to.equal(count);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    await until(() => layer(counter) === '', 1000);
    expect(real(counter)).to.equal('4');
  });

  it('leaves nothing behind when the element is hidden, moved or removed meanwhile', async () => {
    for (const disturb of [
      (counter: HTMLElement) => (counter.hidden = true),
      (counter: HTMLElement) => counter.parentElement?.append(counter),
      (counter: HTMLElement) => {
        counter.remove();
      },
    ]) {
      const counter = await mountCounter();
      const parent = counter.parentElement;
      await change(counter, '7');
      disturb(counter);
      await new Promise((resolve) => setTimeout(resolve, 700));
      parent?.append(counter);
      counter.hidden = false;
      await counter.updateComplete;
      expect(layer(counter)).to.equal('');
      expect(real(counter)).to.equal('7');
    }
  });

  it('moves nothing on the first render', async () => {
    stubFetch(() => answer());
    const fromFeed = await mount<PrisonerCounter>(tag(`src="${newUrl()}"`));
    await numberIs(fromFeed);
    for (const counter of [fromFeed, await mountCounter()]) {
      expect(layer(counter)).to.equal('');
      expect(animations(counter)).to.deep.equal([]);
    }
  });

  it('moves nothing when the number stays the same', async () => {
    const counter = await mountCounter();
    counter.label = 'other words';
    counter.asOf = '2025-02-28';
    counter.lang = 'de';
    await counter.updateComplete;
    expect(layer(counter)).to.equal('');
    expect(animations(counter)).to.deep.equal([]);
  });

  it('moves nothing for readers who asked for less motion', async function () {
    if (!(await emulate({reducedMotion: 'reduce'}))) this.skip();
    const counter = await mountCounter();
    await change(counter, '7');
    expect(real(counter)).to.equal('7');
    expect(layer(counter)).to.equal('');
    expect(animations(counter)).to.deep.equal([]);
  });

  it('moves nothing while the page is hidden', async () => {
    const counter = await mountCounter();
    showPage(false);
    await change(counter, '7');
    expect(real(counter)).to.equal('7');
    expect(layer(counter)).to.equal('');
    expect(animations(counter)).to.deep.equal([]);
  });

  it('takes no more room than the numbers, and shifts nothing below', async () => {
    const counter = await mountCounter();
    const below = document.createElement('p');
    counter.after(below);
    const {top} = below.getBoundingClientRect();
    await change(counter, '1265');
    for (const each of await sample(650, () => below.getBoundingClientRect().top)) expect(each).to.equal(top);
  });

  it('does not begin at zero: a feed that answers late shows its number as it is', async () => {
    stubFetch(() => answer(feed({count: 1244})));
    const counter = await mount<PrisonerCounter>(tag(`src="${newUrl()}"`));
    const samples = new Set(await sample(300, () => numberOf(counter)));
    samples.delete(undefined);
    expect([...samples]).to.deep.equal(['1,244']);
  });
});
