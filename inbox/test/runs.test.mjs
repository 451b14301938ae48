/** Short forms of the runs in bench/. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {runFuzz} from '../bench/fuzz.mjs';
import {runKills} from '../bench/kill.mjs';
import {runLoad} from '../bench/load.mjs';
import {client, preparePlace, spawnInbox} from '../bench/support.mjs';
import {openEmbedded} from '../dist/database/open.js';
import {kinds, mint, withoutPostgres} from './support/inbox.mjs';

for (const kind of kinds) {
  const skip = kind === 'server' && withoutPostgres;
  describe(`on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`, {skip}, () => {
    it(
      'has every comment that it answered with 201 after it was killed, and none twice',
      {timeout: 120_000},
      async () => {
        const {lost, twice, foreign, answered, stored} = await runKills({
          kind,
          rounds: kind === 'server' ? 2 : 1,
          count: 120,
          seed: 5,
          careful: false,
        });
        assert.deepEqual({lost, twice, foreign}, {lost: [], twice: [], foreign: []});
        assert.ok(answered > 0 && answered < stored, 'killed in the middle');
        assert.equal(stored, kind === 'server' ? 240 : 120);
      },
    );

    it(
      'answers every bad request with an error of WordPress, and stores nothing of it',
      {timeout: 120_000},
      async () => {
        const {statuses, stored, wrong} = await runFuzz({kind, count: 400, seed: 3});
        assert.deepEqual(wrong, []);
        assert.ok(stored > 10 && statuses[403] > 30 && statuses[400] > 10, JSON.stringify(statuses));
      },
    );
  });
}

it('answers what it has taken before it stops, and takes nothing more', {timeout: 60_000}, async () => {
  const place = await preparePlace('embedded', {site: {pace: 1_000_000}});
  const inbox = await spawnInbox(place.env);
  const {form, close} = client({sockets: 60});
  try {
    let answers = 0;
    let stopped;
    const proofs = await Promise.all(Array.from({length: 60}, () => mint(place.secrets, 'site', 'stop')));
    const all = await Promise.allSettled(
      proofs.map(async (altcha, index) => {
        const fields = {post: 'stop', content: `text ${index}`, altcha};
        const {status} = await form(`${inbox.url}/site/wp-json/wp/v2/comments`, fields);
        if (++answers === 5) stopped = inbox.end();
        return status;
      }),
    );
    await stopped;
    assert.deepEqual([...new Set(all.flatMap(({value}) => value ?? []))], [201]);
    const events = inbox.lines.map((line) => JSON.parse(line).event);
    assert.deepEqual(events.slice(-2), ['stopping', 'stopped']);
    const {db, close: shut} = await openEmbedded(place.data);
    const {rows} = await db.execute(sql`select count(*)::int as count from comments`);
    await shut();
    assert.equal(rows[0].count, all.filter(({value}) => value === 201).length);
  } finally {
    close();
    await inbox.end('SIGKILL');
    await place.end();
  }
});

it(
  'runs under load without a fault, and says how fast',
  {skip: withoutPostgres, timeout: 120_000},
  async () => {
    const {accepted, memory, answers, failed, ...lists} = await runLoad({
      seconds: 1,
      clients: 8,
      requests: 1_000,
      careful: false,
    });
    assert.deepEqual(failed, {});
    for (const figures of [accepted, ...Object.values(lists)]) assert.ok(figures['a second'] > 0);
    assert.equal(memory.length, 10);
    assert.deepEqual(answers, {200: 600, 304: 300, 403: 100});
  },
);
