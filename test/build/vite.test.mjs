import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parseAst} from 'rollup/parseAst';
import {createServer} from 'vite';
import {nodesOf} from '../../scripts/build/syntax-tree.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A site that has the package installed: its files, not a link to them, so that Vite takes it for a dependency. */
const site = realpathSync(mkdtempSync(join(tmpdir(), 'vigil-vite-')));
const installed = join(site, 'node_modules', 'vigil-widgets');
after(() => rmSync(site, {recursive: true, force: true, maxRetries: 3}));

/** The addresses that a module imports, at once and on demand. */
const importsOf = (code) =>
  [...nodesOf(parseAst(code))]
    .map(([node]) => node)
    .filter(({type}) => /^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(type))
    .map(({source}) => source?.value)
    .filter(Boolean);

describe("Vite's development server", {timeout: 120_000}, () => {
  let server;
  /** What a browser gets of the page's module and of all that it can import, by address. */
  const modules = new Map();

  before(async () => {
    for (const path of ['package.json', 'dist/esm']) {
      mkdirSync(dirname(join(installed, path)), {recursive: true});
      cpSync(join(root, path), join(installed, path), {recursive: true});
    }
    for (const name of ['lit', '@lit', 'dompurify', 'uqr'])
      symlinkSync(join(root, 'node_modules', name), join(site, 'node_modules', name), 'junction');
    writeFileSync(join(site, 'index.html'), '<script type="module" src="/main.js"></script>');
    writeFileSync(join(site, 'main.js'), "import 'vigil-widgets/define';\n");
    server = await createServer({
      root: site,
      configFile: false,
      logLevel: 'error',
      server: {host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null},
    });
    await server.listen();
    const [base] = server.resolvedUrls.local;
    const waiting = [new URL('main.js', base).href];
    for (const address of waiting) {
      const answer = await fetch(address);
      const code = await answer.text();
      assert.equal(answer.status, 200, address);
      assert.match(answer.headers.get('content-type'), /javascript/, address);
      modules.set(address, code);
      for (const each of importsOf(code)) {
        const next = new URL(each, address).href;
        if (!waiting.includes(next)) waiting.push(next);
      }
    }
  });
  after(() => server?.close());

  it('makes the package one that a browser can read to its last module', () => {
    const register = [...modules].filter(([, code]) => code.includes('customElements.define'));
    assert.ok(register.length > 0, [...modules.keys()].join('\n'));
    assert.deepEqual(
      [...modules.keys()].filter((address) => /\.json|[?&](url|import)\b/.test(address)),
      [],
    );
  });

  it('has every translation among them', () => {
    const found = (words) => [...modules.values()].some((code) => code.includes(words));
    // Of the first file of a language and of that for comments.
    for (const words of ['палітвязні', 'Пакінуць каментар', 'politische Gefangene', 'زندانی'])
      assert.ok(found(words), words);
  });
});
