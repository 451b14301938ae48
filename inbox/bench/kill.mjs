/**
 * Kills inboxes with SIGKILL in the middle of many submissions at a time, again and again, and looks whether every comment
 * that was answered with 201 is there afterwards, and none twice, also after all that had no answer were sent once more.
 *   node inbox/bench/kill.mjs [--rounds 20] [--count 1000] [--seed 1] [--database embedded|server]
 */
import {parseArgs} from 'node:util';
import {fileURLToPath} from 'node:url';
import {mint} from '../test/support/inbox.mjs';
import {client, preparePlace, randomFrom, spawnInbox} from './support.mjs';

const sites = {site: {publish: 'at-once', pace: 1_000_000}};

/**
 * @param {{kind: 'embedded' | 'server', rounds?: number, count?: number, seed?: number, careful?: boolean, say?: (line: string) => void}} settings
 * @returns what went wrong, and how much there was of everything
 */
export async function runKills({
  kind,
  rounds = 20,
  count = 1_000,
  seed = 1,
  careful = true,
  say = () => undefined,
}) {
  const random = randomFrom(seed);
  const place = await preparePlace(kind, sites, {careful});
  const processes = kind === 'server' ? 3 : 1;
  const total = {
    answered: 0,
    unanswered: 0,
    stored: 0,
    lost: [],
    twice: [],
    foreign: [],
    restarts: 0,
    slowest: 0,
  };
  let inboxes = [];
  const startAll = async () => {
    inboxes = await Promise.all(Array.from({length: processes}, () => spawnInbox(place.env)));
  };
  try {
    for (let round = 0; round < rounds; round++) {
      const thread = `round-${round}`;
      await startAll();
      const {form, close} = client({sockets: count});
      const texts = Array.from(
        {length: count},
        (_, number) => `№${round}.${number}. ${'слова '.repeat(1 + (number % 9))}`,
      );
      const proofs = await Promise.all(texts.map(() => mint(place.secrets, 'site', thread)));
      const accepted = new Set();
      // Some die at once, some when nearly all is answered.
      const deadline = Math.floor(random() * count * 0.95);
      let answers = 0;
      let killed;
      const kill = () => (killed ??= Promise.all(inboxes.map((each) => each.end('SIGKILL'))));
      const send = async (text, index, proof) => {
        const {url} = inboxes[index % inboxes.length];
        const {status, text: body} = await form(`${url}/site/wp-json/wp/v2/comments`, {
          post: thread,
          content: text,
          altcha: proof,
        });
        return {status, body};
      };
      if (deadline === 0) setTimeout(kill, 5);
      await Promise.all(
        texts.map(async (text, index) => {
          try {
            const {status, body} = await send(text, index, proofs[index]);
            if (status === 201) accepted.add(text);
            else throw new Error(`${status} ${body}`);
            if (++answers >= deadline) await kill();
          } catch (error) {
            // No answer says nothing; a wrong one does.
            if (!killed && !/ECONNRESET|EPIPE|socket hang up/.test(`${error.code} ${error.message}`))
              total.foreign.push(error.message);
          }
        }),
      );
      await kill();
      close();

      const start = performance.now();
      await startAll();
      total.slowest = Math.max(total.slowest, performance.now() - start);
      total.restarts++;
      const again = client({sockets: 64});
      const stored = async () => {
        const found = new Map();
        for (let page = 1; ; page++) {
          const query = `post=${thread}&per_page=100&page=${page}&order=asc&orderby=id&_fields=content`;
          const {text} = await again.request(`${inboxes[0].url}/site/wp-json/wp/v2/comments?${query}`);
          const list = JSON.parse(text);
          for (const {content} of list) {
            const key = /№[\d.]+/.exec(content.rendered)[0];
            found.set(key, (found.get(key) ?? 0) + 1);
          }
          if (list.length < 100) return found;
        }
      };
      const keyOf = (text) => /№[\d.]+/.exec(text)[0];
      const before = await stored();
      for (const text of accepted) if (!before.has(keyOf(text))) total.lost.push(keyOf(text));
      // What a client does with what was not answered: the same again, with new work.
      for (let from = 0; from < texts.length; from += 200)
        await Promise.all(
          texts.slice(from, from + 200).map(async (text, index) => {
            if (accepted.has(text)) return;
            const proof = await mint(place.secrets, 'site', thread);
            const url = inboxes[index % inboxes.length].url;
            const {status, text: body} = await again.form(`${url}/site/wp-json/wp/v2/comments`, {
              post: thread,
              content: text,
              altcha: proof,
            });
            const expected = before.has(keyOf(text)) ? 409 : 201;
            if (status !== expected)
              total.foreign.push(`${keyOf(text)}: ${status} in place of ${expected}, ${body}`);
          }),
        );
      const after = await stored();
      for (const [key, times] of after) if (times > 1) total.twice.push(key);
      for (const text of texts) if (!after.has(keyOf(text))) total.lost.push(keyOf(text));
      again.close();
      total.answered += accepted.size;
      total.unanswered += count - accepted.size;
      total.stored += after.size;
      for (const {lines} of inboxes)
        for (const line of lines) if (/"level":"error"/.test(line)) total.foreign.push(line);
      await Promise.all(inboxes.map((each) => each.end('SIGKILL')));
      say(
        `${kind} ${round + 1}/${rounds}: killed after ${accepted.size} answers; ${before.size} were there, ${before.size - accepted.size} of them unanswered`,
      );
    }
  } finally {
    await Promise.all(inboxes.map((each) => each.end('SIGKILL')));
    await place.end();
  }
  return total;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({
    options: {
      rounds: {type: 'string', default: '20'},
      count: {type: 'string', default: '1000'},
      seed: {type: 'string', default: '1'},
      database: {type: 'string'},
    },
  });
  for (const kind of values.database ? [values.database] : ['embedded', 'server']) {
    const {lost, twice, foreign, slowest, ...figures} = await runKills({
      kind,
      rounds: Number(values.rounds),
      count: Number(values.count),
      seed: Number(values.seed),
      say: console.log,
    });
    console.log(kind, {
      ...figures,
      lost: lost.length,
      twice: twice.length,
      other: foreign.length,
      slowestRestart: `${(slowest / 1000).toFixed(1)} s`,
    });
    if (lost.length + twice.length + foreign.length > 0) {
      console.log({lost: lost.slice(0, 20), twice: twice.slice(0, 20), foreign: foreign.slice(0, 20)});
      process.exitCode = 1;
    }
  }
}
