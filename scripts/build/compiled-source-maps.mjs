import {readFile} from 'node:fs/promises';

/** Hands the compiler's source maps on, so that the bundle's lead to the TypeScript. */
export function compiledSourceMaps() {
  return {
    name: 'compiled-source-maps',
    async load(id) {
      if (!/dist[\\/]esm[\\/].*\.js$/.test(id)) return null;
      const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
      return {code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: JSON.parse(map)};
    },
  };
}
