/** What knows no DOM (`*.pure.ts`) is tested once, in Node, and not in three browsers. */
import {readdirSync} from 'node:fs';
import {afterEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

Object.assign(globalThis, {afterEach, describe, it});

const here = new URL('.', import.meta.url);
// In the repository, where packages are found.
const built = new URL('../../.build/pure/', import.meta.url);
const names = readdirSync(here).filter((name) => name.endsWith('.pure.ts'));

await build({
  entryPoints: names.map((name) => fileURLToPath(new URL(name, here))),
  outdir: fileURLToPath(built),
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'es2022',
});
for (const name of names) await import(new URL(name.replace(/ts$/, 'js'), built).href);
