import {expect} from 'chai';
import {mount, onCleanUp, spyConsole, until} from '../support/fixtures.js';
import {openPage, servePages} from '../support/pages.js';
import {
  answer,
  attributes,
  counterIn,
  feed,
  heard,
  inline,
  mutationsOf,
  newUrl,
  numberIs,
  numberOf,
  said,
  showsFallback,
  stubFetch,
  tag,
  type PrisonerCounter,
} from '../prisoner-counter/fixtures.js';
import {countTraces} from './traces.js';

const texts: [property: string, attribute: string][] = [
  ['src', 'src'],
  ['count', 'count'],
  ['asOf', 'as-of'],
  ['sourceName', 'source-name'],
  ['sourceUrl', 'source-url'],
  ['bound', 'bound'],
  ['label', 'label'],
  ['place', 'place'],
  ['refreshEvery', 'refresh-every'],
  ['staleAfter', 'stale-after'],
  ['cache', 'cache'],
];
const switches: [property: string, attribute: string][] = [
  ['trend', 'trend'],
  ['flows', 'flows'],
  ['people', 'people'],
  ['jsonLd', 'json-ld'],
];

const create = (): PrisonerCounter => document.createElement('vigil-prisoner-counter');

const valueOf = (counter: PrisonerCounter, property: string): unknown => Reflect.get(counter, property);

