/**
 * Programs that the tests need and npm does not bring: finds them on this machine, and installs Debian's packages where
 * that can be done without asking. Only Node built-ins: this file runs before the dependencies are there.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';

export function isExecutable(path) {
  try {
    const file = statSync(path);
    if (!file.isFile()) return false;
    // Ubuntu ships scripts of this name that only say "install the snap".
    if (file.size < 20_000 && !path.endsWith('.exe')) {
      const text = readFileSync(path, 'latin1');
      if (text.startsWith('#!') && text.includes('snap install')) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Every place where a program of one of these names could be. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

export function firstExecutable(candidates) {
  return candidates.find(isExecutable);
}

/** What this Linux calls itself, and what it is like: `['ubuntu', 'debian']`. */
export function distribution() {
  try {
    const fields = Object.fromEntries(
      readFileSync('/etc/os-release', 'utf8')
        .split('\n')
        .map((line) => /^([A-Z_]+)="?([^"]*)"?$/.exec(line))
        .filter(Boolean)
        .map(([, name, value]) => [name, value]),
    );
    return [fields.ID, ...(fields.ID_LIKE ?? '').split(' ')].filter(Boolean);
  } catch {
    return [];
  }
}

/** How apt-get may be run here without asking anyone: as root, or in CI with a sudo that needs no password. */
export function aptPrefix(ci) {
  if (process.platform !== 'linux' || !firstExecutable(onPath(['apt-get']))) return undefined;
  if (process.getuid?.() === 0) return [];
  if (ci && spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0) return ['sudo', '-n'];
  return undefined;
}

/** Runs apt-get; says why when it fails. */
export function apt(prefix, args) {
  const [program, ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'Acquire::Retries=3',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...args,
  ];
  const run = spawnSync(program, rest, {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0) {
    const lines = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`.trim().split('\n');
    console.log(`apt-get ${args[0]} failed:\n${lines.slice(-15).join('\n')}`);
  }
  return run.status === 0;
}
