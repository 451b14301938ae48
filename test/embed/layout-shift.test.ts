import {expect} from 'chai';
import {engine, until} from '../support/fixtures.js';
import {feed, numberOf, open, pause} from './host.js';

/** Notes in every frame where the following paragraph stands, and, in Chromium, what has shifted. */
const sampler = `<script>
  window.samples = [];
  window.shifts = [];
  try {
    new PerformanceObserver((list) => {
      for (const {value, sources} of list.getEntries())
        shifts.push(value.toFixed(4) + ' ' + sources.map(({node}) => node && node.nodeName).join());
    }).observe({type: 'layout-shift', buffered: true});
  } catch {}
  (function sample() {
    const after = document.getElementById('after');
    const counter = document.querySelector('vigil-prisoner-counter');
    if (after) samples.push([
      Math.round(after.getBoundingClientRect().top * 100) / 100,
      counter.shadowRoot?.querySelector('[part~=number]') ? 'ready' : counter.matches(':defined') ? 'defined' : 'fallback',
    ]);
    requestAnimationFrame(sample);
  })();
</script>`;

interface Sampled {
  samples: [top: number, state: 'fallback' | 'defined' | 'ready'][];
  shifts: string[];
}

/** The snippet of the README: the style sheet, the script, the element with one paragraph. */
const head =
  '<link rel="stylesheet" href="dist/vigil.css"><script type="module" src="slow/vigil.js"></script>';
const fallback =
  '<p>1,244 political prisoners in Belarus on 31 January 2025. Source: <a href="https://prisoners.example/">Viasna</a>.</p>';

const demo = feed({
  label: {en: {one: 'political prisoner', other: 'political prisoners'}},
  people: undefined,
  others: undefined,
});

async function measure(given: string, width: number, css = '') {
  const code = await (await fetch('/dist/vigil.js')).text();
  const {counter, window, page, records} = await open({
    head: `${css && `<style>${css}</style>`}${head}`,
    body: `<h1>The news</h1>
      <vigil-prisoner-counter src="feed.json" ${given}>${fallback}</vigil-prisoner-counter>
      <p id="after">What follows on the page.</p>${sampler}`,
    width,
    height: 900,
    answers: {
      '/slow/vigil.js': {body: code, delay: 150, headers: {'content-type': 'text/javascript'}},
      '/feed.json': {json: demo, delay: 150},
    },
  });
  await until(() => numberOf(counter) === '1,244');
  await pause(120);
  const {samples, shifts} = window as unknown as Sampled;
  const tops = (state: string) => [
    ...new Set(samples.filter(([, each]) => each === state).map(([top]) => top)),
  ];
  const result = {
    fallback: tops('fallback'),
    all: [...new Set(samples.map(([top]) => top))],
    ready: tops('ready'),
    shifts: [...shifts],
    records: records.map(({text}) => text),
    height: counter.getBoundingClientRect().height,
    content: (counter.shadowRoot?.firstElementChild ?? counter).getBoundingClientRect().height,
  };
  page.close();
  return result;
}

const switches = ['', 'flows', 'trend', 'trend flows'];
const widths = [320, 480, 768, 1280];

describe('layout', () => {
  for (const given of switches) {
    it(`does not shift from the first paint to the count: ${given || 'without switches'}`, async function () {
      this.timeout(30_000);
      const faults: string[] = [];
      for (const width of widths) {
        const {fallback: first, all, ready, shifts, height, content, records} = await measure(given, width);
        expect(records).to.deep.equal([]);
        expect(first.length, 'the fallback was painted').to.be.greaterThan(0);
        expect(ready.length, 'the count was painted').to.be.greaterThan(0);
        if (all.length > 1 || shifts.length > 0)
          faults.push(
            `${engine}, ${String(width)} px: ${all.join(' → ')}; shifts ${shifts.join(' | ') || 'none seen'}; ` +
              `height ${String(height)}, content ${String(content)}`,
          );
      }
      expect(faults).to.deep.equal([]);
    });
  }

  it('does not shift on a page with a root of 62.5 % and a face of its own', async function () {
    this.timeout(30_000);
    const css =
      'html {font-size: 62.5%} body {font: 1.8rem/1.6 sans-serif; margin: 0} p {margin: 0 0 1.6rem} * {box-sizing: border-box}';
    const faults: string[] = [];
    for (const width of [320, 768]) {
      const {all, shifts} = await measure('trend flows', width, css);
      if (all.length > 1 || shifts.length > 0)
        faults.push(`${String(width)}: ${all.join(' → ')}; ${shifts.join(' | ')}`);
    }
    expect(faults).to.deep.equal([]);
  });

  it('leaves no more room than the count takes, at usual widths', async function () {
    this.timeout(30_000);
    for (const given of switches) {
      const {height, content} = await measure(given, 480);
      expect(height - content, given).to.be.at.most(120);
    }
  });
});
