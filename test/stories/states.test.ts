import {expect} from 'chai';
import {languages} from '../../stories/support/page.js';
import {requestsTo} from '../../stories/support/feeds.js';
import {setPseudoTranslations} from '../../stories/support/words.js';
import {axe, engine, spyConsole} from '../support/fixtures.js';
import {counterStates} from './support/states.js';
import {inside, markerOf, numberOf, openAll, show, stories, type Shown} from './support/stories.js';
import {untranslatedIn} from './support/every-root.js';

const modes = {
  light: {theme: 'light'},
  dark: {theme: 'dark'},
  'right to left': {theme: 'light', language: 'ar'},
};

/** Lines that Vigil has said on this page: it says none twice. */
const said = new Set<string>();

function expectCount(counter: HTMLElement, {unlinked}: Shown['marker']): void {
  const root = inside(counter);
  const number = numberOf(counter);
  expect(number?.textContent).to.match(/\p{Nd}/u);
  expect(number?.getBoundingClientRect().height).to.be.above(20);
  expect(root.querySelector('[part~="label"]')?.textContent).to.match(/\p{L}/u);
  const meta = root.querySelector('[part~="meta"]');
  expect(meta?.querySelector('time')?.dateTime, 'a date').to.match(/^\d{4}/);
  if (unlinked) expect(meta?.querySelector('a[href]'), 'no link').to.equal(null);
  else expect(meta?.querySelector('a')?.href, 'a link to the source').to.match(/^https?:/);
}

function expectFallback(counter: HTMLElement): void {
  const slotted = inside(counter).querySelector('slot')?.assignedElements() ?? [];
  const shown = slotted.filter((element) => element.getBoundingClientRect().height > 0);
  expect(shown.map(({textContent}) => textContent).join()).to.contain('1,244 political prisoners');
  expect(numberOf(counter), 'no number of its own').to.equal(null);
}

/** Nothing stands out of the column: no scroll bar, and nothing cut off either. */
function expectNoOverflow({page, counters}: Shown): void {
  expect(page.scrollWidth, 'width of what is on the page').to.be.at.most(page.clientWidth);
  const {left, right} = page.getBoundingClientRect();
  for (const counter of counters) {
    for (const element of inside(counter).querySelectorAll('*')) {
      const {clipPath} = getComputedStyle(element);
      if (clipPath !== 'none' || element.closest('.unseen')) continue;
      const rect = element.getBoundingClientRect();
      if (rect.width === 0) continue;
      const where = `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 40)}`;
      expect(rect.left, `left of ${where}`).to.be.at.least(left - 0.5);
      expect(rect.right, `right of ${where}`).to.be.at.most(right + 0.5);
      // Of text that is wider than its block, part would be cut off: a number must not lose a digit.
      if (element.clientWidth > 0 && element instanceof HTMLElement) {
        expect(element.scrollWidth, `content of ${where}`).to.be.at.most(element.clientWidth + 1);
      }
    }
  }
}

describe('the stories of the prisoner counter', () => {
  it('are one for each state, and no other', () => {
    expect(Object.keys(stories).sort()).to.deep.equal(Object.keys(counterStates).sort());
  });

  it('end in the state that is theirs', () => {
    const ends = Object.keys(stories).map((name) => [name, markerOf(name)?.expect]);
    const expected = Object.entries(counterStates).map(([name, state]) => [name, state.expect]);
    expect(Object.fromEntries(ends)).to.deep.equal(Object.fromEntries(expected));
  });

  for (const name of Object.keys(stories)) {
    describe(name, () => {
      for (const [look, mode] of Object.entries(modes)) {
        // Colours come out alike in all engines.
        if (look === 'dark' && engine !== 'chromium') continue;
        it(`is whole, accessible and quiet: ${look}`, async () => {
          const {calls} = spyConsole();
          const shown = await show(name, mode);
          const {marker, counters, errors, page} = shown;

          for (const counter of counters) {
            if (marker.expect === 'fallback') expectFallback(counter);
            else expectCount(counter, marker);
          }
          expectNoOverflow(shown);
          await axe(page);
          if (look !== 'light') {
            await openAll(shown);
            expectNoOverflow(shown);
            await axe(page);
          }

          const fresh = [...errors].filter((line) => !said.has(line));
          for (const line of fresh) said.add(line);
          const [code = '', about = ''] = marker.fault ?? [];
          expect(
            [...errors].map((line) => line.startsWith(`${code}: `) && line.includes(about)),
          ).to.deep.equal(marker.fault ? [true] : []);
          expect(calls.map(({level, text}) => `${level} ${text}`)).to.deep.equal(
            fresh.map((line) => `warn [vigil] <vigil-prisoner-counter> ${line}`),
          );
        });
      }
    });
  }
});

describe('a story of the prisoner counter', () => {
  const text = (counter: HTMLElement | undefined) =>
    (counter && inside(counter).textContent.replace(/\s+/g, ' ').trim()) ?? '';

  const isStale = /Last confirmed .*\d{4}\D+\d+ (months|years) ago/;
  const failed = 'updated just now';

  for (const [name, {expect: state}] of Object.entries(counterStates)) {
    if (state === 'fallback' || stories[name]?.globals?.language) continue;
    it(`says what is wrong with its count, and nothing else: ${name}`, async () => {
      for (const counter of (await show(name)).counters) {
        expect(isStale.test(text(counter)), 'is old').to.equal(state === 'stale');
        expect(text(counter).includes(failed), 'could not be updated').to.equal(state === 'failed');
      }
    });
  }

  it('keeps the count that it has while the feed is asked', async () => {
    const {counters} = await show('Refreshing');
    expect(requestsTo('/slow.json')).to.have.length(1);
    expect(text(counters[0])).to.contain('1,265').and.contain('As of December 2024');
  });

  for (const name of ['FailedWithLastGood', 'RefusedAfterGood']) {
    it(`keeps the last good count, with its date: ${name}`, async () => {
      const {counters} = await show(name);
      expect(text(counters[0])).to.contain('1,244').and.contain('As of January 31, 2025');
    });
  }

  it('asks one feed once, for several counters', async () => {
    const {counters} = await show('SeveralOnOneFeed');
    expect(counters).to.have.length(3);
    expect(requestsTo('/shared.json')).to.have.length(1);
  });

  it('leaves no copy of a feed where that is wished', async () => {
    await show('JsonFeed');
    expect(requestsTo('/belarus.json')[0]?.cache).to.equal('default');
    await show('NoStore');
    expect(requestsTo('/no-store.json')[0]?.cache).to.equal('no-store');
  });

  it('writes JSON-LD into the page only where that is wished', async () => {
    const json = (shown: Shown) =>
      shown.page.querySelector('script[type="application/ld+json"]')?.textContent;
    expect(json(await show('InlineJson'))).to.equal(undefined);
    expect(JSON.parse(json(await show('JsonLd')) ?? '')).to.include({'@type': 'Observation', value: 1244});
  });

  it('shows digits and direction of its language', async () => {
    const {counters} = await show('Persian');
    expect(counters[0] && numberOf(counters[0])?.textContent.trim()).to.equal('۱٬۲۴۴');
    expect(document.documentElement).to.include({lang: 'fa', dir: languages['fa']?.dir});
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
      // A feed has words of its own.
      const left = untranslatedIn(page).filter((text) => !/^political prisoners?$/.test(text));
      expect(left).to.deep.equal([]);
    });
  }
});
