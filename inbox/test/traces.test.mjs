/**
 * What an inbox knows of those who write is looked for where a search of the machine would find it: in all files of the
 * database, in the database's own log, which is told to keep everything, in all that the inbox has said, and in its exports. It is
 * looked for after all has happened that happens to an inbox, a crash too.
 */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import net from 'node:net';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {client, preparePlace, spawnInbox} from '../bench/support.mjs';
import {kinds, mint, withoutPostgres} from './support/inbox.mjs';

const bin = fileURLToPath(new URL('../bin/vigil-inbox.mjs', import.meta.url));
const address = '127.0.0.77';
const passphrase = 'correct horse battery staple';

/** What comes with the requests of a reader, and with a moderator's. */
const traces = {
  address,
  'address of a proxy’s header': '203.0.113.77',
  agent: 'TraceableAgent/7.7',
  referrer: 'https://referrer.example/page-that-was-read',
  language: 'be-tarask-x-trace',
  cookie: 'tracking-cookie-value',
  'address that was not asked for': 'ann.trace@example.org',
  'address in an import': '198.51.100.88',
  'agent in an import': 'ImportedAgent/8.8',
  'a moderator’s passphrase': passphrase,
  'a wrong passphrase': 'one that is wrong',
  ...Object.fromEntries(
    ['md5', 'sha1', 'sha256'].flatMap((name) =>
      ['ann.trace@example.org', address, '203.0.113.77'].map((what) => [
        `${name} of ${what}`,
        createHash(name).update(what).digest('hex'),
      ]),
    ),
  ),
};
const headers = {
  'user-agent': traces.agent,
  referer: traces.referrer,
  'accept-language': traces.language,
  cookie: `id=${traces.cookie}`,
  'x-forwarded-for': `203.0.113.77, ${address}`,
  forwarded: 'for=203.0.113.77',
  'x-real-ip': '203.0.113.77',
};

/** All files below a folder, one after the other. Sockets are none. */
const textOfAll = (folder) =>
  readdirSync(folder, {withFileTypes: true})
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return textOfAll(path);
      if (!entry.isFile()) return '';
      const bytes = readFileSync(path);
      return (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    })
    .join('\n');

const wxr = `<?xml version="1.0"?><rss><channel><item><wp:post_id>3</wp:post_id><wp:comment><wp:comment_id>1</wp:comment_id>
  <wp:comment_author_IP>${traces['address in an import']}</wp:comment_author_IP>
  <wp:comment_author_email>ann.trace@example.org</wp:comment_author_email>
  <wp:comment_agent>${traces['agent in an import']}</wp:comment_agent>
  <wp:comment_content><![CDATA[UNMISTAKABLE import]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
  <wp:comment_date_gmt>2025-01-31 12:00:00</wp:comment_date_gmt></wp:comment></item></channel></rss>`;

