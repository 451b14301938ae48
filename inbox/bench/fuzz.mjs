/**
 * Sends requests that no client of ours would: too large, too deep, wrongly encoded, forged, from elsewhere. Every answer has
 * to be one of WordPress's shape and none a fault of ours, and nothing may be stored that should not be.
 *   node inbox/bench/fuzz.mjs [--count 5000] [--seed 1] [--database embedded|server]
 */
import net from 'node:net';
import {parseArgs} from 'node:util';
import {fileURLToPath} from 'node:url';
import {sql} from 'drizzle-orm';
import {startInbox} from '../test/support/inbox.mjs';
import {client, randomFrom} from './support.mjs';

const sites = {
  site: {origins: ['https://herald.example'], pace: 1_000_000, email: 'optional', busy: 1_000_000},
  other: {pace: 1_000_000},
};

const nasty = [
  "'; drop table comments; --",
  "' or 1=1 --",
  '$1; select pg_sleep(9)',
  '\\x00',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<b onmouseover="x">y</b>',
  '&#0; &#xd800; &#x110000; &#99999999; &amp;lt;',
  '${7*7} {{7*7}} #{7*7}',
  '../../../../etc/passwd',
  '..%2f..%2f',
  '\u202egnp.exe',
  '\uffff\ufffe\u0000',
  '\ud800',
  '👨‍👩‍👧‍👦'.repeat(50),
  'a\u0301'.repeat(500),
  'x'.repeat(70_000),
  '\r\nSet-Cookie: a=b',
  'javascript:alert(1)',
  'data:text/html,<script>',
  'https://user:pass@evil.example/\r\n',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '0',
  '1e309',
  '9'.repeat(30),
  '0x10',
  '1,2,3',
  '[]',
  '{}',
  ' ',
  '\t\n',
];

