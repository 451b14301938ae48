/**
 * Sends comments through a network that loses requests and answers, to a real WordPress or to an inbox, and looks into its
 * database: each text is there exactly once, or still with its writer and with a reason.
 *   node bench/submissions.mjs [--inbox [--database embedded|server]] [--count 2000] [--seed 1] [--stall 6000]
 * `--stall` is what stands for 30 seconds, in milliseconds; all other times shrink with it, but for WordPress's: where it
 * takes longer to answer than the least pause before a repeat, what comes out says nothing. WordPress's own limit of a
 * comment in 15 seconds from an address is lifted, since all of these come from one; test/wordpress/client-rules.mjs keeps it.
 *
 * WordPress looks for a repeat and stores a comment in two steps. Two of the same that are in it at a time may both be stored, and
 * no client can help that: it is counted apart. An inbox does both in one statement.
 *
 * 2,000 comments each, `--stall 6000`, on 26 November 2026, two cores. Quiet, load average under 3:
 *   WordPress 6.1.9, seed 1   4,154 faults, 0 lost, 0 twice; 1,847 stored, 153 still with their writers; slowest answer 0.5 s
 *   WordPress 6.1.9, seed 2   3,968 faults, 0 lost, 0 twice; 1,867 stored, 133 still with their writers; slowest answer 0.7 s
 * Before, beside other work, load average 10 to 20:
 *   WordPress 6.1.9, seed 1   4,213 faults, 0 lost, 0 twice (slowest answer 5.8 s: over the 3 s up to which it says something)
 *   WordPress 6.1.9, seed 2   4,007 faults, 0 lost, 1 twice: what was stalled came with the next try, within an answer of 2 s; this
 *                             run did not count yet which were in the server at a time
 *   the same again            4,035 faults, 0 lost, 0 twice; 17 were in the server twice at a time, and noticed (slowest answer 5.0 s)
 *   inbox, embedded, seed 1   4,160 faults, 0 lost, 0 twice; 1,847 stored
 *   inbox, PostgreSQL, seed 2 3,889 faults, 0 lost, 0 twice; 2 were in it twice at a time, and noticed; 1,867 stored
 */
