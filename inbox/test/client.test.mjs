/** The client's own adapter for WordPress, unchanged, against the inbox: what test/wordpress/ asks of a real WordPress. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {compiled} from '../../test/wordpress/compiled.mjs';
import {kinds, startInbox, withoutPostgres} from './support/inbox.mjs';

const {signal} = new AbortController();
const first = {again: false, signal};
const repeat = {again: true, signal};

let count = 0;
const draftOf = (more = {}) => ({
  thread: '1',
  parent: '',
  text: `Comment number ${++count}`,
  name: 'Ann',
  email: '',
  website: '',
  ...more,
});
const errorOf = (result) => {
  assert.equal(result.ok, false, `it succeeded: ${JSON.stringify(result)}`);
  return result.error;
};
const valueOf = (result) => {
  assert.equal(result.ok, true, `it failed: ${JSON.stringify(result)}`);
  return result.value;
};

const sites = {
  free: {publish: 'at-once', proof: 'off', pace: 100_000, email: 'optional'},
  held: {proof: 'off'},
  named: {threads: 'listed', proof: 'off', author: 'required', email: 'required'},
  work: {publish: 'at-once'},
  slow: {proof: 'off', pace: 1},
};

let modules;
before(async () => {
  const parts = ['wordpress-rest', 'plain-text', 'limits'].map((name) =>
    compiled(`comment-form/services/${name}.ts`),
  );
  modules = Object.assign(
    {},
    ...(await Promise.all([...parts, compiled('comment-form/proof-of-work/solve.ts')])),
  );
  Object.defineProperty(globalThis, 'navigator', {configurable: true, value: {onLine: true}});
});

/** What a reader sees of markup. */
const shown = (markup) =>
  modules
    .fromMarkup(
      markup
        .replaceAll('<br />\n', '\n')
        .replaceAll('</p>\n<p>', '\n\n')
        .replace(/<[^>]*>/g, ''),
    )
    .replaceAll('&#039;', "'")
    .trim();

