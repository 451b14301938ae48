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
    this.timeout(60_000);
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
      expect({listeners, timers, mutationObservers, intersectionTargets, resizeTargets}, `round ${String(round)}`).to.deep.equal({
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
    this.timeout(60_000);
    stubFetch(() => answer());
    const references: WeakRef<Element>[] = [];
    for (let round = 0; round < 5; round += 1) {
      const root = await mount(page(`src="${newUrl()}" trend refresh-every="PT1H"`, 200));
      await until(() => numberOf(root.lastElementChild as Element), 20_000);
      for (const counter of root.children) references.push(new WeakRef(counter));
      root.parentElement?.remove();
    }
    const alive = () => references.filter((reference) => reference.deref()).length;
    // No engine lets a page collect: memory is used up until the engine does so by itself.
    const {gc} = globalThis as {gc?: () => void};
    for (let time = 0; time < 60 && alive() > references.length / 4; time += 1) {
      if (gc) gc();
      else for (let piece = 0; piece < 20; piece += 1) new Uint8Array(8_000_000).fill(piece);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    // The last round may be kept by the stack or by an observer's queue; what leaked would be all of it.
    expect(alive()).to.be.at.most(references.length / 4);
  });
});
