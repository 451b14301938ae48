import {readdirSync} from 'node:fs';
import {compiledSourceMaps} from './scripts/build/compiled-source-maps.mjs';
import {litSubset} from './scripts/build/lit-subset.mjs';
import {localeFolder} from './scripts/build/locale-folder.mjs';
import {fetchedLocales} from './scripts/build/locale-modules.mjs';
import {minify} from './scripts/build/minify.mjs';
import {pinnedPieces} from './scripts/build/pinned-pieces.mjs';
import {handOver, sharedCore} from './scripts/build/shared-core.mjs';
import {minifiedMarkup, minifiedStyles} from './scripts/build/template-literals.mjs';
import {plainMessages} from './scripts/build/plain-messages.mjs';
import {trustedTypes} from './scripts/build/trusted-types.mjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';

/** Code that a bundle loads on demand, by the hash of the file: `import()` of these modules becomes such a load. */
const ownPieces = {
  'vigil-proof-of-work.js': 'dist/esm/comment-form/proof-of-work/solve.js',
  'vigil-qr.js': 'dist/esm/share-bar/qr-code.js',
  'vigil-quote-share.js': 'dist/esm/article-body/quote-share.js',
  'vigil-read-aloud.js': 'dist/esm/article-body/read-aloud.js',
  'vigil-removal.js': 'dist/esm/comment-form/removal.js',
  'vigil-sanitiser.js': 'dist/esm/core/sanitise/purify.js',
  'vigil-share-card.js': 'dist/esm/share-bar/card-file.js',
};

/** Those that stand on the core of the bundle that loads them (scripts/build/shared-core.mjs). */
export const piecesOnCore = {
  'vigil-article-source.js': 'dist/esm/article-body/article-source.js',
  'vigil-article-tools.js': 'dist/esm/article-body/pressed.js',
  'vigil-comment-reading.js': 'dist/esm/comment-form/reading.js',
  'vigil-comment-writing.js': 'dist/esm/comment-form/writing.js',
};

const allOnCore = Object.keys(piecesOnCore);

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

/** Which of them a bundle may load; else all of them. */
const loads = {
  'vigil-article-body.js': ['vigil-article-source.js', 'vigil-article-tools.js'],
  'vigil-comment-form.js': ['vigil-comment-reading.js', 'vigil-comment-writing.js'],
};

/** Those that a bundle has in itself: whoever takes that bundle wants them all the same. */
const inside = {'vigil-comment-form.js': ['vigil-comment-writing.js']};

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

/** What is done to modules of our own that stand on the core, with the pieces on it that they may load. */
const ours = (onCore, inside) => [
  plainMessages(),
  minifiedMarkup(),
  minifiedStyles(),
  fetchedLocales(),
  localeFolder(),
  pinnedPieces(
    {...ownPieces, ...Object.fromEntries(onCore.map((name) => [name, piecesOnCore[name]]))},
    onCore,
    inside,
  ),
  litSubset(),
];

// First what loads nothing: whoever loads a file holds its hash.
export default [
  ...Object.entries(ownPieces).map((piece) => config(piece, {}, plainMessages(), minifiedStyles())),
  ...Object.entries(piecesOnCore).map((piece) =>
    config(piece, {format: 'iife', name: 'piece'}, ...ours(allOnCore), sharedCore(piece[0])),
  ),
  ...Object.entries(bundles).map((bundle) => {
    const onCore = loads[bundle[0]] ?? allOnCore;
    return config(
      bundle,
      {inlineDynamicImports: true},
      ...ours(onCore, inside[bundle[0]]),
      handOver(onCore),
      trustedTypes(),
    );
  }),
];
