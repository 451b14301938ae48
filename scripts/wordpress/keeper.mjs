/**
 * Keeps the programs of one test server, and ends them when whoever wanted them is gone: it holds the other end of our
 * standard input, which closes at its end, however that comes. A `finally` or a signal handler would miss a SIGKILL,
 * and PHP's workers outlive their parent.
 *   node keeper.mjs '{"folders": ["…"], "programs": {"name": ["program", "argument"]}, "env": {}}'
 * Says `name` on a line when that program has ended by itself. They run in the first folder, and what they print is
 * in its `name.log`.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {openSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

const {folders, programs, env} = JSON.parse(process.argv[2]);
/** Each program with its end. Its group is ended even when it has gone before its workers. */
const started = new Map();
let ending = false;

for (const [name, [program, ...args]] of Object.entries(programs)) {
  const log = openSync(join(folders[0], `${name}.log`), 'a');
  // Leading a group of its own, it can be ended with its workers.
  const child = spawn(program, args, {
    cwd: folders[0],
    env: {...process.env, ...env},
    stdio: ['ignore', log, log],
    detached: true,
  });
  started.set(
    child,
    once(child, 'exit').catch(() => undefined),
  );
  const gone = () => {
    if (!ending) process.stdout.write(`${name}\n`);
  };
  child.once('exit', gone);
  child.once('error', gone);
}

function signalAll(signal) {
  for (const {pid} of started.keys()) {
    try {
      process.kill(-pid, signal);
    } catch {
      // It had ended already.
    }
  }
}

async function end() {
  if (ending) return;
  ending = true;
  const all = [...started.values()];
  // At a SIGINT PHP waits for its workers; killed at once, they would stay as zombies where nobody collects them.
  signalAll('SIGINT');
  await Promise.race([Promise.all(all), sleep(150)]);
  signalAll('SIGKILL');
  await Promise.all(all);
  // A worker may still have been writing.
  for (const folder of folders)
    rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100});
  process.exit(0);
}

// The reader of what we say may be gone first.
process.stdout.on('error', () => undefined);
process.stdin.on('end', end).on('close', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
