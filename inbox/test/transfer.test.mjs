import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {sql} from 'drizzle-orm';
import {preparePlace, spawnInbox} from '../bench/support.mjs';
import {runCommand} from '../dist/command/commands.js';
import {parseXml, plainOf, readWxr} from '../dist/transfer/wxr.js';
import {fingerprintOf} from '../dist/api/fields.js';
import {strays} from '../dist/store/sites.js';
import {sweep} from '../dist/operate/sweep.js';
import {ask, kinds, startInbox, withoutPostgres} from './support/inbox.mjs';

const bin = fileURLToPath(new URL('../bin/vigil-inbox.mjs', import.meta.url));
const sites = {herald: {email: 'optional', title: 'The Herald'}, second: {email: 'optional'}};

for (const kind of kinds)
  describe(
    `commands, on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`,
    {
      skip: kind === 'server' && withoutPostgres,
    },
    () => {
      let inbox;
      let folder;
      let first;
      const command = async (...words) => {
        let said = '';
        const code = await runCommand(inbox.inbox, words, folder, (text) => (said += text));
        return {code, said};
      };
      const tree = async (site) =>
        (
          await inbox.rows(sql`
        select c.status, c.name, c.website, c.email, c.content, c.note, c.date, p.content as above, t.name as thread, t.state
        from comments c join threads t on t.id = c.thread left join comments p on p.id = c.parent
        where c.site = ${site} order by c.arrival`)
        ).map((row) => JSON.stringify(row));

      before(async () => {
        inbox = await startInbox({kind, sites});
        folder = mkdtempSync(join(tmpdir(), 'vigil-inbox-files-'));
        first = (
          await inbox.post({
            post: '7',
            author_name: 'Tom & ]]> <b>',
            author_email: 'ann@example.org',
            content: 'one ]]&#062; two\n\n“three” &#038; 🕊',
          })
        ).body;
        await inbox.rows(sql`update comments set status = 'approved', note = 'x' where id = ${first.id}`);
        await inbox.post({
          post: '7',
          parent: String(first.id),
          content: 'a reply',
          author_url: 'https://a.example/?x=1&y=2',
        });
        const spam = (await inbox.post({post: 'op-ed', content: 'spam'})).body;
        await inbox.rows(sql`update comments set status = 'spam' where id = ${spam.id}`);
        await inbox.rows(sql`update threads set state = 'closed' where name = 'op-ed'`);
      });
      after(async () => {
        await inbox?.end();
        rmSync(folder, {recursive: true, force: true});
      });

      it('exports JSON and imports it elsewhere, once, with its tokens', async () => {
        assert.deepEqual(await command('export', 'all.json', 'herald', '--email'), {
          code: 0,
          said: `Exported herald to ${join(folder, 'all.json')}\n`,
        });
        assert.equal(statSync(join(folder, 'all.json')).mode & 0o777, 0o600);
        const data = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'));
        assert.equal(data.comments.length, 3);
        // Tokens are of one place at a time.
        await inbox.rows(sql`update comments set removal = null`);
        assert.match((await command('import', 'all.json', 'second')).said, /^Imported 3 new comments/);
        assert.deepEqual(await tree('second'), await tree('herald'));
        assert.match((await command('import', 'all.json', 'second')).said, /^Imported 0 new comments/);
        const removed = await ask(`${inbox.rest('second')}/vigil/v1/removal`, {
          method: 'POST',
          body: new URLSearchParams({token: first.removal_token}),
        });
        assert.equal(removed.status, 200);
        await inbox.rows(sql`delete from threads where site = 'second'`);
      });

      it('leaves e-mail addresses out of an export unless they are asked for', async () => {
        await command('export', 'no.json', 'herald');
        await command('export', 'no.xml', 'herald', '--wxr');
        for (const name of ['no.json', 'no.xml'])
          assert.doesNotMatch(readFileSync(join(folder, name), 'utf8'), /ann@/);
      });

      it('exports for WordPress, and reads that again to the letter', async () => {
        await command('export', 'all.xml', 'herald', '--wxr', '--email');
        await inbox.rows(sql`update comments set note = null`);
        assert.match((await command('import', 'all.xml', 'second')).said, /^Imported 3 new comments/);
        assert.deepEqual(await tree('second'), await tree('herald'));
        const xml = readFileSync(join(folder, 'all.xml'), 'utf8');
        assert.deepEqual(
          [...xml.matchAll(/post_id>(\d+)<.*\n.*CDATA\[(.*?)\]/g)].map(([, id, name]) => [id, name]),
          [
            ['7', '7'],
            ['8', 'op-ed'],
          ],
        );
      });

      it('takes in its own exports, and all stays as it was: empty places, replies, and blank lines too', async () => {
        const say = async (fields) => (await inbox.post({post: 'again', ...fields})).body;
        const root = await say({author_name: 'A &lt;', content: 'one\n\n\n\ntwo &amp;lt;'});
        const approve = () => inbox.rows(sql`update comments set status = 'approved' where status = 'hold'`);
        await approve();
        const middle = await say({parent: String(root.id), content: 'to be removed'});
        await approve();
        await say({parent: String(middle.id), content: 'a reply'});
        await approve();
        await ask(`${inbox.rest('herald')}/vigil/v1/removal`, {
          method: 'POST',
          body: new URLSearchParams({token: middle.removal_token}),
        });
        const before = await tree('herald');
        assert.ok(before.some((row) => row.includes('"removed"')));
        for (const [name, ...options] of [['same.json'], ['same.xml', '--wxr']]) {
          await command('export', name, 'herald', ...options);
          assert.match((await command('import', name, 'herald')).said, /^Imported 0 new comments/);
          assert.deepEqual(await tree('herald'), before, name);
          // And in another place, twice.
          await inbox.rows(sql`update comments set removal = null`);
          assert.match(
            (await command('import', name, 'second')).said,
            name === 'same.json' ? / 3 new / : / 0 new /,
          );
          assert.match((await command('import', name, 'second')).said, / 0 new /);
        }
        await inbox.rows(sql`delete from threads where name = 'again'`);
      });

      it('gives what it has of one site to another that has nothing, and knows repeats there', async () => {
        const {body: made} = await inbox.post({post: 'move', content: 'x'}, {site: 'second'});
        await inbox.rows(
          sql`delete from threads where site = 'second' and id <> (select thread from comments where id = ${made.id})`,
        );
        await inbox.rows(sql`delete from comments where site = 'second' and id <> ${made.id}`);
        assert.match(
          (await command('site', 'rename', 'second', 'herald')).said,
          /second is a site of the configuration/,
        );
        const moved = inbox.inbox.config.sites.second;
        const config = {...inbox.config, sites: {herald: inbox.config.sites.herald, third: moved}};
        const other = async (...words) => {
          let said = '';
          await runCommand({...inbox.inbox, config}, words, folder, (text) => (said += text));
          return said;
        };
        assert.deepEqual(await strays(inbox.db, Object.keys(config.sites)), [{site: 'second', count: 1}]);
        assert.match(await other('site', 'rename', 'second', 'herald'), /herald has threads already/);
        assert.match(await other('site', 'rename', 'nothing', 'third'), /There is nothing of a site nothing/);
        assert.match(await other('site', 'rename', 'second', 'nowhere'), /There is no site nowhere/);
        assert.equal(
          await other('site', 'rename', 'second', 'third'),
          'One thread of second is of third now.\n',
        );
        assert.deepEqual(await strays(inbox.db, Object.keys(config.sites)), []);
        const [{fingerprint}] = await inbox.rows(sql`select fingerprint from comments where site = 'third'`);
        assert.equal(
          fingerprint,
          fingerprintOf('third', {thread: 'move', parent: 0, name: '', content: 'x'}),
        );
        await inbox.rows(sql`delete from threads where site = 'third'`);
      });

      it('says what is wrong with a file, and takes nothing of it in', async () => {
        const before = (await tree('second')).length;
        for (const [name, text] of [
          ['bad.json', '{'],
          ['shape.json', '{"vigil": "inbox/1", "threads": [], "comments": [{"id": "x"}]}'],
          ['bad.xml', '<rss><channel>'],
          ['other.xml', '<a/>'],
        ]) {
          writeFileSync(join(folder, name), text);
          const {code, said} = await command('import', name, 'second');
          assert.equal(code, 1, said);
        }
        assert.equal((await command('import', 'none.json', 'second')).code, 1);
        assert.equal((await command('import', 'all.json', 'nowhere')).code, 1);
        assert.equal((await command('export', 'x.json', 'herald', '--all')).code, 1);
        assert.equal((await tree('second')).length, before);
      });

      it('backs up everything while it runs, and restores it into an empty database of the other kind', async () => {
        assert.equal((await command('backup', 'all.gz')).code, 0);
        assert.equal(statSync(join(folder, 'all.gz')).mode & 0o777, 0o600);
        for (const again of [
          ['backup', 'all.gz'],
          ['export', 'all.gz', 'herald'],
        ]) {
          const {code, said} = await command(...again);
          assert.deepEqual(
            [code, said],
            [1, `${join(folder, 'all.gz')} is there already. Name another file.\n`],
          );
        }
        const lines = gunzipSync(readFileSync(join(folder, 'all.gz')))
          .toString()
          .trim()
          .split('\n');
        assert.ok(lines.length > 8);
        assert.match((await command('restore', 'all.gz')).said, /Restore into an empty one/);
        if (kind === 'embedded' && withoutPostgres) return;
        const other = await startInbox({kind: kind === 'embedded' ? 'server' : 'embedded', sites});
        try {
          let said = '';
          await runCommand(other.inbox, ['restore', 'all.gz'], folder, (text) => (said += text));
          assert.match(said, /^Restored \d+ rows/);
          const all = async (one, table) =>
            (await one.rows(sql`select row_to_json(t) as row from ${sql.identifier(table)} t`))
              .map(({row}) => JSON.stringify(row))
              .sort();
          for (const table of ['threads', 'comments', 'settings', 'nonces'])
            assert.deepEqual(await all(other, table), await all(inbox, table), table);
          const [{id}] = await other.rows(
            sql`insert into threads (site, name) values ('herald', 'next') returning id`,
          );
          assert.ok(Number(id) > 1, 'numbers go on where they were');
        } finally {
          await other.end();
        }
      });

      it('deletes rejected comments when their time is over', async () => {
        const made = await Promise.all([1, 2, 3].map(async () => (await inbox.post({post: 'old'})).body.id));
        await inbox.rows(
          sql`update comments set status = 'rejected', decided = now() - interval '31 days' where id = ${made[0]}`,
        );
        await inbox.rows(
          sql`update comments set status = 'rejected', decided = now() - interval '29 days' where id = ${made[1]}`,
        );
        await inbox.rows(sql`update comments set date = now() - interval '300 days' where id = ${made[2]}`);
        await sweep(inbox.inbox);
        const left = await inbox.rows(
          sql`select id from comments where id = any(${sql.raw(`array[${made.join()}]`)}) order by id`,
        );
        assert.deepEqual(
          left.map(({id}) => Number(id)),
          made.slice(1).sort((a, b) => a - b),
        );
      });

      it('forgets proofs and the pace when they are over', async () => {
        await inbox.rows(sql`update nonces set expires = now() - interval '1 second'`);
        await sweep(inbox.inbox, Date.now() + 5 * 60_000);
        assert.deepEqual(await inbox.rows(sql`select 1 from nonces`), []);
        assert.deepEqual(await inbox.rows(sql`select 1 from pace`), []);
      });
    },
  );

