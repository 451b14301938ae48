import {relative, resolve, sep} from 'node:path';
import MagicString from 'magic-string';
import {nodesOf} from './syntax-tree.mjs';

/**
 * A piece that uses the core stands on the same core and the same Lit as the bundle that loads it, so that neither comes
 * twice, and so that there is one Trusted Types policy and one set of texts on the page. It is built as a function of
 * them, `export default (shared) => {…}`, which the bundle calls with what the pieces import.
 *
 * What is shared is known by its module: everything in `src/core` but the sanitiser, the locales, and Lit.
 *
 * @see docs/decisions/0008-pieces-on-the-core.md
 */
const top = resolve('dist/esm');
/** The module in which a bundle puts together what it hands over. */
export const given = '\0given';

function isShared(id) {
  const path = relative(top, id).split(sep).join('/');
  // The tag of style sheets is gone when they are minified; only pieces sanitise.
  return (
    /^(core|locales)\/(?!css\.js$|sanitise\/)/.test(path) || /[\\/]node_modules[\\/]lit(-html)?[\\/]/.test(id)
  );
}

/** Under which name each export of a shared module is handed over, in the order in which the pieces ask for them. */
const keys = new Map();

function keyOf(id, name) {
  const whole = `${id}\n${name}`;
  if (!keys.has(whole)) keys.set(whole, {id, name, key: `_${keys.size.toString(36)}`});
  return keys.get(whole).key;
}

/** For a piece: takes what is shared from the hands of the bundle. */
export function sharedCore() {
  return {
    name: 'shared-core',
    async transform(code, id) {
      const text = new MagicString(code);
      for (const [node] of nodesOf(this.parse(code))) {
        if (node.type !== 'ImportDeclaration') continue;
        const found = await this.resolve(node.source.value, id);
        if (!found || !isShared(found.id)) continue;
        const names = node.specifiers.map(({type, imported, local}) => {
          if (type !== 'ImportSpecifier') this.error(`${id}: import what is shared by its names.`);
          return `${keyOf(found.id, imported.name)}: ${local.name}`;
        });
        text.overwrite(node.start, node.end, `const {${names.join(', ')}} = shared;`);
      }
      return text.hasChanged() ? {code: text.toString(), map: text.generateMap({hires: true})} : null;
    },
    renderChunk(code) {
      const [, start] = /^(var piece = )?\(function \(\w*\) \{/.exec(code) ?? [];
      const text = new MagicString(code);
      text.prepend('export default (shared) => {').append(`${start ? 'return piece' : ''}};`);
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}

/** For a bundle: all that the pieces ask for, whichever of them it loads. */
export function handOver() {
  return {
    name: 'hand-over',
    resolveId: (source) => (source === given ? given : null),
    load(id) {
      if (id !== given) return null;
      const all = [...keys.values()];
      const imports = all.map(
        ({id: from, name, key}) =>
          `import {${name} as ${key}} from ${JSON.stringify(from.split(sep).join('/'))};`,
      );
      const object = all.map(({key}) => `${key}: ${key}`).join(', ');
      return {code: `${imports.join('\n')}\nexport const shared = {${object}};`, map: {mappings: ''}};
    },
  };
}
