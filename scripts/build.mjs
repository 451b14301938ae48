/**
 * `npm run build`: everything in dist/, the same to the byte wherever and whenever it is made.
 * `--quiet` says only what went wrong.
 *
 * What was there stays until the new is made, and what is not made anew goes at the end: a build that fails
 * half-way leaves a folder that can still be served.
 */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {chmod, mkdir, readdir, readFile, rm, rmdir, writeFile} from 'node:fs/promises';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {importingModules, localeModules} from './build/locale-modules.mjs';
import {pinOf} from './build/pinned-pieces.mjs';
import {brotliBytes} from './build/weight.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = process.argv.includes('--quiet');

/** Packages have other code for development: what the shell says must not reach the bundle. */
process.env.NODE_ENV = 'production';
process.chdir(root);

/** A mistake that a person can mend from its message alone, without a stack. */
class BuildError extends Error {}

const slashes = (path) => path.split(sep).join('/');

/** Every file that this build made, from the top of the repository. */
const made = new Set();

async function write(path, content) {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, content);
  made.add(path);
}

/** A source as text, with the line ends that the repository has, also on Windows. */
async function readText(path) {
  try {
    return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    if (error.code === 'ENOENT') throw new BuildError(`${slashes(path)} is missing.`);
    throw error;
  }
}

/** The names in a folder, sorted; none where there is no folder. */
async function namesIn(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.sort();
}

// --------------------------------------------------------------------------------------------- stages

