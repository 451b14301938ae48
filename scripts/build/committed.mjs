import {spawnSync} from 'node:child_process';

/** What the build reads, or what decides how it reads it; nothing else changes dist/. */
const read =
  /^(src|scripts|themes|xliff)\/|^(LICENSE|rollup\.config\.mjs|custom-elements-manifest\.config\.mjs|(package|package-lock|tsconfig[^/]*)\.json)$/;

function git(root, ...args) {
  const {status, stdout, stderr, error} = spawnSync('git', args, {cwd: root, maxBuffer: 2 ** 28});
  if (error || status !== 0) throw new Error(`git ${args[0]} failed: ${error?.message ?? stderr}`.trim());
  return stdout;
}

/**
 * Whether the committed dist/ has to be what is built here. While the sources are being changed it lies behind them; a
 * change of anything else is no reason to trust it unseen. In CI nothing is being changed.
 */
export const committedHasToFit = (root, ci = Boolean(process.env.CI)) =>
  ci ||
  !git(root, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all')
    .toString()
    .split('\0')
    .some((line) => read.test(line.slice(3)));

/** Every file of the committed dist/, by its path in it, as it came into the repository. */
export function committedDist(root) {
  const paths = git(root, 'ls-tree', '-r', '-z', '--full-tree', '--name-only', 'HEAD', 'dist/')
    .toString()
    .split('\0')
    .filter(Boolean);
  return new Map(paths.map((path) => [path.slice('dist/'.length), git(root, 'show', `HEAD:${path}`)]));
}
