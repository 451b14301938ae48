import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import {ask, assertRefused, kinds, mint, startInbox, withoutPostgres} from './support/inbox.mjs';

const sites = {
  herald: {origins: ['https://herald.example']},
  open: {publish: 'at-once', pace: 1000, words: {hold: ['casino'], spam: ['viagra']}},
  listed: {threads: 'listed', author: 'required', email: 'optional'},
  daily: {publish: 'at-once', dates: 'day', language: 'be'},
  late: {publish: 'at-once', delay: 'PT1H', jitter: 'PT1H'},
  slow: {publish: 'at-once', pace: 3},
  strict: {email: 'required'},
};

for (const kind of kinds)
  describe(
    `the API, on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`,
    {
      skip: kind === 'server' && withoutPostgres,
    },
    () => {
      let inbox;
      before(async () => {
        inbox = await startInbox({kind, sites});
      });
      after(() => inbox?.end());

      const approve = (id) => inbox.rows(sql`update comments set status = 'approved' where id = ${id}`);
      const held = async (fields, options) => {
        const answer = await inbox.post(fields, options);
        assert.equal(answer.status, 201, answer.text);
        return answer.body;
      };

      it('holds a comment, lists it once it is approved, and gives its writer a token', async () => {
        const made = await held({post: 'op-ed', author_name: 'Ann', content: 'R&#038;D &#060;3'});
        assert.deepEqual([made.status, made.post, made.author_name], ['hold', 'op-ed', 'Ann']);
        assert.match(made.removal_token, /^[\w-]{32}$/);
        assert.deepEqual((await inbox.list('op-ed')).body, []);
        assertRefused(await ask(`${inbox.rest()}/wp/v2/comments/${made.id}`), 'rest_cannot_read', 401);
        await approve(made.id);
        const {body, headers} = await inbox.list('op-ed', '&x=1');
        assert.deepEqual(
          body.map(({id, content}) => [id, content.rendered]),
          [[made.id, '<p>R&amp;D &lt;3</p>\n']],
        );
        assert.deepEqual([headers.get('x-wp-total'), headers.get('x-wp-totalpages')], ['1', '1']);
        assert.equal('removal_token' in body[0], false);
      });

      it('does not know who wrote: no column for it, and no field in what is given', async () => {
        const made = await held({post: 'who', author_email: 'ann@example.org'});
        await approve(made.id);
        const [row] = await inbox.rows(sql`select * from comments where id = ${made.id}`);
        assert.deepEqual(
          Object.keys(row).sort(),
          'appears,arrival,content,date,decided,email,fingerprint,flags,id,name,note,parent,removal,site,status,thread,website'.split(
            ',',
          ),
        );
        assert.equal(row.email, null, 'an address that nobody asked for');
        const {text} = await inbox.list('who');
        assert.doesNotMatch(text, /avatar|email|ann@|author_ip|user_agent/);
      });

      it('keeps an e-mail address where the site asks for one, and shows it to no reader', async () => {
        assertRefused(
          await inbox.post({author_name: 'Ann'}, {site: 'strict'}),
          'rest_comment_author_data_required',
          400,
        );
        const made = await held({author_name: 'Ann', author_email: 'ann@example.org'}, {site: 'strict'});
        assert.doesNotMatch(JSON.stringify(made), /ann@/);
        const [row] = await inbox.rows(sql`select email from comments where id = ${made.id}`);
        assert.equal(row.email, 'ann@example.org');
      });

      it('refuses what WordPress refuses, with its codes', async () => {
        for (const [fields, code, status, site] of [
          [{content: '  \n '}, 'rest_comment_content_invalid', 400],
          [{post: '../etc'}, 'rest_comment_invalid_post_id', 403],
          [{post: 'a/../b'}, 'rest_comment_invalid_post_id', 403],
          [{post: 'my article / №1'}, 'rest_comment_invalid_post_id', 403],
          [{post: 'x'.repeat(121)}, 'rest_comment_invalid_post_id', 403],
          [{post: '', content: 'x'}, 'rest_comment_invalid_post_id', 403],
          [{status: 'approved'}, 'rest_comment_invalid_status', 401],
          [{author: '1'}, 'rest_comment_invalid_author', 401],
          [{author_ip: '10.0.0.1'}, 'rest_comment_invalid_author_ip', 401],
          [{type: 'pingback'}, 'rest_invalid_comment_type', 400],
          [{content: 'x'.repeat(65_526)}, 'comment_content_column_length', 400],
          [{author_name: 'я'.repeat(123)}, 'comment_author_column_length', 400],
          [{author_url: `https://a.example/${'x'.repeat(200)}`}, 'comment_author_url_column_length', 400],
          [{author_url: 'javascript:alert(1)'}, 'rest_invalid_param', 400],
          [{author_url: 'not a url'}, 'rest_invalid_param', 400],
          [{parent: '12345'}, 'rest_invalid_param', 400],
          [{parent: 'x'}, 'rest_invalid_param', 400],
          [{author_name: ''}, 'rest_comment_author_data_required', 400, 'listed'],
          [{author_name: 'A', author_email: 'nope'}, 'rest_invalid_param', 400, 'listed'],
          [{author_name: 'A', post: 'nowhere'}, 'rest_comment_invalid_post_id', 403, 'listed'],
        ])
          assertRefused(await inbox.post(fields, {site}), code, status);
        const {body} = await inbox.post({author_url: 'nope'});
        assert.deepEqual(Object.keys(body.data.params), ['author_url']);
        assert.match(
          (await inbox.post({post: 'a b'})).body.message,
          /^post is none: a thread’s name has letters/,
        );
      });

      it('takes names of threads in any script, and paths, however their letters are written', async () => {
        for (const name of ['стаття', 'op-ed/2025', 'résumé', 'लेख', '文章/一', '7']) {
          const {id} = await held({post: name});
          await approve(id);
          for (const written of [name, name.normalize('NFD')]) {
            const encoded = encodeURIComponent(written);
            assert.deepEqual(
              (await inbox.list(encoded)).body.map((each) => each.id),
              [id],
              name,
            );
            const answers = await Promise.all(
              [
                `wp/v2/posts/${encoded}`,
                `wp/v2/posts/${encodeURI(written)}`,
                `vigil/v1/thread?post=${encoded}`,
              ].map((route) => ask(`${inbox.rest()}/${route}`)),
            );
            assert.deepEqual(
              answers.map(({body}) => body.comment_status ?? body.state),
              ['open', 'open', 'open'],
            );
            assert.equal(answers[0].body.slug, name);
          }
          const stored = await inbox.rows(
            sql`select 1 from threads where site = 'herald' and name = ${name}`,
          );
          assert.equal(stored.length, 1, name);
        }
        for (const bad of ['a/', '/a', 'a//b', 'a/.b', 'a b', '№1', 'a\u200db'])
          for (const route of [
            `wp/v2/comments?post=${encodeURIComponent(bad)}`,
            `vigil/v1/challenge?post=${encodeURIComponent(bad)}`,
          ]) {
            const {body, status} = await ask(`${inbox.rest()}/${route}`);
            assert.deepEqual([status, body.code], [400, 'rest_invalid_param'], bad);
            assert.match(body.data.params.post, /^post names no thread: a thread’s name has letters/);
          }
      });

      it('lists nothing to visitors but what is shown to all', async () => {
        for (const [query, code, status] of [
          ['&status=hold', 'rest_forbidden_param', 401],
          ['&author_email=a@example.org', 'rest_forbidden_param', 401],
          ['&per_page=101', 'rest_invalid_param', 400],
          ['&per_page=0', 'rest_invalid_param', 400],
          ['&page=0', 'rest_invalid_param', 400],
          ['&parent=x', 'rest_invalid_param', 400],
          ['&orderby=email', 'rest_invalid_param', 400],
          ['&orderby=constructor', 'rest_invalid_param', 400],
          ['&before=yesterday', 'rest_invalid_param', 400],
          ['&context=edit', 'rest_invalid_param', 400],
        ])
          assertRefused(await inbox.list('1', query), code, status);
        assertRefused(await ask(`${inbox.rest()}/wp/v2/comments`), 'rest_missing_callback_param', 400);
        const {text} = await inbox.list('who', '&search=%25');
        assert.equal(text, '[]');
      });

      it('keeps sites strictly apart', async () => {
        const made = await held({post: 'same', content: 'of the open site'}, {site: 'open'});
        assert.equal(made.status, 'approved');
        assert.equal((await inbox.list('same', '', 'open')).body.length, 1);
        assert.deepEqual((await inbox.list('same', '', 'herald')).body, []);
        assertRefused(
          await ask(`${inbox.rest('herald')}/wp/v2/comments/${made.id}`),
          'rest_comment_invalid_id',
          404,
        );
        assertRefused(
          await inbox.post({post: 'same', parent: String(made.id)}, {site: 'herald'}),
          'rest_invalid_param',
          400,
        );
        const remove = (site) =>
          ask(`${inbox.rest(site)}/vigil/v1/removal`, {
            method: 'POST',
            body: new URLSearchParams({token: made.removal_token}),
          });
        assertRefused(await remove('herald'), 'vigil_removal_unknown', 404);
        const proof = await inbox.proof('same', 'open');
        assertRefused(
          await inbox.post({post: 'same'}, {site: 'herald', proof}),
          'vigil_proof_elsewhere',
          403,
        );
        assert.equal((await remove('open')).status, 200);
        await assert.rejects(
          inbox.rows(
            sql`insert into comments (site, thread, status, name, website, content, date) select 'herald', id, 'hold', '', '', '', now() from threads where site = 'open' limit 1`,
          ),
          'the database itself lets no comment into the thread of another site',
        );
        assertRefused(await ask(`${inbox.url}/wp-json/wp/v2/comments?post=1`), 'rest_no_route', 404);
      });

      it('knows a repeat, with or without a proof, and after it was rejected', async () => {
        const fields = {post: 'twice', content: 'only once', author_name: 'Ann'};
        const {id} = await held(fields);
        assertRefused(await inbox.post(fields), 'comment_duplicate', 409);
        assertRefused(await inbox.post(fields, {proof: 'x'}), 'comment_duplicate', 409);
        await inbox.rows(sql`update comments set status = 'rejected' where id = ${id}`);
        assertRefused(await inbox.post(fields), 'comment_duplicate', 409);
        const both = await Promise.all(
          Array.from({length: 12}, () => inbox.post({...fields, content: 'at one time'})),
        );
        assert.deepEqual(both.map(({status}) => status).sort(), [201, ...Array(11).fill(409)]);
      });

      it('takes a proof once, and none that is forged, unsolved, expired or for elsewhere', async () => {
        const proof = await inbox.proof('work');
        const open = JSON.parse(Buffer.from(proof, 'base64'));
        const changed = (change) => {
          const copy = structuredClone(open);
          change(copy);
          return Buffer.from(JSON.stringify(copy)).toString('base64');
        };
        for (const [bad, fault] of [
          ['', 'missing'],
          ['!!!', 'malformed'],
          [Buffer.from('[]').toString('base64'), 'malformed'],
          [changed((it) => (it.challenge.parameters.nonce = 'aa')), 'forged'],
          [changed((it) => (it.challenge.parameters.cost = 2)), 'forged'],
          [changed((it) => (it.challenge.signature = '00'.repeat(32))), 'forged'],
          [changed((it) => delete it.challenge.signature), 'malformed'],
          [changed((it) => delete it.challenge.parameters.keySignature), 'malformed'],
          [changed((it) => (it.solution.derivedKey = '00'.repeat(32))), 'unsolved'],
          [changed((it) => (it.solution.derivedKey = it.challenge.parameters.keyPrefix)), 'unsolved'],
          [await inbox.proof('work', 'herald', {expiresAt: 1}), 'expired'],
          [await inbox.proof('elsewhere'), 'elsewhere'],
          [await mint({challenge: 'other', key: 'other'}, 'herald', 'work'), 'forged'],
        ])
          assertRefused(await inbox.post({post: 'work'}, {proof: bad}), `vigil_proof_${fault}`, 403);
        assert.equal((await inbox.rows(sql`select 1 from threads where name = 'work'`)).length, 0);
        await held({post: 'work'}, {proof});
        assertRefused(await inbox.post({post: 'work'}, {proof}), 'vigil_proof_used', 403);
        const fresh = await inbox.proof('work');
        const answers = await Promise.all(
          Array.from({length: 8}, () => inbox.post({post: 'work'}, {proof: fresh})),
        );
        assert.equal(answers.filter(({status}) => status === 201).length, 1);
      });

      it('sets work that the client’s library solves', async () => {
        const {body: challenge} = await ask(`${inbox.rest()}/vigil/v1/challenge?post=solved`);
        assert.deepEqual(challenge.parameters.data, {post: 'solved', site: 'herald'});
        const solution = await solveChallenge({challenge, deriveKey});
        assert.ok(solution.counter >= 1 && solution.counter <= 400);
        await held(
          {post: 'solved'},
          {proof: Buffer.from(JSON.stringify({challenge, solution})).toString('base64')},
        );
      });

      it('takes comments back by their token, with a word where replies hang on them', async () => {
        const say = (parent = '') =>
          held(
            {post: 'tree', parent, author_name: 'Ann', content: `secret ${Math.random()}`},
            {site: 'daily'},
          );
        const root = await say();
        const middle = await say(String(root.id));
        const leaf = await say(String(middle.id));
        const remove = async ({removal_token: token}) => {
          const answer = await ask(`${inbox.rest('daily')}/vigil/v1/removal`, {
            method: 'POST',
            body: new URLSearchParams({token}),
          });
          assert.deepEqual(answer.body, {removed: true});
        };
        const shown = async () =>
          (await inbox.list('tree', '', 'daily')).body.map(({id, author_name, content}) => [
            id,
            author_name,
            content.rendered.includes('secret') ? 'text' : content.rendered.trim(),
          ]);
        // Of one day, their order is by lot.
        const byId = (rows) => rows.sort(([a], [b]) => a - b);
        const word = '<p><em>выдалена</em></p>';
        await remove(middle);
        assert.deepEqual(
          byId(await shown()),
          byId([
            [root.id, 'Ann', 'text'],
            [middle.id, '', word],
            [leaf.id, 'Ann', 'text'],
          ]),
        );
        const marks = async (fields) =>
          (await inbox.list('tree', fields, 'daily')).body.flatMap((each) => each.vigil_removed ?? []);
        assert.deepEqual(await marks(''), [true]);
        assert.deepEqual(await marks('&_fields=id,vigil_removed'), [true]);
        assert.deepEqual(await marks('&_fields=id,content'), []);
        const single = await ask(`${inbox.rest('daily')}/wp/v2/comments/${middle.id}`);
        assert.equal(single.body.vigil_removed, true);
        const [row] = await inbox.rows(
          sql`select name, content, email, removal, fingerprint from comments where id = ${middle.id}`,
        );
        assert.deepEqual(row, {name: '', content: '', email: null, removal: null, fingerprint: null});
        await remove(root);
        await remove(leaf);
        assert.deepEqual(await shown(), []);
        assert.equal(
          (await inbox.rows(sql`select 1 from comments where id in (${root.id}, ${middle.id}, ${leaf.id})`))
            .length,
          0,
        );
        assertRefused(
          await ask(`${inbox.rest('daily')}/vigil/v1/removal`, {
            method: 'POST',
            body: new URLSearchParams({token: leaf.removal_token}),
          }),
          'vigil_removal_unknown',
          404,
        );
      });

      it('keeps the day and no time where that is wanted', async () => {
        const made = await held({post: 'day'}, {site: 'daily'});
        assert.match(made.date_gmt, /T00:00:00$/);
        const [row] = await inbox.rows(
          sql`select date, appears, decided from comments where id = ${made.id}`,
        );
        assert.match(new Date(row.date).toISOString(), /T00:00:00\.000Z$/);
        assert.deepEqual([row.appears, row.decided], [null, null]);
      });

      it('publishes later, within the time that is set, and dates it then', async () => {
        const made = await held({post: 'late'}, {site: 'late'});
        assert.equal(made.status, 'hold');
        assert.deepEqual((await inbox.list('late', '', 'late')).body, []);
        const [row] = await inbox.rows(sql`select date, appears from comments where id = ${made.id}`);
        const delay = (new Date(row.appears) - Date.now()) / 3_600_000;
        assert.ok(delay > 0.9 && delay < 2.1, `${delay} h`);
        assert.ok(Math.abs(new Date(row.date) - new Date(row.appears)) <= 1000);
        const before = (await inbox.list('late', '', 'late')).headers.get('etag');
        await inbox.rows(
          sql`update comments set appears = now() - interval '1 second' where id = ${made.id}`,
        );
        const {body, headers} = await inbox.list('late', '', 'late');
        assert.equal(body.length, 1);
        assert.notEqual(headers.get('etag'), before, 'a list changes by time alone, and its mark with it');
      });

      it('answers a list with 304 when nothing changed, and anew when something did', async () => {
        const {id} = await held({post: 'tag'}, {site: 'open'});
        const get = (tag, query = '') =>
          ask(`${inbox.rest('open')}/wp/v2/comments?post=tag${query}`, {
            headers: tag ? {'if-none-match': tag} : {},
          });
        const first = await get();
        const tag = first.headers.get('etag');
        for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
          const again = await get(known);
          assert.deepEqual([again.status, again.text], [304, '']);
        }
        assert.equal((await get(tag, '&page=2')).status, 200);
        await held({post: 'tag', parent: String(id)}, {site: 'open'});
        assert.equal((await get(tag)).body.length, 2);
      });

      it('makes spam of what the site’s words say, and tells nobody', async () => {
        const spam = await held({post: 'words', content: 'Buy VIAGRA now'}, {site: 'open'});
        const word = await held({post: 'words', content: 'a Casino'}, {site: 'open'});
        const trap = await held({post: 'words', vigil_k2: 'x'}, {site: 'open'});
        const many = await held(
          {post: 'words', content: 'https://a.example https://b.example https://c.example'},
          {site: 'open'},
        );
        assert.deepEqual(
          [spam, word, trap, many].map(({status}) => status),
          Array(4).fill('hold'),
        );
        const rows = await inbox.rows(
          sql`select status, flags from comments where id in (${spam.id}, ${word.id}, ${trap.id}, ${many.id}) order by arrival`,
        );
        assert.deepEqual(rows, [
          {status: 'spam', flags: ['word']},
          {status: 'hold', flags: ['word']},
          {status: 'hold', flags: ['trap']},
          {status: 'hold', flags: ['link']},
        ]);
      });

      it('limits the pace of a thread, whoever writes, and says when to come back', async () => {
        const answers = [];
        for (let i = 0; i < 5; i++) answers.push(await inbox.post({post: 'pace'}, {site: 'slow'}));
        const refused = answers.find(({status}) => status === 429);
        assertRefused(refused, 'comment_flood', 429);
        const wait = Number(refused.headers.get('retry-after'));
        assert.ok(wait >= 1 && wait <= 60);
        assert.equal((await inbox.post({post: 'other'}, {site: 'slow'})).status, 201);
      });

      it('lets in the pages of the site, and no others', async () => {
        const good = {origin: 'https://herald.example'};
        const {headers} = await ask(`${inbox.rest()}/wp/v2/comments?post=1`, {headers: good});
        assert.equal(headers.get('access-control-allow-origin'), good.origin);
        assert.match(headers.get('access-control-expose-headers'), /X-WP-Total, X-WP-TotalPages/);
        assert.match(headers.get('vary'), /Origin/);
        assert.equal(headers.get('access-control-allow-credentials'), null);
        assert.equal((await inbox.post({post: 'cors'}, {headers: good})).status, 201);
        for (const origin of [
          'https://evil.example',
          'null',
          'http://herald.example',
          'https://herald.example.evil.example',
        ]) {
          assertRefused(
            await inbox.post({post: 'cors'}, {headers: {origin}}),
            'vigil_origin_not_allowed',
            403,
          );
          const read = await ask(`${inbox.rest()}/wp/v2/comments?post=1`, {headers: {origin}});
          assert.equal(read.headers.get('access-control-allow-origin'), null);
        }
        const preflight = await ask(`${inbox.rest()}/wp/v2/comments`, {
          method: 'OPTIONS',
          headers: {...good, 'access-control-request-method': 'POST'},
        });
        assert.deepEqual(
          [preflight.status, preflight.headers.get('access-control-allow-headers')],
          [204, 'Content-Type'],
        );
      });

      it('knows open, closed and unknown threads', async () => {
        await inbox.rows(
          sql`insert into threads (site, name, state) values ('listed', 'shut', 'closed'), ('listed', '12', 'open')`,
        );
        const state = (name, site) => ask(`${inbox.rest(site)}/wp/v2/posts/${name}?_fields=comment_status`);
        assert.deepEqual((await state('shut', 'listed')).body, {comment_status: 'closed'});
        assert.deepEqual((await state('12', 'listed')).body, {comment_status: 'open'});
        assertRefused(await state('none', 'listed'), 'rest_post_invalid_id', 404);
        assert.deepEqual((await state('none', 'herald')).body, {comment_status: 'open'});
        assertRefused(
          await inbox.post({post: 'shut', author_name: 'A'}, {site: 'listed'}),
          'rest_comment_closed',
          403,
        );
        assert.deepEqual((await ask(`${inbox.rest('listed')}/vigil/v1/thread?post=shut`)).body, {
          state: 'closed',
        });
      });

      it('says that it is well', async () => {
        assert.deepEqual((await ask(`${inbox.url}/healthz`)).body, {status: 'ok'});
        assert.deepEqual((await ask(`${inbox.rest()}/vigil/v1/health`)).body, {status: 'ok'});
      });

      it('logs nothing of all that', () => {
        const events = inbox.lines.map((line) => JSON.parse(line).event);
        assert.deepEqual(events, ['set up']);
      });
    },
  );