/** Bodies that are no form and no JSON. */
const rawBodies = [
  Buffer.from([0xff, 0xfe, 0x00]),
  Buffer.from('post=1&content=%C3%28'),
  Buffer.from('post=1&content=%'),
  Buffer.from('post=1&content=%zz'),
  Buffer.concat([Buffer.from('post=1&content='), Buffer.from([0xc3, 0x28, 0xa0])]),
  Buffer.from('{"post": 1, "content": "\\ud800"}'),
  Buffer.from('{"post": 1,'),
  Buffer.from('['.repeat(100_000)),
  Buffer.from(`{"content": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  Buffer.from(`{"a":`.repeat(20_000)),
  Buffer.from('null'),
  Buffer.from('"text"'),
  Buffer.from('12'),
  Buffer.from('{"__proto__": {"content": "x"}, "post": 1}'),
  Buffer.from('&'.repeat(1_000)),
  Buffer.from('a&'.repeat(300)),
  Buffer.alloc(300_000, 'a'),
  Buffer.alloc(0),
  Buffer.from('\ufeff{"post": 1}'),
];

const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=utf-16',
  '',
  'x'.repeat(2_000),
];

const paths = [
  '/site/wp-json/wp/v2/comments',
  '/site/wp-json/wp/v2/comments/',
  '/site/wp-json/wp/v2/comments/1',
  '/site/wp-json/wp/v2/comments/99999999999999999999',
  '/site/wp-json/wp/v2/comments/%00',
  '/site/wp-json/wp/v2/posts/%2e%2e',
  '/site/wp-json/wp/v2/posts/../../../etc/passwd',
  '/site/wp-json/vigil/v1/challenge',
  '/site/wp-json/vigil/v1/removal',
  '/site/wp-json/vigil/v1/thread',
  '/site/wp-json/vigil/v1/health',
  '/site/wp-json',
  '/other/wp-json/wp/v2/comments',
  '/wp-json/wp/v2/comments',
  '/site%2fwp-json/wp/v2/comments',
  '/__proto__/wp-json/wp/v2/comments',
  '/constructor/wp-json/',
  '//evil.example/site/wp-json/wp/v2/comments',
  '/%ff%fe',
  '/%',
  '/..%5c..%5cwindows',
  '/metrics',
  '/healthz',
];

const fields = [
  'post',
  'parent',
  'content',
  'author_name',
  'author_email',
  'author_url',
  'altcha',
  'vigil_k2',
  'type',
  'status',
  'author',
  'author_ip',
  'meta',
  'date',
  'token',
  '__proto__',
];
const parameters = [
  'post',
  'parent',
  'parent[]',
  'page',
  'per_page',
  'offset',
  'order',
  'orderby',
  'before',
  'after',
  'include',
  'exclude',
  'search',
  '_fields',
  'context',
  'status',
  'author_email',
];
const origins = [
  undefined,
  undefined,
  'https://herald.example',
  'https://evil.example',
  'null',
  'file://',
  'https://herald.example@evil.example',
  'x',
];

const isShaped = (text) => {
  try {
    const {code, message, data} = JSON.parse(text);
    return typeof code === 'string' && typeof message === 'string' && typeof data.status === 'number';
  } catch {
    return false;
  }
};

/** Bytes on the line, as no library of HTTP would send them. */
const rawSocket = (url, bytes) =>
  new Promise((done) => {
    const {port} = new URL(url);
    const socket = net.connect(Number(port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    socket.once('close', () => done(text)).once('error', () => undefined);
    socket.end(bytes);
  });

/** @returns how many answers there were of each status, and what was wrong */
export async function runFuzz({kind = 'embedded', count = 5_000, seed = 1}) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (chance) => random() < chance;
  const inbox = await startInbox({kind, sites});
  const {request, close} = client({sockets: 16});
  const wrong = [];
  const statuses = {};
  const created = new Set();
  const proofs = [];
  let used = '';

  const one = async (number) => {
    const make = random();
    const url = inbox.url;
    const headers = {};
    const origin = make < 0.35 && some(0.6) ? origins[2] : pick(origins);
    if (origin) headers.origin = origin;
    let path;
    let method = 'GET';
    let body;
    let mayPass = false;
    if (make < 0.35) {
      // Nearly right: one or two fields are not.
      const proof = pick(['good', 'good', 'good', 'used', 'none', 'torn', 'elsewhere']);
      const values = {post: 'fuzz', content: `№${number}`, author_name: 'Ann'};
      if (proof === 'good') values.altcha = await inbox.proof('fuzz', 'site');
      if (proof === 'elsewhere') values.altcha = await inbox.proof('fuzz', 'other');
      if (proof === 'used') values.altcha = used;
      if (proof === 'torn')
        values.altcha = (await inbox.proof('fuzz', 'site')).slice(0, Math.floor(random() * 400));
      if (proof === 'good') proofs.push(values.altcha);
      for (let change = 0; change < 1 + random() * 2; change++)
        values[pick(some(0.6) ? ['content', 'author_name'] : fields)] = pick(nasty);
      const asJson = some(0.4);
      if (asJson && some(0.3)) values[pick(fields)] = pick([[], {}, null, true, 1e308, [[[]]], {a: {b: 1}}]);
      path = '/site/wp-json/wp/v2/comments';
      method = 'POST';
      headers['content-type'] = asJson ? 'application/json' : 'application/x-www-form-urlencoded';
      body = asJson
        ? JSON.stringify(values)
        : Object.entries(values)
            .map(
              ([name, value]) =>
                `${encodeURIComponent(name)}=${encodeURIComponent(String(value).toWellFormed())}`,
            )
            .join('&');
      mayPass = proof === 'good' && (!origin || origin === 'https://herald.example');
    } else if (make < 0.6) {
      path = pick(paths);
      method = pick(['POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'GET']);
      if (method !== 'GET' && method !== 'OPTIONS') {
        headers['content-type'] = pick(types);
        body = pick(rawBodies);
      }
    } else if (make < 0.85) {
      const query = Array.from({length: 1 + Math.floor(random() * 4)}, () => [
        pick(parameters),
        pick(nasty).slice(0, 3_000).toWellFormed(),
      ]);
      path = `${pick(paths)}?${some(0.7) ? 'post=1&' : ''}${new URLSearchParams(query)}`;
      if (path.length > 12_000) path = path.slice(0, 12_000);
    } else if (make < 0.95) {
      path = pick([
        '/moderate/decide',
        '/moderate/edit/1',
        '/moderate/sign-out',
        '/moderate/threads',
        '/moderate/moderators',
        '/moderate/set-up',
        '/moderate/../moderate/decide',
        '/moderate//',
        `/moderate/?q=${encodeURIComponent(pick(nasty).slice(0, 500).toWellFormed())}`,
      ]);
      method = path.includes('?') ? 'GET' : 'POST';
      headers['content-type'] = pick(types.slice(0, 3));
      if (some(0.5)) headers.cookie = `__Host-vigil-inbox=${'x'.repeat(Math.floor(random() * 50))}`;
      if (method === 'POST')
        body = some(0.5)
          ? pick(rawBodies)
          : new URLSearchParams({
              id: '1',
              action: 'approve',
              csrf: 'x',
              token: pick(nasty).toWellFormed(),
            }).toString();
    } else {
      const text = await rawSocket(
        url,
        pick([
          'GARBAGE\r\n\r\n',
          'GET / HTTP/9.9\r\n\r\n',
          'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
          `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
          'POST /site/wp-json/wp/v2/comments HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
          'POST /site/wp-json/wp/v2/comments HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
          'POST /site/wp-json/wp/v2/comments HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
          'GET /site/wp-json/wp/v2/comments?post=1 HTTP/1.1\r\nHost: a b c\r\nConnection: close\r\n\r\n',
          'GET http://evil.example/site/wp-json/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
          'GET /site/wp-json/ HTTP/1.1\r\nConnection: close\r\n\r\n',
          'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
        ]),
      );
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
      statuses[`line ${status}`] = (statuses[`line ${status}`] ?? 0) + 1;
      if (status >= 500) wrong.push(`raw: ${text.slice(0, 200)}`);
      return;
    }
    if (typeof body === 'string') headers['content-length'] = Buffer.byteLength(body);
    else if (body) headers['content-length'] = body.length;
    let answer;
    try {
      answer = await request(url + path, {method, headers, body});
    } catch (error) {
      // A body that is too large is not read to its end, and the connection with it.
      if (body?.length > 200_000) return;
      // Node itself refuses to send some paths and headers.
      if (/unescaped characters|Invalid character/.test(error.message)) return;
      wrong.push(`${method} ${path.slice(0, 100)}: ${error.message}`);
      return;
    }
    const {status, text} = answer;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === 201) {
      const {id} = JSON.parse(text);
      created.add(id);
      used = new URLSearchParams(body).get('altcha') ?? used;
      if (!mayPass) wrong.push(`stored what it should not: ${String(body).slice(0, 300)}`);
    } else if (status >= 500)
      wrong.push(`${status} ${method} ${path.slice(0, 200)} ${String(body).slice(0, 200)}`);
    else if (status >= 400 && !path.startsWith('/moderate') && method !== 'HEAD' && !isShaped(text))
      wrong.push(`no error of WordPress: ${status} ${path.slice(0, 100)} ${text.slice(0, 200)}`);
  };

  try {
    for (let from = 0; from < count; from += 32)
      await Promise.all(Array.from({length: Math.min(32, count - from)}, (_, index) => one(from + index)));
    const rows = await inbox.rows(
      sql`select c.*, t.name as thread_name from comments c join threads t on t.id = c.thread`,
    );
    if (rows.length !== created.size) wrong.push(`${rows.length} rows for ${created.size} answers of 201`);
    for (const row of rows) {
      const id = Number(row.id);
      if (!created.has(id)) wrong.push(`row ${id} was answered to nobody`);
      if (row.status !== 'hold') wrong.push(`row ${id} is ${row.status}`);
      const texts = [row.name, row.content, row.website, row.email ?? ''];
      if (texts.some((text) => /(?![\t\n])\p{Cc}/u.test(text) || !text.isWellFormed()))
        wrong.push(`row ${id} has characters that no text has`);
      if (row.website && !/^https?:\/\//i.test(row.website))
        wrong.push(`row ${id} has the website ${row.website}`);
      if (/[\n\u202a-\u202e]/.test(row.name)) wrong.push(`row ${id} has a name that turns its neighbours`);
      if (row.site !== 'site') wrong.push(`row ${id} is in ${row.site}`);
    }
    // What was stored is shown as text.
    await inbox.rows(sql`update comments set status = 'approved'`);
    await inbox.rows(sql`update threads set version = version + 1`);
    for (const thread of new Set(rows.map((row) => row.thread_name))) {
      const {text} = await request(
        `${inbox.url}/site/wp-json/wp/v2/comments?post=${encodeURIComponent(thread)}&per_page=100`,
      );
      for (const {content, author_name} of JSON.parse(text)) {
        const tags = [...content.rendered.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag);
        if (tags.some((tag) => !['p', 'br', 'a', 'em'].includes(tag)))
          wrong.push(`a tag that is not ours: ${content.rendered.slice(0, 200)}`);
        if (/[<>"]/.test(author_name)) wrong.push(`a name that is markup: ${author_name}`);
      }
    }
    for (const line of inbox.lines) if (JSON.parse(line).level === 'error') wrong.push(line);
    const [{count: moderators}] = await inbox.rows(sql`select count(*)::int as count from moderators`);
    if (moderators > 0) wrong.push('somebody became a moderator');
    return {statuses, stored: created.size, wrong};
  } finally {
    close();
    await inbox.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({
    options: {
      count: {type: 'string', default: '5000'},
      seed: {type: 'string', default: '1'},
      database: {type: 'string'},
    },
  });
  for (const kind of values.database ? [values.database] : ['embedded', 'server']) {
    const {statuses, stored, wrong} = await runFuzz({
      kind,
      count: Number(values.count),
      seed: Number(values.seed),
    });
    console.log(kind, {statuses, stored, wrong: wrong.length});
    if (wrong.length > 0) {
      console.log(wrong.slice(0, 20));
      process.exitCode = 1;
    }
  }
  process.exit();
}