/** What readers do, and what they do wrong. */
async function read({url, proof, post, request, form}) {
  const api = `${url}/site/wp-json`;
  const tokens = [];
  const ids = [];
  for (let index = 0; index < 12; index++) {
    const {status, text} = await post(`UNMISTAKABLE text ${index}`);
    assert.equal(status, 201, text);
    tokens.push(JSON.parse(text).removal_token);
    ids.push(JSON.parse(text).id);
  }
  const altcha = await proof();
  for (const [fields, expected] of [
    [{post: 'traces', content: 'x', altcha: 'forged'}, 403],
    [{post: 'traces', content: 'x'}, 403],
    [{post: 'traces', content: '', altcha}, 400],
    [{post: 'traces', content: 'x', author_ip: address, altcha}, 401],
    [{post: 'traces', content: 'x', author_url: 'no address', altcha}, 400],
    [{post: 'traces', content: 'x', parent: '999', altcha}, 400],
    [{post: 'traces', content: 'UNMISTAKABLE text 3', author_name: 'Ann', altcha}, 409],
    [{post: '../x', content: 'x', altcha}, 403],
    [{post: 'traces', content: 'x'.repeat(70_000), altcha}, 400],
    [{post: 'traces', content: 'x'.repeat(400_000), altcha}, 413],
  ])
    assert.equal(
      (await form(`${api}/wp/v2/comments`, fields, headers)).status,
      expected,
      JSON.stringify(fields).slice(0, 200),
    );
  const evil = {...headers, origin: 'https://evil.example'};
  assert.equal((await form(`${api}/wp/v2/comments`, {post: 'traces', content: 'x'}, evil)).status, 403);
  await request(`${api}/wp/v2/comments`, {method: 'OPTIONS', headers: evil});
  for (const body of ['{"post": 1,', '\xff', `{"content": "${address}"}`])
    await request(`${api}/wp/v2/comments`, {
      method: 'POST',
      body,
      headers: {...headers, 'content-type': 'application/json'},
    });
  for (const path of [
    'wp/v2/comments?post=traces',
    'wp/v2/comments?post=traces&status=hold',
    'wp/v2/comments?post=traces&search=text',
    'wp/v2/comments?post=',
    `wp/v2/comments/${ids[0]}`,
    'wp/v2/comments/999',
    'wp/v2/posts/traces',
    'vigil/v1/thread?post=traces',
    'vigil/v1/challenge?post=traces',
    'vigil/v1/health',
    `nowhere?x=${address}`,
  ])
    await request(`${api}/${path}`, {headers});
  for (const path of ['/%', '/healthz', '/metrics', `/${address}`, '/moderate/'])
    await request(`${url}${path}`, {headers});
  await form(`${api}/vigil/v1/removal`, {token: 'none such'}, headers);
  assert.equal((await form(`${api}/vigil/v1/removal`, {token: tokens.pop()}, headers)).status, 200);

  // What is no request at all, and one that is never finished.
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  for (const end of ['no header\r\n\r\n', 'content-length: 900\r\n\r\npost=traces']) {
    const {hostname, port} = new URL(api);
    const socket = net.connect({host: hostname, port, localAddress: address});
    await once(socket, 'connect');
    socket.write(`POST /site/wp-json/wp/v2/comments HTTP/1.1\r\nhost: x\r\n${lines.join('')}${end}`);
    setTimeout(() => socket.destroy(), 100);
    socket.on('error', () => undefined);
    await once(socket, 'close');
  }
  return {ids, tokens};
}

/** What moderators do; gives what only they and their browsers may know. */
async function moderate({url, lines, form, request}, ids) {
  const {link} = JSON.parse(lines.find((line) => line.includes('set up')));
  const token = new URL(link).searchParams.get('token');
  const secrets = {'token of an invitation': token};
  let cookie = '';
  const send = async (path, fields) => {
    const answer = await form(`${url}/moderate/${path}`, fields, {...headers, cookie, origin: url});
    const [set] = answer.headers['set-cookie'] ?? [];
    if (set) cookie = set.split(';')[0];
    return answer;
  };
  const get = (path) => request(`${url}/moderate/${path}`, {headers: {...headers, cookie}});
  const csrf = async () => /name="csrf" value="([^"]+)"/.exec((await get('')).text)[1];
  await send('set-up', {token: 'none such', name: 'vera', passphrase, again: passphrase});
  assert.equal((await send('set-up', {token, name: 'vera', passphrase, again: passphrase})).status, 303);
  await send('sign-out', {csrf: await csrf()});
  for (let tries = 0; tries < 6; tries++)
    await send('sign-in', {name: 'nobody', passphrase: traces['a wrong passphrase']});
  await send('sign-in', {name: 'vera', passphrase: traces['a wrong passphrase']});
  assert.equal((await send('sign-in', {name: 'vera', passphrase})).status, 303);
  secrets['token of a session'] = cookie.split('=')[1];
  const actions = ['approve', 'hold', 'reject', 'spam', 'remove', 'forget-email'];
  for (const [index, action] of actions.entries()) {
    const answer = await send('decide', {csrf: await csrf(), id: String(ids[index]), action});
    assert.equal(answer.status, 303);
  }
  await send('decide', {csrf: 'forged', id: String(ids[0]), action: 'approve'});
  const change = {name: 'Ann', website: '', content: 'UNMISTAKABLE edit', note: ''};
  assert.equal((await send(`edit/${ids[7]}`, {csrf: await csrf(), ...change})).status, 303);
  await send('threads', {csrf: await csrf(), site: 'site', thread: 'shut', state: 'closed'});
  const invited = await send('moderators', {csrf: await csrf(), site: 'site'});
  secrets['token of another invitation'] = /set-up\?token=([\w-]+)/.exec(invited.text)[1];
  for (const path of [
    '',
    '?status=spam',
    '?q=text',
    `edit/${ids[7]}`,
    'threads',
    'record',
    'moderators',
    'nothing',
  ])
    await get(path);
  return secrets;
}