import {AsyncLocalStorage} from 'node:async_hooks';
import {existsSync, realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {compiled} from '../test/wordpress/compiled.mjs';
import {faults, startFaultProxy} from './fault-proxy.mjs';
import {startInboxServer, startWordPressServer} from './submission-servers.mjs';

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pieces = [
  'свабода',
  'ўсім',
  '<b>',
  '</b>',
  '&',
  '&amp;',
  '\\',
  '"',
  "'",
  '<3',
  '>',
  '🕊',
  '\n\n',
  ':)',
  '—',
  'https://a.example/?x=1&y=2',
];
const names = ['', 'Ann', 'Tom & Jerry', 'O\'Neil "x" \\', '<i>Ян</i>'];

/** All that happens to one comment, by the seed and its number alone. */
function scriptFor(seed, number) {
  const random = randomFrom(seed * 1_000_003 + number);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (chance) => random() < chance;
  const words = Array.from({length: 1 + Math.floor(random() * 8)}, () => pick(pieces)).join(' ');
  const kind = some(0.04) ? 'closed thread' : some(0.04) ? 'server that is gone' : 'ordinary';
  return {
    kind,
    text: `№${number}. ${words}`,
    name: pick(names),
    /** One for each try, in turn; then all goes well. */
    fates: Array.from({length: kind === 'ordinary' ? Math.floor(random() * 4) : 0}, () => pick(faults)),
    offline: some(0.15),
    doubleClick: some(0.2),
    /** Loads the page anew when so much of the time limit has passed in the try of that number. */
    reloads: some(0.25) ? [{attempt: Math.floor(random() * 3), after: random() * 0.3}] : [],
  };
}

/**
 * @param {{count?: number, seed?: number, stall?: number, crowd?: number, inbox?: 'embedded' | 'server', say?: (line: string) =>
 *   void}} [settings] `crowd`: writers at a time; `inbox`: with that database, in place of a WordPress
 * @returns {Promise<{table: [string, number][], lost: string[], twice: string[], raced: string[]}>}
 */
export async function runSubmissions({
  count = 2_000,
  seed = 1,
  stall = 6_000,
  crowd = 24,
  inbox,
  say = () => undefined,
} = {}) {
  const {submission} = await compiled('comment-form/services/submission.ts');
  const target = await (inbox ? startInboxServer(inbox) : startWordPressServer(say));

  const scripts = Array.from({length: count}, (_, number) => scriptFor(seed, number));
  const tally = new Map();
  const note = (what) => tally.set(what, (tally.get(what) ?? 0) + 1);
  const numberIn = (body) => {
    const fields = new URLSearchParams(body);
    return /№(\d+)\./.exec(fields.get('content') ?? fields.get('comment') ?? '')?.[1];
  };
  /** Comments that are in the server now, and those that were in it twice at a time: it has to notice by itself. */
  const inside = new Set();
  const met = new Set();
  const enters = (body) => {
    const number = numberIn(body);
    if (inside.has(number)) met.add(number);
    inside.add(number);
    return () => inside.delete(number);
  };
  const fateOf = (body) => {
    const script = scripts[numberIn(body)];
    if (!script) return undefined;
    const fate = script.kind === 'server that is gone' ? 'dropped before arrival' : script.fates.shift();
    if (fate) note(`  ${fate}`);
    return fate;
  };
  const proxy = await startFaultProxy(target.url, stall, fateOf, enters);

  // Each writer has a device of their own.
  const device = new AsyncLocalStorage();
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: {
      get onLine() {
        return device.getStore()?.online ?? true;
      },
    },
  });

  /** Thirty seconds of the writers are one stall of ours. */
  const pace = 30_000 / stall;
  const timeout = stall * 0.8;
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  function write(script, number) {
    const random = randomFrom(seed * 7 + number);
    const newPage = () => target.writer(number, proxy.url, timeout);
    const {thread, closed} = newPage();
    const draft = {
      thread: script.kind === 'closed thread' ? closed : thread,
      parent: '',
      text: script.text,
      name: script.name,
      email: '',
      website: '',
    };
    const clock = {
      now: () => performance.now() * pace,
      later(run, milliseconds) {
        const timer = setTimeout(run, milliseconds / pace);
        return () => clearTimeout(timer);
      },
      random,
    };
    const here = {online: !script.offline};
    let attempts = 0;

    return device.run(
      here,
      () =>
        new Promise((resolve) => {
          let current;
          const open = (kept) => {
            const {service, proof} = newPage();
            const own = submission(kept, {
              knowsRepeats: service.knowsRepeats,
              clock,
              // As the form has it.
              async send(sent, options) {
                const altcha = await proof?.(sent.thread);
                options.signal.throwIfAborted();
                return service.submit(sent, {...options, extra: altcha && {altcha}});
              },
              told(state) {
                // The page that was left tells nobody.
                if (current && own !== current) return;
                if (state.phase === 'sending') void sending();
                if (state.phase === 'accepted' || state.phase === 'failed')
                  resolve({state, kept: current.kept, attempts});
              },
            });
            current = own;
            own.send();
            if (script.doubleClick) {
              own.send();
              setTimeout(() => own.send(), 5);
              note('  double click');
            }
          };
          const sending = async () => {
            const attempt = attempts++;
            const reload = script.reloads.find((each) => each.attempt === attempt);
            if (!reload) return;
            const kept = JSON.stringify(current?.kept ?? {draft, unanswered: true});
            await wait(reload.after * timeout);
            if (current.state.phase !== 'sending') return;
            note('  reload in flight');
            const before = current;
            current = undefined;
            before.stop();
            open(JSON.parse(kept));
          };
          if (script.offline) {
            note('  offline, then online');
            setTimeout(
              () => {
                here.online = true;
                current.online();
              },
              (random() * 40_000) / pace,
            );
          }
          open({draft, unanswered: false});
        }),
    );
  }

  const start = performance.now();
  const results = [];
  let next = 0;
  const writers = Array.from({length: Math.min(crowd, count)}, async () => {
    while (next < count) {
      const number = next++;
      results[number] = await write(scripts[number], number);
      if (results.filter(Boolean).length % 250 === 0) say(`${next} of ${count} written`);
    }
  });
  await Promise.all(writers);
  await proxy.idle();
  const seconds = (performance.now() - start) / 1000;

  proxy.close();
  const stored = new Map();
  for (const text of await target.stored()) stored.set(text, (stored.get(text) ?? 0) + 1);

  const lost = [];
  const twice = [];
  const raced = [];
  const ends = new Map();
  for (const [number, {state, kept}] of results.entries()) {
    const {text} = scripts[number];
    const times = stored.get(target.form(text)) ?? 0;
    const accepted = state.phase === 'accepted';
    const end = accepted ? `  ${state.accepted.status}` : `  still with the writer: ${state.error.code}`;
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (times > 1) (met.has(String(number)) ? raced : twice).push(text);
    if (accepted ? times === 0 : kept?.draft.text !== text || !state.error.code) lost.push(text);
    // What it says of itself has to be true.
    if (!accepted && state.error.sent === 'no' && times) lost.push(`${text} (said not to be there)`);
  }
  const sorted = (map) => [...map].sort(([one], [other]) => one.localeCompare(other));
  const requests = results.reduce((sum, {attempts}) => sum + attempts, 0);
  return {
    table: [
      ['submissions', count],
      ['tries', requests],
      ['seconds', Math.round(seconds)],
      [`slowest answer of ${target.name}, ms`, Math.round(proxy.slowest())],
      ['least pause before a repeat, ms', Math.round(15_000 / pace)],
      ['faults', [...tally.values()].reduce((sum, each) => sum + each, 0)],
      ...sorted(tally),
      ['ends', results.length],
      ...sorted(ends),
      ['texts in the database', [...stored.keys()].filter((text) => text.startsWith('№')).length],
      ['lost', lost.length],
      ['twice', twice.length],
      ['twice, of which both were in the server at a time', raced.length],
      ['met like that, and noticed', met.size - raced.length],
    ],
    lost,
    twice,
    raced,
  };
}

async function main() {
  const {values} = parseArgs({
    options: {
      count: {type: 'string'},
      seed: {type: 'string'},
      stall: {type: 'string'},
      inbox: {type: 'boolean'},
      database: {type: 'string', default: 'embedded'},
    },
  });
  const {inbox, database, ...rest} = values;
  const numbers = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, Number(value)]));
  const {table, lost, twice, raced} = await runSubmissions({
    ...numbers,
    ...(inbox && {inbox: database}),
    say: console.log,
  });
  for (const [what, number] of table)
    console.log(`${what.padEnd(54)}${number.toLocaleString('en').padStart(8)}`);
  for (const text of lost) console.error(`lost: ${JSON.stringify(text)}`);
  for (const text of twice) console.error(`twice: ${JSON.stringify(text)}`);
  for (const text of raced) console.error(`twice, at a time: ${JSON.stringify(text)}`);
  if (lost.length || twice.length || raced.length) process.exitCode = 1;
}

const program = process.argv[1];
if (program && existsSync(program) && realpathSync(program) === fileURLToPath(import.meta.url)) await main();
