/**
 * `npm run contact-sheets`: all widgets in each language on one picture, narrow and wide, the comment form in all its states, into
 * .screenshots/languages/, to be looked at. Takes them of the built files in dist/, on a page like a partner's. Looks, and
 * judges nothing.
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
import {act} from './contact-sheets/act.mjs';
import {comments, page, states} from './contact-sheets/page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, '.screenshots', 'languages');
const {chromium} = findBrowsers();
if (!chromium) throw new Error('No Chromium. `node scripts/browsers.mjs` says what is missing.');
if (!existsSync(join(root, 'dist/locales/index.json'))) throw new Error('Run `npm run build` first.');

const all = ['en', ...Object.keys(JSON.parse(readFileSync(join(root, 'dist/locales/index.json'), 'utf8')))];
const asked = process.argv.slice(2);
const languages = asked.length > 0 ? all.filter((language) => asked.includes(language)) : all;

const files = sirv(root, {etag: false, dev: true});
const server = createServer((request, response) => {
  const {pathname, searchParams} = new URL(request.url, 'http://127.0.0.1');
  if (pathname === '/page') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(searchParams.get('language')));
  } else if (pathname.startsWith('/wp-json')) {
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-wp-total', '12');
    response.setHeader('x-wp-totalpages', '3');
    response.end(JSON.stringify(comments));
  } else if (pathname === '/none') response.writeHead(500).end();
  else files(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
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

/** The page in a language, with its widgets. */
async function open(tab, language, viewport) {
  await tab.setViewport(viewport);
  await tab.goto(`${origin}/page?language=${language}`);
  await tab.waitForFunction(
    () => !document.querySelector('vigil-prisoner-counter')?.shadowRoot?.querySelector('slot'),
  );
}

/** What asks before something leaves lies over the page, so that it is taken by itself. */
async function question(tab, language) {
  await open(tab, language, {width: 352, height: 1200});
  await tab.evaluate(async () => {
    const bar = document.createElement('vigil-share-bar');
    const set = {networks: 'telegram', safety: 'confirm', url: 'https://newspaper.example/', text: '2025'};
    for (const [name, value] of Object.entries({...set, 'mirror-url': 'https://mirror.example/'}))
      bar.setAttribute(name, value);
    document.body.replaceChildren(bar);
    await bar.updateComplete;
    bar.shadowRoot.querySelector('a').click();
    await bar.updateComplete;
  });
  return tab.screenshot({encoding: 'base64'});
}

try {
  mkdirSync(target, {recursive: true});
  for (const language of languages) {
    // A draft that one language keeps is none of the next.
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const asking = await question(tab, language);
    await open(tab, language, {width: 4200, height: 1600});
    await tab.evaluate(act, states);
    const [width, height] = await tab.evaluate(() => {
      const {width, bottom} = document.body.getBoundingClientRect();
      return [Math.ceil(width) + 32, Math.ceil(bottom) + 16];
    });
    await tab.setViewport({width, height});
    const widgets = await tab.screenshot({encoding: 'base64'});
    await tab.setViewport({width: width + 352 + 48, height: 300});
    await tab.setContent(
      `<body style="display:flex;gap:16px;margin:16px;background:#888;align-items:flex-start">${[
        [widgets, width],
        [asking, 352],
      ]
        .map(([data, width]) => `<img width="${width}" src="data:image/png;base64,${data}">`)
        .join('')}</body>`,
    );
    await tab.screenshot({path: join(target, `${language}.png`), fullPage: true});
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`${languages.length} pictures in .screenshots/languages/`);