describe('vigil-inbox', () => {
  const run = async (words, env) => {
    try {
      return await promisify(execFile)(process.execPath, [bin, ...words], {
        env: {PATH: process.env.PATH, ...env},
      });
    } catch (error) {
      return error;
    }
  };

  it('hands its commands to the process that has the embedded database, and starts no second one', async () => {
    const inbox = await startInbox({sites: {site: {}}});
    try {
      const env = {VIGIL_INBOX_DATA: inbox.data, VIGIL_INBOX_PORT: '0'};
      const invited = await run(['moderator', 'invite'], env);
      assert.match(invited.stdout, /set-up\?token=[\w-]{43}/);
      const bad = await run(['moderator', 'link', 'nobody'], env);
      assert.equal(bad.code, 1);
      assert.match(bad.stdout, /There is no moderator nobody/);
      const second = await run(['start'], env);
      assert.equal(second.code, 1);
      assert.match(second.stderr, /Another vigil-inbox has the database/);
      assert.equal((await ask(`${inbox.url}/healthz`)).status, 200);
    } finally {
      await inbox.end();
    }
  });

  it('makes no database where a command is asked of the wrong folder', async () => {
    const top = mkdtempSync(join(tmpdir(), 'vigil-inbox-'));
    const env = {VIGIL_INBOX_DATA: join(top, 'data')};
    for (const words of [
      ['backup', join(top, 'wrong.gz')],
      ['moderator', 'invite'],
    ]) {
      const {code, stderr} = await run(words, env);
      assert.equal(code, 1);
      assert.ok(stderr.startsWith(`There is no database in ${join(top, 'data')}.`), stderr);
    }
    assert.deepEqual(readdirSync(top), []);
    rmSync(top, {recursive: true});
  });

  it('says what it can do, and what is wrong with its settings', async () => {
    assert.match((await run(['--help'])).stdout, /DATABASE_URL/);
    assert.equal((await run(['nonsense'])).code, 2);
    const top = mkdtempSync(join(tmpdir(), 'vigil-inbox-'));
    const file = join(top, 'c.json');
    for (const [text, complaint] of [
      ['{', /is no JSON/],
      ['{"sites": {}}', /has to name a site/],
      ['{"sites": {"a": {"page": "https://a.example/"}}}', /sites\.a\.page: has to be an address/],
      ['{"sites": {"a": {"page": "javascript:{thread}"}}}', /sites\.a\.page: has to be an address/],
    ]) {
      writeFileSync(file, text);
      const {code, stderr} = await run(['check'], {VIGIL_INBOX_CONFIG: file});
      assert.equal(code, 1);
      assert.match(stderr, complaint);
    }
    writeFileSync(file, '{"sites": {"a": {}, "b": {"origins": ["https://b.example"]}}}');
    const {code, stdout} = await run(['check'], {VIGIL_INBOX_CONFIG: file});
    assert.equal(code, undefined);
    assert.match(
      stdout,
      /^The configuration is as it has to be: a, b\nWarning: .*site a, .*: set its origins\.\n$/,
    );
    assert.match((await run(['check'], {VIGIL_INBOX_PORT: 'x'})).stderr, /VIGIL_INBOX_PORT/);
    rmSync(top, {recursive: true});
  });

  it('warns at its start of what it holds and nobody sees, and says which port is taken', async () => {
    const sites = {ngo: {}};
    const prepare = (db) =>
      db.execute(sql`
        with thread as (insert into threads (site, name) values ('site', 'a') returning id)
        insert into comments (site, thread, status, name, website, content, date)
        select 'site', id, 'approved', '', '', 'x', now() from thread`);
    const [first, second] = await Promise.all([
      preparePlace('embedded', sites, {prepare}),
      preparePlace('embedded', sites),
    ]);
    const inbox = await spawnInbox(first.env);
    try {
      const warnings = inbox.lines.map((line) => JSON.parse(line)).filter(({level}) => level === 'warn');
      assert.deepEqual(
        warnings.map(({text}) => text),
        [
          'No page may read or send comments of the site ngo, unless it is on the very host of the inbox: set its origins.',
          'The database holds 1 comment of a site “site”, which is not configured: nobody sees it. If that is called otherwise now: vigil-inbox site rename site NAME',
        ],
      );
      const {port} = new URL(inbox.url);
      const {code, stdout, stderr} = await run(['start'], {...second.env, VIGIL_INBOX_PORT: port});
      assert.deepEqual([code, stdout, stderr], [1, '', `Port ${port} is taken; set VIGIL_INBOX_PORT.\n`]);
    } finally {
      await inbox.end();
      await first.end();
      await second.end();
    }
  });
});

