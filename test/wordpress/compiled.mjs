import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** A module of `src/` with all that it imports, as it is now and not as it was built last. */
export async function compiled(path) {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(`../../src/${path}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
