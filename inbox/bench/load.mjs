/**
 * How much an inbox takes: comments accepted and lists read in a second, and how long each takes, against a PostgreSQL that
 * waits for its disk; and whether its memory stays flat. Client, inbox and database share this machine's cores.
 *   node inbox/bench/load.mjs [--seconds 15] [--clients 32] [--processes 1] [--requests 100000]
 */
import {readFileSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {fileURLToPath} from 'node:url';
import {mint} from '../test/support/inbox.mjs';
import {client, percentile, preparePlace, spawnInbox} from './support.mjs';

const sites = {
  site: {pace: 1_000_000, busy: 1_000_000},
  live: {publish: 'at-once', pace: 1_000_000, busy: 1_000_000},
};

const memoryOf = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** How long that process has used a core, in milliseconds: what the machine does beside it does not count. */
function coreTimeOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  // In hundredths of a second, on every Linux of today.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Runs work from many hands until the time is over; gives the times of all, in milliseconds. */
async function during(seconds, hands, work) {
  const end = performance.now() + seconds * 1000;
  const times = [];
  let next = 0;
  await Promise.all(
    Array.from({length: hands}, async () => {
      while (performance.now() < end) {
        const start = performance.now();
        if ((await work(next++)) === false) return;
        times.push(performance.now() - start);
      }
    }),
  );
  return times;
}

const figures = ({times, core}, seconds) => ({
  'a second': Math.round(times.length / seconds),
  'ms of a core each, inbox alone': Math.round((core / times.length) * 100) / 100,
  'median ms': Math.round(percentile(times, 0.5) * 10) / 10,
  'p99 ms': Math.round(percentile(times, 0.99) * 10) / 10,
});

/** @param {{seconds?: number, clients?: number, processes?: number, requests?: number, kind?: 'server' | 'embedded'}} settings */
export async function runLoad({
  seconds = 15,
  clients = 32,
  processes = 1,
  requests = 100_000,
  kind = 'server',
  careful = true,
} = {}) {
  const place = await preparePlace(kind, sites, {careful});
  const inboxes = await Promise.all(Array.from({length: processes}, () => spawnInbox(place.env)));
  const {request, form, close} = client({sockets: clients});
  const urlOf = (index) => inboxes[index % inboxes.length].url;
  const failed = {};
  const expect = (status, expected) => {
    if (status !== expected) failed[status] = (failed[status] ?? 0) + 1;
  };
  const post = async (site, thread, index, proof) =>
    (
      await form(`${urlOf(index)}/${site}/wp-json/wp/v2/comments`, {
        post: thread,
        author_name: 'Ann',
        content: `Comment ${site} ${index}: ${'some words of a reader '.repeat(8)}`,
        altcha: proof,
      })
    ).status;
  try {
    // A thread with 500 comments to read.
    for (let index = 0; index < 500; index++)
      expect(await post('live', 'read', index, await mint(place.secrets, 'live', 'read')), 201);

    // As much work as can be done in that time, made before, so that it does not count.
    const ahead = seconds * 700;
    const proofs = [];
    for (let from = 0; from < ahead; from += 500)
      proofs.push(
        ...(await Promise.all(
          Array.from({length: 500}, (_, index) => mint(place.secrets, 'site', `t${(from + index) % 50}`)),
        )),
      );
    const measured = async (...words) => {
      const all = () => inboxes.reduce((sum, {pid}) => sum + coreTimeOf(pid), 0);
      const before = all();
      const times = await during(...words);
      return {times, core: all() - before};
    };
    const accepted = await measured(seconds, clients, async (index) => {
      if (index >= proofs.length) return false;
      expect(await post('site', `t${index % 50}`, index, proofs[index]), 201);
      return true;
    });

    const list = (index) =>
      `${urlOf(index)}/live/wp-json/wp/v2/comments?post=read&parent=0&per_page=20&page=${1 + (index % 25)}&_fields=id,parent,author_name,author_url,date_gmt,content,status`;
    const tags = new Map();
    const reads = await measured(seconds, clients, async (index) => {
      const {status, headers} = await request(list(index));
      expect(status, 200);
      tags.set(index % 25, headers.etag);
    });
    const unchanged = await measured(seconds, clients, async (index) => {
      expect((await request(list(index), {headers: {'if-none-match': tags.get(index % 25)}})).status, 304);
    });

    // Memory, over many requests of each kind.
    const memory = [];
    const answers = {};
    const count = ({status}) => {
      answers[status] = (answers[status] ?? 0) + 1;
    };
    const {pid} = inboxes[0];
    for (let done = 0; done < requests; done += requests / 10) {
      let left = requests / 10;
      await Promise.all(
        Array.from({length: clients}, async () => {
          while (left-- > 0) {
            const turn = left % 10;
            if (turn === 0)
              count(
                await form(`${inboxes[0].url}/site/wp-json/wp/v2/comments`, {
                  post: 't1',
                  content: `x ${left}`,
                  altcha: 'forged',
                }),
              );
            else if (turn === 1)
              count(await request(`${inboxes[0].url}/site/wp-json/vigil/v1/challenge?post=${left}`));
            else if (turn < 5)
              count(await request(list(left), {headers: {'if-none-match': tags.get(left % 25)}}));
            else
              count(
                await request(
                  `${inboxes[0].url}/live/wp-json/wp/v2/comments?post=read&per_page=5&page=${1 + (left % 100)}`,
                ),
              );
          }
        }),
      );
      memory.push(Math.round(memoryOf(pid)));
    }
    return {
      accepted: {...figures(accepted, seconds), 'all of them': accepted.times.length},
      'lists of 20': figures(reads, seconds),
      'lists, 304': figures(unchanged, seconds),
      memory,
      answers,
      failed,
    };
  } finally {
    close();
    await Promise.all(inboxes.map((each) => each.end()));
    await place.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({
    options: {
      seconds: {type: 'string', default: '15'},
      clients: {type: 'string', default: '32'},
      processes: {type: 'string', default: '1'},
      requests: {type: 'string', default: '100000'},
      database: {type: 'string', default: 'server'},
    },
  });
  console.log(
    `${availableParallelism()} cores, load of the machine before: ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')}`,
  );
  const {memory, ...rest} = await runLoad({
    seconds: Number(values.seconds),
    clients: Number(values.clients),
    processes: Number(values.processes),
    requests: Number(values.requests),
    kind: values.database,
  });
  console.log(rest);
  console.log(
    `memory of the first process after each tenth of ${values.requests} requests, MB: ${memory.join(' ')}`,
  );
}
