import {compiledSourceMaps} from './scripts/build/compiled-source-maps.mjs';
import {litSubset} from './scripts/build/lit-subset.mjs';
import {localeFolder} from './scripts/build/locale-folder.mjs';
import {minify} from './scripts/build/minify.mjs';
import {minifiedMarkup, minifiedStyles} from './scripts/build/template-literals.mjs';
import {plainMessages} from './scripts/build/plain-messages.mjs';
import {trustedTypes} from './scripts/build/trusted-types.mjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';

/** Each file is whole in itself: one script tag, one request. */
const entries = {
  vigil: 'dist/esm/define.js',
  'vigil-prisoner-counter': 'dist/esm/define/prisoner-counter.js',
};

export default Object.entries(entries).map(([name, input]) => ({
  input,
  output: {
    file: `dist/${name}.js`,
    format: 'es',
    sourcemap: true,
    // Paths in the map are those of the repository, wherever it was built.
    sourcemapPathTransform: (path) =>
      path.replace(/^(\.\.[\\/])+/, '').replace(/^.*[\\/](?=node_modules[\\/])/, ''),
    inlineDynamicImports: true,
  },
  plugins: [
    nodeResolve(),
    compiledSourceMaps(),
    plainMessages(),
    minifiedMarkup(),
    minifiedStyles(),
    localeFolder(),
    litSubset(),
    trustedTypes(),
    minify(),
  ],
  onwarn(warning) {
    // The compiler's decorator helper asks for `this` at the top of a module and does without it.
    if (warning.code === 'THIS_IS_UNDEFINED') return;
    throw new Error(warning.message);
  },
}));
