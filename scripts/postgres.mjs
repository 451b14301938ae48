/**
 * A real PostgreSQL for the tests of the inbox, from Debian's packages: a cluster of its own in a folder of its own, reached
 * from this machine alone. It is gone with the process that started it.
 */
import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {apt, aptPrefix, distribution, firstExecutable, onPath} from './debian.mjs';
import {freePort, keep} from './wordpress/programs.mjs';

/** `postgresql-common` would start a cluster of the machine's at once; nothing here needs it, but the package does. */
const PACKAGES = ['postgresql'];

/** Debian keeps its programs where no PATH looks. */
function debianFolders() {
  try {
    return readdirSync('/usr/lib/postgresql')
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => `/usr/lib/postgresql/${version}/bin`);
  } catch {
    return [];
  }
}

/**
 * PostgreSQL's programs, and the user that they have to run as: not root.
 * @returns {{postgres?: string, initdb?: string, ready?: string, user?: {uid: number, gid: number}, setpriv?: string}}
 */
function findPostgres() {
  const folders = debianFolders();
  const find = (name) => firstExecutable([...folders.map((folder) => join(folder, name)), ...onPath([name])]);
  const found = {postgres: find('postgres'), initdb: find('initdb'), ready: find('pg_isready')};
  if (process.getuid?.() !== 0) return found;
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], {encoding: 'utf8'}).stdout.trim() || NaN);
  return {
    ...found,
    user: {uid: id('-u') || 65_534, gid: id('-g') || 65_534},
    setpriv: firstExecutable(onPath(['setpriv'])),
  };
}

const isWhole = ({postgres, initdb, ready, user, setpriv}) =>
  Boolean(postgres && initdb && ready && (!user || setpriv));

/**
 * Makes sure that it is there, installing it where that can be done without asking.
 * @returns {{parts?: object, complaint?: string}} a sentence, when it is not
 */
export function ensurePostgres({ci = Boolean(process.env.CI)} = {}) {
  let parts = findPostgres();
  const prefix = distribution().includes('debian') ? aptPrefix(ci) : undefined;
  if (!isWhole(parts) && prefix) {
    console.log(`PostgreSQL: not found; installing with apt-get: ${PACKAGES.join(' ')}`);
    apt(prefix, ['update', '-q']);
    apt(prefix, ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES]);
    parts = findPostgres();
  }
  if (isWhole(parts)) return {parts};
  return {
    complaint: `there is no PostgreSQL on this machine (Debian, Ubuntu: apt-get install --no-install-recommends ${PACKAGES.join(' ')})`,
  };
}

/**
 * Starts a cluster of one's own.
 *
 * @param {object} [settings]
 * @param {boolean} [settings.careful] waits for the disk, as one has to where figures count
 * @param {string} [settings.log] what it logs beside errors: `none`, or `all` statements with their values
 * @returns {Promise<{url: string, folder: string, away: () => Promise<void>, back: () => Promise<void>, stop: () =>
 *   Promise<void>}>} the address of its database; `away` ends it as in a restart, for as long as it is not `back`
 */
export async function startPostgres({careful = false, log = 'none'} = {}) {
  const {parts, complaint} = ensurePostgres();
  if (!parts) throw new Error(`PostgreSQL: ${complaint}.`);
  const {postgres, initdb, ready, user, setpriv} = parts;
  // Not in the checkout, which another user may not be able to reach.
  const folder = mkdtempSync(join(tmpdir(), 'vigil-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  mkdirSync(data, {mode: 0o700});
  const as = user ? [setpriv, `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--'] : [];
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  try {
    // Without one every user of this machine would be its master, and so could do all that we can.
    const secret = join(folder, 'password');
    writeFileSync(secret, password, {mode: 0o600});
    if (user) chownSync(secret, user.uid, user.gid);
    const [program, ...words] = [
      ...as,
      initdb,
      '-D',
      data,
      '-U',
      'inbox',
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
    ];
    const made = spawnSync(program, [...words, `--pwfile=${secret}`, '--locale=C.UTF-8', '--no-sync'], {
      encoding: 'utf8',
      cwd: folder,
      env: {...process.env, LC_ALL: 'C.UTF-8'},
    });
    if (made.status !== 0)
      throw new Error(`PostgreSQL: initdb failed. ${made.stderr ?? made.error?.message}`);
  } catch (error) {
    rmSync(folder, {recursive: true, force: true});
    throw error;
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '64MB',
    ...(!careful && {fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off'}),
    ...(log === 'all' && {log_statement: 'all', log_min_duration_statement: 0, log_connections: 'on'}),
  };
  const launch = async () => {
    const keeper = keep({
      folders: [folder],
      programs: {
        PostgreSQL: [
          ...as,
          postgres,
          '-D',
          data,
          ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        ],
      },
      env: {LC_ALL: 'C.UTF-8'},
    });
    try {
      await keeper.until('PostgreSQL', {port, host: '127.0.0.1'});
      // It answers before it lets anyone in.
      const asks = ['-q', '-h', '127.0.0.1', '-p', String(port)];
      for (let tries = 0; spawnSync(ready, asks).status !== 0 && tries < 200; tries++) await sleep(50);
    } catch (error) {
      await keeper.stop();
      throw error;
    }
    return keeper;
  };
  const keepers = [await launch()];
  const lock = join(data, 'postmaster.pid');
  return {
    url: `postgres://inbox:${password}@127.0.0.1:${port}/postgres`,
    folder,
    async away() {
      // Its "fast" end: all that is under way is broken off.
      process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGINT');
      while (existsSync(lock)) await sleep(20);
    },
    async back() {
      keepers.push(await launch());
    },
    async stop() {
      for (const keeper of keepers.reverse()) await keeper.stop();
    },
  };
}
