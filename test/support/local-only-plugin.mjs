/**
 * The test server listens on every address of the machine, since browsers reach `localhost` by one or the other, and
 * serves the whole checkout. So it is kept to this machine, and what git keeps is kept from everyone.
 */
import {BlockList, isIP} from 'node:net';
import {posix} from 'node:path';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether the other end of a connection is on this machine; `::ffff:127.0.0.1` is how IPv6 writes IPv4. */
export function isLoopback(address) {
  const plain = String(address).replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(plain);
  return version !== 0 && loopback.check(plain, `ipv${version}`);
}

/** Whether a path leads into a `.git`, however it is written. */
export function leadsToGit(path) {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Half an escape: the server cannot read it as anything else either.
  }
  return posix
    .normalize(plain.replaceAll('\\', '/'))
    .split('/')
    .some((name) => name.toLowerCase() === '.git');
}

async function middleware(context, next) {
  if (leadsToGit(context.path)) context.status = 404;
  else await next();
}

const plugin = {
  name: 'vigil-local-only',
  serverStart({server}) {
    server.prependListener('connection', (socket) => {
      if (!isLoopback(socket.remoteAddress)) socket.destroy();
    });
  },
};

export const localOnly = () => ({plugin, middleware});
