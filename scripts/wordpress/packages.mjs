/**
 * What a real WordPress needs: Debian's own `wordpress`, PHP and MariaDB. Finds it, and installs it as the browsers are
 * installed: as root, or in CI with a sudo that asks for no password.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {apt, aptPrefix, distribution, firstExecutable, onPath} from '../debian.mjs';

const WORDPRESS = '/usr/share/wordpress';

/**
 * Only programs, no service: `mariadb-server-core` is the server without a database of the machine's, and `wordpress`
 * wants some web server, of which mini-httpd is the one that installs switched off.
 */
const PACKAGES = [
  'wordpress',
  'php',
  'php-cgi',
  'php-cli',
  'php-mysql',
  'php-gd',
  'php-xml',
  'mariadb-server-core',
  'mini-httpd',
];

const EXTENSIONS = ['mysqli', 'gd', 'xml'];

/** What it is compiled for; empty, if there is no PHP. */
function describePhp(php) {
  if (!php) return '';
  const code = 'echo implode(" ", [PHP_VERSION, ...get_loaded_extensions()]);';
  return spawnSync(php, ['-r', code], {encoding: 'utf8'}).stdout ?? '';
}

/**
 * Where the parts are, and the names of those that are not there. `build` is PHP's version with its extensions.
 * @returns {{php?: string, build: string, mariadb?: string, wordpress: string, missing: string[]}}
 */
export function findWordPress() {
  const php = firstExecutable(onPath(['php']));
  const build = describePhp(php);
  // Debian keeps servers where only root's PATH looks.
  const mariadb = firstExecutable([...onPath(['mariadbd']), '/usr/sbin/mariadbd']);
  const missing = [
    ...(existsSync(`${WORDPRESS}/wp-load.php`) ? [] : ['WordPress']),
    ...(php
      ? EXTENSIONS.filter((name) => !build.split(' ').includes(name)).map((name) => `PHP’s ${name}`)
      : ['PHP']),
    ...(mariadb ? [] : ['MariaDB']),
  ];
  return {php, build, mariadb, wordpress: WORDPRESS, missing};
}

/**
 * Makes sure that it is there, installing what is missing where that can be done without asking.
 * @returns {{parts?: {php: string, build: string, mariadb: string, wordpress: string}, complaint?: string}} a sentence, when it is not
 */
export function ensureWordPress({ci = Boolean(process.env.CI)} = {}) {
  let parts = findWordPress();
  const prefix = distribution().includes('debian') ? aptPrefix(ci) : undefined;
  if (parts.missing.length > 0 && prefix) {
    const missing = parts.missing.join(', ');
    console.log(`WordPress: ${missing} not found; installing with apt-get: ${PACKAGES.join(' ')}`);
    apt(prefix, ['update', '-q']);
    apt(prefix, ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES]);
    parts = findWordPress();
  }
  if (parts.missing.length === 0) return {parts};
  return {
    complaint:
      `there is no ${parts.missing.join(', no ')} on this machine ` +
      `(Debian, Ubuntu: apt-get install --no-install-recommends ${PACKAGES.join(' ')})`,
  };
}
