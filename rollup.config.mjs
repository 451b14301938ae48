import {readdirSync} from 'node:fs';
import {compiledSourceMaps} from './scripts/build/compiled-source-maps.mjs';
import {litSubset} from './scripts/build/lit-subset.mjs';
import {localeFolder} from './scripts/build/locale-folder.mjs';
import {minify} from './scripts/build/minify.mjs';
import {pinnedPieces} from './scripts/build/pinned-pieces.mjs';
import {minifiedMarkup, minifiedStyles} from './scripts/build/template-literals.mjs';
import {plainMessages} from './scripts/build/plain-messages.mjs';
import {trustedTypes} from './scripts/build/trusted-types.mjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';

/** Code that a bundle loads on demand, by the hash of the file: `import()` of these modules becomes such a load. */
export const pieces = {
  'vigil-proof-of-work.js': 'dist/esm/comment-form/proof-of-work/solve.js',
  'vigil-qr.js': 'dist/esm/share-bar/qr-code.js',
  'vigil-removal.js': 'dist/esm/comment-form/removal.js',
};

/** Each bundle is whole in itself but for the pieces: one script tag, one request. One for all, and one a widget. */
const bundles = {
  'vigil.js': 'dist/esm/define.js',
  ...Object.fromEntries(
    readdirSync(new URL('src/define', import.meta.url))
      .sort()
      .map((name) => name.replace(/\.ts$/, '.js'))
      .map((name) => [`vigil-${name}`, `dist/esm/define/${name}`]),
  ),
};

const config = ([name, input], ...plugins) => ({
  input,
  output: {
    file: `dist/${name}`,
    format: 'es',
    sourcemap: true,
    // Paths in the map are those of the repository, wherever it was built.
    sourcemapPathTransform: (path) =>
      path.replace(/^(\.\.[\\/])+/, '').replace(/^.*[\\/](?=node_modules[\\/])/, ''),
  },
  plugins: [nodeResolve(), compiledSourceMaps(), ...plugins, minify()],
  onwarn(warning) {
    // The compiler's decorator helper asks for `this` at the top of a module and does without it.
    if (warning.code === 'THIS_IS_UNDEFINED') return;
    throw new Error(warning.message);
  },
});

// The pieces come first, since the bundles hold their hashes.
export default [
  ...Object.entries(pieces).map((piece) => config(piece, plainMessages(), minifiedStyles())),
  ...Object.entries(bundles).map((bundle) =>
    config(
      bundle,
      plainMessages(),
      minifiedMarkup(),
      minifiedStyles(),
      localeFolder(),
      pinnedPieces(pieces),
      litSubset(),
      trustedTypes(),
    ),
  ),
];
