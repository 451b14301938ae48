import {expect} from 'chai';
import {engine, until} from '../support/fixtures.js';
import {module, open, pause} from './host.js';

/** Notes in every frame where the text and what follows it stand, and, in Chromium, what has shifted. */
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
    const places = ['#text', '#middle', '#after'].map((each) => document.querySelector(each)?.getBoundingClientRect());
    const article = document.querySelector('vigil-article-body');
    if (places.every(Boolean)) samples.push([
      places.map(({left, top, width}) => [left, top, width].map((value) => Math.round(value * 10) / 10).join()).join(' '),
      article.matches(':defined') ? 'defined' : 'before',
    ]);
    requestAnimationFrame(sample);
  })();
</script>`;

interface Sampled {
  samples: [places: string, state: 'before' | 'defined'][];
  shifts: string[];
}

const paragraph = 'A letter from prison is short, and every word of it has been weighed. '.repeat(4);

const text =
  `<p id="text">${paragraph}<sup><a href="#n1">1</a></sup></p><h2>First part</h2><p>${paragraph}</p>` +
  `<blockquote><p>${paragraph}</p></blockquote><ul><li>One</li><li>Two</li></ul><h3>A detail</h3>` +
  `<p id="middle">${paragraph}</p><ol><li id="n1">A note.</li></ol>`;

const heads: Readonly<Record<string, string>> = {
  'no head': '',
  'a head of the page’s own': '<h1 slot="head">A headline that is rather long and runs over lines</h1>',
  'a head of several pieces':
    '<p slot="head">Opinion</p><div slot="head"><h1>A headline</h1><p>A standfirst</p></div>',
};

async function measure(given: string, head: string, width: number, css = '', lang = 'en') {
  const code = await (await fetch('/dist/vigil.js')).text();
  const {window, page, document, records} = await open({
    lang,
    head: `<style>body {margin: 16px; font: 19px/1.5 Georgia, serif} ${css}</style><link rel="stylesheet" href="dist/vigil.css">${module.replace('dist/', 'slow/')}`,
    body: `<main><vigil-article-body ${given}>${head}${text}</vigil-article-body><p id="after">What follows on the page.</p></main>${sampler}`,
    width,
    height: 900,
    answers: {'/slow/vigil.js': {body: code, delay: 150, headers: {'content-type': 'text/javascript'}}},
  });
  const article = document.querySelector('vigil-article-body');
  await until(() => article?.matches(':defined'));
  const {samples, shifts} = window as unknown as Sampled;
  // A busy machine paints less often.
  await until(() => samples.some(([, state]) => state === 'defined'));
  await pause(200);
  const of = (state: string) => [
    ...new Set(samples.filter(([, each]) => each === state).map(([places]) => places)),
  ];
  const result = {
    before: of('before'),
    defined: of('defined'),
    all: [...new Set(samples.map(([places]) => places))],
    shifts: [...shifts],
    records: records.map(({text: said}) => said),
    row: article?.shadowRoot?.querySelector('.row')?.getBoundingClientRect().height ?? 0,
  };
  page.close();
  return result;
}

const switches = [
  '',
  'contents',
  'reading-time',
  'tools',
  'contents reading-time',
  'contents reading-time tools progress quote-share',
  'reading-time canonical="https://herald.example/letters"',
];

const widths = [320, 768, 1280];

async function expectStill(given: string, head: string, css = '', lang = 'en'): Promise<void> {
  const faults: string[] = [];
  for (const width of widths) {
    const {before, defined, all, shifts, records, row} = await measure(given, head, width, css, lang);
    expect(records).to.deep.equal([]);
    expect(before.length, 'the text was painted').to.be.greaterThan(0);
    expect(defined.length, 'the element was painted').to.be.greaterThan(0);
    if (/contents|time|tools/.test(given)) expect(row, 'the row is there').to.be.greaterThan(20);
    if (all.length > 1 || shifts.length > 0)
      faults.push(
        `${engine}, ${String(width)} px: ${all.join(' → ')}; shifts ${shifts.join(' | ') || 'none seen'}`,
      );
  }
  expect(faults).to.deep.equal([]);
}

describe('the text of an article', () => {
  for (const given of switches) {
    it(`does not move from the first paint on: ${given || 'without switches'}`, async function () {
      this.timeout(30_000);
      await expectStill(given, '');
    });
  }

  for (const [name, head] of Object.entries(heads)) {
    it(`does not move, with ${name}`, async function () {
      this.timeout(30_000);
      await expectStill('contents reading-time tools', head);
    });
  }

  it('does not move on a page with a root of 62.5 % and a reset', async function () {
    this.timeout(30_000);
    await expectStill(
      'contents reading-time tools',
      '',
      '* {margin: 0; padding: 0; box-sizing: border-box} html {font-size: 62.5%} body {font: 1.8rem/1.6 sans-serif; margin: 16px}',
    );
  });

  it('does not move from right to left', async function () {
    this.timeout(30_000);
    await expectStill('contents reading-time tools dir="rtl"', '', '', 'he');
  });

  it('stands at the very place where it would without the row, where nothing is switched on', async () => {
    const {defined} = await measure('', '', 768);
    expect(defined[0]?.split(' ')[0]).to.match(/^16,16,/);
  });
});
