/** The programs that a WordPress needs: how MariaDB and PHP are started, watched, and ended. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

const KEEPER = fileURLToPath(new URL('keeper.mjs', import.meta.url));
const PATIENCE = 30_000;

export function phpSettings(cache) {
  const settings = {
    'opcache.enable': 1,
    'opcache.enable_cli': 1,
    // WordPress is compiled once for all that start, not at each start.
    'opcache.file_cache': cache,
    // A plugin that a test writes is in force at once.
    'opcache.revalidate_freq': 0,
    // No mail leaves, and WordPress believes that it did.
    sendmail_path: '/bin/true',
    display_errors: 0,
    log_errors: 1,
    html_errors: 0,
    memory_limit: '512M',
    post_max_size: '64M',
    upload_max_filesize: '64M',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
}

export function databaseArguments(folder, socket) {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'database')}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'database.pid')}`,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    '--skip-networking',
    // Without system tables there is nothing to install first; the folder is closed to all others.
    '--skip-grant-tables',
    '--innodb-stats-persistent=0',
    // Small, and careless about power cuts: it lives for minutes.
    '--innodb-buffer-pool-size=64M',
    '--innodb-log-file-size=16M',
    '--innodb-undo-tablespaces=0',
    '--innodb-data-file-path=ibdata1:12M:autoextend',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--performance-schema=OFF',
  ];
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether somebody answers at a port or socket. */
function answers(where) {
  return new Promise((resolve) => {
    const socket = connect(where);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Runs PHP on the command line with data on its standard input; gives what it prints. */
export async function runPhp([program, ...args], data) {
  const child = spawn(program, args, {stdio: ['pipe', 'pipe', 'pipe']});
  let output = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (complaint += chunk));
  child.stdin.on('error', () => undefined).end(JSON.stringify(data));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`WordPress: PHP failed. ${complaint.trim() || output.trim()}`);
  return output;
}

function lastLines(path) {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '';
  }
}

/**
 * Starts programs under the keeper, which ends them and removes the folders when this process ends or says so.
 * @param {{folders: string[], programs: Record<string, string[]>, env: Record<string, string>}} settings they run in the
 *   first folder
 */
export function keep(settings) {
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(settings)], {
    // Out of the reach of Ctrl+C, which ends us; then it ends the rest.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let ended;
  keeper.stdout.setEncoding('utf8').on('data', (names) => (ended ??= names.split('\n')[0]));
  keeper.stdin.on('error', () => undefined);
  // Whoever forgets to stop it ends all the same.
  for (const one of [keeper, keeper.stdin, keeper.stdout]) one.unref();
  return {
    /** Waits until that program answers at its port or socket; fails when one of the programs has ended. */
    async until(name, where) {
      const start = performance.now();
      for (;;) {
        const there = await answers(where);
        const late = performance.now() - start > PATIENCE;
        if (ended || keeper.exitCode !== null || (late && !there)) {
          const reason = late ? `did not answer in ${PATIENCE / 1000} s` : 'did not start';
          const log = lastLines(join(settings.folders[0], `${ended ?? name}.log`));
          throw new Error(`WordPress: ${ended ?? name} ${reason}.\n${log}`);
        }
        if (there) return;
        await sleep(20);
      }
    },
    async stop() {
      if (keeper.exitCode !== null || keeper.signalCode !== null) return;
      keeper.ref();
      keeper.stdin.end();
      await once(keeper, 'exit');
    },
  };
}
