import {expect} from 'chai';
import {mount, onCleanUp, spyConsole, until} from '../support/fixtures.js';
import {servePages} from '../support/pages.js';
import {
  answer,
  deferred,
  feed,
  heard,
  mutationsOf,
  newUrl,
  numberIs,
  numberOf,
  stubFetch,
  tag,
  type PrisonerCounter,
} from '../prisoner-counter/fixtures.js';
import {showPage, stubClock, type Clock} from './clock.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const mountCounter = (given: string) => mount<PrisonerCounter>(tag(given));

/** Every round lasts as long as it says, unless a test wants jitter. */
function stubRandom(value = 0.5): void {
  const real = Math.random;
  Math.random = () => value;
  onCleanUp(() => {
    Math.random = real;
  });
}

/** Mounts a counter that is seen and has its first answer. */
async function started(clock: Clock, given: string): Promise<PrisonerCounter> {
  const counter = await mountCounter(given);
  // The observer tells what is seen in a frame of its own.
  await clock.settle(4);
  return counter;
}

describe('live resource', () => {
  it('is asked once for all elements that come while the answer is under way', async () => {
    const first = deferred<Response>();
    const calls = stubFetch(() => first.promise);
    const url = newUrl();
    const counters = [await mountCounter(`src="${url}"`), await mountCounter(`src="${url}" trend`)];
    await until(() => calls.length);
    counters.push(await mountCounter(`src="${url}"`));
    await Promise.resolve();
    expect(calls).to.have.length(1);
    first.resolve(answer());
    for (const counter of counters) await numberIs(counter, '1,244');
    // And for one that comes shortly after.
    await numberIs(await mountCounter(`src="${url}"`), '1,244');
    expect(calls).to.have.length(1);
  });

  it('is asked apart for each way of caching', async () => {
    const calls = stubFetch(() => answer());
    const url = newUrl();
    await numberIs(await mountCounter(`src="${url}"`));
    await numberIs(await mountCounter(`src="${url}" cache="no-store"`));
    expect(calls.map(({init}) => init.cache)).to.deep.equal(['default', 'no-store']);
  });

  it('is asked once however often refresh() is called meanwhile, and tells all elements', async () => {
    let count = 1;
    const calls = stubFetch(() => answer(feed({count: count++})));
    const src = `src="${newUrl()}"`;
    const one = await mountCounter(src);
    const two = await mountCounter(src);
    await numberIs(two, '1');
    await Promise.all([one.refresh(), one.refresh(), two.refresh()]);
    expect(calls).to.have.length(2);
    expect([numberOf(one), numberOf(two)]).to.deep.equal(['2', '2']);
  });

  it('settles refresh() when the answer is on the page, good or bad', async () => {
    spyConsole();
    const replies = [answer(), answer('', {status: 500}), answer(feed({count: 7}))];
    stubFetch((_, call) => replies[call] ?? answer());
    const counter = await mountCounter(`src="${newUrl()}"`);
    await numberIs(counter);
    const failures = heard('vigil-error');
    await counter.refresh();
    expect(failures).to.have.length(1);
    expect(numberOf(counter)).to.equal('1,244');
    await counter.refresh();
    expect(numberOf(counter)).to.equal('7');
  });

  it('settles refresh() with the answer, also when src was set in the same task', async () => {
    const calls = stubFetch((url) => answer(feed({count: url.endsWith('b.json') ? 2 : 1})));
    const counter = await mountCounter(`src="${newUrl('a.json')}"`);
    await numberIs(counter, '1');
    counter.src = newUrl('b.json');
    await counter.refresh();
    expect(numberOf(counter)).to.equal('2');
    expect(calls).to.have.length(2);
  });

  it('is not asked by refresh() of an element that is not on the page', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mountCounter(`src="${newUrl()}"`);
    await numberIs(counter);
    counter.remove();
    await counter.refresh();
    const loose = document.createElement('vigil-prisoner-counter');
    loose.src = newUrl();
    await loose.refresh();
    expect(calls).to.have.length(1);
  });

  it('tells an element nothing after it was removed, also when a listener removes it', async () => {
    spyConsole();
    stubFetch(() => answer('', {status: 404}));
    const src = `src="${newUrl()}"`;
    const one = await mountCounter(src);
    const two = await mountCounter(src);
    const late = heard('vigil-error', two);
    one.addEventListener('vigil-error', () => {
      two.remove();
    });
    await one.refresh();
    expect(late).to.deep.equal([]);
  });

  it('is not asked anew for an element that is moved', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mountCounter(`src="${newUrl()}"`);
    await numberIs(counter, '1,244');
    const mutations = mutationsOf(counter);
    counter.parentElement?.append(counter);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(numberOf(counter)).to.equal('1,244');
    expect(calls).to.have.length(1);
    expect(mutations()).to.deep.equal([]);
  });

  it('does not forget in a move when the server wants to be asked again', async () => {
    spyConsole();
    const calls = stubFetch(() => answer('', {status: 503, headers: {'retry-after': '3600'}}));
    const failures = heard('vigil-error');
    const counter = await mountCounter(`src="${newUrl()}"`);
    await until(() => failures.length);
    counter.parentElement?.append(counter);
    await counter.updateComplete;
    await counter.refresh();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).to.have.length(1);
  });

  it('goes on with the request under way when the only element is moved', async () => {
    const pages = await servePages({'/feed.json': {json: feed(), delay: 300}});
    const counter = await mountCounter(`src="${pages.url('/feed.json')}"`);
    await until(async () => (await pages.requests()).length === 1);
    counter.parentElement?.append(counter);
    await numberIs(counter, '1,244');
    expect((await pages.requests()).map(({aborted}) => aborted)).to.deep.equal([false]);
  });

  const move = 'moveBefore' in Element.prototype ? it : it.skip;
  move('goes on through moveBefore: no request, no mutation, no lost listener', async () => {
    const calls = stubFetch(() => answer());
    const counter = await mountCounter(`src="${newUrl()}"`);
    await numberIs(counter);
    const other = document.createElement('div');
    other.lang = 'de';
    counter.parentElement?.append(other);
    (other as unknown as {moveBefore(node: Node, child: null): void}).moveBefore(counter, null);
    await numberIs(counter, '1.244');
    expect(calls).to.have.length(1);
    await counter.refresh();
    expect(calls).to.have.length(2);
  });
});