function compile(project) {
  return new Promise((done, fail) => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const words = ['-p', project, '--noEmitOnError', '--listEmittedFiles', '--pretty', 'false'];
    const child = spawn(process.execPath, [compiler, ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.once('error', fail);
    child.once('close', (code) => {
      const lines = output.split(/\r?\n/).filter(Boolean);
      const emitted = lines.filter((line) => line.startsWith('TSFILE: '));
      for (const line of emitted)
        made.add(slashes(relative(root, resolve(root, line.slice('TSFILE: '.length)))));
      if (code === 0) done(emitted.length);
      else fail(new BuildError(lines.filter((line) => !emitted.includes(line)).join('\n')));
    });
  });
}

async function modules() {
  const counts = await Promise.all([compile('tsconfig.json'), compile('tsconfig.command.json')]);
  // As npx makes it in the clone: the mode is part of what git keeps.
  await chmod('dist/esm/command/vigil-feed.js', 0o755);
  return `${counts[0] + counts[1]} files`;
}

/** Files beside the bundles, and modules for the package. */
async function translations() {
  const files = {};
  for (const name of (await namesIn('src/locales')).filter((name) => name.endsWith('.json'))) {
    files[name] = await readText(`src/locales/${name}`);
    await write(`dist/locales/${name}`, files[name]);
  }
  for (const [name, code] of Object.entries(localeModules(files)))
    await write(`dist/esm/locales/${name}`, code);
  const reader = 'dist/esm/core/locale.js';
  await write(reader, importingModules(await readText(reader)));
  return Object.keys(files).join(', ');
}

/** Folders of the packages whose code is in a bundle. */
const packages = new Set();

function rememberPackages(chunk) {
  for (const [id, {renderedLength}] of Object.entries(chunk.modules)) {
    // A stand-in of the build's own has no package.
    if (id.startsWith('\0')) continue;
    const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? [];
    if (folder && renderedLength > 0) packages.add(folder);
  }
}

async function bundles() {
  const [{rollup}, {default: configs}] = await Promise.all([
    import('rollup'),
    import(new URL('../rollup.config.mjs', import.meta.url).href),
  ]);
  const names = [];
  for (const {output: options, ...input} of configs) {
    const bundle = await rollup(input);
    try {
      const {output} = await bundle.write(options);
      output.filter(({type}) => type === 'chunk').forEach(rememberPackages);
    } finally {
      await bundle.close();
    }
    made.add(options.file).add(`${options.file}.map`);
    names.push(slashes(relative('dist', options.file)));
  }
  return names.join(', ');
}

async function pageStyles() {
  const {transform} = await import('esbuild');
  // The text of an article is set before the script comes, so that nothing moves when it does.
  const [{readingStyles}, {sourceStyles}] = await Promise.all(
    ['reading', 'source'].map(
      (name) => import(new URL(`../dist/esm/article-body/${name}.styles.js`, import.meta.url).href),
    ),
  );
  const {code} = await transform(`${await readText('src/vigil.css')}\n${readingStyles}\n${sourceStyles}`, {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    sourcefile: 'src/vigil.css',
  });
  await write('dist/vigil.css', `${code.trim()}\n`);
  return 'vigil.css';
}

async function manifest() {
  const {elementsManifest} = await import('./build/elements-manifest.mjs');
  await write('dist/custom-elements.json', elementsManifest());
  return 'custom-elements.json';
}

async function licences() {
  const texts = [['Vigil', (await readText('LICENSE')).trim()]];
  const byName = new Map();
  for (const folder of packages) {
    const {name, version, license} = JSON.parse(await readText(join(folder, 'package.json')));
    const file = (await namesIn(folder)).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
    if (!file) throw new BuildError(`${name} is in the bundle, but its package holds no licence text.`);
    byName.set(name, [`${name} ${version} (${license})`, (await readText(join(folder, file))).trim()]);
  }
  for (const name of [...byName.keys()].sort()) texts.push(byName.get(name));
  const rule = '-'.repeat(78);
  const whole = texts.map(([title, text]) => `${title}\n${rule}\n\n${text}\n`).join(`\n\n`);
  await write('dist/LICENSES.txt', `The files beside this one hold code of:\n\n\n${whole}`);
  return [...byName.keys()].sort().join(', ');
}

async function integrity() {
  const {pieces} = await import(new URL('../rollup.config.mjs', import.meta.url).href);
  const top = (await namesIn('dist')).filter((name) => /\.(js|css)$/.test(name) && made.has(`dist/${name}`));
  const languages = (await namesIn('dist/locales')).map((name) => `locales/${name}`);
  const files = {};
  for (const name of [...top, ...languages.filter((name) => made.has(`dist/${name}`))].sort()) {
    const content = await readFile(`dist/${name}`);
    files[name] = {
      // Of a piece the very hash by which the bundles ask for it: a policy that lists hashes must list that one.
      integrity: Object.hasOwn(pieces, name)
        ? await pinOf(`dist/${name}`)
        : `sha384-${createHash('sha384').update(content).digest('base64')}`,
      bytes: content.length,
      brotli: brotliBytes(content),
    };
  }
  await write('dist/integrity.json', `${JSON.stringify(files, null, 2)}\n`);
  return `${Object.keys(files).length} files`;
}

/** Removes what an earlier build made and this one did not. */
async function leftovers(folder = 'dist') {
  let removed = 0;
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) removed += await leftovers(path);
    else if (!made.has(path)) {
      await rm(path);
      removed++;
    }
  }
  if (folder !== 'dist' && (await readdir(folder)).length === 0) await rmdir(folder);
  return removed;
}

// ------------------------------------------------------------------------------------------ the whole

const stages = [
  ['modules and types', modules],
  ['translations', translations],
  ['bundles', bundles],
  ['page styles', pageStyles],
  ['manifest', manifest],
  ['licences', licences],
  ['integrity', integrity],
  ['old files', async () => `${await leftovers()} removed`],
];

const width = Math.max(...stages.map(([name]) => name.length));
for (const [name, stage] of stages) {
  const start = performance.now();
  try {
    const note = await stage();
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7);
    if (!quiet) console.log(`${name.padEnd(width)}${seconds}  ${note}`);
  } catch (error) {
    console.error(`The build failed at "${name}":`);
    // Mistakes of the plugins and of esbuild name the file and the place.
    const known = error instanceof BuildError || error.plugin || error.errors;
    const lines = (known ? [error.message, error.frame].filter(Boolean).join('\n') : error.stack).split('\n');
    console.error(lines.slice(0, 30).join('\n'));
    if (lines.length > 30) console.error(`… and ${lines.length - 30} more lines`);
    process.exit(1);
  }
}
