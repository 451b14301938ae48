/**
 * `npm run check:manifest`: whatever is public is documented, what is documented is there, the names promised
 * in the design are there, and dist/custom-elements.json says so.
 */
import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import ts from 'typescript';
import {elementsManifest} from './build/elements-manifest.mjs';
import {filesBelow, root, tokenProperties, usedProperties} from './build/custom-properties.mjs';

/** The contract: names that stay, as they stand in the design. More may be added. */
const contract = {
  'vigil-share-bar': {
    attributes: [
      'url',
      'text',
      'hashtags',
      'networks',
      'display',
      'labels',
      'mirror-url',
      'onion-url',
      'qr',
      'card',
      'safety',
      'campaign',
    ],
    methods: [],
    events: ['vigil-share', 'vigil-error'],
  },
  'vigil-article-body': {
    attributes: [
      'src',
      'headline',
      'byline',
      'published',
      'modified',
      'canonical',
      'source-name',
      'contents',
      'reading-time',
      'tools',
      'progress',
      'quote-share',
      'images',
    ],
    methods: [],
    events: ['vigil-article-load', 'vigil-error'],
  },
  'vigil-comment-form': {
    attributes: ['service', 'endpoint', 'thread', 'parent', 'ask', 'require', 'draft', 'max-length'],
    methods: [],
    events: ['vigil-comment-submit', 'vigil-comment-accepted', 'vigil-comment-rejected', 'vigil-error'],
  },
  'vigil-comment-thread': {
    attributes: [
      'service',
      'endpoint',
      'thread',
      'per-page',
      'order',
      'dates',
      'check-every',
      'ask',
      'require',
      'draft',
      'max-length',
    ],
    methods: ['refresh'],
    events: ['vigil-error'],
  },
  'vigil-exit-button': {
    attributes: ['href', 'shortcut', 'sticky'],
    methods: [],
    events: ['vigil-error'],
  },
  'vigil-prisoner-counter': {
    attributes: [
      'src',
      'count',
      'as-of',
      'source-name',
      'source-url',
      'bound',
      'label',
      'place',
      'trend',
      'flows',
      'people',
      'refresh-every',
      'stale-after',
      'cache',
    ],
    methods: ['refresh'],
    events: ['vigil-count-change', 'vigil-error'],
  },
};

const problems = new Set();
const complain = (problem) => problems.add(problem);

const read = (file) => readFileSync(join(root, file), 'utf8');
const parse = (file) => ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
/** The source of a module that ships. */
const sourceOf = (path) => path.replace(/^dist\/esm\/(.*)\.js$/, 'src/$1.ts');

const fresh = elementsManifest();
const {modules} = JSON.parse(fresh);
const declarations = modules.flatMap((module) =>
  module.declarations.map((declaration) => ({...declaration, file: sourceOf(module.path)})),
);
const elements = declarations.filter(({tagName}) => tagName);

// ------------------------------------------------------------------------- everything has a description

const kinds = {
  members: (name, {kind}) => (kind === 'method' ? `method ${name}()` : `property ${name}`),
  attributes: (name) => `attribute ${name}`,
  events: (name) => `event ${name}`,
  slots: (name) => (name ? `slot ${name}` : 'default slot'),
  cssParts: (name) => `part ${name}`,
  cssProperties: (name) => `custom property ${name}`,
  cssStates: (name) => `state ${name}`,
};

for (const declaration of declarations) {
  const {name, file} = declaration;
  if (!declaration.description?.trim()) complain(`${file}: ${declaration.kind} ${name} has no description.`);
  for (const [kind, title] of Object.entries(kinds)) {
    for (const item of declaration[kind] ?? []) {
      if (!item.description?.trim() && !item.inheritedFrom) {
        complain(`${file}: ${title(item.name, item)} of ${name} has no description.`);
      }
    }
  }
}

/** The manifest holds no types: what src/index.ts gives on is looked up in the sources. */
function describedInSource(name, file, asked) {
  const source = parse(file);
  for (const statement of source.statements) {
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map((each) => each.name.getText())
      : [statement.name?.text];
    if (names.includes(name)) {
      if (!(statement.jsDoc ?? []).some(({comment}) => comment?.length > 0)) {
        complain(`${file}: ${name}, which ${asked} exports, has no description.`);
      }
      return;
    }
  }
  complain(`${asked}: ${name} is not declared in ${file}; name the file that declares it.`);
}

for (const statement of parse('src/index.ts').statements) {
  if (!ts.isExportDeclaration(statement)) complain('src/index.ts: only gives on what other files declare.');
  else if (!statement.exportClause) complain('src/index.ts: "export *" hides what is public; name each.');
  else {
    const file = posix.join('src', statement.moduleSpecifier.text).replace(/\.js$/, '.ts');
    for (const {name, propertyName} of statement.exportClause.elements) {
      describedInSource((propertyName ?? name).text, file, 'src/index.ts');
    }
  }
}

