/**
 * Where translations come from, in the package: each language is a module that is imported on demand, so that every bundler
 * makes a chunk of it and finds it again, and a server of plain files needs nothing. The bundles in dist/ fetch JSON from beside
 * themselves instead, by its hash. The modules of both are the same but for one import, which is exchanged here.
 */
import {resolve} from 'node:path';

/** The import in `dist/esm/core/locale.js`, as it is compiled and as the package has it. */
const fetched = "from './locale-file.js'";
const imported = "from '../locales/files.js'";

/** `dist/esm/core/locale.js`, taking its files from modules. */
export function importingModules(code) {
  if (!code.includes(fetched)) throw new Error('dist/esm/core/locale.js asks for its files otherwise.');
  return code.replace(fetched, imported);
}

/** For a bundle: takes them from JSON again. */
export function fetchedLocales() {
  return {
    name: 'fetched-locales',
    resolveId: (source) =>
      source === '../locales/files.js' ? resolve('dist/esm/core/locale-file.js') : null,
  };
}

/** A table of texts as a module. Only a file that is fetched is asked for by a hash, so it need not hold that of another. */
function textsModule(json) {
  const texts = JSON.parse(json);
  delete texts.comments;
  return `export default ${JSON.stringify(texts)};\n`;
}

/**
 * The modules in `dist/esm/locales`, by name, made of the JSON files of `src/locales`.
 *
 * @param files their content by name, those of `index.json` and `en.json` among them
 */
export function localeModules(files) {
  const names = Object.keys(files)
    .filter((name) => !['index.json', 'en.json'].includes(name))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
  const list = Object.fromEntries(Object.keys(JSON.parse(files['index.json'])).map((tag) => [tag, '']));
  return {
    ...Object.fromEntries(names.map((name) => [`${name}.js`, textsModule(files[`${name}.json`])])),
    'files.js': [
      '// Made by scripts/build.mjs. Each address is written out, so that bundlers see it.',
      'const modules = {',
      ...names.map((name) => `  '${name}': () => import('./${name}.js'),`),
      '};',
      `const index = ${JSON.stringify(list)};`,
      "export const localeFile = async (name) => (name === 'index' ? index : (await modules[name]()).default);",
      '',
    ].join('\n'),
  };
}
