import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {root, tokenProperties, usedProperties} from './custom-properties.mjs';

/** The files that define elements. */
const definitions = /^src\/define(\/|\.ts$)/;

/** How a class says that it is an element: part of its making, not of its interface. */
const declarations = new Set(['properties', 'styles', 'sheet']);

/** `asOf` is `as-of` in the markup, as src/core/base-element.ts has it. */
const attributeOf = (name) => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** The module that a module's import leads to, as a path from the top of the repository. */
function importedFrom(source, name) {
  for (const statement of source.statements) {
    const specifier = statement.moduleSpecifier?.text;
    if (!specifier?.startsWith('.')) continue;
    const names = statement.importClause?.namedBindings?.elements ?? statement.exportClause?.elements ?? [];
    if (names.some((each) => each.name.text === name)) {
      return posix.join(posix.dirname(source.fileName), specifier).replace(/\.js$/, '.ts');
    }
  }
  return source.fileName;
}

const textOf = (comment) =>
  typeof comment === 'string' ? comment : (comment ?? []).map(({text}) => text).join('');

/** An object literal, under `as const` or `satisfies` too. */
function literal(ts, node) {
  while (node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node))) node = node.expression;
  return node && ts.isObjectLiteralExpression(node) ? node : undefined;
}

/** `static properties = {asOf: '', trend: false}` as `[{name: 'asOf', attribute: 'as-of', initial: "''"}, …]`. */
function reflectedProperties(ts, node) {
  const declared = node.members.find(
    (member) =>
      member.name?.getText() === 'properties' &&
      member.modifiers?.some(({kind}) => kind === ts.SyntaxKind.StaticKeyword),
  );
  const list = literal(ts, declared?.initializer)?.properties ?? [];
  return list.filter(ts.isPropertyAssignment).map((property) => {
    const name = property.name.text;
    return {name, attribute: attributeOf(name), initial: property.initializer.getText()};
  });
}

/** Classes: attributes from `static properties`, fields of events from their constructors, nothing internal. */
function readClass(ts, node, klass) {
  const isInternal = (member) => ts.getJSDocTags(member).some(({tagName}) => tagName.text === 'internal');
  const shown = new Set(
    node.members.filter((member) => !isInternal(member)).map((member) => member.name?.getText()),
  );
  klass.members = klass.members.filter(
    ({name, privacy, static: isStatic}) =>
      // Not what a constructor assigns to either, such as `this.tabIndex`: the platform declares that.
      shown.has(name) &&
      (privacy === undefined || privacy === 'public') &&
      !(isStatic && declarations.has(name)),
  );
  // The analyzer also takes the first argument of a dispatched event for its name.
  const comment = (node.jsDoc ?? []).map((doc) => doc.getText()).join('\n');
  const fired = new Set(
    [...comment.matchAll(/@(?:fires|event)\s+(?:\{[^}]*\}\s*)?([\w-]+)/g)].map(([, name]) => name),
  );
  klass.events = klass.events.filter(({name}) => fired.has(name));
  for (const {name, attribute, initial} of reflectedProperties(ts, node)) {
    const field = klass.members.find((member) => member.name === name && !member.static);
    if (!field) throw new Error(`${klass.name}: "${name}" is in static properties, but is not declared.`);
    Object.assign(field, {default: initial, attribute, reflects: true});
    const {type, description, deprecated} = field;
    klass.attributes.push({
      name: attribute,
      type,
      default: initial,
      description,
      deprecated,
      fieldName: name,
    });
  }
  const constructor = node.members.find(ts.isConstructorDeclaration);
  for (const parameter of constructor?.parameters ?? []) {
    if (!ts.isParameterPropertyDeclaration(parameter, constructor)) continue;
    const flags = ts.getCombinedModifierFlags(parameter);
    if (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) continue;
    klass.members.push({
      kind: 'field',
      name: parameter.name.getText(),
      type: {text: parameter.type?.getText() ?? 'unknown'},
      description: ts.getJSDocParameterTags(parameter).map(({comment}) => textOf(comment).trim())[0],
      readonly: Boolean(flags & ts.ModifierFlags.Readonly) || undefined,
    });
  }
}

/** `{name, from}` of everything that src/index.ts gives on: what is public. */
function publicNames(ts, index) {
  return index.statements.filter(ts.isExportDeclaration).flatMap((statement) =>
    (statement.exportClause?.elements ?? []).map(({name}) => ({
      name: name.text,
      from: importedFrom(index, name.text),
    })),
  );
}

