import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {copyWorkingTree} from '../../scripts/build/working-copy.mjs';

/** A copy: a build here would write what the other tests are reading. */
const place = realpathSync(mkdtempSync(join(tmpdir(), 'vigil-start-')));
after(() => rmSync(place, {recursive: true, force: true, maxRetries: 3}));

/** @param inbox where comments go */
const policy = (inbox) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${inbox}; base-uri 'none'; ` +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types vigil";

/** Starts `npm start`, with a way to wait for what it says. */
function start(args, env = {}) {
  const child = spawn(process.execPath, [join(place, 'scripts', 'start.mjs'), ...args], {
    cwd: place,
    env: {...process.env, PORT: '', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set();
  const take = (chunk) => {
    output += chunk;
    for (const look of listeners) look();
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const ended = new Promise((done) => child.once('close', (code) => done(code)));
  const says = (pattern, from = 0) =>
    new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`It never said ${pattern}:\n${output}`)), 180_000);
      const look = () => {
        const match = pattern.exec(output.slice(from));
        if (!match) return;
        clearTimeout(timer);
        listeners.delete(look);
        done(match);
      };
      listeners.add(look);
      look();
      void ended.then(() => {
        look();
        clearTimeout(timer);
        if (listeners.has(look)) fail(new Error(`It ended without saying ${pattern}:\n${output}`));
      });
    });
  return {child, says, ended, said: () => output};
}

/** A request as it is written, without the tidying that `fetch` does to an address. */
function get(port, path, method = 'GET') {
  return new Promise((done, fail) => {
    const asked = request({host: '127.0.0.1', port, path, method, agent: false}, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.once('end', () => done({status: response.statusCode, headers: response.headers, body}));
    });
    asked.once('error', fail);
    asked.end();
  });
}

describe('npm start', {timeout: 480_000}, () => {
  let port;
  let running;
  let neighbour;

  before(async () => {
    copyWorkingTree(place);
    // A port that is taken, so that the next free one has to be found.
    neighbour = createServer();
    await new Promise((done) => neighbour.listen(0, '127.0.0.1', done));
    running = start([], {PORT: String(neighbour.address().port)});
    port = Number((await running.says(/http:\/\/127\.0\.0\.1:(\d+)\//))[1]);
    await running.says(/Ctrl-C ends it/);
    assert.doesNotMatch(running.said(), /The build failed/);
  });
  after(() => {
    running?.child.kill('SIGKILL');
    neighbour?.close();
  });

  it('takes the next free port and says so', () => {
    const taken = neighbour.address().port;
    assert.notEqual(port, taken);
    assert.match(running.said(), new RegExp(`Port ${taken} is taken; this is on ${port}\\.`));
  });

  it('names every page, and few addresses more', () => {
    assert.ok(running.said().match(/http:\/\//g).length < 8, running.said());
    for (const path of ['', 'be/', 'ar/'])
      assert.match(running.said(), new RegExp(`127\\.0\\.0\\.1:${port}/${path}\\s`));
  });

  it('runs the comment inbox beside them, tells pages where it is, and you where comments wait', async () => {
    const {endpoint} = JSON.parse((await get(port, '/comments.json')).body);
    const origin = `http://127.0.0.1:${port}`;
    const listed = await fetch(`${endpoint}/wp/v2/comments?post=any`, {headers: {origin}});
    assert.equal(listed.status, 200);
    assert.equal(listed.headers.get('access-control-allow-origin'), origin);
    assert.deepEqual(await listed.json(), []);
    const [, moderate] = /(http\S+)\s+where the comments wait/.exec(running.said());
    assert.equal((await fetch(moderate)).status, 200);
  });

  it('gives the inbox a port that is the same at the next start, and starts it again in the same place when it ends', async () => {
    const endpoint = async () => JSON.parse((await get(port, '/comments.json')).body).endpoint;
    const before = new URL(await endpoint());
    assert.ok(Number(before.port) >= 8787 && Number(before.port) < 8807, before.href);
    const {pid} = running.child;
    const found = () =>
      spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], {encoding: 'utf8'})
        .stdout.split('\n')
        .map((line) => /^\s*(\d+)\s+(\d+)\s.*vigil-inbox\.mjs/.exec(line))
        .filter((match) => Number(match?.[2]) === pid)
        .map(([, own]) => Number(own));
    const [own] = found();
    const from = running.said().length;
    process.kill(own, 'SIGKILL');
    await running.says(/^The comment inbox ended unasked \(SIGKILL\); starting it again\.$/m, from);
    assert.equal(await endpoint(), before.href);
    const asked = async () => {
      const answer = await fetch(`${before.href}/wp/v2/comments?post=any`).catch(() => undefined);
      return answer?.status;
    };
    const end = Date.now() + 60_000;
    while ((await asked()) !== 200) {
      assert.ok(Date.now() < end, `It did not come back:\n${running.said()}`);
      await wait(100);
    }
    assert.equal(found().length, 1);
    assert.notEqual(found()[0], own);
  });

  it('serves each page under the strict policy, never from a cache', async () => {
    const {endpoint} = JSON.parse((await get(port, '/comments.json')).body);
    for (const path of ['/', '/be/', '/ar/', '/index.html', '/?theme=dark']) {
      const {status, headers, body} = await get(port, path);
      assert.equal(status, 200, path);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8', path);
      assert.equal(headers['content-security-policy'], policy(new URL(endpoint).origin), path);
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.match(body, /<vigil-prisoner-counter/, path);
    }
  });

  it('sends a folder without its slash to the folder, on this server', async () => {
    for (const path of ['/be', '//be']) {
      const {status, headers} = await get(port, path);
      assert.equal(status, 308);
      assert.equal(headers.location, '/be/');
    }
  });

  it('serves dist/, schemas and themes with their types', async () => {
    const types = {
      '/dist/vigil.js': 'text/javascript; charset=utf-8',
      '/dist/vigil.js.map': 'application/json; charset=utf-8',
      '/dist/vigil.css': 'text/css; charset=utf-8',
      '/schemas/count-feed.schema.json': 'application/json; charset=utf-8',
      '/themes/ink.css': 'text/css; charset=utf-8',
      '/newspaper.css': 'text/css; charset=utf-8',
      '/newspaper.js': 'text/javascript; charset=utf-8',
      '/favicon.svg': 'image/svg+xml',
      '/feeds/belarus.json': 'application/json; charset=utf-8',
      '/data/belarus-counts.csv': 'text/csv; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const {status, headers} = await get(port, path);
      assert.equal(status, 200, path);
      assert.equal(headers['content-type'], type, path);
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.equal(headers['access-control-allow-origin'], path.startsWith('/dist/') ? '*' : undefined, path);
    }
  });

  it('gives out nothing that is outside, hidden or not there', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/dist/../../package.json',
      '/dist/..%2f..%2fpackage.json',
      '/dist/%5c..%5c..%5cpackage.json',
      '/themes/%2e%2e/LICENSE',
      '/.git/config',
      '/dist/%00',
      '/%',
      '/package.json',
      '/dist/',
      '/node_modules/lit/package.json',
    ]) {
      const {status, body} = await get(port, path);
      assert.ok(status === 400 || status === 404, `${path} gave ${status}`);
      assert.doesNotMatch(body, /vigil-widgets|MIT License|repositoryformatversion/, path);
    }
    assert.equal((await get(port, '/', 'POST')).status, 405);
  });

  it('builds again on a change, and a failing build keeps the one before', async () => {
    let from = running.said().length;
    const sheet = join(place, 'src', 'vigil.css');
    writeFileSync(sheet, `${readFileSync(sheet, 'utf8')}\n.changed{color:red}\n`);
    await running.says(/src\/vigil\.css changed; building[^]*Built in/, from);
    assert.match((await get(port, '/dist/vigil.css')).body, /\.changed\{/);

    from = running.said().length;
    const module = join(place, 'src', 'core', 'version.ts');
    writeFileSync(module, `${readFileSync(module, 'utf8')}\nconst wrong: number = '';\nexport {wrong};\n`);
    await running.says(/version\.ts\(\d+,\d+\): error TS2322[^]*The build before this one stays/, from);
    assert.equal((await get(port, '/dist/vigil.js')).status, 200);

    from = running.said().length;
    const page = join(place, 'site', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', '<title>Changed '));
    await running.says(/site\/index\.html changed; reload the page/, from);
    assert.match((await get(port, '/')).body, /<title>Changed /);
  });

  it('ends cleanly on Ctrl-C and leaves its port', async () => {
    running.child.kill('SIGINT');
    assert.equal(await running.ended, 0);
    await assert.rejects(get(port, '/'));
  });

  it('says in one sentence what is wrong with a port', async () => {
    const wrong = start(['--no-watch'], {PORT: 'here'});
    assert.equal(await wrong.ended, 1);
    assert.match(wrong.said(), /^PORT is "here"; it has to be a number[^\n]*\n$/);
  });
});
