/** Several processes on one PostgreSQL: none of them knows anything that the others do not. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {sql} from 'drizzle-orm';
import {assertRefused, newDatabase, startInbox, withoutPostgres} from './support/inbox.mjs';

it('serves one database from three processes that start at a time', {skip: withoutPostgres}, async () => {
  const env = {DATABASE_URL: await newDatabase()};
  const sites = {site: {publish: 'at-once', pace: 60}};
  // In one process of Node here, and with nothing shared but the database.
  const three = await Promise.all([1, 2, 3].map(() => startInbox({kind: 'server', sites, env})));
  try {
    const [one, two, three_] = three;
    const proof = await one.proof('a');
    assert.equal((await two.post({post: 'a'}, {proof})).status, 201, 'a challenge of one is good at another');
    for (const each of three) assertRefused(await each.post({post: 'a'}, {proof}), 'vigil_proof_used', 403);

    const same = {post: 'a', content: 'the same everywhere', author_name: 'Ann'};
    const answers = await Promise.all([...three, ...three, ...three].map((each) => each.post(same)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [201, ...Array(8).fill(409)]);

    const used = await one.proof('b');
    const raced = await Promise.all(
      [...three, ...three].map((each) => each.post({post: 'b'}, {proof: used})),
    );
    assert.equal(
      raced.filter(({status}) => status === 201).length,
      1,
      'a proof is good once, wherever it is shown',
    );

    const before = (await three_.list('a')).headers.get('etag');
    await one.post({post: 'a'});
    const list = await three_.list('a');
    assert.notEqual(list.headers.get('etag'), before);
    assert.equal(list.body.length, 3);
    assert.equal((await two.list('a')).headers.get('etag') !== before, true);

    const many = await Promise.all(
      Array.from({length: 90}, (_, index) => three[index % 3].post({post: 'c'})),
    );
    const taken = many.filter(({status}) => status === 201).length;
    const [{count}] = await one.rows(
      sql`select count(*)::int as count from comments c join threads t on t.id = c.thread where t.name = 'c'`,
    );
    assert.equal(count, taken);
    const more = await Promise.all(three.map((each) => each.post({post: 'c'})));
    if (taken >= 60) for (const each of more) assert.ok([429, 201].includes(each.status));
    const [{load}] = await one.rows(
      sql`select sum(count)::int as load from pace p join threads t on t.id = p.thread where t.name = 'c'`,
    );
    assert.ok(load >= taken, 'the pace is counted in one place');
  } finally {
    await Promise.all(three.map((each) => each.end()));
  }
});
