import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {connect} from 'node:net';
import {networkInterfaces} from 'node:os';
import {after, before, describe, it} from 'node:test';
import {isLoopback, leadsToGit, localOnly} from './local-only-plugin.mjs';

const {plugin, middleware} = localOnly();

/** What a server says to a request that comes to this address; nothing where it hangs up. */
async function ask(host, port) {
  const socket = connect({host, port});
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => (answer += text));
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await once(socket, 'close');
  return answer;
}

describe('the test server', () => {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.socket.remoteAddress);
    response.end('served');
  });
  let port;
  before(async () => {
    // As the test server listens: on every address.
    server.listen(0);
    await once(server, 'listening');
    ({port} = server.address());
    plugin.serverStart({server});
  });
  after(() => server.close());

  it('answers this machine', async (t) => {
    assert.match(await ask('127.0.0.1', port), /served$/);
    if (server.address().family !== 'IPv6') t.diagnostic('there is no IPv6 here');
    else assert.match(await ask('::1', port), /served$/);
  });

  it('hangs up on every other, before it is asked anything', async (t) => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter(({internal, scopeid}) => !internal && !scopeid);
    if (!others.length) return t.skip('this machine has no address but its own');
    asked.length = 0;
    for (const {address} of others) assert.equal(await ask(address, port), '', address);
    assert.deepEqual(asked, []);
  });

  it('takes for this machine its own addresses alone, in each way of writing', () => {
    for (const address of ['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1'])
      assert.equal(isLoopback(address), true, address);
    for (const address of [
      '10.0.0.1',
      '192.168.1.1',
      '128.0.0.1',
      '0.0.0.0',
      '::',
      '::2',
      'fe80::1',
      '2001:db8::1',
      '::ffff:10.0.0.1',
      '127.0.0.1.evil.example',
      '',
      undefined,
    ])
      assert.equal(isLoopback(address), false, String(address));
  });

  it('gives out nothing of .git, however the path is written', async () => {
    const passes = async (path) => {
      const context = {path, status: 0};
      await middleware(context, async () => void (context.status = 200));
      return context.status === 200;
    };
    for (const path of [
      '/.git',
      '/.git/config',
      '//.git/HEAD',
      '/.GIT/HEAD',
      '/%2egit/HEAD',
      '/.git%2fHEAD',
      '/.git\\HEAD',
      '/test/../.git/HEAD',
      '/__wds-outside-root__/1/main/.git/HEAD',
    ]) {
      assert.equal(leadsToGit(path), true, path);
      assert.equal(await passes(path), false, path);
    }
    for (const path of ['/', '/.gitignore', '/dist/vigil.js', '/pages/1/x.git', '/.git/../test/x.ts', '/%'])
      assert.equal(await passes(path), true, path);
  });

  it('is set up so', () => {
    const config = readFileSync(new URL('../../web-test-runner.config.mjs', import.meta.url), 'utf8');
    assert.match(config, /middleware: \[local\.middleware, /);
    assert.match(config, /plugins: \[\s*local\.plugin,/);
  });
});
