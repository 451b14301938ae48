/**
 * How long an article holds the page up: the longest task, and the time until all of it is there, in Chromium with the
 * processor slowed down four times, on the built file.
 *   npm run build && npm run bench                  a table up to 200,000 words
 *   node bench/article.mjs 5000 src                 one row
 */
import {createServer} from 'node:http';
import {fileURLToPath, pathToFileURL} from 'node:url';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import {findBrowsers} from '../scripts/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Widgets as a partner would set them, without dates: see `dated`. */
const attributes = 'contents reading-time tools progress quote-share';

/** One of every hundred words is in a link or emphasis, every eighth paragraph has a heading. */
const sentence =
  'The total says how many of those recognised are behind bars on a given day and nothing about those whose case never became known. ';

/** Markup of about so many words. */
export function articleOf(words) {
  const paragraphs = [];
  for (let count = 0; count < words; count += 96) {
    const index = paragraphs.length;
    if (index % 8 === 0) paragraphs.push(`<h2>Section ${index}</h2>`);
    paragraphs.push(
      `<p>${sentence.repeat(4)}<em>It is read slowly.</em> <a href="https://newspaper.example/${index}">More</a></p>`,
    );
  }
  return paragraphs.join('\n');
}

const page = (content) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>${content}</body></html>`;

/** How the article comes; each page has `go()`, which begins, and tells when all is there. */
const ways = {
  // What the browser does anyway, to compare with.
  plain: (words) =>
    page(`<div id="text"></div><template>${articleOf(words)}</template><script>
      window.go = () => { document.querySelector('#text').append(document.querySelector('template').content); };
    </script>`),
  // Holds the page up for as many milliseconds as there are words: whether the measure sees it.
  busy: (words) =>
    page(`<script>
      window.go = () => { for (const end = performance.now() + ${words}; performance.now() < end; ); };
    </script>`),
  inline: (words) =>
    page(`<vigil-article-body ${attributes}>${articleOf(words)}</vigil-article-body><script>
      window.go = () => import('/dist/vigil-article-body.js');
    </script>`),
  dated: (words) =>
    page(`<vigil-article-body ${attributes} headline="Bench" published="2025-01-31T12:00:00Z">${articleOf(words)}</vigil-article-body><script>
      window.go = () => import('/dist/vigil-article-body.js');
    </script>`),
  src: (words) =>
    page(`<script type="module" src="/dist/vigil-article-body.js"></script><script>
      window.go = () => {
        const article = document.createElement('vigil-article-body');
        for (const name of '${attributes}'.split(' ')) article.setAttribute(name, '');
        article.src = '/article/${words}';
        document.body.append(article);
        return new Promise((resolve) => article.addEventListener('vigil-article-load', resolve));
      };
    </script>`),
};

/** Serves dist/ and the pages. */
async function serve() {
  const files = sirv(root, {dev: true});
  const server = createServer((request, response) => {
    const [, way, words] = request.url.split('/');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (way === 'article') response.end(articleOf(Number(words)));
    else if (Object.hasOwn(ways, way)) response.end(ways[way](Number(words)));
    else if (way === 'dist') {
      response.removeHeader('content-type');
      files(request, response);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

/**
 * Tasks over 50 ms (what the Long Tasks API calls long), and the time to the end, in milliseconds, of one article in a new page.
 * @param slower how many times the processor is slowed down
 */
async function measure(browser, origin, way, words, slower) {
  const tab = await browser.newPage();
  try {
    await tab.setViewport({width: 1000, height: 800});
    const session = await tab.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', {rate: slower});
    await tab.goto(`${origin}/${way}/${words}`);
    // What the page's own loading costs is over by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // From a timer of the page's, so that the debugger's own message is not part of the task.
    await tab.evaluate(() => {
      window.tasks = [];
      new PerformanceObserver((list) => {
        for (const {duration} of list.getEntries()) window.tasks.push(Math.round(duration));
      }).observe({type: 'longtask'});
      window.done = new Promise((resolve) => {
        setTimeout(async () => {
          const start = performance.now();
          await window.go();
          resolve(Math.round(performance.now() - start));
        }, 200);
      });
    });
    const time = await tab.evaluate(() => window.done);
    // By the page's own clock, so that what is still being laid out is over, and told.
    const tasks = await tab.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)));
      return window.tasks;
    });
    return {time, tasks};
  } finally {
    await tab.close();
  }
}

/**
 * The best of several runs: another program on the machine makes a run slower, and none faster.
 * @returns the longest task over 50 ms (0: none) and the time to the end, in milliseconds
 */
export async function best(cases, {runs = 3, slower = 4} = {}) {
  const {chromium} = findBrowsers();
  if (!chromium) throw new Error('No Chromium. `node scripts/browsers.mjs` says what is missing.');
  const {origin, close} = await serve();
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const rows = [];
  try {
    for (const [way, words] of cases) {
      let longest = Infinity;
      let time = Infinity;
      for (let run = 0; run < runs && (run === 0 || longest > 0); run += 1) {
        const one = await measure(browser, origin, way, words, slower);
        longest = Math.min(longest, Math.max(0, ...one.tasks));
        time = Math.min(time, one.time);
      }
      rows.push({way, words, longest, time});
    }
  } finally {
    await browser.close();
    close();
  }
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [words, way] = process.argv.slice(2);
  const cases = words
    ? [[way ?? 'src', Number(words)]]
    : [
        ...['plain', 'inline', 'dated', 'src'].map((each) => [each, 5000]),
        ...[10_000, 20_000, 50_000, 100_000, 200_000].map((each) => ['src', each]),
      ];
  console.log('way      words  longest task  until whole  per 1,000 words');
  for (const each of cases) {
    const [row] = await best([each]);
    const longest = row.longest ? `${row.longest} ms` : '50 ms or less';
    console.log(
      `${row.way.padEnd(7)}${String(row.words).padStart(7)} ${longest.padStart(13)} ${`${row.time} ms`.padStart(12)} ` +
        `${(row.time / (row.words / 1000)).toFixed(1).padStart(12)} ms`,
    );
  }
}
