/**
 * The comment inbox beside the demo site: builds it, and starts it on this machine with its embedded database.
 *   const inbox = await startInbox({origins: ['http://127.0.0.1:4173']});
 *   node scripts/inbox.mjs [ORIGIN …]     alone, until Ctrl-C; for http://127.0.0.1:4173 where no origin is named
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';

const home = fileURLToPath(new URL('../inbox/', import.meta.url));

/** Where its comments lie, and are at the next start. */
export const inboxData = fileURLToPath(new URL('../.build/inbox/start', import.meta.url));

/** Only this machine. */
const host = '127.0.0.1';
export const inboxPort = 8787;
/** How many ports are tried, one after the other. */
const ports = 20;

/** It is started again after this long, in milliseconds, and at most so often within a minute. */
const pause = 500;
const restarts = 3;

/** Whether nobody has a port. */
const isFree = (port) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, host, () => server.close(() => done(true)));
  });

/** The wanted port, or the next that is free: pages that are open, and bookmarks, find the inbox after a restart. */
async function freePort(wanted) {
  for (let port = wanted; port < wanted + ports; port++) if (await isFree(port)) return port;
  throw new Error(`The ports ${wanted} to ${wanted + ports - 1} are all taken.`);
}

/** What a page writes into `endpoint="…"`, and where its comments are decided about. */
export const addressesOf = (url) => ({url, endpoint: `${url}/wp-json`, moderate: `${url}/moderate/`});

/** Starts the program once. Rejects where it ends before it answers. */
async function startProgram({origins, port, data, say}) {
  const child = spawn(process.execPath, [`${home}bin/vigil-inbox.mjs`, 'start'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      VIGIL_INBOX_CONFIG: '',
      VIGIL_INBOX_DATA: data,
      VIGIL_INBOX_HOST: host,
      VIGIL_INBOX_ORIGINS: origins.join(),
      VIGIL_INBOX_PORT: String(port),
      VIGIL_INBOX_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whoever forgets to stop it takes it along.
  const end = () => child.kill();
  process.once('exit', end);
  const ended = once(child, 'exit').then(([code, signal]) => {
    process.off('exit', end);
    return signal ?? `code ${code}`;
  });
  let link;
  const url = await new Promise((done, fail) => {
    void ended.then(() => fail(new Error('The comment inbox did not start.')));
    createInterface({input: child.stdout}).on('line', (line) => {
      let entry;
      try {
        entry = JSON.parse(line);
      } catch {
        return;
      }
      if (entry.event === 'set up') link = entry.link;
      if (entry.event === 'started') done(entry.url);
      if (entry.level !== 'info') say(`inbox: ${entry.event} ${entry.error ?? ''}`.trim());
    });
  });
  return {child, ended, url, link};
}

/**
 * @param {object} settings
 * @param {string[]} settings.origins whose pages may send comments
 * @param {number} [settings.port] the first that is tried; one of the next where it is taken
 * @param {string} [settings.data] the folder of its database; what was written is there at the next start
 * @param {(line: string) => void} [settings.say] told what it says, and when it ends unasked: it is started again then, in the same
 *   place
 * @returns {Promise<{url: string, endpoint: string, moderate: string, stop: () => Promise<void>}>} `endpoint` is what a page
 *   writes into `endpoint="…"`; `moderate` where its comments are decided about, at the first run with the link that sets it up
 */
export async function startInbox({origins, port = inboxPort, data = inboxData, say = () => undefined}) {
  const {buildInbox} = await import('../inbox/scripts/build.mjs');
  await buildInbox();
  const settings = {origins, port: await freePort(port), data, say};
  let program = await startProgram(settings);
  const {url, link} = program;
  const stopping = new AbortController();
  /** When it was started again. */
  const times = [];

  async function keepRunning() {
    let how = await program.ended;
    while (!stopping.signal.aborted) {
      // At Ctrl-C it hears of the end at the same time as this, and may be the faster.
      await wait(pause, undefined, {signal: stopping.signal}).catch(() => undefined);
      if (stopping.signal.aborted) return;
      const now = performance.now();
      times.push(now);
      if (times.filter((time) => now - time < 60_000).length > restarts) {
        say(`The comment inbox ended again (${how}) and is left so; its comments are in ${data}.`);
        return;
      }
      say(`The comment inbox ended unasked (${how}); starting it again.`);
      try {
        program = await startProgram(settings);
        if (stopping.signal.aborted) program.child.kill();
        how = await program.ended;
      } catch (error) {
        how = error.message.replace(/\.$/, '');
      }
    }
  }
  const kept = keepRunning();

  return {
    ...addressesOf(url),
    ...(link && {moderate: link}),
    async stop() {
      stopping.abort();
      program.child.kill();
      await kept;
    },
  };
}

/** `node scripts/inbox.mjs`: alone, for pages of `npm start -- --inbox-apart`. */
async function main() {
  const origins = process.argv.slice(2);
  if (!(await isFree(inboxPort)))
    throw new Error(`Port ${inboxPort} is taken: an inbox runs already, or something else.`);
  const inbox = await startInbox({
    origins: origins.length ? origins : ['http://127.0.0.1:4173'],
    say: console.error,
  });
  console.log(`The comment inbox: ${inbox.moderate}\nIts comments are in ${inboxData}. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void inbox.stop());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
