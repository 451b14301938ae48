import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import {sql} from 'drizzle-orm';
import {kinds, startInbox, withoutPostgres} from './support/inbox.mjs';

const passphrase = 'correct horse battery staple';
const sites = {
  herald: {email: 'optional', title: 'The Herald', page: 'https://herald.example/{thread}'},
  other: {},
  late: {delay: 'PT2H', jitter: 'PT1H', dates: 'day'},
};

/** A browser without script: it keeps one cookie, and sends forms. */
function browser(url) {
  const self = {
    cookie: '',
    async get(path) {
      const response = await fetch(`${url}/moderate${path}`, {
        redirect: 'manual',
        headers: {cookie: self.cookie},
      });
      return {status: response.status, headers: response.headers, text: await response.text()};
    },
    async send(path, fields, headers = {}) {
      const response = await fetch(`${url}/moderate${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {cookie: self.cookie, origin: url, ...headers},
        body: new URLSearchParams(fields),
      });
      const set = response.headers.get('set-cookie');
      if (set) self.cookie = set.split(';')[0];
      return {status: response.status, headers: response.headers, set, text: await response.text()};
    },
    async csrf() {
      return /name="csrf" value="([^"]+)"/.exec((await self.get('/')).text)[1];
    },
    /** Sends one of our own forms. */
    async form(path, fields) {
      const body = new URLSearchParams(fields);
      body.set('csrf', await self.csrf());
      return self.send(path, body);
    },
  };
  return self;
}

for (const kind of kinds)
  describe(
    `moderation, on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`,
    {
      skip: kind === 'server' && withoutPostgres,
    },
    () => {
      let inbox;
      let vera;
      const held = async (fields, options) => (await inbox.post(fields, options)).body;
      const status = async (id) =>
        (await inbox.rows(sql`select status from comments where id = ${id}`))[0]?.status;
      const decide = (id, action, by = vera) =>
        by.form('/decide', {id: String(id), action, back: 'status=hold&page=2'});

      before(async () => {
        inbox = await startInbox({kind, sites});
        vera = browser(inbox.url);
      });
      after(() => inbox?.end());

      it('is set up once, by the link that the first run prints', async () => {
        const {link} = JSON.parse(inbox.lines.find((line) => line.includes('set up')));
        const token = new URL(link).searchParams.get('token');
        assert.equal((await vera.get('/')).headers.get('location'), '/moderate/sign-in');
        assert.equal((await vera.get(`/set-up?token=${token}x`)).status, 404);
        const form = await vera.get(`/set-up?token=${token}`);
        assert.match(form.text, /name="passphrase"/);
        const fields = {token, name: ' Vera ', passphrase, again: passphrase};
        assert.equal((await vera.send('/set-up', {...fields, again: 'x'})).status, 400);
        assert.equal(
          (await vera.send('/set-up', {...fields, passphrase: 'short', again: 'short'})).status,
          400,
        );
        const done = await vera.send('/set-up', fields);
        assert.equal(done.status, 303);
        assert.match(done.set, /^__Host-vigil-inbox=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
        assert.equal((await browser(inbox.url).send('/set-up', fields)).status, 404, 'a second time');
        const [{passphrase: stored}] = await inbox.rows(sql`select passphrase from moderators`);
        assert.match(stored, /^scrypt\$32768\$8\$3\$/);
        const [{token: kept}] = await inbox.rows(sql`select token from sessions`);
        assert.ok(!vera.cookie.includes(kept), 'what is stored lets nobody in');
      });

      it('lets a comment appear when it is approved, and go when it is rejected', async () => {
        const made = await held({post: 'a', author_name: 'Ann', content: 'first'});
        assert.match((await vera.get('/')).text, /first/);
        const answer = await decide(made.id, 'approve');
        assert.equal(
          answer.headers.get('location'),
          `/moderate/?status=hold&page=2&done=approve&done-to=${made.id}`,
        );
        assert.equal((await inbox.list('a')).body.length, 1);
        for (const [action, expected] of [
          ['hold', 'hold'],
          ['reject', 'rejected'],
          ['spam', 'spam'],
        ]) {
          await decide(made.id, action);
          assert.equal(await status(made.id), expected);
          assert.deepEqual((await inbox.list('a')).body, []);
        }
        await decide(made.id, 'remove');
        assert.equal(await status(made.id), undefined);
      });

      it('publishes later where the site wants that', async () => {
        const made = await held({post: 'later'}, {site: 'late'});
        await decide(made.id, 'approve');
        const [{appears, date}] = await inbox.rows(
          sql`select appears, date from comments where id = ${made.id}`,
        );
        const hours = (new Date(appears) - Date.now()) / 3_600_000;
        assert.ok(hours > 1.9 && hours < 3.1, `${hours}`);
        assert.match(new Date(date).toISOString(), /T00:00:00/);
        assert.deepEqual((await inbox.list('later', '', 'late')).body, []);
      });

      it('decides about many at a time, and takes it back', async () => {
        const ids = [];
        for (let i = 0; i < 3; i++) ids.push((await held({post: 'bulk'})).id);
        const body = new URLSearchParams(ids.map((id) => ['id', String(id)]));
        body.set('action', 'approve');
        const {headers} = await vera.form('/decide', body);
        assert.equal((await inbox.list('bulk')).body.length, 3);
        const {text} = await vera.get(headers.get('location').replace('/moderate', ''));
        assert.match(text, /Approved: 3\./);
        const [undo] = text.match(/<form[^]*?>Undo</);
        const fields = [...undo.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, ...pair]) => pair);
        assert.equal((await vera.form('/decide', fields)).status, 303);
        assert.deepEqual((await inbox.list('bulk')).body, []);
        assert.deepEqual(await Promise.all(ids.map(status)), ['hold', 'hold', 'hold']);
        // What was not held before is not held again, and what is gone does not come back.
        for (const query of ['done=hold', 'done=remove', 'status=approved&done=reject'])
          assert.doesNotMatch((await vera.get(`/?${query}&done-to=${ids[0]}`)).text, />Undo</);
      });

      it('asks before it deletes, on a page of its own', async () => {
        const {id} = await held({post: 'gone', content: 'to be deleted'});
        const [, path] = new RegExp(`href="/moderate(/remove/${id}[^"]*)"`).exec(
          (await vera.get('/?q=deleted')).text,
        );
        const {text} = await vera.get(path.replaceAll('&amp;', '&'));
        assert.match(text, /to be deleted/);
        assert.match(text, /href="\/moderate\/\?q=deleted">Leave it/);
        assert.equal(await status(id), 'hold', 'nothing was done yet');
        assert.doesNotMatch((await vera.get('/')).text, /value="remove"/);
        assert.equal((await vera.get('/remove/1?back=//evil.example')).status, 404);
        await vera.form('/decide', {id: String(id), action: 'remove'});
        assert.equal(await status(id), undefined);
      });

      it('shows what a reply replies to, and leads to the page', async () => {
        const above = await held({post: 'op-ed/стаття', author_name: 'Ann', content: 'the first word'});
        await decide(above.id, 'approve');
        await held({post: 'op-ed/стаття', parent: String(above.id), content: 'a reply'});
        const {text} = await vera.get('/?q=reply');
        assert.match(text, /Replies to <bdi>Ann<\/bdi>: the first word/);
        const link = /<a href="https:\/\/herald\.example\/op-ed\/%D1%81%D1%82[^"]*" rel="noreferrer">Page</;
        assert.match(text, link);
        assert.match((await vera.get('/threads')).text, link);
        assert.doesNotMatch((await vera.get('/?site=other')).text, />Page</);
      });

      it('is where the inbox’s own address leads', async () => {
        const {status: code, headers} = await fetch(inbox.url, {redirect: 'manual'});
        assert.deepEqual([code, headers.get('location')], [303, '/moderate/']);
      });

      it('edits with a note that readers see', async () => {
        const {id} = await held({post: 'edit', author_name: 'Ann', content: 'before'});
        await decide(id, 'approve');
        const {text} = await vera.get(`/edit/${id}`);
        assert.match(text, />before<\/textarea>/);
        const fields = {name: 'Ann', website: '', content: 'after <b>', note: ''};
        assert.equal((await vera.form(`/edit/${id}`, fields)).status, 303);
        const shown = async () => (await inbox.list('edit')).body[0].content.rendered;
        assert.equal(await shown(), '<p>after &lt;b&gt;</p>\n<p><em>Edited by a moderator</em></p>\n');
        await vera.form(`/edit/${id}`, {...fields, note: 'A name was taken out.'});
        assert.match(await shown(), /<p><em>A name was taken out\.<\/em><\/p>/);
        for (const bad of [{content: ' '}, {website: 'javascript:alert(1)'}])
          assert.equal((await vera.form(`/edit/${id}`, {...fields, ...bad})).status, 400);
      });

      it('shows an e-mail address to moderators alone, and deletes it', async () => {
        const {id} = await held({post: 'mail', author_email: 'ann@example.org'});
        assert.match((await vera.get('/?q=')).text, /ann@example\.org/);
        await decide(id, 'forget-email');
        assert.doesNotMatch((await vera.get('/')).text, /ann@example\.org/);
        assert.equal((await inbox.rows(sql`select email from comments where id = ${id}`))[0].email, null);
      });

      it('finds comments, and shows every text as text', async () => {
        await held({
          post: 'find',
          author_name: '<img src=x onerror=alert(1)>',
          content: '"><script>alert(1)</script> 100% needle_1',
        });
        const found = await vera.get('/?q=100%25+needle_');
        assert.match(found.text, /needle_1/);
        assert.doesNotMatch(found.text, /<script>alert|<img/);
        assert.match((await vera.get('/?q=%25%25')).text, /Nothing here/);
        assert.equal((await vera.get('/?status=__proto__&page=-1&site=none&q=%00')).status, 200);
      });

      it('closes a thread and opens it again', async () => {
        const set = (state) => vera.form('/threads', {site: 'herald', thread: 'shut', state});
        await set('closed');
        assert.equal((await inbox.post({post: 'shut'})).body.code, 'rest_comment_closed');
        assert.match((await vera.get('/threads')).text, /<span>Closed<\/span>/);
        await set('open');
        assert.equal((await inbox.post({post: 'shut'})).status, 201);
        assert.equal(
          (await vera.form('/threads', {site: 'nowhere', thread: 'x', state: 'open'})).status,
          400,
        );
      });

      it('keeps a line of each decision, and none of the text', async () => {
        const {text} = await vera.get('/record');
        for (const action of [
          'Approved',
          'Rejected',
          'Marked as spam',
          'Held',
          'Deleted for good',
          'Edited',
          'E-mail deleted',
          'Thread closed',
        ])
          assert.ok(text.includes(`<td>${action}</td>`), action);
        assert.doesNotMatch(JSON.stringify(await inbox.rows(sql`select * from audit`)), /needle|before|ann@/);
      });

      it('gives a moderator of one site nothing of another', async () => {
        const answer = await vera.form('/moderators', {site: 'other'});
        const token = /set-up\?token=([\w-]+)/.exec(answer.text)[1];
        const olga = browser(inbox.url);
        await olga.send('/set-up', {token, name: 'Olga', passphrase, again: passphrase});
        const mine = await held({post: 'o', content: 'of the other site'}, {site: 'other'});
        const theirs = await held({post: 'h', content: 'of the herald'});
        const {text} = await olga.get('/?site=herald');
        assert.match(text, /of the other site/);
        assert.doesNotMatch(text, /of the herald/);
        await decide(theirs.id, 'approve', olga);
        assert.equal(await status(theirs.id), 'hold');
        assert.equal((await olga.get(`/edit/${theirs.id}`)).status, 404);
        assert.equal((await olga.form(`/edit/${theirs.id}`, {content: 'x'})).status, 404);
        assert.equal(
          (await olga.form('/threads', {site: 'herald', thread: 'h', state: 'closed'})).status,
          400,
        );
        assert.doesNotMatch((await olga.get('/record')).text, /<td>The Herald<\/td>|<td>Invited<\/td>/);
        for (const path of ['/moderators', '/moderators/dismiss'])
          assert.equal((await olga.form(path, {id: '1', site: ''})).status, 403);
        assert.equal((await olga.get('/moderators')).status, 403);
        await decide(mine.id, 'approve', olga);
        assert.equal(await status(mine.id), 'approved');
        const [{id}] = await inbox.rows(sql`select id from moderators where name = 'olga'`);
        await vera.form('/moderators/dismiss', {id: String(id)});
        assert.equal((await olga.get('/')).status, 303, 'a session ends with its moderator');
        // Whoever gets in for a minute cannot let themselves in for good without a trace.
        const record = (await vera.get('/record')).text;
        for (const action of ['Invited', 'Passphrase set', 'Dismissed'])
          assert.ok(record.includes(`<td>${action}</td>`), action);
      });

      it('takes no form that is not its own', async () => {
        const {id} = await held({post: 'csrf'});
        const fields = {id: String(id), action: 'approve', csrf: await vera.csrf()};
        for (const [headers, change] of [
          [{origin: 'https://evil.example'}],
          [{origin: 'null'}],
          [{'sec-fetch-site': 'cross-site'}],
          [{'sec-fetch-site': 'same-site'}],
          [{}, {csrf: ''}],
          [{}, {csrf: 'x'.repeat(43)}],
          [{cookie: ''}],
          [{cookie: '__Host-vigil-inbox=x'}],
        ])
          assert.equal((await vera.send('/decide', {...fields, ...change}, headers)).status, 403);
        const json = await fetch(`${inbox.url}/moderate/decide`, {
          method: 'POST',
          headers: {cookie: vera.cookie, 'content-type': 'text/plain'},
          body: `id=${id}`,
        });
        assert.equal(json.status, 415);
        assert.equal((await vera.get(`/decide?id=${id}&action=approve`)).status, 404);
        assert.equal(await status(id), 'hold');
        const out = await decide(id, 'approve', {
          ...vera,
          form: (path, body) => vera.form(path, {...body, back: '//evil.example/?x=1#https://evil.example'}),
        });
        assert.match(out.headers.get('location'), /^\/moderate\/\?/);
      });

      it('lets nobody frame a page, keep it, or run what is not ours', async () => {
        const {headers} = await vera.get('/');
        assert.equal(
          headers.get('content-security-policy'),
          "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        );
        assert.equal(headers.get('cache-control'), 'no-store');
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
      });

      it('makes a name cost work after five wrong passphrases, and locks nobody out', async () => {
        const other = browser(inbox.url);
        const attempt = (fields) => other.send('/sign-in', {name: 'vera', ...fields});
        for (let i = 0; i < 5; i++) {
          const answer = await attempt({passphrase: 'wrong'});
          assert.equal(answer.status, 403);
          if (i < 4) assert.doesNotMatch(answer.text, /data-challenge/);
        }
        const asked = await attempt({passphrase});
        assert.equal(asked.status, 403, 'the right one, without the work');
        const challenge = JSON.parse(
          /data-challenge="([^"]+)"/.exec(asked.text)[1].replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        );
        assert.equal(challenge.parameters.data.post, 'sign-in vera');
        const solution = await solveChallenge({challenge, deriveKey});
        const altcha = Buffer.from(JSON.stringify({challenge, solution})).toString('base64');
        assert.equal((await attempt({passphrase: 'wrong', altcha})).status, 403);
        assert.equal((await attempt({passphrase, altcha})).status, 403, 'work is good for one try');
        const unknown = browser(inbox.url);
        for (let i = 0; i < 5; i++) await unknown.send('/sign-in', {name: 'nobody', passphrase: 'x'});
        assert.match(
          (await unknown.send('/sign-in', {name: 'nobody', passphrase: 'x'})).text,
          /data-challenge/,
        );
        await inbox.rows(sql`update failures set last = now() - interval '3 hours'`);
        assert.equal((await attempt({passphrase})).status, 303, 'wrong ones are forgotten with time');
        assert.equal((await vera.get('/')).status, 200, 'who was in stays in');
      });

      it('signs out', async () => {
        const before = vera.cookie;
        assert.equal((await vera.form('/sign-out', {})).status, 303);
        vera.cookie = before;
        assert.equal((await vera.get('/')).status, 303, 'the session is gone, not the cookie alone');
      });

      it('logs decisions by number, and no word of a comment or a name', () => {
        const text = inbox.lines.join('\n');
        assert.match(text, /"event":"decision","action":"approve"/);
        assert.doesNotMatch(text, /needle|before|ann@|Vera|vera|127\.0\.0\.1:(?!\d+\/moderate\/set-up)/);
        assert.ok(
          inbox.lines.every((line) => JSON.parse(line).level === 'info'),
          text,
        );
      });
    },
  );
