import {expect} from 'chai';
import {mount, spyConsole, until} from '../support/fixtures.js';
import {servePages} from '../support/pages.js';
import {countTraces} from '../core/traces.js';
import {answer, feed, heard, newUrl, numberOf, stubFetch, tag, type PrisonerCounter} from './fixtures.js';

const many = 1000;

const page = (given: string, count = many): string => `<div>${tag(given).repeat(count)}</div>`;

const numbersIn = (root: Element): Set<string | undefined> => new Set([...root.children].map(numberOf));

describe('a thousand counters', () => {
  it('with one src make exactly one request, and all show its number', async function () {
    this.timeout(30_000);
    const spy = spyConsole();
    const pages = await servePages({'/feed.json': {json: feed(), delay: 100}});
    const root = await mount(page(`src="${pages.url('/feed.json')}" trend`));
    await until(() => numberOf(root.lastElementChild as Element), 20_000);
    expect([...numbersIn(root)]).to.deep.equal(['1,244']);
    expect(await pages.requests()).to.have.length(1);
    // A refresh of one is one request, and a change for all.
    await pages.set('/feed.json', {json: feed({count: 1200})});
    const changes = heard('vigil-count-change');
    await (root.firstElementChild as PrisonerCounter).refresh();
    await until(() => changes.length === many, 20_000);
    expect([...numbersIn(root)]).to.deep.equal(['1,200']);
    expect(await pages.requests()).to.have.length(2);
    expect(spy.calls).to.deep.equal([]);
  });

  it('say once what is wrong with their feed', async function () {
    this.timeout(30_000);
    const spy = spyConsole();
    const calls = stubFetch(() => answer(feed({count: -1})));
    const failures = heard('vigil-error');
    await mount(page(`src="${newUrl()}"`));
    await until(() => failures.length >= many, 20_000);
    expect(calls).to.have.length(1);
    expect(spy.calls).to.have.length(1);
  });

  it('mounted ten times over leave no listener, timer or observer, and no growing number of anything', async function () {
    this.timeout(180_000);
    stubFetch(() => answer(feed({series: [{asOf: '2024-12-31', count: 1265}]})));
    const traces = countTraces();
    const before = traces();
    const rounds: ReturnType<typeof traces>[] = [];
    for (let round = 0; round < 10; round += 1) {
      const root = await mount(page(`src="${newUrl()}" trend refresh-every="PT1H" json-ld`));
      await until(() => numberOf(root.lastElementChild as Element), 20_000);
      root.remove();
      root.parentElement?.remove();
      await until(() => traces().timers === before.timers);
      rounds.push(traces());
    }
    for (const [round, after] of rounds.entries()) {
      expect(after.liveRegions, `round ${String(round)}`).to.be.at.most(1);
      const {listeners, timers, mutationObservers, intersectionTargets, resizeTargets} = after;
      expect(
        {listeners, timers, mutationObservers, intersectionTargets, resizeTargets},
        `round ${String(round)}`,
      ).to.deep.equal({
        listeners: before.listeners,
        timers: before.timers,
        mutationObservers: before.mutationObservers,
        intersectionTargets: before.intersectionTargets,
        resizeTargets: before.resizeTargets,
      });
    }
    // Empty containers of the tests apart, the document is as large as it was.
    expect((rounds.at(-1)?.elements ?? 0) - (rounds[0]?.elements ?? 0)).to.be.at.most(10);
  });

  it('are let go by memory when they are removed', async function () {
    this.timeout(180_000);
    // Only Chromium can be made to collect (--expose-gc); the others collect when they like.
    const {gc} = globalThis as {gc?: () => void};
    if (!gc) this.skip();
    // The real fetch: a stub would hold what it was asked with.
    const pages = await servePages({'/*': {json: feed()}});
    const references: WeakRef<Element>[] = [];
    const round = async (path: string) => {
      const root = document.createElement('div');
      root.innerHTML = tag(`src="${pages.url(path)}" trend refresh-every="PT1H"`).repeat(100);
      document.body.append(root);
      await until(() => numberOf(root.lastElementChild as Element), 20_000);
      for (const counter of root.children) references.push(new WeakRef(counter));
      root.remove();
    };
    for (const path of ['/1', '/2', '/3', '/4', '/5']) await round(path);
    // Counted in a task of its own, since to look at a reference keeps its element until the task ends.
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const alive = async () => {
      await pause(20);
      const count = references.filter((reference) => reference.deref()).length;
      await pause(20);
      return count;
    };
    let left = await alive();
    for (let time = 0; time < 40 && left > 0; time += 1) {
      gc();
      left = await alive();
    }
    expect(left).to.equal(0);
  });
});