for (const kind of kinds)
  describe(
    `wordpressRest, with an inbox on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`,
    {
      skip: kind === 'server' && withoutPostgres,
    },
    () => {
      let inbox;
      let comments;
      const service = (site = 'free') =>
        modules.wordpressRest({endpoint: inbox.rest(site), origin: 'https://herald.example'});
      const list = async (thread, more = {}) =>
        valueOf(await comments.list({thread, page: 1, perPage: 100, order: 'asc', signal, ...more}));
      const rows = (text) => inbox.rows(sql`select * from comments where content = ${text}`);

      before(async () => {
        inbox = await startInbox({kind, sites});
        comments = service();
      });
      after(() => inbox?.end());

      it('publishes a comment, and shows it as it was typed', async () => {
        const draft = draftOf({
          name: 'Tom & Jerry',
          text: '“Свабода” <3 & R&D\n\nC:\\new',
          website: 'https://a.example',
        });
        const {status, id, comment, removalToken} = valueOf(await comments.submit(draft, first));
        assert.deepEqual(
          [status, comment.name, comment.website],
          ['published', 'Tom & Jerry', 'https://a.example'],
        );
        const found = (await list('1')).comments.find((each) => each.id === id);
        assert.equal(found.name, draft.name);
        assert.equal(shown(found.content), draft.text);
        assert.ok(Math.abs(Date.parse(found.date) - Date.now()) < 60_000);
        assert.equal(valueOf(await comments.remove(removalToken, signal)), true);
        assert.equal((await list('1')).comments.length, 0);
      });

      it('says that a comment is held, and does not list it', async () => {
        const held = service('held');
        const draft = draftOf();
        assert.equal(valueOf(await held.submit(draft, first)).status, 'held');
        assert.deepEqual(
          valueOf(await held.list({thread: '1', page: 1, perPage: 100, order: 'asc', signal})).comments,
          [],
        );
        assert.deepEqual(valueOf(await held.submit(draft, repeat)), {status: 'held'});
        assert.equal((await rows(draft.text)).length, 1);
      });

      it('stores each text once that comes twice, whatever is in it, and to the letter', async () => {
        for (const text of [
          'Hello <b>bold</b> <script>x</script> first',
          'R&D, AT&T; &amp; &lt;b&gt; &#8212; &#x2014; &#128; &bogus; &amp;#8212;',
          'C:\\new\\table \\" \\\\ \\0 \\',
          '1 < 2 > 0 <3 <!-- no --> <a href="x" onclick=\'y\'>z</a> <',
          'bell\u0007 and form feed\f in it',
          'https://a.example/?x=1&y=2 <https://b.example>',
          'smile :) :D 8-) 9x9 100%25 %zz',
          'эмодзи 🕊👩‍👩‍👧 İ ß',
          "one\ntwo\n\nthree's",
        ]) {
          const name = ['Ann', 'Tom & Jerry <b>', 'back\\slash "quoted"'][count % 3];
          const draft = draftOf({text: `${text} ${count}`, name});
          const {id, status} = valueOf(await comments.submit(draft, first));
          const again = valueOf(await comments.submit(draft, repeat));
          assert.deepEqual([status, again.id], ['published', id]);
          assert.equal(errorOf(await comments.submit(draft, first)).code, 'duplicate', JSON.stringify(draft));
          const clean = draft.text.replace(/(?![\n])\p{Cc}/gu, '');
          assert.equal((await rows(clean)).length, 1);
          const found = (await list('1')).comments.find((each) => each.id === id);
          assert.deepEqual([shown(found.content), found.name], [clean, name]);
        }
      });

      it('says when to come back after a flood', async () => {
        const slow = service('slow');
        valueOf(await slow.submit(draftOf(), first));
        const {code, sent, retryAfter} = errorOf(await slow.submit(draftOf(), first));
        assert.deepEqual([code, sent], ['too-fast', 'no']);
        assert.ok(retryAfter > 0 && retryAfter <= 60_000);
      });

      it('knows closed threads, and threads that are not there', async () => {
        await inbox.rows(
          sql`insert into threads (site, name, state) values ('named', 'shut', 'closed'), ('named', 'open', 'open')`,
        );
        const named = service('named');
        for (const thread of ['shut', '99999'])
          assert.equal(
            errorOf(await named.submit(draftOf({thread, email: 'a@example.org'}), first)).code,
            'closed',
            thread,
          );
        assert.equal(valueOf(await named.state('shut', signal)), 'closed');
        assert.equal(valueOf(await named.state('open', signal)), 'open');
        assert.equal(errorOf(await named.state('99999', signal)).code, 'refused');
      });

      it('names the field that is missing or malformed', async () => {
        const named = service('named');
        for (const [more, fault, fields] of [
          [{name: '', email: ''}, 'missing', ['name', 'email']],
          [{name: 'Ann'}, 'missing', ['email']],
          [{name: '', email: 'ann@example.org'}, 'missing', ['name']],
          [{email: 'nope'}, 'malformed', ['email']],
        ]) {
          const error = errorOf(await named.submit(draftOf({thread: 'open', ...more}), first));
          assert.deepEqual(
            [error.code, error.fault, error.fields, error.sent],
            ['invalid-field', fault, fields, 'no'],
          );
          assert.match(error.said, /\S/);
        }
        const empty = draftOf({thread: 'open', text: ' \n ', email: 'a@example.org'});
        const error = errorOf(await named.submit(empty, first));
        assert.deepEqual([error.fault, error.fields], ['missing', ['text']]);
      });

      it('fills each field to the last byte that WordPress takes', async () => {
        const full = {
          name: 'я'.repeat(122),
          email: `${'x'.repeat(60)}@${'y'.repeat(35)}.org`,
          website: `https://example.org/${'z'.repeat(180)}`,
        };
        for (const field in full) {
          valueOf(await comments.submit(draftOf({[field]: full[field]}), first));
          const error = errorOf(await comments.submit(draftOf({[field]: `${full[field]}яя`}), first));
          assert.deepEqual([error.fault, error.fields], ['too-long', [field]]);
        }
        const text = `${'&'.repeat(5_000)}${'ў'.repeat(17_762)}x`;
        assert.equal(modules.sizeOf('text', text), modules.limits.text);
        valueOf(await comments.submit(draftOf({text}), first));
        assert.equal((await rows(text)).length, 1);
      });

      it('lists replies to any depth, and sends none to a comment that is gone', async () => {
        let parent = '';
        const ids = [];
        for (let depth = 0; depth < 6; depth++) {
          parent = valueOf(await comments.submit(draftOf({thread: 'deep', parent}), first)).id;
          ids.push(parent);
        }
        const fresh = service();
        const found = valueOf(
          await fresh.list({thread: 'deep', page: 1, perPage: 10, order: 'desc', signal}),
        ).comments;
        assert.deepEqual(
          found.map(({id}) => id),
          ids,
        );
        assert.deepEqual(
          found.map((comment) => comment.parent),
          ['', ...ids.slice(0, -1)],
        );
        const error = errorOf(await service().submit(draftOf({thread: 'deep', parent: '77777'}), first));
        assert.deepEqual([error.code, error.fields], ['invalid-field', ['parent']]);
        assert.equal(
          valueOf(await fresh.pageOf(ids[5], {thread: 'deep', perPage: 10, order: 'asc', signal})),
          1,
        );
      });

      it('reads 150 comments page by page, both ways, counts them, and finds the page of each', async () => {
        const thread = 'many';
        await inbox.rows(sql`insert into threads (site, name) values ('free', ${thread})`);
        await inbox.rows(sql`
        insert into comments (site, thread, status, name, website, content, date)
        select 'free', (select id from threads where name = ${thread}), 'approved', 'N', '', 'number ' || i, to_timestamp(1700000000 + i)
        from generate_series(0, 149) as i`);
        for (const order of ['asc', 'desc']) {
          const all = [];
          for (let page = 1; page <= 4; page++) {
            const {comments: found, pages} = await list(thread, {page, perPage: 40, order});
            assert.deepEqual([found.length, pages], [page < 4 ? 40 : 30, 4]);
            all.push(...found);
          }
          const numbers = all.map(({content}) => Number(/number (\d+)/.exec(content)[1]));
          assert.deepEqual(order === 'asc' ? numbers : numbers.reverse(), [...numbers.keys()]);
          for (const index of [0, 39, 40, 79, 80, 149]) {
            const page = valueOf(await comments.pageOf(all[index].id, {thread, perPage: 40, order, signal}));
            assert.equal(page, Math.floor(index / 40) + 1, `${order} ${index}`);
          }
        }
        assert.equal(valueOf(await comments.count(thread, signal)), 150);
        assert.deepEqual(await list(thread, {page: 9, perPage: 40}), {comments: [], pages: 4});
        assert.deepEqual(await list('empty'), {comments: [], pages: 0});
      });

      it('gets its comment in with the work that is asked of it, and none without', async () => {
        const work = service('work');
        const challenge = valueOf(await work.challenge('1', signal));
        const altcha = await modules.solve(challenge);
        const accepted = valueOf(await work.submit(draftOf(), {...first, extra: {altcha}}));
        assert.equal(accepted.status, 'published');
        assert.equal(errorOf(await work.submit(draftOf(), {...first, extra: {altcha}})).code, 'refused');
        assert.equal(errorOf(await work.submit(draftOf(), first)).code, 'refused');
        assert.equal(valueOf(await comments.challenge('1', signal)), undefined);
        assert.equal(errorOf(await work.remove('x', signal)).code, 'refused');
      });
    },
  );
