/**
 * What somebody learns who only asks, or who carries the server away: when a comment was written, where that is not said, and
 * what was taken back.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {sql} from 'drizzle-orm';
import {runCommand} from '../dist/command/commands.js';
import {decide, edit} from '../dist/moderate/decisions.js';
import * as accounts from '../dist/moderate/accounts.js';
import {describe as describeError} from '../dist/operate/log.js';
import {forgetUnasked, tidy} from '../dist/operate/sweep.js';
import {readWxrExport} from '../dist/transfer/import.js';
import {ask, assertRefused, kinds, startInbox, withoutPostgres} from './support/inbox.mjs';

const sites = {
  day: {dates: 'day', publish: 'at-once', pace: 1000, busy: 1000},
  time: {publish: 'at-once', pace: 1000},
  late: {publish: 'at-once', delay: 'PT1H', jitter: 'PT1H'},
  held: {delay: 'PT1H', dates: 'day', email: 'optional', words: {spam: ['casino']}},
};
const vera = {id: 1, name: 'vera', sites: null};

for (const kind of kinds)
  describe(
    `what nobody learns, on the database of the kind ${kind}`,
    {skip: kind === 'server' && withoutPostgres},
    () => {
      let inbox;
      before(async () => (inbox = await startInbox({kind, sites})));
      after(() => inbox?.end());

      const say = async (site, fields) => {
        const {status, body} = await inbox.post(fields, {site});
        assert.equal(status, 201, JSON.stringify(body));
        return body;
      };
      const markOf = async (thread, site) => (await inbox.list(thread, '', site)).headers.get('etag');
      const several = async (site, count) => {
        const ids = [];
        for (let i = 0; i < count; i++) ids.push((await say(site, {post: 'order'})).id);
        return ids;
      };
      const idsOf = async (site, query) =>
        (await ask(`${inbox.rest(site)}/wp/v2/comments?post=order&per_page=100${query}`)).body.map(
          ({id}) => id,
        );

      it('numbers comments by lot: no number tells how many came before, or what the next one is', async () => {
        const ids = await several('day', 12);
        const steps = ids.slice(1).map((id, index) => id - ids[index]);
        assert.ok(steps.some((step) => step < 0) && steps.some((step) => step > 0), ids.join());
        assert.ok(steps.every((step) => Math.abs(step) > 1000));
        assert.ok(ids.every((id) => Number.isSafeInteger(id) && String(id).length <= 15));
        assertRefused(
          await ask(`${inbox.rest('day')}/wp/v2/comments/${ids.at(-1) + 1}`),
          'rest_comment_invalid_id',
          404,
        );
      });

      it('lists comments of one day by lot, and those with a time in the order in which they came', async () => {
        const made = await several('day', 8);
        const sorted = (await idsOf('day', '&order=asc')).filter((id) => made.includes(id));
        assert.deepEqual(
          sorted,
          [...made].sort((a, b) => a - b),
        );
        assert.deepEqual(await idsOf('day', '&order=asc&orderby=id'), await idsOf('day', '&order=asc'));
        const timed = await several('time', 8);
        assert.deepEqual(await idsOf('time', '&order=asc&orderby=id'), timed);
        assert.deepEqual(await idsOf('time', '&orderby=id'), timed.reverse());
      });

      it('keeps the mark of a list while nothing in it changes: no arrival, decision or removal shows in it', async () => {
        const none = await markOf('mark', 'late');
        const first = await say('late', {post: 'mark'});
        const mark = await markOf('mark', 'late');
        assert.equal(mark, none, 'the first one came');
        const second = await say('late', {post: 'mark'});
        assert.equal(await markOf('mark', 'late'), mark, 'one came');
        const change = {name: '', website: '', content: 'other', note: ''};
        assert.equal(await edit(inbox.inbox, vera, first.id, change), true);
        for (const action of ['hold', 'approve', 'spam', 'approve'])
          assert.deepEqual(await decide(inbox.inbox, vera, [first.id], action), [first.id]);
        assert.equal(await markOf('mark', 'late'), mark, 'it was decided about');
        const body = new URLSearchParams({token: second.removal_token});
        assert.equal(
          (await ask(`${inbox.rest('late')}/vigil/v1/removal`, {method: 'POST', body})).status,
          200,
        );
        assert.equal(await markOf('mark', 'late'), mark, 'one was taken back');
        await inbox.rows(
          sql`update comments set appears = now() - interval '1 minute' where id = ${first.id}`,
        );
        const appeared = await markOf('mark', 'late');
        assert.notEqual(appeared, mark);
        assert.equal((await inbox.list('mark', '', 'late')).body.length, 1);
        await edit(inbox.inbox, vera, first.id, {...change, content: 'another'});
        assert.notEqual(await markOf('mark', 'late'), appeared, 'what is shown has changed');
      });

      it('shows no empty place for a reply that is still to appear', async () => {
        const above = await say('late', {post: 'place'});
        await inbox.rows(sql`update comments set appears = null where id = ${above.id}`);
        const reply = await say('late', {post: 'place', parent: String(above.id)});
        await decide(inbox.inbox, vera, [above.id], 'remove');
        assert.deepEqual((await inbox.list('place', '', 'late')).body, []);
        await inbox.rows(sql`update comments set appears = null where id = ${reply.id}`);
        assert.equal((await inbox.list('place', '', 'late')).body.length, 2);
      });

      it('keeps no second of the day, of decisions and proofs neither, where days are asked for', async () => {
        const made = await say('held', {post: 'seconds'});
        await decide(inbox.inbox, vera, [made.id], 'reject');
        const [row] = await inbox.rows(sql`
          select c.decided, a.at from comments c join audit a on a.subject = '#' || c.id where c.id = ${made.id}`);
        for (const time of [row.decided, row.at])
          assert.match(new Date(time).toISOString(), /T00:00:00\.000Z$/);
        const nonces = await inbox.rows(sql`select expires from nonces`);
        assert.ok(nonces.length > 0);
        for (const {expires} of nonces) assert.match(new Date(expires).toISOString(), /T00:00:00\.000Z$/);
      });

      it('forgets e-mail addresses of a time when the site asked for them, and no others', async () => {
        const fields = {post: 'mail', author_email: 'ann@example.org'};
        const [kept, old] = [await say('held', fields), await say('day', {post: 'mail'})];
        await inbox.rows(sql`update comments set email = 'ann@example.org' where id = ${old.id}`);
        await forgetUnasked(inbox.inbox);
        const emailOf = async ({id}) =>
          (await inbox.rows(sql`select email from comments where id = ${id}`))[0].email;
        assert.deepEqual([await emailOf(kept), await emailOf(old)], ['ann@example.org', null]);
      });

      it('tells nobody that their comment is spam, asked for it by its number', async () => {
        const spam = await say('held', {post: 'spam', content: 'a casino'});
        const held = await say('held', {post: 'spam'});
        const [one, other] = await Promise.all(
          [spam, held].map(({id}) => ask(`${inbox.rest('held')}/wp/v2/comments/${id}`)),
        );
        assert.deepEqual([one.status, one.body], [other.status, other.body]);
      });

      it('keeps no fingerprint of what a moderator has taken out of a text', async () => {
        const made = await say('held', {post: 'edit', content: 'call +375 29 1112233'});
        await edit(inbox.inbox, vera, made.id, {
          name: '',
          website: '',
          content: 'call …',
          note: 'A number was taken out.',
        });
        const same = await inbox.post({post: 'edit', content: 'call +375 29 1112233'}, {site: 'held'});
        assert.equal(same.status, 201, 'it is not known any more');
        assertRefused(
          await inbox.post({post: 'edit', content: 'call …'}, {site: 'held'}),
          'comment_duplicate',
          409,
        );
      });

      it('refuses at once an address that takes long to read, and what nobody sees in one', async () => {
        const letters = Array.from({length: 20_000}, (_, index) => String.fromCodePoint(0x4e00 + index));
        const start = performance.now();
        const long = await ask(`${inbox.rest('held')}/wp/v2/comments`, {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify({post: 'a', content: 'a', author_url: `http://${letters.join('').repeat(4)}`}),
        });
        assertRefused(long, 'comment_author_url_column_length', 400);
        // It took five seconds, in which nothing else was answered.
        assert.ok(performance.now() - start < 1500, `${performance.now() - start} ms`);
        for (const sign of ['\u0000', '\u0001', '\u202e', '\u200b'])
          for (const fields of [
            {author_url: `https://a.example/${sign}`},
            {author_email: `a${sign}b@c.example`},
          ])
            assertRefused(await inbox.post(fields, {site: 'held'}), 'rest_invalid_param', 400);
        assertRefused(await inbox.list('a', '&after=0000-01-01T00:00:00', 'held'), 'rest_invalid_param', 400);
        assert.ok(inbox.lines.every((line) => JSON.parse(line).level === 'info'));
      });

      it('dismisses a moderator with all links that are out', async () => {
        const {db} = inbox;
        const enter = async (token, name) => accounts.accept(db, token, name, 'correct horse battery staple');
        await enter(await accounts.invite(db, '', null), 'first');
        await enter(await accounts.invite(db, '', null), 'mallory');
        const links = [
          await accounts.invite(db, 'mallory', null),
          // As they could have made one for themselves.
          await accounts.invite(db, '', null),
        ];
        const {id} = (await accounts.allModerators(db)).find(({name}) => name === 'mallory');
        await accounts.dismiss(db, id);
        for (const link of links) assert.equal(await enter(link, 'again'), undefined);
        assert.deepEqual(
          (await accounts.allModerators(db)).map(({name}) => name),
          ['first'],
        );
      });

      it('asks work of everyone while many try names at random, and keeps no line for each', async () => {
        if (kind === 'server') return;
        const {db} = inbox;
        assert.equal(await accounts.workFor(db, 'anyone'), 0);
        const random = () => accounts.signIn(db, `name ${Math.random()}`, 'x').catch(() => undefined);
        const all = Array.from({length: 60}, random);
        assert.ok((await accounts.workFor(db, 'anyone')) >= 1);
        await Promise.all(all);
        const [{count}] = await inbox.rows(sql`select count(*)::int as count from failures`);
        assert.ok(count >= 20 && count < 30, `${count} of 60 were tried, the others sent away`);
      });

      it('answers a comment with as much, whether it is long or short', async () => {
        const lengths = [];
        for (const content of ['short', 'a little longer '.repeat(60)]) {
          const {text, headers, body} = await inbox.post({post: 'length', content}, {site: 'held'});
          assert.match(headers.get('content-type'), /^application\/json/);
          assert.ok(body.removal_token);
          lengths.push(Buffer.byteLength(text));
        }
        assert.deepEqual(lengths, [4096, 4096]);
      });

      it('quotes no comment when a command fails', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'vigil-inbox-files-'));
        const comment = {
          ...{id: 1, thread: 'a', parent: null, status: 'hold', name: 'SECRET', website: '', email: null},
          ...{content: 'SECRET', note: null, appears: null, decided: null, flags: [], removal: null},
          date: '0000-01-01T00:00:00Z',
        };
        const file = {vigil: 'inbox/1', threads: [{name: 'a', state: 'open'}], comments: [comment]};
        writeFileSync(join(folder, 'bad.json'), JSON.stringify(file));
        let said = '';
        const words = ['import', 'bad.json', 'held'];
        assert.equal(await runCommand(inbox.inbox, words, folder, (text) => (said += text)), 1);
        assert.match(said, /^The database would not take it/);
        assert.doesNotMatch(said, /SECRET/);
        rmSync(folder, {recursive: true, force: true});
      });

      it('restores backups of a time when comments were numbered one after the other', async () => {
        if (kind === 'server') return;
        const other = await startInbox({sites});
        const folder = mkdtempSync(join(tmpdir(), 'vigil-inbox-files-'));
        try {
          const row = {
            site: 'time',
            thread: 1,
            name: '',
            website: '',
            flags: [],
            date: '2026-01-01T00:00:00Z',
          };
          const lines = [
            {vigil: 'inbox-backup/1'},
            ['threads', {id: 1, site: 'time', name: 'old', state: 'open', version: 0}],
            ['comments', {...row, id: 7, parent: null, status: 'approved', content: 'a'}],
            ['comments', {...row, id: 9, parent: 7, status: 'approved', content: 'b'}],
          ].map((line) => JSON.stringify(line));
          writeFileSync(join(folder, 'old.gz'), gzipSync(lines.join('\n')));
          let said = '';
          assert.equal(
            await runCommand(other.inbox, ['restore', 'old.gz'], folder, (text) => (said += text)),
            0,
            said,
          );
          const {body} = await other.post({post: 'old', parent: '9'}, {site: 'time'});
          assert.deepEqual(
            (await other.rows(sql`select id, arrival from comments order by arrival`)).map(
              ({id, arrival}) => [Number(id), Number(arrival)],
            ),
            [
              [7, 7],
              [9, 9],
              [body.id, 10],
            ],
          );
        } finally {
          await other.end();
          rmSync(folder, {recursive: true, force: true});
        }
      });
    },
  );

describe('a fault', () => {
  it('is described without a line of a comment that looks like a place in a program', () => {
    const error = new Error('Failed query: insert … params: first\n    at SECRET\n    at SECRET,2026');
    const text = JSON.stringify(describeError(error));
    assert.doesNotMatch(text, /SECRET/);
    assert.match(text, /privacy\.test/);
    error.message = 'another';
    assert.doesNotMatch(JSON.stringify(describeError(error)), /SECRET/);
  });
});

describe('an export of WordPress', () => {
  it('is read in the time of its length, whatever somebody wrote into it', () => {
    const file = (text) =>
      `<rss><channel><item><wp:post_id>1</wp:post_id><wp:comment><wp:comment_content><![CDATA[${text}]]></wp:comment_content></wp:comment></item></channel></rss>`;
    const start = performance.now();
    for (const part of ['<a', '<a ', '<script ', '<!--', '<a href=http:', '<p>'])
      readWxrExport(file(part.repeat(65_000 / part.length)));
    assert.throws(() => readWxrExport(`<!DOCTYPE ${'x'.repeat(100_000)}`), /not well-formed/);
    // Each of the worst took from five to fifty seconds.
    assert.ok(performance.now() - start < 4000, `${performance.now() - start} ms`);
  });
});

describe('the files of the embedded database', () => {
  let inbox;
  before(async () => (inbox = await startInbox({sites})));
  after(() => inbox?.end());

  const filesOf = () => {
    const folder = join(inbox.data, 'database');
    return readdirSync(folder, {recursive: true})
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile());
  };
  const holding = (text) => filesOf().filter((path) => readFileSync(path).includes(text));

  it('are nobody else’s', () => {
    assert.equal(statSync(join(inbox.data, 'database')).mode & 0o777, 0o700);
  });

  it('hold nothing of what was taken back, and of no comment the time, once they were tidied', async () => {
    const begun = Date.now();
    const made = [];
    for (let i = 0; i < 12; i++) {
      const content = `taken back ${i}, ${'x'.repeat(i % 2 ? 200 : 9000)}`;
      made.push((await inbox.post({post: 'files', content}, {site: 'day'})).body);
    }
    const ended = Date.now();
    // The last one lies where a row that is cleared away leaves a gap.
    for (const {removal_token: token} of made.slice(6))
      await ask(`${inbox.rest('day')}/vigil/v1/removal`, {
        method: 'POST',
        body: new URLSearchParams({token}),
      });
    assert.notDeepEqual(holding('taken back 11,'), []);
    await tidy(inbox);
    for (let i = 6; i < 12; i++) assert.deepEqual(holding(`taken back ${i},`), []);
    assert.notDeepEqual(holding('taken back 1,'), [], 'what is still there is found in this way');
    // Microseconds since 2000, as PostgreSQL writes them into its log.
    const [from, to] = [begun, ended].map((time) => BigInt(time - Date.UTC(2000, 0, 1)) * 1000n);
    for (const path of filesOf()) {
      const bytes = readFileSync(path);
      for (let at = 0; at + 8 <= bytes.length; at += 4) {
        // The upper half changes once in 71 minutes: most of what is no time is sorted out by it.
        if (bytes.readInt32LE(at + 4) !== Number(from >> 32n)) continue;
        const time = bytes.readBigInt64LE(at);
        assert.ok(time < from || time > to, `a time in ${path}`);
      }
    }
  });
});
