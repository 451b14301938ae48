/** What has to be there before anything else runs. Only Node built-ins: the dependencies may be missing. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What to tell a person whose Node is too old, or undefined when it will do. */
export function nodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Vigil needs Node 20.19 or later; this is ${version}. See https://nodejs.org/en/download`;
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** Why the dependencies have to be installed, or undefined when they are as the lock file says. */
export function reasonToInstall() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'node_modules is missing';
  if (statSync(lock).mtimeMs <= statSync(installed).mtimeMs) return undefined;
  // A checkout touches the lock file without changing it: only what it says counts.
  const have = packagesOf(installed);
  const changed = Object.entries(packagesOf(lock)).find(
    ([path, {version, optional}]) => path !== '' && !optional && have[path]?.version !== version,
  );
  return changed
    ? `package-lock.json names another ${changed[0].replace(/^.*node_modules\//, '')}`
    : undefined;
}

/** How the dependencies are installed: exactly those of the lock file. */
export const installArguments = ['ci', '--no-audit', '--no-fund', '--loglevel=warn'];

/** npm as a program of this Node where npm started us, so that no shell and no second npm come in. */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return {program: process.execPath, args: [cli, ...args], shell: false};
  return {program: 'npm', args, shell: process.platform === 'win32'};
}
