import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {posix, resolve, sep} from 'node:path';
import MagicString from 'magic-string';
import {given} from './shared-core.mjs';
import {nodesOf} from './syntax-tree.mjs';

/** The module that loads pieces: a bundle has any only if this is in it. */
export const loader = resolve('dist/esm/core/pinned-piece.js');

/** The hash by which bundles ask for a piece. SHA-256, since every bundle carries it. */
export async function pinOf(file) {
  return `sha256-${createHash('sha256')
    .update(await readFile(file))
    .digest('base64')}`;
}

const literal = (path) => JSON.stringify(path.split(sep).join('/'));

/**
 * Turns `import('./qr-code.js')` into a load of the built piece, pinned by its hash, so that the hash of the
 * bundle covers all that can run. The pieces have to be built before.
 *
 * @param pieces the module of each piece by the name of its file: `{'vigil-qr.js': 'dist/esm/share-bar/qr-code.js'}`
 * @param onCore the names of those that are called with the core
 * @param inside the names of those that this bundle has in itself
 */
export function pinnedPieces(pieces, onCore = [], inside = []) {
  const names = new Map(Object.entries(pieces).map(([name, module]) => [resolve(module), name]));
  return {
    name: 'pinned-pieces',
    async transform(code, id) {
      if (!/dist[\\/]esm[\\/]/.test(id) || id.startsWith('\0') || id === loader) return null;
      const imports = [...nodesOf(this.parse(code))]
        .map(([node]) => node)
        .filter(({type}) => type === 'ImportExpression');
      if (!imports.length) return null;
      const text = new MagicString(code);
      let shares = false;
      for (const {start, end, source} of imports) {
        const name = names.get(resolve(id, '..', posix.normalize(String(source.value))));
        if (!name)
          this.error(`${id}: ${code.slice(start, end)} leads to no piece that rollup.config.mjs lists.`);
        if (inside.includes(name)) continue;
        const piece = `pinnedPiece("${name}", "${await pinOf(`dist/${name}`)}")`;
        if (onCore.includes(name)) {
          shares = true;
          text.overwrite(start, end, `${piece}.then((made) => made.default(shared))`);
        } else text.overwrite(start, end, piece);
      }
      if (shares) text.prepend(`import {shared} from ${JSON.stringify(given)};\n`);
      if (text.hasChanged()) text.prepend(`import {pinnedPiece} from ${literal(loader)};\n`);
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}

/** Whether a module, or one of ours that it imports, loads pieces. */
export async function loadsPieces(context, id, seen = new Set()) {
  if (id === loader) return true;
  if (seen.has(id) || !/dist[\\/]esm[\\/]/.test(id)) return false;
  seen.add(id);
  const {importedIds} = await context.load({id, resolveDependencies: true});
  for (const each of importedIds) if (await loadsPieces(context, each, seen)) return true;
  return false;
}
