/**
 * How long a thread of comments holds the page up: the longest task, and the time until all comments are there, in
 * Chromium with the processor slowed down four times, on the built file and over HTTP from a server that speaks
 * WordPress's comment API.
 *   npm run build && node bench/thread.mjs       a table
 *   node bench/thread.mjs 1000 100               one row: comments in the thread, comments without replies on a page
 *
 * Of a task its processor time counts, so that other programs on the machine make it no longer than it is. The times to
 * the first and to the last comment are those of the clock.
 *
 * 26 November 2026, Chromium 156, two cores of an AMD EPYC, load average 1.5 to 2.7:
 *   comments  shown  requests    bytes  longest task  …after the first  first comment  all there
 *        100     20        12     8360         99 ms             20 ms         380 ms     509 ms
 *      10000     20        12     8360         81 ms             20 ms         422 ms     564 ms
 *       1000    200        12    80454        116 ms             28 ms         460 ms    1758 ms
 *      10000    200        12    80454         98 ms             30 ms         373 ms    1658 ms
 *       1000   1000        12   401896         98 ms             44 ms         463 ms   10700 ms
 * The longest task is the one in which the first comments are drawn, with the form.
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
 * One thread in a new page.
 *
 * @param slower how many times the processor is slowed down
 * @param still the clock stands, as it nearly does in browsers that make it coarse: then each task does the same in every run
 * @returns times to the first and to the last comment, the longest tasks until the first and after it, and those in which
 *   the thread draws the others, in their order, all in milliseconds
 */
async function measure(browser, {origin, seen}, comments, perPage, {slower, still}) {
  const tab = await browser.newPage();
  try {
    await tab.setViewport({width: 1000, height: 800});
    const session = await tab.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', {rate: slower});
    await tab.goto(origin);
    // What the page's own loading costs is over by then.
    await new Promise((resolve) => setTimeout(resolve, 800));
    Object.assign(seen, {requests: 0, bytes: 0});
    await tab.tracing.start({categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing']});
    // From a timer of the page's, so that the debugger's own message is not part of the task.
    await tab.evaluate(
      (thread, size, expected, still) => {
        const {setTimeout} = window;
        const now = performance.now.bind(performance);
        if (still) performance.now = () => 0;
        const element = document.createElement('vigil-comment-thread');
        const shown = () => element.shadowRoot.querySelectorAll('article').length;
        // What the thread puts off, once its first comments are there.
        window.setTimeout = (run, delay) =>
          setTimeout(() => {
            if (!delay && shown()) performance.mark('put-off');
            run();
          }, delay);
        window.done = new Promise((resolve) => {
          setTimeout(() => {
            performance.mark('start');
            const start = now();
            element.setAttribute('endpoint', '/wp-json');
            element.setAttribute('thread', thread);
            element.setAttribute('per-page', size);
            document.body.append(element);
            let first = 0;
            const look = () => {
              const passed = Math.round(now() - start);
              if (shown()) first ||= passed;
              if (shown() >= expected) resolve({first, whole: passed, shown: shown()});
              else setTimeout(look, 20);
            };
            look();
          }, 200);
        });
      },
      String(comments),
      String(perPage),
      Math.min(comments, perPage * (below + 1)),
      still,
    );
    const times = await tab.evaluate(() => window.done);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const {traceEvents} = JSON.parse(new TextDecoder().decode(await tab.tracing.stop()));
    const start = traceEvents.find(({name}) => name === 'start');
    const ours = traceEvents.filter(
      ({pid, tid, ts}) => pid === start.pid && tid === start.tid && ts > start.ts,
    );
    const marks = ours.filter(({name}) => name === 'put-off').map(({ts}) => ts);
    const tasks = ours
      .filter(({name}) => name === 'RunTask')
      .map(({ts, dur, tdur}) => ({
        cpu: tdur / 1000,
        isOpening: ts < start.ts + times.first * 1000,
        isPutOff: marks.some((mark) => mark >= ts && mark <= ts + dur),
        ts,
      }))
      .sort((one, other) => one.ts - other.ts);
    const longest = (some) => Math.round(Math.max(0, ...some.map(({cpu}) => cpu)));
    return {
      ...times,
      ...seen,
      opening: longest(tasks.filter(({isOpening}) => isOpening)),
      longest: longest(tasks.filter(({isOpening}) => !isOpening)),
      putOff: tasks.filter(({isPutOff}) => isPutOff).map(({cpu}) => cpu),
    };
  } finally {
    await tab.close();
  }
}

/** The best of several runs: another program on the machine makes a run slower, and none faster. */
export async function best(cases, {runs = 3, slower = 4, still = false} = {}) {
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
      const all = [];
      for (let run = 0; run < runs; run += 1)
        all.push(await measure(browser, server, comments, perPage, {slower, still}));
      const least = (name) => Math.min(...all.map((one) => one[name]));
      const [{shown, requests, bytes, putOff}] = all;
      rows.push({
        ...{comments, perPage, shown, requests, bytes},
        opening: least('opening'),
        longest: least('longest'),
        first: least('first'),
        whole: least('whole'),
        // Each of them at its best; without a clock they are the same in each run.
        putOff: putOff.map((_, index) => Math.min(...all.map((one) => one.putOff[index] ?? Infinity))),
      });
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
  console.log('comments  shown  requests    bytes  longest task  …after the first  first comment  all there');
  for (const each of cases) {
    const [{comments, shown, requests, bytes, opening, longest, first, whole}] = await best([each]);
    console.log(
      `${String(comments).padStart(8)}${String(shown).padStart(7)}${String(requests).padStart(10)}${String(bytes).padStart(9)}` +
        `${`${Math.max(opening, longest)} ms`.padStart(14)}${`${longest} ms`.padStart(18)}${`${first} ms`.padStart(15)}${`${whole} ms`.padStart(11)}`,
    );
  }
}
