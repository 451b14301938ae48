import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parseAst} from 'rollup/parseAst';
import configs, {pieces, piecesOnCore} from '../../rollup.config.mjs';
import {ours} from '../../scripts/build/minify.mjs';
import {findMessages} from '../../scripts/locales/texts.mjs';
import {readProject} from '../../scripts/locales.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const files = readdirSync(join(root, 'dist'))
  .filter((name) => name.endsWith('.js'))
  .sort();
/** What bundles load on demand; all else is for script tags. */
const isPiece = (name) => Object.hasOwn(pieces, name);
/** A function of the core: what it needs of it is given by the bundle that loads it. */
const isOnCore = (name) => Object.hasOwn(piecesOnCore, name);

const networks = [
  'bsky.app',
  'connect.ok.ru',
  'news.ycombinator.com',
  'share.joinmastodon.org',
  'social-plugins.line.me',
  // Not led to: what X makes of every address, as long as which it counts.
  't.co',
  't.me',
  'vk.com',
  'wa.me',
  'www.facebook.com',
  'www.linkedin.com',
  'www.reddit.com',
  'www.threads.com',
  'x.com',
];

/** Hosts that widgets lead to, by links that a reader follows; what is asked for them is in test/embed/. */
const links = {
  // Not led to: how an address looks, and what stands for one.
  'comment-form': ['example.org', '$&'],
  'comment-writing': ['example.org', '$&'],
  'exit-button': ['www.google.com'],
  'share-bar': networks,
  'quote-share': networks,
  // In the place of the players.
  'article-source': ['www.youtube.com', 'vimeo.com'],
  'comment-reading': ['www.youtube.com', 'vimeo.com'],
};

/** Every node of a syntax tree. */
function* nodes(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const each of node) yield* nodes(each);
    return;
  }
  if (typeof node.type !== 'string') return;
  yield node;
  for (const value of Object.values(node)) yield* nodes(value);
}

const nameOf = (node) =>
  node?.type === 'Identifier' ? node.name : node?.type === 'Literal' ? node.value : undefined;

it('the bundles and pieces are those of rollup.config.mjs', () => {
  assert.deepEqual(files, configs.map(({output}) => output.file.replace('dist/', '')).sort());
});

it('no property that the minifier renames is a placeholder of a text', () => {
  const {messages} = findMessages(readProject().sources);
  const placeholders = [...messages.values()].flatMap(({text}) => text.match(/(?<=\{)\w+(?=\})/g) ?? []);
  assert.ok(placeholders.length > 10);
  assert.deepEqual(
    placeholders.filter((placeholder) => ours.includes(placeholder)),
    [],
  );
});

