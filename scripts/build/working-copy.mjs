import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What git says. */
function git(...args) {
  const {status, stdout, stderr, error} = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error || status !== 0) throw new Error(`git ${args[0]} failed: ${(error?.message ?? stderr).trim()}`);
  return stdout;
}

/** Copies what the repository holds, or would hold, as it is now, without dist/ and with the same dependencies. */
export function copyWorkingTree(place) {
  const listed = git('ls-files', '-z', '--cached', '--others', '--exclude-standard');
  const paths = new Set(listed.split('\0').filter((path) => path && !path.startsWith('dist/')));
  for (const path of paths) {
    if (!existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(place, path)), {recursive: true});
    cpSync(join(root, path), join(place, path), {verbatimSymlinks: true});
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');
}
