import {expect} from 'chai';
import {axe, emulate, until} from '../support/fixtures.js';
import {asked, element, expectQuiet, feed, numberOf, open, pause, ready, said} from './host.js';

describe('the language of the page', () => {
  it('can be switched: texts, numbers and dates follow, and come back', async () => {
    const {counter, document, pages, records} = await open({body: element('src="feed.json" flows')});
    await ready(counter);
    expect(said(counter)).to.contain('political prisoners');
    document.documentElement.lang = 'be';
    await until(() => said(counter).includes('палітвязн'));
    expect(said(counter)).to.contain('Беларусь');
    expect(counter.shadowRoot?.querySelectorAll('[lang=en]').length).to.equal(0);
    document.documentElement.lang = 'da';
    await ready(counter, '1.244');
    await until(() => said(counter).includes('political prisoners'));
    const marked = counter.shadowRoot?.querySelector('[part~=label] [lang=en]');
    expect(marked?.getAttribute('dir')).to.equal('ltr');
    document.documentElement.lang = 'en';
    await ready(counter);
    expect(said(counter)).to.contain('political prisoners');
    document.documentElement.lang = 'be';
    await until(() => said(counter).includes('палітвязн'));
    const files = (await asked(pages)).filter((path) => path.includes('locales'));
    expect(files.sort()).to.deep.equal(['GET /dist/locales/be.json', 'GET /dist/locales/index.json']);
    expect((await asked(pages)).filter((path) => path.includes('feed'))).to.have.length(1);
    expectQuiet(records);
  });

  it('may run from right to left: everything inside does too, and nothing sticks out', async () => {
    const {counter, document, window, records} = await open({
      lang: 'ar" dir="rtl',
      body: element('src="feed.json" trend flows people'),
      width: 320,
      height: 1200,
    });
    await ready(counter, '١٬٢٤٤').catch(() => ready(counter, '1,244'));
    const label = counter.shadowRoot?.querySelector('[part~=label]') as Element;
    expect(window.getComputedStyle(label).direction).to.equal('rtl');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await axe(counter);
    expectQuiet(records);
  });

  it('stays English, and says so once, where the translation does not come or is another file', async () => {
    for (const [name, answer] of [
      ['be', {status: 404, body: ''}],
      ['be', {json: {'counter.asOf': 'wrong {date}'}}],
      ['index', {status: 404, body: ''}],
      ['index', {json: {be: ''}}],
    ] as const) {
      const {counter, records, page} = await open({
        lang: 'be',
        answers: {[`/dist/locales/${name}.json`]: answer},
      });
      await until(() => records.some(({type}) => type === 'console'));
      await until(() => numberOf(counter) !== undefined);
      await pause(50);
      expect(said(counter)).to.contain('political prisoners').and.to.not.contain('wrong');
      const lines = records.filter(({type}) => type === 'console');
      expect(lines.map(({level}) => level)).to.deep.equal(['warn']);
      expect(records.filter(({type}) => type !== 'console')).to.deep.equal([]);
      page.close();
    }
  });
});

describe('the preferences of the reader', () => {
  const change = async (opened: Awaited<ReturnType<typeof open>>) => {
    await ready(opened.counter);
    await opened.pages.set('/feed.json', {json: feed({count: 1200})});
    await opened.counter.refresh();
    expect(numberOf(opened.counter)).to.equal('1,200');
  };
  const layer = (counter: Element) =>
    [...(counter.shadowRoot?.querySelectorAll('[part~=number] [aria-hidden=true]') ?? [])]
      .map((each) => each.textContent)
      .join('');

  it('for less motion are kept to: a change is there at once, and nothing moves', async function () {
    if (!(await emulate({reducedMotion: 'reduce'}))) this.skip();
    const opened = await open();
    await change(opened);
    expect(layer(opened.counter)).to.equal('');
    expect(opened.counter.shadowRoot?.getAnimations()).to.have.length(0);
  });

  it('without such a wish, a change moves, and is over within 600 ms', async () => {
    const opened = await open();
    await change(opened);
    expect(opened.counter.shadowRoot?.getAnimations().length).to.be.greaterThan(0);
    await pause(650);
    await until(() => layer(opened.counter) === '', 200);
    expect(opened.counter.shadowRoot?.getAnimations()).to.have.length(0);
    expectQuiet(opened.records);
  });

  it('for colours of their own are kept to: text and chart take them', async function () {
    if (!(await emulate({forcedColors: 'active'}))) this.skip();
    const {counter, window, document} = await open({
      head: '<script type="module" src="dist/vigil.js"></script><style>body {background: #113; color: #446}</style>',
    });
    await ready(counter);
    const text = window.getComputedStyle(document.body).color;
    const of = (selector: string) =>
      window.getComputedStyle(counter.shadowRoot?.querySelector(selector) as Element);
    expect(of('[part~=number]').color).to.equal(text);
    expect(of('[part~=label]').color).to.equal(text);
    expect(of('[part~=meta]').color).to.equal(text);
    const line = [...(counter.shadowRoot?.querySelectorAll('path') ?? [])].find(
      (path) => window.getComputedStyle(path).stroke !== 'none',
    );
    expect(window.getComputedStyle(line as Element).stroke).to.equal(text);
    await axe(counter);
  });

  it('for a dark system do not change a light page', async function () {
    if (!(await emulate({colorScheme: 'dark'}))) this.skip();
    const {counter, window} = await open({
      head: '<script type="module" src="dist/vigil.js"></script><style>body {background: #fff; color: #222}</style>',
    });
    await ready(counter);
    const number = window.getComputedStyle(counter.shadowRoot?.querySelector('[part~=number]') as Element);
    expect(number.color).to.equal('rgb(34, 34, 34)');
    await axe(counter);
  });
});