describe('refresh-every', () => {
  beforeEach(() => {
    stubRandom();
  });

  it('is off by default: no timer, no observer, no second request', async () => {
    const clock = stubClock();
    const observe = IntersectionObserver.prototype.observe;
    let observed = 0;
    IntersectionObserver.prototype.observe = function (element) {
      observed += 1;
      observe.call(this, element);
    };
    onCleanUp(() => {
      IntersectionObserver.prototype.observe = observe;
    });
    const calls = stubFetch(() => answer());
    await started(clock, `src="${newUrl()}"`);
    expect(clock.waiting.filter(({delay}) => delay !== 15_000)).to.deep.equal([]);
    await clock.pass(10 * day);
    expect(calls).to.have.length(1);
    expect(observed).to.equal(0);
  });

  it('asks again every so often', async () => {
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    await started(clock, `src="${newUrl()}" refresh-every="PT30M"`);
    expect(calls).to.have.length(1);
    await clock.pass(29 * minute);
    expect(calls).to.have.length(1);
    await clock.pass(2 * minute);
    expect(calls).to.have.length(2);
    await clock.pass(5 * hour);
    expect(calls).to.have.length(12);
  });

  it('shifts each round by up to a fifth, so that a million pages do not ask in step', async () => {
    for (const [random, share] of [
      [0, 0.8],
      [0.999999, 1.2],
      [0.25, 0.9],
    ] as const) {
      stubRandom(random);
      const clock = stubClock();
      const calls = stubFetch(() => answer());
      const counter = await started(clock, `src="${newUrl()}" refresh-every="PT1H"`);
      for (const round of [2, 3]) {
        await clock.pass(share * hour - 2000);
        expect(calls.length, `at ${String(random)}, early`).to.equal(round - 1);
        await clock.pass(2100);
        expect(calls.length, `at ${String(random)}, in time`).to.equal(round);
      }
      counter.remove();
      await clock.settle();
    }
  });

  it('asks at once when the element is seen again after its time, and not while it is out of sight', async () => {
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    const counter = await started(clock, `src="${newUrl()}" refresh-every="PT10M"`);
    counter.style.cssText = 'position: absolute; top: 20000px';
    await clock.settle(5);
    await clock.pass(3 * hour);
    expect(calls).to.have.length(1);
    counter.style.cssText = '';
    await clock.settle(5);
    expect(calls).to.have.length(2);
    // Hidden by the page counts as out of sight.
    counter.hidden = true;
    await clock.settle(5);
    await clock.pass(3 * hour);
    expect(calls).to.have.length(2);
  });

  it('does not ask while the page is hidden, and once when it is shown again after its time', async () => {
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    await started(clock, `src="${newUrl()}" refresh-every="PT10M"`);
    showPage(false);
    await clock.pass(3 * hour);
    expect(calls).to.have.length(1);
    showPage(true);
    await clock.settle(2);
    expect(calls).to.have.length(2);
    // Shown again before its time: nothing.
    showPage(false);
    await clock.pass(minute);
    showPage(true);
    await clock.settle(2);
    expect(calls).to.have.length(2);
    await clock.pass(10 * minute);
    expect(calls).to.have.length(3);
  });

  it('has one timer for all counters', async () => {
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    const container = await mount(
      `<div>${Array.from({length: 40}, (_, index) =>
        tag(`src="${newUrl(`${String(index)}.json`)}" refresh-every="PT${String(10 + (index % 7))}M"`),
      ).join('')}</div>`,
    );
    // All of them on the screen.
    for (const counter of container.children)
      (counter as HTMLElement).style.cssText = 'position: fixed; inset: 0';
    await clock.settle(5);
    const timers = () => clock.waiting.filter(({delay}) => delay !== 15_000);
    expect(calls).to.have.length(40);
    expect(timers()).to.have.length(1);
    for (let time = 0; time < 30; time += 1) {
      await clock.pass(minute);
      expect(timers()).to.have.length(1);
    }
    expect(calls.length).to.be.greaterThan(100);
    container.remove();
    await clock.settle(2);
    expect(timers()).to.deep.equal([]);
  });

  it('goes by the shortest wish of those who are seen', async () => {
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    const src = `src="${newUrl()}"`;
    const often = await started(clock, `${src} refresh-every="PT10M"`);
    await started(clock, `${src} refresh-every="PT1H"`);
    await clock.pass(35 * minute);
    expect(calls).to.have.length(4);
    often.remove();
    await clock.pass(50 * minute);
    expect(calls).to.have.length(4);
    await clock.pass(10 * minute);
    expect(calls).to.have.length(5);
  });

  it('stops when the element is removed, and when the attribute is', async () => {
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    const counter = await started(clock, `src="${newUrl()}" refresh-every="PT10M"`);
    counter.refreshEvery = '';
    await clock.settle(4);
    await clock.pass(3 * hour);
    expect(calls).to.have.length(1);
    counter.refreshEvery = 'PT10M';
    await clock.settle(4);
    await clock.pass(11 * minute);
    const before = calls.length;
    expect(before).to.be.within(2, 3);
    counter.remove();
    await clock.pass(3 * hour);
    expect(calls).to.have.length(before);
    expect(clock.waiting.filter(({delay}) => delay !== 15_000)).to.deep.equal([]);
  });

  it('goes on after a move', async () => {
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    const counter = await started(clock, `src="${newUrl()}" refresh-every="PT10M"`);
    await clock.pass(5 * minute);
    counter.parentElement?.append(counter);
    await clock.settle(4);
    let before = calls.length;
    await clock.pass(11 * minute);
    expect(calls).to.have.length(before + 1);
    if ('moveBefore' in Element.prototype) {
      const other = document.createElement('div');
      counter.parentElement?.append(other);
      (other as unknown as {moveBefore(node: Node, child: null): void}).moveBefore(counter, null);
      await clock.settle(4);
      before = calls.length;
      await clock.pass(11 * minute);
      expect(calls).to.have.length(before + 1);
    }
  });

  it('does not fire at once when the period is longer than a timer can be', async () => {
    // The stub throws for a delay that overflows.
    const clock = stubClock();
    const calls = stubFetch(() => answer());
    await started(clock, `src="${newUrl()}" refresh-every="P30D"`);
    await clock.pass(29 * day);
    expect(calls).to.have.length(1);
    await clock.pass(2 * day);
    expect(calls).to.have.length(2);
  });

  it('waits twice as long after each failure, down to once a day, and as before after an answer', async () => {
    spyConsole();
    const clock = stubClock();
    let good = true;
    const calls = stubFetch(() => (good ? answer() : answer('', {status: 500})));
    const counter = await started(clock, `src="${newUrl()}" refresh-every="PT1H"`);
    good = false;
    await clock.pass(hour + 1000);
    expect(calls).to.have.length(2);
    for (const hours of [2, 4, 8, 16, 24, 24]) {
      const before = calls.length;
      await clock.pass(hours * hour - 2 * minute);
      expect(calls.length, `before ${String(hours)} hours`).to.equal(before);
      await clock.pass(2 * minute + 1000);
      expect(calls.length, `after ${String(hours)} hours`).to.equal(before + 1);
    }
    expect(numberOf(counter)).to.equal('1,244');
    good = true;
    await clock.pass(day + 1000);
    const before = calls.length;
    await clock.pass(hour + minute);
    expect(calls).to.have.length(before + 1);
  });

  it('does not ask a server before the time that it gave with Retry-After, in seconds or as a date', async () => {
    spyConsole();
    for (const header of [() => String(6 * 3600), (now: number) => new Date(now + 6 * hour).toUTCString()]) {
      const clock = stubClock(Date.parse('2026-03-01T12:00:00Z'));
      let wait = true;
      const calls = stubFetch(() =>
        wait ? answer('', {status: 503, headers: {'retry-after': header(clock.now())}}) : answer(),
      );
      const counter = await started(clock, `src="${newUrl()}" refresh-every="PT10M"`);
      expect(calls).to.have.length(1);
      wait = false;
      await clock.pass(5 * hour + 55 * minute);
      expect(calls).to.have.length(1);
      // Not for those who ask by hand either, nor for those who come new.
      await counter.refresh();
      const late = await mountCounter(`src="${counter.src}"`);
      await clock.settle(2);
      expect(calls).to.have.length(1);
      late.remove();
      await clock.pass(10 * minute);
      expect(calls).to.have.length(2);
      expect(numberOf(counter)).to.equal('1,244');
      counter.remove();
      await clock.settle();
    }
  });

  it('takes a Retry-After of more than a day, in the past or without meaning for a mistake', async () => {
    spyConsole();
    for (const [header, from, to] of [
      ['99999999', day - minute, day + 40 * minute],
      ['Fri, 01 Jan 2100 00:00:00 GMT', day - minute, day + 40 * minute],
      ['-5', 0, 25 * minute],
      ['0', 0, 25 * minute],
      ['soon', 0, 25 * minute],
      ['Wed, 21 Oct 2015 07:28:00 GMT', 0, 25 * minute],
    ] as const) {
      const clock = stubClock(Date.parse('2026-03-01T12:00:00Z'));
      const calls = stubFetch((_, call) =>
        call ? answer() : answer('', {status: 503, headers: {'retry-after': header}}),
      );
      const counter = await started(clock, `src="${newUrl()}" refresh-every="PT10M"`);
      await clock.pass(from);
      expect(calls.length, header).to.equal(1);
      await clock.pass(to - from);
      expect(calls.length, header).to.be.greaterThan(1);
      counter.remove();
      await clock.settle();
    }
  });

  it('keeps the number in place while it asks', async () => {
    const replies = [deferred<Response>(), deferred<Response>()];
    const calls = stubFetch((_, call) => replies[call]?.promise ?? answer());
    const counter = await mountCounter(`src="${newUrl()}"`);
    replies[0]?.resolve(answer());
    await until(() => numberOf(counter) === '1,244');
    const before = counter.shadowRoot?.innerHTML;
    const done = counter.refresh();
    await until(() => calls.length === 2);
    expect(counter.shadowRoot?.innerHTML).to.equal(before);
    replies[1]?.resolve(answer());
    await done;
    expect(counter.shadowRoot?.innerHTML).to.equal(before);
  });

  it('warns once about a period that is none, names what is allowed, and asks no second time', async () => {
    const clock = stubClock();
    const spy = spyConsole();
    const calls = stubFetch(() => answer());
    for (const value of ['30', 'PT0S', 'P-1D']) {
      const counter = await started(clock, `src="${newUrl()}" refresh-every="${value}"`);
      counter.label = 'again';
      await clock.settle();
    }
    await clock.pass(5 * day);
    expect(calls).to.have.length(3);
    expect(spy.calls).to.have.length(3);
    for (const {level, text} of spy.calls) {
      expect(level).to.equal('warn');
      expect(text).to.match(/^\[vigil\] .*vigil-prisoner-counter.*refresh-every/);
      expect(text).to.match(/ISO 8601 duration such as P/);
    }
  });
});
