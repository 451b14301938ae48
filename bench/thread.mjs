/**
 * How long a thread of comments holds the page up: the longest task, and the time until all comments are there, in
 * Chromium with the processor slowed down four times, on the built file and over HTTP from a server that speaks
 * WordPress's comment API.
 *   npm run build && node bench/thread.mjs       a table
 *   node bench/thread.mjs 1000 100               one row: comments in the thread, comments without replies on a page
 */
import {createServer} from 'node:http';
import {fileURLToPath, pathToFileURL} from 'node:url';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import {findBrowsers} from '../scripts/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Replies that each comment without a parent has, each to the one before: with itself ten. */
const below = 9;

const text =
  '<p>I write to two of them every month. What comes back is short and late, and each line has been read by someone before me.</p>' +
  '<p>I would like to know how others find the <em>tone</em> that is safe, see <a href="https://newspaper.example/1">this</a>.</p>';

/** A thread of so many comments, from 1: every tenth replies to none, the others to the one before. */
const comment = (id) => ({
  id,
  parent: (id - 1) % (below + 1) ? id - 1 : 0,
  author_name: `Writer ${id}`,
  author_url: '',
  date_gmt: '2025-01-31T12:00:00',
  content: {rendered: text},
  status: 'approved',
});

/** What WordPress answers to a list: a page of the comments below these parents, or of all. */
export function list(total, query) {
  const number = (name, otherwise) => Number(query.get(name) ?? otherwise);
  const parents = query.get('parent')?.split(',').map(Number);
  const ids = !parents
    ? Array.from({length: total}, (_, index) => index + 1)
    : parents[0] === 0
      ? Array.from({length: Math.ceil(total / (below + 1))}, (_, index) => index * (below + 1) + 1)
      : parents.map((id) => id + 1).filter((id) => id <= total && (id - 1) % (below + 1));
  const perPage = number('per_page', 10);
  const from = (number('page', 1) - 1) * perPage;
  return {
    found: ids.length,
    pages: Math.ceil(ids.length / perPage),
    comments: ids.slice(from, from + perPage).map(comment),
  };
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>
<script type="module" src="/dist/vigil-comment-form.js"></script>`;

/** Serves dist/, the page and the API: `/wp-json/…?post=1000` has a thread of 1,000 comments. */
async function serve() {
  const files = sirv(root, {dev: true});
  const seen = {requests: 0, bytes: 0};
  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url, 'http://localhost');
    if (pathname === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    else if (pathname.startsWith('/dist/')) files(request, response);
    else if (pathname === '/wp-json/wp/v2/comments') {
      const {found, pages, comments} = list(Number(searchParams.get('post')), searchParams);
      const body = JSON.stringify(comments);
      seen.requests += 1;
      seen.bytes += body.length;
      response
        .writeHead(200, {'content-type': 'application/json', 'x-wp-total': found, 'x-wp-totalpages': pages})
        .end(body);
    } else if (pathname.startsWith('/wp-json/wp/v2/posts/')) response.end('{"comment_status":"open"}');
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {origin: `http://127.0.0.1:${server.address().port}`, seen, close: () => server.close()};
}

/**
 * Tasks over 50 ms (what the Long Tasks API calls long), and the times to the first and to the last comment, in
 * milliseconds, of one thread in a new page.
 *
 * @param slower how many times the processor is slowed down
 */
async function measure(browser, {origin, seen}, comments, perPage, slower) {
  const tab = await browser.newPage();
  try {
    await tab.setViewport({width: 1000, height: 800});
    const session = await tab.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', {rate: slower});
    await tab.goto(origin);
    // What the page's own loading costs is over by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    Object.assign(seen, {requests: 0, bytes: 0});
    // From a timer of the page's, so that the debugger's own message is not part of the task.
    await tab.evaluate(
      (thread, size, expected) => {
        window.tasks = [];
        new PerformanceObserver((entries) => {
          for (const {duration} of entries.getEntries()) window.tasks.push(Math.round(duration));
        }).observe({type: 'longtask'});
        window.done = new Promise((resolve) => {
          setTimeout(() => {
            const start = performance.now();
            const element = document.createElement('vigil-comment-thread');
            element.setAttribute('endpoint', '/wp-json');
            element.setAttribute('thread', thread);
            element.setAttribute('per-page', size);
            document.body.append(element);
            let first = 0;
            const look = () => {
              const shown = element.shadowRoot.querySelectorAll('article').length;
              const now = Math.round(performance.now() - start);
              if (shown) first ||= now;
              if (shown >= expected) resolve({first, whole: now, shown});
              else setTimeout(look, 20);
            };
            look();
          }, 200);
        });
      },
      String(comments),
      String(perPage),
      Math.min(comments, perPage * (below + 1)),
    );
    const times = await tab.evaluate(() => window.done);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return {...times, ...seen, tasks: await tab.evaluate(() => window.tasks)};
  } finally {
    await tab.close();
  }
}

/**
 * The best of several runs: another program on the machine makes a run slower, and none faster.
 *
 * @returns the longest tasks over 50 ms, the first one and those after it (0: none), times, requests and bytes
 */
export async function best(cases, {runs = 3, slower = 4} = {}) {
  const {chromium} = findBrowsers();
  if (!chromium) throw new Error('No Chromium. `node scripts/browsers.mjs` says what is missing.');
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const rows = [];
  try {
    for (const [comments, perPage] of cases) {
      const row = {comments, perPage, initial: Infinity, longest: Infinity, first: Infinity, whole: Infinity};
      for (let run = 0; run < runs && (run === 0 || row.longest > 0); run += 1) {
        const {tasks, ...one} = await measure(browser, server, comments, perPage, slower);
        const [initial = 0, ...others] = tasks;
        row.initial = Math.min(row.initial, initial);
        row.longest = Math.min(row.longest, Math.max(0, ...others));
        for (const name of ['first', 'whole']) row[name] = Math.min(row[name], one[name]);
        Object.assign(row, {shown: one.shown, requests: one.requests, bytes: one.bytes, tasks});
      }
      rows.push(row);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2).map(Number);
  const cases = given.length
    ? [[given[0], given[1] ?? 20]]
    : [
        [100, 2],
        [10_000, 2],
        [1000, 20],
        [10_000, 20],
        [1000, 100],
      ];
  console.log('comments  shown  requests    bytes  first task  longest after it  first comment  all there');
  for (const each of cases) {
    const [{comments, shown, requests, bytes, initial, longest, first, whole}] = await best([each]);
    const task = (value) => (value ? `${value} ms` : '≤ 50 ms');
    console.log(
      `${String(comments).padStart(8)}${String(shown).padStart(7)}${String(requests).padStart(10)}${String(bytes).padStart(9)}` +
        `${task(initial).padStart(12)}${task(longest).padStart(18)}${`${first} ms`.padStart(15)}${`${whole} ms`.padStart(11)}`,
    );
  }
}
