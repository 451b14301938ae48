/**
 * `npm run check:reproducible`: builds the sources twice, in two other places, in other time zones and other
 * languages, and holds the two against each other and against dist/ here; unless the sources are being changed,
 * also against the dist/ that is committed.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {committedDist, committedHasToFit} from './build/committed.mjs';
import {copyWorkingTree} from './build/working-copy.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the copies lie, and what is otherwise there. */
const places = [
  {folder: 'a', env: {TZ: 'UTC', LC_ALL: 'C', NODE_ENV: 'production'}},
  {
    folder: join('another place', 'much deeper', 'than the first one'),
    env: {TZ: 'Asia/Kathmandu', LC_ALL: 'be_BY.UTF-8', LANG: 'be_BY.UTF-8', NODE_ENV: 'development'},
  },
];

function build(place, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(place, 'scripts', 'build.mjs'), '--quiet'], {
      cwd: place,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`A copy does not build.\n${output.trim()}`)),
    );
  });
}

/** Every file of a dist folder, by its path in it. */
function contents(folder) {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Where two texts part, for a person to see what got in. */
function firstDifference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const excerpt = (buffer) => JSON.stringify(buffer.subarray(Math.max(0, at - 30), at + 50).toString('utf8'));
  return `from byte ${at}: ${excerpt(one)} and ${excerpt(other)}`;
}

function differences(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((path) => {
    const [left, right] = [one.get(path), other.get(path)];
    if (!left || !right) return [`dist/${path} is in only one of them`];
    return left.equals(right) ? [] : [`dist/${path} differs ${firstDifference(left, right)}`];
  });
}

function report(title, list) {
  console.error(
    `${title}\n${list
      .slice(0, 10)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  );
  if (list.length > 10) console.error(`  and ${list.length - 10} more`);
  process.exitCode = 1;
}

const temporary = mkdtempSync(join(tmpdir(), 'vigil-'));
const cleanUp = () => rmSync(temporary, {recursive: true, force: true, maxRetries: 3});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    cleanUp();
    process.exit(1);
  });
}

try {
  const here = contents(join(root, 'dist'));
  const folders = places.map(({folder}) => join(temporary, folder));
  for (const folder of folders) copyWorkingTree(folder);
  await Promise.all(folders.map((folder, index) => build(folder, places[index].env)));
  const [first, second] = folders.map((folder) => contents(join(folder, 'dist')));

  const apart = differences(first, second);
  if (apart.length > 0) report('Two builds of the same sources are not the same:', apart);
  const stale = differences(here, first);
  if (stale.length > 0) report('dist is stale: run npm run build and commit it.', stale);

  const fits = committedHasToFit(root);
  const tampered = fits ? differences(committedDist(root), first) : [];
  if (tampered.length > 0) report('The committed dist is not what its sources build to:', tampered);
  if (!process.exitCode)
    console.log(`${first.size} files, the same in two places, in dist/${fits ? ' and in the commit' : ''}.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  cleanUp();
}
