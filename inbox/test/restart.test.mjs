/** What an inbox does while its PostgreSQL is away, and after it has come back: a restart, an update, a failover. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {sql} from 'drizzle-orm';
import {startPostgres} from '../../scripts/postgres.mjs';
import {client, preparePlace, spawnInbox} from '../bench/support.mjs';
import {openServer} from '../dist/database/open.js';
import {mint, withoutPostgres} from './support/inbox.mjs';

describe('while PostgreSQL is away', {skip: withoutPostgres}, () => {
  let cluster;
  let place;
  before(async () => {
    cluster = await startPostgres();
    place = await preparePlace(
      'server',
      {site: {publish: 'at-once', pace: 1_000_000, busy: 1_000_000}},
      {databaseUrl: cluster.url},
    );
  });
  after(async () => {
    await place?.end();
    await cluster?.stop();
  });

  it(
    'an inbox says so, loses nothing that it took, and is well again by itself',
    {timeout: 120_000},
    async () => {
      const inbox = await spawnInbox(place.env);
      const {request, form, close} = client({sockets: 16});
      const api = `${inbox.url}/site/wp-json`;
      const accepted = new Set();
      const sent = [];
      const answers = new Map();
      const run = {ends: false};
      const post = async (content) => {
        const altcha = await mint(place.secrets, 'site', 'restart');
        return form(`${api}/wp/v2/comments`, {post: 'restart', content, altcha});
      };
      const health = async () => (await request(`${inbox.url}/healthz`)).status;
      const until = async (status) => {
        for (let tries = 0; (await health()) !== status; tries++) {
          assert.ok(tries < 600, `healthz does not become ${status}`);
          await sleep(50);
        }
      };
      const assertUnavailable = ({status, headers, text}) => {
        assert.equal(status, 503, text);
        assert.ok(Number(headers['retry-after']) > 0);
        const {code, data} = JSON.parse(text);
        assert.deepEqual([code, data.status], ['vigil_unavailable', 503]);
      };
      /** Reading, writing, taking back: with and without transactions, all the time. */
      const writers = Array.from({length: 8}, async (_, writer) => {
        for (let number = 0; !run.ends; number++) {
          const content = `text ${writer}.${number}`;
          sent.push(content);
          const answer = await post(content);
          answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
          if (answer.status === 201) accepted.add(content);
          else assertUnavailable(answer);
          const removal = await form(`${api}/vigil/v1/removal`, {token: 'none such'});
          assert.ok([404, 503].includes(removal.status), removal.text);
          if (answer.status === 503) await sleep(20);
        }
      });
      const idle = writers.map((each) => each.catch(() => (run.ends = true)));
      try {
        await until(200);
        for (let times = 0; times < 2; times++) {
          const before = accepted.size;
          while (accepted.size < before + 40 && !run.ends) await sleep(10);
          await cluster.away();
          await until(503);
          for (const path of ['wp/v2/comments', 'vigil/v1/thread'])
            assertUnavailable(await request(`${api}/${path}?post=restart`));
          const page = await request(`${inbox.url}/moderate/`, {headers: {cookie: '__Host-vigil-inbox=x'}});
          assert.equal(page.status, 503);
          assert.match(page.text, /<h1>/, 'a moderator gets a page');
          assert.ok(Number(page.headers['retry-after']) > 0);
          await cluster.back();
          await until(200);
        }
        const before = accepted.size;
        while (accepted.size < before + 40 && !run.ends) await sleep(10);
        run.ends = true;
        await Promise.all(writers);
        assert.ok(answers.get(201) > 100 && answers.get(503) > 0, JSON.stringify([...answers]));

        // What a client does with what was not answered well: the same again.
        for (const content of sent)
          if (!accepted.has(content)) assert.ok([201, 409].includes((await post(content)).status), content);
        await inbox.end();
        const stored = (await place.rows(sql`select content from comments`))
          .map(({content}) => content)
          .sort();
        assert.deepEqual(stored, sent.sort(), 'each is there, and once');
        // Faults are told, and nothing of what was in them.
        const lines = inbox.lines.map((line) => JSON.parse(line));
        assert.ok(lines.some(({level}) => level === 'error'));
        assert.doesNotMatch(inbox.lines.join('\n'), /text \d|none such/);
      } finally {
        run.ends = true;
        await Promise.all(idle);
        close();
        await inbox.end('SIGKILL');
      }
    },
  );

  it('keeps no connection that broke in a transaction, or before it', {timeout: 60_000}, async () => {
    const {db, close} = await openServer(cluster.url, 2);
    const begin = () => db.transaction((step) => step.execute(sql`select 1`));
    try {
      for (let times = 0; times < 3; times++)
        await assert.rejects(
          db.transaction(async (step) => {
            await step.execute(sql`select 1`);
            const {rows} = await step.execute(sql`select pg_backend_pid() as pid`);
            await db.execute(sql`select pg_terminate_backend(${rows[0].pid})`);
            // It breaks while nothing is asked of it.
            await sleep(50);
            await step.execute(sql`select 1`);
          }),
        );
      await Promise.all([1, 2].map(begin));
      // In a process of its own, for which this one stands still: it cannot notice that they break.
      const script = `
        const client = new (require('pg').Client)(process.argv[1]);
        client.connect()
          .then(() => client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vigil-inbox'"))
          .then(() => client.end());`;
      assert.equal(spawnSync(process.execPath, ['-e', script, cluster.url]).status, 0);
      for (const {status} of await Promise.allSettled([1, 2].map(begin))) assert.equal(status, 'rejected');
      await Promise.all([1, 2].map(begin));
    } finally {
      await close();
    }
  });
});
