/** Makes dist/ of src/: each file for itself, since the packages that they import are there at run time. */
import {cpSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const home = fileURLToPath(new URL('..', import.meta.url));

/** What a browser gets as it is. */
const ASSETS = /\.(css|js)$/;

export async function buildInbox() {
  const source = join(home, 'src');
  const target = join(home, 'dist');
  const files = readdirSync(source, {recursive: true}).map(String);
  await build({
    entryPoints: files.filter((file) => file.endsWith('.ts')).map((file) => join(source, file)),
    outbase: source,
    outdir: target,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
  // What has no source any more goes last: somebody may be running the rest.
  const made = new Set(files.map((file) => file.replace(/\.ts$/, '.js')));
  for (const file of readdirSync(target, {recursive: true}).map(String))
    if (/\.\w+$/.test(file) && !made.has(file.replace(/\.map$/, ''))) rmSync(join(target, file));
  for (const file of files.filter((name) => ASSETS.test(name))) {
    mkdirSync(join(target, file, '..'), {recursive: true});
    cpSync(join(source, file), join(target, file));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildInbox();