describe('base element', () => {
  it('mirrors each text attribute as a property, both ways', () => {
    const counter = create();
    for (const [property, attribute] of texts) {
      expect(valueOf(counter, property), property).to.equal('');
      counter.setAttribute(attribute, 'from the attribute');
      expect(valueOf(counter, property), property).to.equal('from the attribute');
      Object.assign(counter, {[property]: 'from the property'});
      expect(counter.getAttribute(attribute), property).to.equal('from the property');
      Object.assign(counter, {[property]: 0});
      expect(counter.getAttribute(attribute), property).to.equal('0');
      for (const none of [null, undefined]) {
        Object.assign(counter, {[property]: none});
        expect(counter.hasAttribute(attribute), property).to.equal(false);
        expect(valueOf(counter, property), property).to.equal('');
      }
    }
  });

  it('mirrors each switch as a boolean property, both ways', () => {
    const counter = create();
    for (const [property, attribute] of switches) {
      expect(valueOf(counter, property), property).to.equal(false);
      counter.setAttribute(attribute, '');
      expect(valueOf(counter, property), property).to.equal(true);
      Object.assign(counter, {[property]: false});
      expect(counter.hasAttribute(attribute), property).to.equal(false);
      Object.assign(counter, {[property]: true});
      expect(counter.getAttribute(attribute), property).to.equal('');
      counter.removeAttribute(attribute);
      expect(valueOf(counter, property), property).to.equal(false);
    }
  });

  it('creates no attribute, no child and no console line of its own', async () => {
    const spy = spyConsole();
    const counter = create();
    expect(counter.attributes).to.have.length(0);
    expect(counter.childNodes).to.have.length(0);
    await mount(tag(attributes));
    const [mounted] = document.querySelectorAll('vigil-prisoner-counter');
    expect(mounted?.getAttributeNames()).to.deep.equal(['count', 'as-of', 'source-name', 'source-url']);
    expect(mounted?.children).to.have.length(1);
    expect(spy.calls).to.deep.equal([]);
  });

  it('works when it is cloned, and when it comes from a template', async () => {
    const counter = await mount<PrisonerCounter>(tag(attributes));
    const copy = counter.cloneNode(true) as PrisonerCounter;
    const template = document.createElement('template');
    template.innerHTML = tag(attributes.replace('1244', '7'));
    counter.after(copy, template.content.cloneNode(true));
    await numberIs(copy, '1,244');
    await numberIs(copy.nextElementSibling as Element, '7');
  });

  it('takes properties that were set before the element was defined', async () => {
    const pages = await servePages({
      '/': `<!doctype html><html lang="en"><title>x</title>
        <vigil-prisoner-counter id="early"><p>The fallback</p></vigil-prisoner-counter>
        <script>
          Object.assign(early, {count: 1244, asOf: '2025-01-31', sourceName: 'Viasna', jsonLd: true, trend: false});
        </script>`,
    });
    const page = await openPage(pages.url('/'));
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/define/prisoner-counter.ts', import.meta.url).href;
    page.document.head.append(script);
    const counter = counterIn(page.document);
    await numberIs(counter, '1,244');
    expect(counter.getAttributeNames().sort()).to.deep.equal([
      'as-of',
      'count',
      'id',
      'json-ld',
      'source-name',
    ]);
    expect(Object.getOwnPropertyNames(counter)).to.not.include.members(['count', 'asOf', 'sourceName']);
    counter.count = '7';
    await counter.updateComplete;
    expect(numberOf(counter)).to.equal('7');
  });

  it('renders once for all changes of a task, and not before its end', async () => {
    const counter = await mount<PrisonerCounter>(tag(attributes));
    const changes = heard('vigil-count-change');
    const mutations = mutationsOf(counter);
    for (const count of ['1', '2', '3']) counter.count = count;
    counter.place = 'Belarus';
    counter.bound = 'about';
    expect(mutations()).to.deep.equal([]);
    expect(numberOf(counter)).to.equal('1,244');
    await counter.updateComplete;
    expect(numberOf(counter)).to.equal('3');
    expect(said(counter)).to.contain('About').and.to.contain('Belarus');
    expect(changes).to.have.length(1);
  });

  it('settles updateComplete when everything until now is on the page', async () => {
    const counter = create();
    await counter.updateComplete;
    counter.innerHTML = inline(feed());
    document.body.append(counter);
    onCleanUp(() => {
      counter.remove();
    });
    await counter.updateComplete;
    expect(numberOf(counter)).to.equal('1,244');
    const mutations = mutationsOf(counter);
    await counter.updateComplete;
    expect(mutations()).to.deep.equal([]);
  });

  it('changes nothing when an attribute is set to what it is', async () => {
    const now = Date.now;
    const calls = stubFetch(() =>
      answer(feed({place: 'Belarus', series: [{asOf: '2024-12-31', count: 1265}]})),
    );
    const counter = await mount<PrisonerCounter>(
      tag(`src="${newUrl()}" trend label="people" cache="default"`),
    );
    await numberIs(counter);
    // Long after the answer, too.
    Date.now = () => now() + 60_000;
    onCleanUp(() => {
      Date.now = now;
    });
    const mutations = mutationsOf(counter);
    const changes = heard('vigil-count-change');
    for (const name of counter.getAttributeNames())
      counter.setAttribute(name, counter.getAttribute(name) ?? '');
    await counter.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(mutations().map(({type, target}) => `${type} ${target.nodeName}`)).to.deep.equal([]);
    expect(changes).to.deep.equal([]);
    expect(calls).to.have.length(1);
  });

  it('does nothing while it is not on the page, and catches up when it comes back', async () => {
    const counter = await mount<PrisonerCounter>(tag(attributes));
    const parent = counter.parentElement;
    const changes = heard('vigil-count-change');
    counter.remove();
    const mutations = mutationsOf(counter);
    counter.count = '5';
    await counter.updateComplete;
    expect(mutations()).to.deep.equal([]);
    parent?.append(counter);
    await counter.updateComplete;
    expect(numberOf(counter)).to.equal('5');
    expect(changes).to.have.length(1);
  });

  it('leaves no listener, observer or timer when it is removed', async () => {
    stubFetch(() => answer());
    const traces = countTraces();
    const before = traces();
    const counters = await mount(
      `<div>${tag(`src="${newUrl()}" refresh-every="PT1H"`)}${tag(attributes)}${tag('', inline(feed()))}</div>`,
    );
    await numberIs(counterIn(counters));
    await until(() => traces().intersectionTargets === 1);
    const during = traces();
    expect(during.mutationObservers).to.be.greaterThan(before.mutationObservers);
    expect(during.timers - before.timers).to.be.at.most(2);
    counters.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const after = traces();
    // The announcer has rules of its own.
    expect({...after, elements: 0, liveRegions: 0}).to.deep.equal({...before, elements: 0, liveRegions: 0});
  });

  it('leaves as much after a hundred moves as after none', async () => {
    stubFetch(() => answer());
    const traces = countTraces();
    const counter = await mount<PrisonerCounter>(tag(`src="${newUrl()}" refresh-every="PT1H"`));
    await numberIs(counter);
    // The observer has told that the element is seen, so the timer is set.
    await until(() => traces().timers === 1);
    const before = traces();
    for (let time = 0; time < 100; time += 1) {
      counter.parentElement?.append(counter);
      if (time % 10 === 0) await counter.updateComplete;
    }
    await numberIs(counter, '1,244');
    await until(() => traces().timers <= 1);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(traces()).to.deep.equal(before);
  });

  const move = 'moveBefore' in Element.prototype ? it : it.skip;
  move('is not torn down by moveBefore, and takes the language of its new place', async () => {
    const counter = await mount<PrisonerCounter>(tag(attributes));
    const traces = countTraces();
    const before = traces();
    const other = document.createElement('div');
    other.lang = 'de';
    counter.parentElement?.append(other);
    (other as unknown as {moveBefore(node: Node, child: null): void}).moveBefore(counter, null);
    await counter.updateComplete;
    expect(numberOf(counter)).to.equal('1.244');
    expect(traces()).to.deep.equal({...before, elements: before.elements + 1});
  });

  it('has an open shadow root whose style sheet is shared, and no style element or attribute in it', async () => {
    const first = await mount<PrisonerCounter>(tag(`${attributes} trend people flows`));
    const second = await mount<PrisonerCounter>(tag(attributes));
    expect(first.shadowRoot?.adoptedStyleSheets).to.have.length(1);
    expect(first.shadowRoot?.adoptedStyleSheets[0]).to.equal(second.shadowRoot?.adoptedStyleSheets[0]);
    expect(first.shadowRoot?.querySelector('style') === null).to.equal(true);
  });

  it('names its version, its tag and its class', async () => {
    const counter = await mount<PrisonerCounter>(tag(attributes));
    const type = customElements.get('vigil-prisoner-counter') as typeof HTMLElement & {version: string};
    expect(type.version).to.match(/^\d+\.\d+\.\d+/);
    expect(counter).to.be.instanceOf(type);
    expect(showsFallback(counter)).to.equal(false);
  });
});
