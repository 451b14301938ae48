import {readdirSync} from 'node:fs';
import {compiledSourceMaps} from './scripts/build/compiled-source-maps.mjs';
import {litSubset} from './scripts/build/lit-subset.mjs';
import {localeFolder} from './scripts/build/locale-folder.mjs';
import {minify} from './scripts/build/minify.mjs';
import {pinnedPieces} from './scripts/build/pinned-pieces.mjs';
import {handOver, sharedCore} from './scripts/build/shared-core.mjs';
import {minifiedMarkup, minifiedStyles} from './scripts/build/template-literals.mjs';
import {plainMessages} from './scripts/build/plain-messages.mjs';
import {trustedTypes} from './scripts/build/trusted-types.mjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';

/** Code that a bundle loads on demand, by the hash of the file: `import()` of these modules becomes such a load. */
const ownPieces = {
  'vigil-qr.js': 'dist/esm/share-bar/qr-code.js',
  'vigil-quote-share.js': 'dist/esm/article-body/quote-share.js',
  'vigil-read-aloud.js': 'dist/esm/article-body/read-aloud.js',
  'vigil-sanitiser.js': 'dist/esm/core/sanitise/purify.js',
  'vigil-share-card.js': 'dist/esm/share-bar/card-file.js',
};

/** Those that stand on the core of the bundle that loads them (scripts/build/shared-core.mjs). */
export const piecesOnCore = {
  'vigil-article-source.js': 'dist/esm/article-body/article-source.js',
  'vigil-article-tools.js': 'dist/esm/article-body/pressed.js',
};

export const pieces = {...ownPieces, ...piecesOnCore};

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

const config = ([name, input], options, ...plugins) => ({
  input,
  output: {
    file: `dist/${name}`,
    format: 'es',
    ...options,
    sourcemap: true,
    // Paths in the map are those of the repository, wherever it was built.
    sourcemapPathTransform: (path) =>
      path.replace(/^(\.\.[\\/])+/, '').replace(/^.*[\\/](?=node_modules[\\/])/, ''),
  },
  plugins: [nodeResolve(), compiledSourceMaps(), ...plugins, minify(name)],
  onwarn(warning) {
    // The compiler's decorator helper asks for `this` at the top of a module and does without it.
    if (warning.code === 'THIS_IS_UNDEFINED') return;
    throw new Error(warning.message);
  },
});

/** What is done to modules of our own that stand on the core. */
const ours = () => [
  plainMessages(),
  minifiedMarkup(),
  minifiedStyles(),
  localeFolder(),
  pinnedPieces(pieces, Object.keys(piecesOnCore)),
  litSubset(),
];

// First what loads nothing: whoever loads a file holds its hash.
export default [
  ...Object.entries(ownPieces).map((piece) => config(piece, {}, plainMessages(), minifiedStyles())),
  ...Object.entries(piecesOnCore).map((piece) =>
    config(piece, {format: 'iife', name: 'piece'}, ...ours(), sharedCore()),
  ),
  ...Object.entries(bundles).map((bundle) => config(bundle, {}, ...ours(), handOver(), trustedTypes())),
];
