/**
 * `npm run contact-sheets`: all widgets in each language on one picture, narrow and wide, into .screenshots/languages/, to be
 * looked at. Takes them of the built files in dist/, on a page like a partner's. Looks, and judges nothing.
 *   npm run build && npm run contact-sheets
 *   npm run contact-sheets -- ka ar     only these
 */
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import {findBrowsers} from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, '.screenshots', 'languages');
const {chromium} = findBrowsers();
if (!chromium) throw new Error('No Chromium. `node scripts/browsers.mjs` says what is missing.');
if (!existsSync(join(root, 'dist/locales/index.json'))) throw new Error('Run `npm run build` first.');

const all = ['en', ...Object.keys(JSON.parse(readFileSync(join(root, 'dist/locales/index.json'), 'utf8')))];
const asked = process.argv.slice(2);
const languages = asked.length > 0 ? all.filter((language) => asked.includes(language)) : all;

const feed = {
  vigil: 'count/1',
  asOf: '2025-01-31',
  count: 1244,
  bound: 'at-least',
  place: {
    en: 'Belarus',
    be: 'Беларусь',
    ru: 'Беларусь',
    uk: 'Білорусь',
    ar: 'بيلاروس',
    fa: 'بلاروس',
    ka: 'ბელარუსი',
  },
  source: {name: 'Viasna', url: 'https://spring96.org/'},
  definition: '…',
  definitionUrl: 'https://spring96.org/',
  flows: {since: '2025-01-01', recognised: 18, released: 21, died: null},
  cumulative: {recognised: 3715, former: 2471},
  series: [
    {asOf: '2022-12-31', count: 1448},
    {asOf: '2024-12-31', count: 1265},
  ],
  people: Array.from({length: 13}, (_, index) => ({name: `${index + 1}…`, url: 'https://spring96.org/'})),
  others: [{source: {name: 'Dissidentby'}, asOf: '2025-09', count: 1336}],
};
const comment = (id, parent, status) => ({
  id,
  parent,
  author_name: id === 2 ? '' : 'Hanna',
  author_url: '',
  date_gmt: '2025-02-01T10:00:00',
  content: {rendered: '<p>…</p>'},
  status,
});

const widgets = `
  <vigil-exit-button></vigil-exit-button>
  <vigil-prisoner-counter trend flows people><script type="application/json">${JSON.stringify(feed)}</script></vigil-prisoner-counter>
  <vigil-prisoner-counter count="21" as-of="2025-01" source-name="Viasna" stale-after="P45D" bound="about"></vigil-prisoner-counter>
  <vigil-share-bar url="https://newspaper.example/" text="2025" qr card safety="notice" mirror-url="https://mirror.example/"></vigil-share-bar>
  <vigil-article-body contents reading-time tools headline="2025" byline="Hanna" published="2025-01-31" canonical="https://newspaper.example/" source-name="Viasna"><h2>1</h2><p>…</p><h2>2</h2><p>…</p></vigil-article-body>
  <vigil-comment-thread endpoint="/wp-json" thread="1"></vigil-comment-thread>
  <vigil-comment-form endpoint="/wp-json" thread="1" ask="name email website" require="email" removal></vigil-comment-form>`;

const page = (language, width) => `<!doctype html>
<html lang="${language}" dir="${/^(ar|fa)/.test(language) ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${language}</title>
<link rel="stylesheet" href="/dist/vigil.css"><script type="module" src="/dist/vigil.js"></script>
<style>body{margin:16px;font:17px/1.5 'Noto Serif',serif;inline-size:${width}px} body>*{margin-block-end:2em}</style></head><body>${widgets}</body></html>`;

const files = sirv(root, {etag: false, dev: true});
const server = createServer((request, response) => {
  const {pathname, searchParams} = new URL(request.url, 'http://127.0.0.1');
  if (pathname === '/page') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(searchParams.get('language'), searchParams.get('width')));
  } else if (pathname.startsWith('/wp-json')) {
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-wp-total', '3');
    response.setHeader('x-wp-totalpages', '1');
    response.end(JSON.stringify([comment(1, 0), comment(2, 1), comment(3, 99)]));
  } else files(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--hide-scrollbars',
    '--disable-background-networking',
  ],
});
try {
  mkdirSync(target, {recursive: true});
  const tab = await browser.newPage();
  for (const language of languages) {
    const halves = [];
    for (const width of [320, 640]) {
      await tab.setViewport({width: width + 32, height: 600});
      await tab.goto(`http://127.0.0.1:${server.address().port}/page?language=${language}&width=${width}`);
      await tab.waitForFunction(
        () => !document.querySelector('vigil-prisoner-counter')?.shadowRoot?.querySelector('slot'),
      );
      // Opens what opens, and presses what says most.
      await tab.evaluate(async () => {
        const roots = [...document.querySelectorAll('body > *')].flatMap(({shadowRoot}) => shadowRoot ?? []);
        const later = () => new Promise((resolve) => setTimeout(resolve, 300));
        await later();
        for (const root of roots) for (const details of root.querySelectorAll('details')) details.open = true;
        const press = (tag, at) =>
          document.querySelector(tag)?.shadowRoot?.querySelectorAll('button:not([type=submit])')[at]?.click();
        press('vigil-share-bar', 0);
        press('vigil-article-body', 0);
        press('vigil-article-body', 1);
        document.querySelector('vigil-comment-form')?.shadowRoot?.querySelector('[type=submit]')?.click();
        await later();
        await document.fonts.ready;
      });
      const height = await tab.evaluate(() => document.documentElement.scrollHeight);
      await tab.setViewport({width: width + 32, height});
      halves.push({data: await tab.screenshot({encoding: 'base64'}), width: width + 32});
    }
    await tab.setViewport({width: halves[0].width + halves[1].width + 48, height: 300});
    await tab.setContent(
      `<body style="display:flex;gap:16px;margin:16px;background:#888;align-items:flex-start">${halves
        .map(({data, width}) => `<img width="${width}" src="data:image/png;base64,${data}">`)
        .join('')}</body>`,
    );
    await tab.screenshot({path: join(target, `${language}.png`), fullPage: true});
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`${languages.length} pictures in .screenshots/languages/`);