/** Adds the defaults that the style sheets have, and to the base class the properties that all elements share. */
function addCustomProperties(classes) {
  const used = usedProperties();
  const defaults = new Map(used.map(({name, fallback}) => [name, fallback]));
  const shared = new Set(used.filter(({file}) => file.startsWith('src/core/')).map(({name}) => name));
  for (const klass of classes) {
    const inherits = classes.find(({name}) => name === klass.superclass?.name);
    if (klass.superclass?.name !== 'HTMLElement' && !inherits) continue;
    const own = klass.cssProperties ?? [];
    const common = tokenProperties()
      .filter(({name}) => shared.has(name) && !own.some((each) => each.name === name))
      .map(({name, description}) => ({
        name,
        description,
        inheritedFrom: inherits && {name: inherits.name, module: klass.superclass.module},
      }));
    klass.cssProperties = [...own, ...common].map((property) => ({
      ...property,
      default: property.default ?? defaults.get(property.name),
    }));
  }
}

/**
 * Reads Vigil's elements, which are no LitElements: properties from `static properties` and the `declare`d
 * fields, tags from `define('tag', Class)`, defaults of custom properties from the style sheets. Keeps what is
 * public, and names each module as it ships.
 */
export function vigilElements() {
  let index = [];
  return {
    name: 'vigil-elements',
    analyzePhase({ts, node, moduleDoc}) {
      if (ts.isSourceFile(node) && node.fileName === 'src/index.ts') index = publicNames(ts, node);
      if (ts.isClassDeclaration(node)) {
        const klass = moduleDoc.declarations.find(
          ({kind, name}) => kind === 'class' && name === node.name?.text,
        );
        if (klass) readClass(ts, node, klass);
      }
      if (
        ts.isCallExpression(node) &&
        node.expression.getText() === 'define' &&
        definitions.test(moduleDoc.path)
      ) {
        const [tag, element] = node.arguments;
        moduleDoc.exports.push({
          kind: 'custom-element-definition',
          name: tag.text,
          declaration: {name: element.text, module: importedFrom(node.getSourceFile(), element.text)},
        });
      }
    },
    packageLinkPhase({customElementsManifest: manifest}) {
      const classes = manifest.modules.flatMap(({declarations: list}) =>
        list.filter(({kind}) => kind === 'class'),
      );
      const isPublic = (name, path) => index.some((each) => each.name === name && each.from === path);
      const isBase = (name) => classes.some(({superclass, tagName}) => tagName && superclass?.name === name);
      for (const klass of classes) {
        if (klass.superclass?.name === 'Base') klass.superclass = {name: 'HTMLElement'};
        if (!classes.some(({name}) => name === klass.superclass?.name)) {
          if (klass.superclass) klass.superclass = {name: klass.superclass.name, package: 'global:'};
        }
      }
      const described = new Set(
        manifest.modules.flatMap((module) => module.declarations.map(({name}) => name)),
      );
      for (const module of manifest.modules) {
        if (module.path === 'src/index.ts') {
          // The manifest has no place for types.
          module.exports = module.exports
            .filter(({name}) => described.has(name))
            .map((each) => ({
              ...each,
              declaration: {...each.declaration, module: index.find(({name}) => name === each.name).from},
            }));
          continue;
        }
        const kept = (name) => isPublic(name, module.path) || isBase(name);
        module.declarations = module.declarations.filter(({name}) => kept(name));
        module.exports = module.exports.filter(({kind, name}) =>
          kind === 'custom-element-definition' ? definitions.test(module.path) : kept(name),
        );
      }
      manifest.modules = manifest.modules.filter(({exports}) => exports.length > 0);
      addCustomProperties(classes);

      for (const event of classes.flatMap(({events = []}) => events)) {
        const module = index.find(({name}) => name === event.type?.text)?.from;
        if (!module) continue;
        const {text} = event.type;
        event.type = {text, references: [{name: text, module, start: 0, end: text.length}]};
      }

      // What the analyzer notes for its own use, and the paths of the sources.
      const shipped = (path) =>
        path
          .replace(/^\//, '')
          .replace(/^src\/(.*)\.ts$/, 'dist/esm/$1.js')
          .replace(/^src\//, 'dist/esm/');
      const visit = (value) => {
        if (!value || typeof value !== 'object') return;
        for (const [key, child] of Object.entries(value)) {
          if (child === undefined || key === 'resolveInitializer') delete value[key];
          else if ((key === 'module' || key === 'path') && typeof child === 'string')
            value[key] = shipped(child);
          else if (key === 'description' && typeof child === 'string')
            value[key] = child.replace(/\s*\n(?!\n)\s*/g, (gap) => (gap.includes('\n\n') ? '\n\n' : ' '));
          else visit(child);
        }
      };
      visit(manifest.modules);
    },
  };
}

/** The sources in a fixed order: the analyzer takes them as the file system lists them. */
export const modulesOf = (ts, files) =>
  [...files]
    .sort()
    .map((file) =>
      ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true),
    );