// ------------------------------------------------------------------ documented is what there is, and back

/** The folder of an element holds its views and style sheets, and those of an element that it is one thing with. */
const folderOf = ({file}) => posix.dirname(file);

function held(title, element, kind, there) {
  const {file} = element;
  const own = ({[kind]: items = []}) =>
    items.filter(({inheritedFrom}) => !inheritedFrom).map(({name}) => name);
  const documented = new Set(own(element));
  const neighbours = new Set(elements.filter((each) => folderOf(each) === folderOf(element)).flatMap(own));
  for (const [name, where] of there) {
    if (!neighbours.has(name))
      complain(`${where}: ${title(name)} is not documented at the class in ${file}.`);
  }
  for (const name of documented) {
    if (!there.has(name)) complain(`${file}: ${title(name)} is documented, and is nowhere in the code.`);
  }
}

const used = usedProperties();
const tokens = tokenProperties();

for (const element of elements) {
  const {file} = element;
  const own = (kind) => (element[kind] ?? []).filter(({inheritedFrom}) => !inheritedFrom);
  const views = filesBelow(folderOf(element)).filter((each) => each.endsWith('.ts'));

  const parts = new Map();
  const slots = new Map();
  for (const view of views) {
    const text = read(view);
    for (const [, list] of text.matchAll(/\bpart="([^"$]*)"/g)) {
      for (const part of list.split(/\s+/).filter(Boolean)) parts.set(part, view);
    }
    for (const [, attributes] of text.matchAll(/<slot\b([^>]*)>/g)) {
      slots.set(/\bname="([^"$]*)"/.exec(attributes)?.[1] ?? '', view);
    }
  }
  held((name) => `part="${name}"`, element, 'cssParts', parts);
  held((name) => (name ? `<slot name="${name}">` : 'the default slot'), element, 'slots', slots);

  const sheets = used.filter((use) => use.file.startsWith(`${folderOf(element)}/`));
  const properties = new Map(sheets.map((use) => [use.name, use.file]));
  // What all elements share is documented with the tokens.
  for (const {name, inheritedFrom} of element.cssProperties ?? []) if (inheritedFrom) properties.delete(name);
  held((name) => name, element, 'cssProperties', properties);
  for (const {name, description} of own('cssProperties')) {
    const token = tokens.find((each) => each.name === name);
    if (token && token.description !== description) {
      complain(
        `${file}: ${name} is described otherwise than in themes/ink.tokens.json: "${token.description}"`,
      );
    }
  }
  for (const {name, type} of own('events')) {
    if (!type?.references)
      complain(`${file}: event ${name} is of a class that src/index.ts does not export.`);
  }
}

const shared = new Set(elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)));
for (const {name, file} of used) if (!shared.has(name)) complain(`${file}: ${name} is documented nowhere.`);

/** Events that a class is made for: `super('vigil-…')`. */
const fired = new Set(elements.flatMap(({events = []}) => events.map(({name}) => name)));
for (const file of filesBelow('src').filter((each) => each.endsWith('-event.ts'))) {
  for (const [, name] of read(file).matchAll(/super\(\s*'([\w-]+)'/g)) {
    if (!fired.has(name)) complain(`${file}: ${name} is documented with @fires at no element.`);
  }
}

// ------------------------------------------------------------------------------------------ the contract

for (const [tag, promised] of Object.entries(contract)) {
  const element = elements.find(({tagName}) => tagName === tag);
  if (!element) {
    complain(`<${tag}> is part of the contract, and no file in src/define/ defines it.`);
    continue;
  }
  const there = {
    attributes: element.attributes,
    methods: element.members.filter(({kind}) => kind === 'method'),
    events: element.events,
  };
  for (const [kind, names] of Object.entries(promised)) {
    for (const name of names) {
      if (!there[kind]?.some((item) => item.name === name)) {
        complain(
          `${element.file}: ${name} is part of the contract, and is not among the ${kind} of <${tag}>.`,
        );
      }
    }
  }
}
for (const {tagName} of elements) {
  if (!contract[tagName])
    complain(`<${tagName}> is not in the contract: add it to scripts/check-manifest.mjs.`);
}

// --------------------------------------------------------------------------------------------- the file

let committed;
try {
  committed = read('dist/custom-elements.json');
} catch {
  // Told below.
}
if (committed?.replaceAll('\r\n', '\n') !== fresh) {
  complain(`dist/custom-elements.json is ${committed ? 'stale' : 'missing'}: run npm run build.`);
}

for (const problem of problems) console.error(problem);
if (problems.size > 0) process.exitCode = 1;
else console.log(`${elements.length} elements and ${declarations.length} declarations, all documented.`);
