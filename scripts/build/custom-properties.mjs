/**
 * The public CSS custom properties, from the two places that know them: the style sheets, which use them, and
 * themes/ink.tokens.json, which names, explains and types them.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the tokens are, from the top of the repository. */
export const tokenFile = 'themes/ink.tokens.json';

/** All files below a folder, sorted, with `/` in their paths on every system. */
export function filesBelow(folder, base = root) {
  return readdirSync(join(base, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** Every `var(--name, fallback)` of a text, with nested ones; the fallback is undefined where there is none. */
function* variablesIn(text) {
  for (const {index, 1: name} of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
    let depth = 0;
    let comma = -1;
    let at = index + 3;
    for (; at < text.length; at++) {
      if (text[at] === '(') depth++;
      else if (text[at] === ',' && depth === 1 && comma < 0) comma = at;
      else if (text[at] === ')' && --depth === 0) break;
    }
    yield {name, fallback: comma < 0 ? undefined : oneLine(text.slice(comma + 1, at))};
  }
}

/**
 * The public properties that the style sheets use: `{name, fallback, file}` for each use. A private property
 * in a fallback is replaced by what it stands for, since only public names can be understood from outside.
 */
export function usedProperties(base = root) {
  const sheets = filesBelow('src', base)
    .filter((file) => /\.(styles\.ts|css)$/.test(file))
    .map((file) => ({
      file,
      text: readFileSync(join(base, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
    }));
  const privates = new Map();
  for (const {text} of sheets) {
    for (const [, name, value] of text.matchAll(/(--_[\w-]+)\s*:\s*([^;]+);/g))
      privates.set(name, oneLine(value));
  }
  const plain = (value) =>
    value?.replace(/var\(\s*(--_[\w-]+)\s*\)/g, (whole, name) => {
      const meant = privates.get(name);
      return meant === undefined ? whole : plain(meant);
    });
  return sheets.flatMap(({file, text}) =>
    [...variablesIn(text)]
      .filter(({name}) => name.startsWith('--vigil-'))
      .map(({name, fallback}) => ({name, fallback: plain(fallback), file})),
  );
}

/** The tokens of a design token file (DTCG) in their order: `{path, type, value, description}`. */
function* tokensIn(group, path = [], type = undefined) {
  const own = group.$type ?? type;
  if ('$value' in group) {
    yield {path, type: own, value: group.$value, description: group.$description};
    return;
  }
  for (const [name, child] of Object.entries(group)) {
    if (!name.startsWith('$')) yield* tokensIn(child, [...path, name], own);
  }
}

/** The tokens as custom properties: `{name, type, css, refersTo, description}`, in the order of the file. */
export function tokenProperties(base = root) {
  const tokens = [...tokensIn(JSON.parse(readFileSync(join(base, tokenFile), 'utf8')))];
  const nameOf = (path) => `--vigil-${path.join('-')}`;
  const cssOf = (value, trail) => {
    if (Array.isArray(value)) return value.map((one) => cssOf(one, trail)).join(', ');
    if (value && typeof value === 'object') return `${value.value}${value.unit}`;
    const [, alias] = /^\{([\w.-]+)\}$/.exec(String(value)) ?? [];
    if (alias === undefined) return String(value);
    const target = tokens.find(({path}) => path.join('.') === alias);
    if (!target || trail.includes(alias)) throw new Error(`${tokenFile}: {${alias}} leads to no token.`);
    return `var(${nameOf(target.path)}, ${cssOf(target.value, [...trail, alias])})`;
  };
  return tokens.map(({path, type, value, description}) => ({
    name: nameOf(path),
    path: path.join('.'),
    type,
    css: cssOf(value, []),
    refers: /^\{.*\}$/.test(String(value)),
    description,
  }));
}