for (const kind of kinds)
  describe(
    `on ${kind === 'embedded' ? 'the embedded database' : 'PostgreSQL'}`,
    {skip: kind === 'server' && withoutPostgres},
    () => {
      it(
        'no file and no log has a trace of who wrote, after all that happens to an inbox',
        {timeout: 120_000},
        async () => {
          const site = {publish: 'at-once', pace: 1_000_000, busy: 1_000_000};
          const place = await preparePlace(kind, {site}, {log: 'all'});
          const env = {...place.env, VIGIL_INBOX_METRICS: 'open'};
          const {request, form, close} = client({localAddress: address});
          const inboxes = [];
          const launch = async () => {
            const inbox = await spawnInbox(env);
            inboxes.push(inbox);
            const proof = () => mint(place.secrets, 'site', 'traces');
            const post = async (content) => {
              const fields = {
                post: 'traces',
                content,
                author_name: 'Ann',
                author_email: 'ann.trace@example.org',
              };
              return form(
                `${inbox.url}/site/wp-json/wp/v2/comments`,
                {...fields, altcha: await proof()},
                headers,
              );
            };
            return {...inbox, proof, post, request, form};
          };
          const command = async (...words) =>
            (
              await promisify(execFile)(process.execPath, [bin, ...words], {
                cwd: place.folder,
                env: {PATH: process.env.PATH, ...env},
              })
            ).stdout;
          try {
            let inbox = await launch();
            const {ids, tokens} = await read(inbox);
            const secrets = await moderate(inbox, ids);

            writeFileSync(join(place.folder, 'in.xml'), wxr);
            const said = [await command('import', 'in.xml', 'site')];
            assert.match(said[0], /Imported 1 new comment /);
            // What was read is not for the search.
            writeFileSync(join(place.folder, 'in.xml'), '');
            for (const words of [
              ['export', 'out.json', '--email'],
              ['export', 'out.xml', '--wxr', '--email'],
              ['backup', 'all.gz'],
            ])
              said.push(await command(...words));

            // The database goes first, then the inbox, both in the middle of what they do.
            let answers = 0;
            const crowd = (stop) =>
              Promise.allSettled(
                Array.from({length: 60}, async (_, index) => {
                  await inbox.post(`UNMISTAKABLE crowd ${inboxes.length} ${index}`);
                  if (++answers === 10) await stop();
                }),
              );
            if (place.cluster) {
              await crowd(() => place.cluster.away());
              await place.cluster.back();
              answers = 0;
            }
            await crowd(() => inbox.end('SIGKILL'));
            inbox = await launch();
            assert.equal((await inbox.post('UNMISTAKABLE end')).status, 201);
            close();
            // Stopped, all of it is in the files.
            await inbox.end();

            const files = `${textOfAll(place.folder)}\n${place.cluster ? textOfAll(place.cluster.folder) : ''}`;
            const lines = inboxes.flatMap((each) => each.lines).join('\n');
            for (const there of ['text 3', 'edit', 'import', 'crowd', 'end'])
              assert.ok(files.includes(`UNMISTAKABLE ${there}`), `this search finds what is there: ${there}`);
            assert.ok(files.includes('vera'));
            for (const [what, trace] of Object.entries(traces)) {
              assert.ok(!files.includes(trace), `${what} is in the files`);
              assert.ok(!`${lines}\n${said.join('\n')}`.includes(trace), `${what} is in what it says`);
            }
            secrets['removal token'] = tokens[0];
            for (const [what, secret] of Object.entries(secrets)) {
              assert.ok(secret.length > 30);
              assert.ok(!files.includes(secret), `${what} is in the files`);
            }
            assert.doesNotMatch(lines, /UNMISTAKABLE|traces|vera/);
          } finally {
            close();
            for (const each of inboxes) await each.end('SIGKILL');
            await place.end();
          }
        },
      );
    },
  );