for (const name of files) {
  describe(name, () => {
    const code = read(`dist/${name}`);
    const all = [...nodes(parseAst(code))];
    const calls = all.filter(({type}) => type === 'CallExpression' || type === 'NewExpression');
    const called = ({callee}) => nameOf(callee.type === 'MemberExpression' ? callee.property : callee);

    /** Whether this bundle loads pieces. */
    const loads = !isPiece(name) && Object.keys(pieces).some((piece) => code.includes(`"${piece}"`));

    it('is whole in itself: it imports nothing, and only a piece exports', () => {
      const kinds = /^(Import(Declaration|Expression)|Export(Named|All|Default)Declaration)$/;
      const found = all.filter(({type}) => kinds.test(type));
      assert.deepEqual(
        found.map(({type}) => type),
        isOnCore(name)
          ? ['ExportDefaultDeclaration']
          : isPiece(name)
            ? ['ExportNamedDeclaration']
            : [
                ...(loads ? ['ImportExpression'] : []),
                // A site's own texts.
                ...(name === 'vigil.js' ? ['ExportNamedDeclaration'] : []),
              ],
      );
      // Of a piece, which a script element with its hash has loaded before.
      if (loads) assert.equal(nameOf(found[0].source.property), 'src');
      assert.deepEqual(
        calls.filter((call) => /^(require|importScripts)$/.test(called(call))),
        [],
      );
    });

    it('makes no code from text', () => {
      assert.deepEqual(
        calls.filter((call) => /^(eval|Function)$/.test(called(call))),
        [],
      );
      const timers = calls.filter((call) => /^set(Timeout|Interval)$/.test(called(call)));
      for (const {
        arguments: [what],
      } of timers)
        assert.notEqual(what.type, 'Literal');
    });

    it('makes markup from text only where lit-html fills its templates', () => {
      const writes = all.filter(
        ({type, left}) =>
          type === 'AssignmentExpression' &&
          left.type === 'MemberExpression' &&
          /^(innerHTML|outerHTML|srcdoc)$/.test(nameOf(left.property)),
      );
      // DOMPurify's own, of markup that it was given; and ours, that hands it an inert tree.
      const purifier = name === 'vigil-sanitiser.js';
      assert.equal(writes.length, purifier ? 2 : isPiece(name) ? 0 : 1);
      const methods =
        /^(insertAdjacentHTML|createContextualFragment|parseFromString|write|writeln|setHTMLUnsafe|parseHTMLUnsafe)$/;
      assert.deepEqual(
        calls.map(called).filter((method) => methods.test(method)),
        // DOMPurify parses in an inert document, where it is given text, which it is not here.
        purifier ? ['parseFromString'] : [],
      );
    });

    it('keeps nothing on the device and sends nothing by itself', () => {
      for (const word of [
        'localStorage',
        // A draft, in the tab, where the page says draft="session": read, written, removed.
        ...(/^vigil-comment-(form|writing)\.js$/.test(name) ? [] : ['sessionStorage']),
        'indexedDB',
        'cookie',
        'caches',
        'sendBeacon',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'serviceWorker',
        'geolocation',
        'userAgent',
      ]) {
        const found = all.filter((node) => nameOf(node) === word);
        assert.equal(found.length, 0, `${word}, at ${found[0]?.start}`);
      }
      const stores = all.filter((node) => nameOf(node) === 'sessionStorage');
      const uses = calls.filter(({callee}) => nameOf(callee.object) === 'sessionStorage').map(called);
      assert.equal(stores.length, uses.length);
      assert.deepEqual(uses.sort(), stores.length ? ['getItem', 'removeItem', 'setItem'] : []);
    });

    it('knows no address but names of standards, and where a reader can go by a link', () => {
      const hosts = [...code.matchAll(/\b(?:https?|wss?):\/\/([^/"'`\s)\\]*)/g)].map(([, host]) => host);
      const linked = Object.entries(links).flatMap(([widget, list]) =>
        name === 'vigil.js' || name === `vigil-${widget}.js` ? list : [],
      );
      for (const host of hosts) {
        if (!linked.includes(host)) assert.match(host, /^((www\.)?(w3|schema)\.org|\$\{\w+\})$/);
      }
    });

    it('makes one Trusted Types policy, named "vigil", and survives its refusal', () => {
      const policies = calls.filter((call) => called(call) === 'createPolicy');
      // DOMPurify would make one if it were not given ours, which test/sanitise/ holds.
      if (name === 'vigil-sanitiser.js') return assert.equal(policies.length, 1);
      if (isPiece(name)) return assert.deepEqual(policies, []);
      assert.deepEqual(
        policies.map((call) => nameOf(call.arguments[0])),
        ['vigil'],
      );
      const [{start, end}] = policies;
      const guards = all.filter(
        (node) => node.type === 'TryStatement' && node.block.start < start && end < node.block.end,
      );
      assert.equal(guards.length, 1);
    });

    it('leads through its map to sources that are there, as they are', () => {
      const [, address] = /\/\/# sourceMappingURL=(.*)\s*$/.exec(code) ?? [];
      assert.equal(address, `${name}.map`);
      const {sources, sourcesContent, file} = JSON.parse(read(`dist/${name}.map`));
      assert.equal(file, name);
      const own = isPiece(name)
        ? pieces[name].replace(/^dist\/esm(.*)\.js$/, 'src$1.ts')
        : 'src/core/version.ts';
      assert.ok(sources.includes(own), own);
      // A second Lit would need a policy of its own, and a second store of translations would have none.
      const shared = /lit-html|src\/core\/(locale|announcer|base-element)\.ts/;
      if (isPiece(name))
        assert.deepEqual(
          sources.filter((source) => shared.test(source)),
          [],
        );
      for (const [index, source] of sources.entries()) {
        assert.match(source, /^(src|node_modules)\//);
        assert.ok(existsSync(join(root, source)), source);
        if (source.startsWith('src/')) assert.equal(sourcesContent[index], read(source), source);
        else assert.equal(typeof sourcesContent[index], 'string', source);
      }
    });
  });
}

it('no file of dist names the place where it was made', () => {
  // A short place, such as /app, may stand in a text by chance; check:reproducible finds those.
  const place = root.replace(/[\\/]$/, '');
  for (const entry of readdirSync(join(root, 'dist'), {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    assert.ok(place.split(/[\\/]/).length < 3 || !text.includes(place), `${path} contains ${place}`);
    assert.ok(!/\bfile:\/\//.test(text), `${path} has a file: address`);
  }
});
