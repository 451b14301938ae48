import {expect} from 'chai';
import {axe, until} from '../support/fixtures.js';
import {element, module, numberOf, open, ready, type Counter} from './host.js';

type Box = [name: string, left: number, top: number, width: number, height: number];

/** Where everything inside stands, measured from the element's own corner. */
function layoutOf(counter: Counter): Box[] {
  const origin = counter.getBoundingClientRect();
  const round = (value: number) => Math.round(value * 2) / 2;
  return [...(counter.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((each) => each.getClientRects().length > 0)
    .map((each): Box => {
      const {left, top, width, height} = each.getBoundingClientRect();
      return [
        each.localName,
        round(left - origin.left),
        round(top - origin.top),
        round(width),
        round(height),
      ];
    });
}

/** Without a scroll bar: one comes where a page's CSS shows what stands in its head, and takes width in Firefox. */
async function openWith(css: string, given = '', width = 320) {
  const opened = await open({
    // What the page does to its own head, and the bar that scrolls it, are not looked at.
    head: `<style>body {margin: 0} head, head * {display: none !important} html {overflow: hidden !important}</style><style>${css}</style><style>html {overflow: hidden !important}</style>${module}`,
    body: element(`src="feed.json" trend flows people ${given}`),
    width,
    height: 1400,
  });
  await ready(opened.counter);
  for (const details of opened.counter.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  return opened;
}

const hostile: Record<string, string> = {
  'all: unset': '* {all: unset}',
  'all: initial': '* {all: initial}',
  'all: unset on the element, important': 'vigil-prisoner-counter {all: unset !important}',
  'display: none on everything, important': 'body * {display: none !important}',
  'display: inline': 'vigil-prisoner-counter {display: inline !important}',
  'display: contents': 'vigil-prisoner-counter {display: contents}',
  'a reset':
    'html, body, div, span, p, a, ul, li, table, td, th {margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline} *, *::before, *::after {box-sizing: border-box; min-width: 0}',
  'box-sizing': '* {box-sizing: content-box !important}',
  'a root of 62.5 %': 'html {font-size: 62.5%} body {font-size: 1.4rem}',
  'a large font size on everything': '* {font-size: 40px !important}',
  'text styles on body':
    'body {letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase; line-height: 3; text-indent: 3em; white-space: pre; text-align: right; font-variant: small-caps; font-weight: 900; font-style: italic; word-break: break-all; hyphens: auto}',
  'text styles on everything':
    '* {letter-spacing: 4px !important; text-transform: uppercase !important; line-height: 1 !important; text-align: center !important; white-space: nowrap !important; font-weight: 900 !important}',
  'position: absolute': '* {position: absolute}',
  'float: left': '* {float: left}',
  'overflow: hidden': '* {overflow: hidden; text-overflow: ellipsis}',
  'rules for elements that are in it too':
    'p, ul, li, details, summary, table, tr, td, th, svg, figure, a, span, bdi, button, time, b {display: block !important; padding: 20px !important; margin: 20px !important; width: 7px; color: red !important}',
  'list, table and link styles':
    'ul {list-style: square inside} table {border-spacing: 10px; border-collapse: separate} a::after {content: " (link)"} b {font-weight: 100}',
};

describe('the CSS of the page', () => {
  let plain: Box[] | undefined;

  beforeEach(async () => {
    if (plain) return;
    const {counter, page} = await openWith('');
    plain = layoutOf(counter);
    page.close();
  });

  for (const [name, css] of Object.entries(hostile)) {
    it(`cannot move what is inside: ${name}`, async () => {
      const {counter} = await openWith(css);
      expect(plain?.length).to.be.greaterThan(40);
      expect(layoutOf(counter)).to.deep.equal(plain);
    });
  }

  it('can hide it with [hidden], whatever else it says', async () => {
    for (const css of ['', '* {display: block !important}', 'vigil-prisoner-counter {display: grid}']) {
      const {counter, page} = await openWith(css, 'hidden').catch(() => {
        throw new Error(`It was not ready: ${css}`);
      });
      expect(counter.getClientRects().length, css).to.equal(0);
      counter.hidden = false;
      expect(counter.getClientRects().length, css).to.equal(1);
      page.close();
    }
  });

  const places: Record<string, string> = {
    flex: 'display: flex',
    'flex with a neighbour': 'display: flex; gap: 10px',
    'inline-flex': 'display: inline-flex',
    'a flex column, at its start': 'display: flex; flex-direction: column; align-items: flex-start',
    'a flex column, in its middle': 'display: flex; flex-direction: column; align-items: center',
    grid: 'display: grid',
    'grid, at its start': 'display: grid; justify-items: start',
    'inline-grid': 'display: inline-grid',
    'inline-block': 'display: inline-block',
    float: 'float: left',
    'table-cell': 'display: table-cell',
    absolute: 'position: absolute',
    'fit-content': 'width: fit-content',
    'max-content': 'width: max-content',
    'min-content': 'width: min-content',
  };
  for (const width of [320, 800]) {
    it(`does not press it to nothing in any kind of parent, at ${String(width)} px`, async () => {
      const {document, window} = await open({
        head: `${module}<style>body {margin: 0}</style>`,
        body: Object.entries(places)
          .map(
            ([name, css]) => `<div title="${name}" style="${css}">${element()}</div><br style="clear: both">`,
          )
          .join(''),
        width,
        height: 900,
      });
      const counters = [...document.querySelectorAll<Counter>('vigil-prisoner-counter')];
      await until(() => counters.every((counter) => numberOf(counter) === '1,244'));
      for (const counter of counters) {
        const name = (counter.parentElement as HTMLElement).title;
        const {width: own} = counter.getBoundingClientRect();
        expect(own, name).to.be.at.least(200);
        expect(own, name).to.be.at.most(width);
        for (const each of counter.shadowRoot?.querySelectorAll('p, table, figure') ?? [])
          if (window.getComputedStyle(each).position === 'static')
            expect(each.scrollWidth, `${name}: ${each.localName}`).to.be.at.most(Math.ceil(own) + 1);
      }
    });
  }

  it('can dress it: by variables and parts, and nothing else', async () => {
    const {counter, window} = await openWith(
      `vigil-prisoner-counter {--vigil-color-text: rgb(1, 2, 3); --vigil-counter-number-color: rgb(4, 5, 6)}
       vigil-prisoner-counter::part(label) {font-style: italic}
       .label, .number {color: rgb(9, 9, 9) !important}`,
    );
    const style = (name: string) =>
      window.getComputedStyle(counter.shadowRoot?.querySelector(`[part~=${name}]`) as Element);
    expect(style('number').color).to.equal('rgb(4, 5, 6)');
    expect(style('label').color).to.equal('rgb(1, 2, 3)');
    expect(style('label').fontStyle).to.equal('italic');
  });

  it('gives it its font and its colour, and contrast holds on light and dark pages', async () => {
    for (const css of [
      'body {background: #fff; color: #222; font-family: monospace}',
      'body {background: #111; color: #eee; font-family: monospace}',
      'body {background: #000; color: #fff; font-family: monospace}',
      'body {background: #f4ecd8; color: #433422; font-family: monospace}',
    ]) {
      const {counter, window, document, page} = await openWith(css, '', 480);
      const label = window.getComputedStyle(counter.shadowRoot?.querySelector('[part~=label]') as Element);
      expect(label.fontFamily).to.equal('monospace');
      expect(label.color).to.equal(window.getComputedStyle(document.body).color);
      await axe(counter);
      page.close();
    }
  });

  it('keeps everything within 320 px, which is 400 % zoom, and at twice the text size', async () => {
    for (const css of ['', 'vigil-prisoner-counter {--vigil-font-size: 32px}']) {
      const {document, page} = await openWith(css, '', 320);
      expect(document.documentElement.scrollWidth, css).to.be.at.most(320);
      page.close();
    }
  });
});
