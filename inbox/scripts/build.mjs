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
  rmSync(target, {recursive: true, force: true});
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
  for (const file of files.filter((name) => ASSETS.test(name))) {
    mkdirSync(join(target, file, '..'), {recursive: true});
    cpSync(join(source, file), join(target, file));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildInbox();
