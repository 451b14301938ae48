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
/** The module from which a piece takes it. */
const taken = '\0taken';

function isShared(id) {
  const path = relative(top, id).split(sep).join('/');
  // The tag of style sheets is gone when they are minified; only pieces sanitise.
  return (
    /^(core|locales)\/(?!css\.js$|sanitise\/)/.test(path) || /[\\/]node_modules[\\/]lit(-html)?[\\/]/.test(id)
  );
}

/** What the pieces ask for, by its name: the module that it is from, and which of them ask. */
const asked = new Map();

/** For a piece: takes what is shared from the hands of the bundle. */
export function sharedCore(piece) {
  return {
    name: 'shared-core',
    // One name for all that is shared, whichever modules ask for it: `shared.html`.
    resolveId: (source) => (source === taken ? {id: taken, syntheticNamedExports: 'core'} : null),
    load: (id) => (id === taken ? {code: 'export const core = shared;', map: {mappings: ''}} : null),
    async transform(code, id) {
      const text = new MagicString(code);
      for (const [node] of nodesOf(this.parse(code))) {
        if (node.type !== 'ImportDeclaration') continue;
        const found = await this.resolve(node.source.value, id);
        if (!found || !isShared(found.id)) continue;
        const names = node.specifiers.map(({type, imported, local}) => {
          if (type !== 'ImportSpecifier') this.error(`${id}: import what is shared by its names.`);
          const {name} = imported;
          // Pieces are read in no certain order, so that nothing may depend on it, such as a shorter name.
          const {module, by} = asked.get(name) ?? {module: found.id, by: new Set()};
          if (module !== found.id)
            this.error(`${name} is in ${found.id} and in ${module}: one of them needs another name.`);
          asked.set(name, {module, by: by.add(piece)});
          return `${name} as ${local.name}`;
        });
        text.overwrite(node.start, node.end, `import {${names.join(', ')}} from ${JSON.stringify(taken)};`);
      }
      return text.hasChanged() ? {code: text.toString(), map: text.generateMap({hires: true})} : null;
    },
    renderChunk(code) {
      const [, start] = /^(var piece = )?\(function \(\w*\) \{/.exec(code) ?? [];
      const text = new MagicString(code);
      // Made once: what it remembers between two presses is remembered.
      text
        .prepend('let made;\nexport default (shared) => {if (!made) {')
        .append(`made = ${start ? 'piece' : 'true'};} return made;};`);
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}

/** For a bundle: all that the pieces ask for that it loads. */
export function handOver(pieces) {
  return {
    name: 'hand-over',
    resolveId: (source) => (source === given ? given : null),
    load(id) {
      if (id !== given) return null;
      const names = [...asked.keys()]
        .filter((name) => pieces.some((piece) => asked.get(name).by.has(piece)))
        .sort();
      const imports = names.map(
        (name) =>
          `import {${name} as shared_${name}} from ${JSON.stringify(asked.get(name).module.split(sep).join('/'))};`,
      );
      const object = names.map((name) => `${name}: shared_${name}`).join(', ');
      return {code: `${imports.join('\n')}\nexport const shared = {${object}};`, map: {mappings: ''}};
    },
  };
}