describe('the reader of WordPress’s exports', () => {
  it('makes plain text of markup', () => {
    assert.equal(
      plainOf(
        '<p>One<br />two</p>\n<p>See <a href="https://a.example/x" rel="nofollow">this</a> <b>now</b><script>x</script></p>',
      ).trim(),
      'One\ntwo\n\nSee this (https://a.example/x) now',
    );
  });
  it('takes address and agent of nobody, and no pingback', () => {
    const [thread] =
      readWxr(`<?xml version="1.0"?><rss><channel><item><wp:post_id>3</wp:post_id><wp:post_name>slug</wp:post_name>
      <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author_IP>10.1.2.3</wp:comment_author_IP>
      <wp:comment_agent>Mozilla</wp:comment_agent><wp:comment_content><![CDATA[Hi]]></wp:comment_content>
      <wp:comment_approved>1</wp:comment_approved><wp:comment_date_gmt>2025-01-31 12:00:00</wp:comment_date_gmt></wp:comment>
      <wp:comment><wp:comment_type>pingback</wp:comment_type></wp:comment></item></channel></rss>`);
    assert.equal(thread.name, '3', 'as pages of WordPress ask for it');
    assert.equal(thread.comments.length, 1);
    assert.doesNotMatch(JSON.stringify(thread), /10\.1\.2\.3|Mozilla/);
  });
  it('reads no document type, and nothing that is not well-formed', () => {
    const {children} = parseXml('<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;&amp;&#65;</a>');
    assert.equal(children[0].text, '&x;&A');
    for (const bad of ['<a>', '</a>', '<a></b>', '<a', '<![CDATA[', '<'.repeat(10)])
      assert.throws(() => parseXml(bad), bad);
  });
});
