/**
 * Takes a picture of every story, from the built Storybook, into .screenshots/: narrow and wide, on a light and a
 * dark page, from right to left, and at 400 % zoom; and sheets of them to look through. Looks, and judges nothing.
 *   npm run build-storybook && npm run screenshots
 *   npm run screenshots -- trend people        only stories whose name holds one of these
 */
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import {findBrowsers} from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'storybook-static');
const target = join(root, '.screenshots');
const words = process.argv.slice(2).map((word) => word.toLowerCase());

/** A look, and the sizes of window in which it is taken. At 400 % a window of 1280 px is 320 px wide. */
const looks = [
  {name: 'light', globals: 'theme:light', windows: ['320', '1280', 'zoom']},
  {name: 'dark', globals: 'theme:dark', windows: ['320', '1280']},
  {name: 'rtl', globals: 'theme:light;language:ar', windows: ['320', '1280']},
];
const windows = {
  320: {width: 320, height: 300},
  1280: {width: 1280, height: 300},
  zoom: {width: 320, height: 256, deviceScaleFactor: 4},
};
/** Pictures on one sheet. */
const onSheet = {320: 16, 1280: 8, zoom: 9};

const {chromium} = findBrowsers();
if (!chromium) throw new Error('No Chromium. `node scripts/browsers.mjs` says what is missing.');
if (!existsSync(join(built, 'index.json'))) throw new Error('Run `npm run build-storybook` first.');

const {entries} = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(
  ({type, id}) => type === 'story' && (words.length === 0 || words.some((word) => id.includes(word))),
);

/** Until the story has rendered, its fonts are there and nothing moves any more. */
async function settle(page) {
  await page.waitForSelector(
    '.sb-show-main :is(vigil-prisoner-counter, vigil-share-bar, vigil-comment-form, vigil-comment-thread, vigil-exit-button):defined',
    {timeout: 8000},
  );
  await page.evaluate(async () => {
    const widgets = [...document.querySelectorAll('.sb-show-main *')].filter(({localName}) =>
      localName.startsWith('vigil-'),
    );
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(widgets.map((widget) => widget.updateComplete));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await document.fonts.ready;
  });
}

const server = createServer(sirv(built, {etag: false}));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({
  executablePath: chromium,
  protocolTimeout: 30_000,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
  ],
});

const started = Date.now();
/** Pictures by look and window, in the order of the stories. */
const taken = {};
let failures = 0;

try {
  if (words.length === 0) rmSync(target, {recursive: true, force: true});
  mkdirSync(target, {recursive: true});
  const page = await browser.newPage();
  // A form with a text in it asks before it is left.
  page.on('dialog', (dialog) => dialog.accept());
  for (const story of stories) {
    for (const look of looks) {
      try {
        await page.setViewport({width: 1280, height: 300});
        await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=story&globals=${look.globals}`);
        await settle(page);
        for (const name of look.windows) {
          const file = `${story.id.replace(/^.*--/, '')}-${look.name}-${name}.png`;
          await page.setViewport(windows[name]);
          // As high as the page, instead of `fullPage`: Chromium shifts pages from right to left with that.
          if (name !== 'zoom') {
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.setViewport({...windows[name], height});
          }
          await page.screenshot({path: join(target, file)});
          (taken[`${look.name}-${name}`] ??= {})[story.id] = {file, title: story.name};
        }
      } catch (error) {
        failures += 1;
        console.error(`${story.id}, ${look.name}: ${error.message}`);
      }
    }
  }

  const css = `
    body { margin: 16px; background: #888; font: 13px/1.4 system-ui, sans-serif; }
    main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; }
    figure { margin: 0; } figcaption { padding: 2px 0; font-weight: 600; }
    img { display: block; max-width: 100%; }`;
  for (const [key, pictures] of Object.entries(taken)) {
    const window = key.split('-')[1];
    const inOrder = stories.map(({id}) => pictures[id]).filter(Boolean);
    const size = onSheet[window];
    for (let from = 0; from < inOrder.length; from += size) {
      const figures = inOrder
        .slice(from, from + size)
        .map(
          ({file, title}) =>
            `<figure><figcaption>${title}</figcaption><img src="${file}" width="${window === '1280' ? 760 : 320}" alt=""></figure>`,
        );
      const name = `sheet-${key}-${from / size + 1}`;
      const path = join(target, `${name}.html`);
      writeFileSync(
        path,
        `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${css}</style><main>${figures.join('\n')}</main>\n`,
      );
      await page.setViewport({
        width: window === '1280' ? 1600 : window === 'zoom' ? 1060 : 1400,
        height: 400,
      });
      await page.goto(pathToFileURL(path).href);
      await page.screenshot({path: path.replace(/html$/, 'png'), fullPage: true});
    }
  }
} finally {
  await browser.close();
  server.close();
}

const count = Object.values(taken).reduce((sum, pictures) => sum + Object.keys(pictures).length, 0);
console.log(
  `${count} pictures of ${stories.length} stories in .screenshots/, ${Math.round((Date.now() - started) / 1000)} s`,
);
process.exitCode = failures > 0 ? 1 : 0;
