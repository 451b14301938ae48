import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix, relative, sep} from 'node:path';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {npmCommand} from '../../scripts/dependencies.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A pattern of package.json as an expression: `*` within a name, or, in exports, over folders too. */
const matcher = (pattern, star) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', star)}$`);

/** Runs a module in a Node of its own and gives what it prints as JSON. */
function inNode(code) {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

/** A page so poor that whatever touches it is noticed. */
const watchedPage = (present) => `
  const touched = [];
  globalThis.HTMLElement = class {};
  globalThis.customElements = {
    get: (tag) => (touched.push('get ' + tag), ${present}),
    define: (tag) => touched.push('define ' + tag),
  };
  for (const name of ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch']) {
    Object.defineProperty(globalThis, name, {configurable: true, get: () => void touched.push(name)});
  }
`;

describe('the package in Node', () => {
  it('has the documented exports', () => {
    const names = inNode(`console.log(JSON.stringify(Object.keys(await import('vigil-widgets')).sort()))`);
    assert.deepEqual(names, [
      'ArticleBody',
      'ArticleLoadEvent',
      'ArticleOptionsEvent',
      'CommentAcceptedEvent',
      'CommentForm',
      'CommentRejectedEvent',
      'CommentSubmitEvent',
      'CommentThread',
      'CountChangeEvent',
      'ExitButton',
      'PrisonerCounter',
      'ShareBar',
      'ShareEvent',
      'VigilErrorEvent',
      'checkFeed',
      'readFeed',
      'setTranslations',
      'version',
    ]);
  });

  it('touches no page and registers nothing when it is imported', () => {
    const {touched, added} = inNode(`
      ${watchedPage('undefined')}
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      await import('vigil-widgets');
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
      console.log(JSON.stringify({touched, added}));
    `);
    // Lit looks whether there is a document; its list of versions is how two copies find each other.
    assert.deepEqual(
      touched.filter((name) => name !== 'document'),
      [],
    );
    assert.deepEqual(
      added.filter((name) => name !== 'litHtmlVersions'),
      [],
    );
  });

  it('says its version as package.json does', () => {
    const version = inNode(`console.log(JSON.stringify((await import('vigil-widgets')).version))`);
    assert.equal(version, manifest.version);
    assert.match(read('src/core/version.ts'), new RegExp(`'${manifest.version.replaceAll('.', '\\.')}'`));
    const lock = JSON.parse(read('package-lock.json'));
    assert.equal(lock.version, manifest.version);
    assert.equal(lock.packages[''].version, manifest.version);
  });

  it('registers each element by its own file and all of them by one, unless they are there', () => {
    const files = filesBelow('src/define').map((file) =>
      file.replace('src/define/', '').replace(/\.ts$/, ''),
    );
    assert.ok(files.length > 0);
    for (const name of files) {
      assert.match(read('src/define.ts'), new RegExp(`import '\\./define/${name}\\.js';`));
      const touched = inNode(`
        ${watchedPage(`({version: '${manifest.version}'})`)}
        Object.defineProperty(globalThis, 'document', {value: undefined});
        await import('vigil-widgets/define');
        await import('vigil-widgets/define/${name}');
        await import(${JSON.stringify(new URL(`../../dist/esm/define/${name}.js?again`, import.meta.url).href)});
        console.log(JSON.stringify(touched));
      `);
      // The thread comes with the form.
      const tags = (file) =>
        [file, ...(file === 'comment-form' ? ['comment-thread'] : [])].map((tag) => `get vigil-${tag}`);
      const own = tags(name);
      assert.deepEqual(
        touched.filter((each) => each.includes(' ')).filter((each) => !own.includes(each)),
        files.filter((each) => each !== name).flatMap(tags),
      );
    }
  });
});

describe('package.json', () => {
  const targets = Object.entries(manifest.exports).flatMap(([name, target]) =>
    (typeof target === 'string' ? [target] : Object.values(target)).map((path) => [name, path]),
  );
  const shipped = ['dist', 'themes', 'schemas'].flatMap(filesBelow);

  it('exports only what is there', () => {
    for (const [name, path] of targets) {
      assert.match(path, /^\.\//, name);
      const found = path.includes('*')
        ? shipped.some((file) => matcher(path.slice(2), '.+').test(file))
        : existsSync(join(root, path));
      assert.ok(found, `${name} leads to ${path}, which is not there`);
    }
    for (const path of [manifest.types, manifest.customElements, ...Object.values(manifest.bin)]) {
      assert.ok(existsSync(join(root, path)), path);
    }
  });

  it('gives types for every module that it exports', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      if (typeof target === 'string') continue;
      assert.equal(Object.keys(target)[0], 'types', `${name}: types come first`);
      assert.equal(target.types.replace(/\.d\.ts$/, ''), target.default.replace(/\.js$/, ''), name);
    }
  });

  it('calls only the files that register elements side effects', () => {
    const patterns = manifest.sideEffects.map((pattern) => matcher(pattern.replace(/^\.\//, ''), '[^/]+'));
    const modules = filesBelow('dist').filter((file) => file.endsWith('.js'));
    const named = modules.filter((file) => patterns.some((pattern) => pattern.test(file)));
    const registering = modules.filter(
      (file) => /^dist\/[^/]+\.js$/.test(file) || /^dist\/esm\/define(\/[^/]+)?\.js$/.test(file),
    );
    assert.deepEqual(named, registering);
    for (const pattern of patterns)
      assert.ok(
        modules.some((file) => pattern.test(file)),
        String(pattern),
      );
  });

  it('needs at run time nothing but what its modules import', () => {
    const imported = new Set(
      filesBelow('dist/esm')
        .filter((file) => file.endsWith('.js'))
        .flatMap((file) => [...read(file).matchAll(/\bfrom '([^'.][^']*)'/g)].map(([, name]) => name))
        .filter((name) => !name.startsWith('node:'))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    assert.deepEqual([...imported].sort(), Object.keys(manifest.dependencies).sort());
  });
});

describe('package-lock.json', () => {
  const {packages} = JSON.parse(read('package-lock.json'));

  it('holds what each package asks for on any system, without which npm ci refuses it', () => {
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const missing = Object.entries(packages).flatMap(([path, {dependencies, optionalDependencies}]) =>
      Object.keys({...dependencies, ...optionalDependencies})
        .filter((name) => !names.has(name))
        .map((name) => `${path.replace(/^.*node_modules\//, '') || 'package.json'} asks for ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('names no registry', () => {
    // What lies in this repository is named by its folder.
    for (const [path, {resolved, link}] of Object.entries(packages))
      assert.equal(resolved, link ? path.replace('node_modules/vigil-', '') : undefined, path);
  });
});

describe('npm pack', () => {
  let packed;
  before(() => {
    const {program, args, shell} = npmCommand(['pack', '--dry-run', '--json', '--ignore-scripts']);
    const {status, stdout, stderr} = spawnSync(program, args, {cwd: root, shell, encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    packed = JSON.parse(stdout)[0]
      .files.map(({path}) => path)
      .sort();
  });

  it('holds what is built, the themes, the schemas, what there is to read, and nothing else', () => {
    const texts = [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'inbox/README.md',
    ];
    const folders = ['dist', 'docs', 'inbox/examples', 'schemas', 'themes'];
    const meant = [...folders.flatMap(filesBelow), ...texts, 'package.json']
      // What stands in its place for the bundles: scripts/build/locale-modules.mjs.
      .filter((file) => !file.startsWith('dist/esm/core/locale-file.'))
      .sort();
    assert.deepEqual(packed, meant);
  });

  it('holds every module that one of its modules imports', () => {
    for (const file of packed.filter((name) => /^dist\/esm\/.*\.js$/.test(name))) {
      for (const [, path] of read(file).matchAll(/^(?! ?\*).*?(?:\bfrom |\bimport ?\(?)'(\.[^']+)'/gm))
        assert.ok(packed.includes(posix.join(posix.dirname(file), path)), `${file} imports ${path}`);
    }
  });

  it('leads nowhere from its README and its documentation but to what it holds, and to headings that are there', () => {
    const pages = packed.filter((file) => /^(README|SECURITY|docs\/.*|inbox\/README)(\.md)$/.test(file));
    assert.ok(pages.length > 10);
    let links = 0;
    const headings = (file) =>
      [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
        words
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
    for (const page of pages) {
      for (const [, link] of read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
        const [path, heading] = link.split('#');
        const file = path ? posix.join(posix.dirname(page), path) : page;
        links++;
        assert.ok(
          packed.some((each) => each === file || each.startsWith(`${file}/`)),
          `${page} leads to ${link}`,
        );
        if (heading) assert.ok(headings(file).includes(heading), `${page} leads to ${link}`);
      }
    }
    assert.ok(links > 30, String(links));
  });

  it('holds its licence, and those of what it contains', () => {
    for (const file of ['LICENSE', 'dist/LICENSES.txt']) assert.ok(packed.includes(file), file);
  });

  it('holds no tests, no pages and no sources', () => {
    assert.deepEqual(
      packed.filter((file) => /(^|\/)(test|tests|site|stories|src|scripts|xliff)\/|\.test\./.test(file)),
      [],
    );
    assert.deepEqual(
      packed.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
      [],
    );
  });
});

describe('the documentation', () => {
  const pages = {'prisoner-counter': 'theming', 'comment-form': 'comments', 'comment-thread': 'comments'};
  const elements = JSON.parse(read('dist/custom-elements.json'))
    .modules.flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName);

  it('names the parts and the variables of each element', () => {
    assert.ok(elements.length > 5);
    for (const {tagName, cssParts, cssProperties} of elements) {
      const name = tagName.replace('vigil-', '');
      const said = read(`docs/${pages[name] ?? name}.md`) + read('docs/theming.md');
      for (const part of cssParts)
        assert.match(
          said,
          new RegExp(`::part\\(${part.name}\\)|\`${part.name}\``),
          `${tagName} ${part.name}`,
        );
      for (const variable of cssProperties)
        assert.ok(said.includes(`\`${variable.name}\``), `${tagName} ${variable.name}`);
    }
  });

  it('says how many languages there are', () => {
    const translated = Object.keys(JSON.parse(read('src/locales/index.json'))).length;
    for (const file of ['README.md', 'docs/embedding.md'])
      assert.ok(read(file).includes(`${translated} languages`), file);
  });
});

describe('integrity.json', () => {
  const listed = JSON.parse(read('dist/integrity.json'));

  it('names every file that a page can load, in order', () => {
    const loadable = filesBelow('dist')
      .filter((file) => /^dist\/([^/]+\.(js|css)|locales\/[^/]+\.json)$/.test(file))
      .map((file) => file.slice('dist/'.length));
    assert.deepEqual(Object.keys(listed), loadable.sort());
  });

  it('has the hash and the size of each', async () => {
    const {pieces} = await import('../../rollup.config.mjs');
    for (const [name, {integrity, bytes}] of Object.entries(listed)) {
      const content = readFileSync(join(root, 'dist', name));
      const algorithm = Object.hasOwn(pieces, name) ? 'sha256' : 'sha384';
      assert.equal(integrity, `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`, name);
      assert.equal(bytes, content.length, name);
    }
  });

  it('has the hashes by which the bundles ask for their pieces, and each piece is asked for', async () => {
    const {pieces} = await import('../../rollup.config.mjs');
    // Pieces load pieces too.
    const bundles = Object.keys(listed).filter((name) => name.endsWith('.js'));
    const found = new Set();
    for (const bundle of bundles) {
      const code = read(`dist/${bundle}`);
      for (const [, name] of code.matchAll(/["'`](vigil-[\w-]+\.js)["'`]/g)) {
        assert.ok(Object.hasOwn(pieces, name), `${bundle} names ${name}, which is no piece`);
        assert.ok(code.includes(listed[name].integrity), `${bundle} asks for another ${name}`);
        found.add(name);
      }
    }
    assert.deepEqual([...found].sort(), Object.keys(pieces).sort());
  });

  it('agrees with the hashes by which a bundle asks for its translations', async () => {
    const {listHash} = await import('../../dist/esm/locales/index.js');
    const content = (name) => readFileSync(join(root, 'dist', 'locales', `${name}.json`));
    const agrees = (name, integrity) => {
      const [algorithm, hash] = integrity.split('-', 2);
      assert.equal(hash, createHash(algorithm).update(content(name)).digest('base64'), name);
    };
    agrees('index', listHash);
    const languages = JSON.parse(content('index'));
    for (const [language, integrity] of Object.entries(languages)) {
      agrees(language, integrity);
      agrees(`${language}.comments`, JSON.parse(content(language)).comments);
    }
    assert.deepEqual(
      Object.keys(listed).filter((name) => name.startsWith('locales/')),
      ['en', 'index', ...Object.keys(languages).flatMap((language) => [language, `${language}.comments`])]
        .map((name) => `locales/${name}.json`)
        .sort(),
    );
    for (const bundle of ['vigil.js', 'vigil-prisoner-counter.js'])
      assert.ok(read(`dist/${bundle}`).includes(listHash), `${bundle} asks for another list`);
  });
});
