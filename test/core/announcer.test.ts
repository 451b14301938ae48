import {expect} from 'chai';
import {stubClock} from './clock.js';
import {mount, onCleanUp, spyConsole, until} from '../support/fixtures.js';
import {
  answer,
  attributes,
  counterIn,
  feed,
  inline,
  liveRegions,
  newUrl,
  numberIs,
  stubFetch,
  tag,
  type PrisonerCounter,
} from '../prisoner-counter/fixtures.js';

/** What the live regions say, one entry for each time that a text is put there. */
function announcements(): string[] {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const {target, addedNodes, type} of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (!element?.closest('[role=status], [aria-live]')) continue;
      if (type === 'characterData') said.push(target.nodeValue ?? '');
      else for (const node of addedNodes) said.push(node.textContent ?? '');
    }
  });
  observer.observe(document, {subtree: true, childList: true, characterData: true});
  onCleanUp(() => {
    observer.disconnect();
  });
  return said;
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('announcer', () => {
  it('has one polite live region, in the light DOM, from the first widget on', async () => {
    spyConsole();
    const counters = await mount(
      `<div>${tag(attributes)}${tag('src="no-such-feed.json"')}${tag(attributes)}</div>`,
    );
    const [region, ...more] = liveRegions();
    expect(more.length).to.equal(0);
    expect(region?.parentElement === document.body).to.equal(true);
    expect(region?.getAttribute('role')).to.equal('status');
    expect(region?.getAttribute('aria-atomic')).to.equal('true');
    expect(region?.textContent).to.equal('');
    expect(counterIn(counters).shadowRoot?.querySelectorAll('[role=status], [aria-live]').length).to.equal(0);
    counters.firstElementChild?.remove();
    await tick();
    expect(liveRegions().length).to.equal(1);
    expect(liveRegions()[0] === region).to.equal(true);
    counters.remove();
    await tick();
    // It stays, one for the page, for the widgets that may come.
    expect(liveRegions().length).to.equal(1);
  });

  it('takes no room, and cannot be seen, whatever the page does to its elements', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'div {all: unset !important; display: flex; padding: 50px; position: static !important}',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    onCleanUp(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });
    const counter = await mount<PrisonerCounter>(tag(attributes));
    const height = document.documentElement.scrollHeight;
    const width = document.documentElement.scrollWidth;
    counter.count = '1245';
    await counter.updateComplete;
    const [region] = liveRegions();
    const style = getComputedStyle(region as Element);
    expect(style.position).to.match(/^(absolute|fixed)$/);
    expect(style.clipPath).to.match(/inset\(50%/);
    // It is in the accessibility tree.
    expect(style.display).to.equal('block');
    expect(style.visibility).to.equal('visible');
    expect(document.documentElement.scrollHeight).to.equal(height);
    expect(document.documentElement.scrollWidth).to.equal(width);
  });

  it('says nothing at first, and nothing when nothing has changed', async () => {
    const said = announcements();
    stubFetch(() => answer());
    const counter = await mount<PrisonerCounter>(tag(`src="${newUrl()}"`));
    await numberIs(counter);
    await counter.refresh();
    counter.trend = true;
    counter.label = 'other words';
    counter.lang = 'de';
    counter.parentElement?.append(counter);
    await tick();
    expect(said).to.deep.equal([]);
  });

  it('says a change once: bound, number, what is counted, and the date', async () => {
    const said = announcements();
    let count = 1265;
    stubFetch(() => answer(feed({count, bound: 'at-least'})));
    const counter = await mount<PrisonerCounter>(tag(`src="${newUrl()}"`));
    await numberIs(counter);
    count = 1244;
    await counter.refresh();
    await tick();
    expect(said.map((text) => text.replaceAll(/\s+/g, ' ').trim())).to.deep.equal([
      'At least 1,244 political prisoners As of January 31, 2025',
    ]);
    await counter.refresh();
    await tick();
    expect(said).to.have.length(1);
  });

  it('leaves nothing to be found later, when it may no longer be true', async () => {
    let count = 1265;
    stubFetch(() => answer(feed({count})));
    const counter = await mount<PrisonerCounter>(tag(`src="${newUrl()}"`));
    await numberIs(counter);
    const clock = stubClock(Date.parse('2026-03-01T12:00:00Z'));
    count = 1244;
    await counter.refresh();
    expect(liveRegions()[0]?.textContent).to.contain('1,244');
    await clock.pass(9000);
    expect(liveRegions()[0]?.textContent).to.contain('1,244');
    await clock.pass(2000);
    expect(liveRegions()[0]?.textContent).to.equal('');
  });

  it('says a change once, however many elements show it', async () => {
    const said = announcements();
    let count = 1265;
    stubFetch(() => answer(feed({count})));
    const src = `src="${newUrl()}"`;
    const counters = await mount(`<div>${tag(src)}${tag(src)}${tag(src)}</div>`);
    await numberIs(counters.lastElementChild as Element);
    count = 1244;
    await counterIn(counters).refresh();
    await tick();
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('1,244');
  });

  it('says nothing of a failure or a refused feed', async () => {
    spyConsole();
    const said = announcements();
    const replies = [answer(), answer('', {status: 500}), answer(feed({count: -1})), answer('<html>')];
    stubFetch((_, call) => replies[call] ?? answer());
    const counter = await mount<PrisonerCounter>(tag(`src="${newUrl()}"`));
    await numberIs(counter);
    for (let time = 0; time < 3; time += 1) await counter.refresh();
    await tick();
    expect(said).to.deep.equal([]);
  });

  it('is there again when the page has drawn its whole body anew', async () => {
    const said = announcements();
    const counter = await mount<PrisonerCounter>(tag('', inline(feed())));
    for (const region of liveRegions()) region.remove();
    counter.innerHTML = inline(feed({count: 1200}));
    await counter.refresh();
    await until(() => said.length > 0);
    expect(said).to.have.length(1);
    expect(liveRegions().length).to.equal(1);
  });

  it('names the language of what it says', async () => {
    const counter = await mount<PrisonerCounter>(tag(`${attributes} lang="fa"`));
    counter.count = '1200';
    await counter.updateComplete;
    const [region] = liveRegions();
    // The words have no translation, so they are English, digits and date are Persian: a voice for one of them.
    expect(region?.textContent).to.contain('political prisoners');
    expect(['en', 'fa']).to.include(region?.lang);
  });
});
