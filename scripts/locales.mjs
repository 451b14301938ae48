/**
 * Texts and their translations.
 *   node scripts/locales.mjs           takes the texts out of src/ into xliff/, and makes src/locales/ from xliff/
 *   node scripts/locales.mjs --check   changes nothing; says, one line each, what is stale, missing or wrong
 *
 * lit-localize extracts, and keeps translations and translators' notes. Vigil looks texts up by id in a JSON file of
 * its own, so lit-localize's output is not built. To add a language, add it to `targetLocales` in lit-localize.json.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, relative} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {XliffFormatter} from '@lit/localize-tools/lib/formatters/xliff.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import ts from 'typescript';

// The XML parser that lit-localize itself uses.
const {DOMParser} = createRequire(import.meta.resolve('@lit/localize-tools/lib/index.js'))('@xmldom/xmldom');

export const parseXml = (xml) => new DOMParser().parseFromString(xml, 'text/xml');

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a reader in another language has to load, in bytes, brotli. */
const largest = 3000;

const sorted = (values) => [...values].sort();

// ------------------------------------------------------------------------------------------------ texts in src

const parse = (path, code) => ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Where a node stands, as editors take it. */
function placeOf(file, node) {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** The names under which a file imports `msg`. */
function namesOfMsg(file) {
  const names = new Set();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.text !== '@lit/localize') continue;
    for (const {name, propertyName} of statement.importClause?.namedBindings?.elements ?? []) {
      if ((propertyName ?? name).text === 'msg') names.add(name.text);
    }
  }
  return names;
}

/** The texts marked with `msg()`, and the marks that extraction or the build could not use. */
export function findMessages(sources) {
  const messages = new Map();
  const faults = [];
  for (const [path, code] of sources) {
    const file = parse(path, code);
    const names = namesOfMsg(file);
    if (!names.size) continue;
    visit(file, (node) => {
      if (!ts.isCallExpression(node) || !names.has(node.expression.text)) return;
      const place = placeOf(file, node);
      const [text, options, ...rest] = node.arguments;
      if (!text || !ts.isStringLiteral(text)) {
        faults.push(`${place} msg() takes one plain text in quotes, without expressions`);
        return;
      }
      const given = {};
      for (const property of options?.properties ?? []) {
        const plain = ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer);
        if (plain) given[property.name.text] = property.initializer.text;
        else faults.push(`${place} msg(): id and desc are plain texts in quotes, without expressions`);
      }
      const {id, desc} = given;
      if (!id || !desc?.trim() || rest.length)
        faults.push(`${place} msg("${text.text}") needs an id and a desc`);
      if (!id) return;
      if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(id))
        faults.push(`${place} the id "${id}" is not widget.name`);
      const key = ts.isPropertyAssignment(node.parent) ? node.parent.name.text : undefined;
      if (key !== undefined && id.split('.')[1] !== key) {
        faults.push(`${place} the id "${id}" does not end with the text's name, ${key}`);
      }
      if (messages.has(id)) faults.push(`${place} the id "${id}" is taken: ${messages.get(id).place}`);
      else messages.set(id, {id, text: text.text, desc: desc ?? '', place});
    });
  }
  return {messages, faults};
}

/** Attributes that are read to people. */
const spoken =
  /^(?:alt|title|placeholder|label|aria-(?:label|description|placeholder|roledescription|valuetext))$/i;

const words = /\p{L}{2,}/u;

/**
 * Splits a template into the pieces that readers get, and finds the expressions among them.
 *
 * @param strings the template's constant parts
 * @returns texts (with the index of the part), and for each expression whether it stands where text does
 */
function readTemplate(strings) {
  const texts = [];
  const inText = [];
  let state = 'text';
  let quote = '';
  let attribute = '';
  strings.forEach((string, part) => {
    let text = '';
    const end = () => {
      texts.push({text, part});
      text = '';
    };
    for (let at = 0; at < string.length; at++) {
      const rest = string.slice(at);
      if (state === 'comment') {
        if (rest.startsWith('-->')) state = 'text';
      } else if (state === 'text') {
        if (rest.startsWith('<!--')) state = 'comment';
        else if (/^<[/a-z]/i.test(rest)) state = 'tag';
        else text += string[at];
        if (state !== 'text') end();
      } else if (state === 'tag') {
        const [whole, name, mark] = /^\s([^\s"'>/=]+)=(["']?)/.exec(rest) ?? [];
        if (string[at] === '>') state = 'text';
        else if (whole) {
          attribute = name;
          quote = mark;
          at += whole.length - 1;
          state = 'value';
        }
      } else if (quote ? string[at] === quote : /[\s>]/.test(string[at])) {
        if (spoken.test(attribute)) end();
        text = '';
        state = string[at] === '>' ? 'text' : 'tag';
        // The white space that ends a value begins the next attribute.
        if (/\s/.test(string[at])) at--;
      } else text += string[at];
    }
    if (state === 'text' || (state === 'value' && spoken.test(attribute))) end();
    inText.push(state === 'text' || (state === 'value' && spoken.test(attribute)));
  });
  return {texts, inText};
}

/** The texts that an expression can come to, as far as they are written in it. */
function literalsOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({literal}) => literal)];
  return ts.isBinaryExpression(node) ? [...literalsOf(node.left), ...literalsOf(node.right)] : [];
}

/** Words in `html` and `svg` templates that no translator would ever see. */
export function findUntagged(sources) {
  const faults = [];
  for (const [path, code] of sources) {
    const file = parse(path, code);
    visit(file, (node) => {
      if (!ts.isTaggedTemplateExpression(node) || !['html', 'svg'].includes(node.tag.text)) return;
      const {template} = node;
      const spans = template.templateSpans ?? [];
      const parts = [template.head ?? template, ...spans.map(({literal}) => literal)];
      const {texts, inText} = readTemplate(parts.map(({text}) => text));
      const tell = (text, where) => {
        const plain = text.replace(/&#?\w+;/g, ' ').trim();
        if (words.test(plain)) faults.push(`${placeOf(file, where)} "${plain}" is not marked with msg()`);
      };
      for (const {text, part} of texts) tell(text, parts[part]);
      spans.forEach(({expression}, index) => {
        // `a === 'b' && c` compares with its literals; only what may be shown counts.
        const shown = inText[index] && !ts.isCallExpression(expression) ? literalsOf(expression) : [];
        for (const literal of shown) {
          if (!isCompared(literal)) tell(literal.text, literal);
        }
      });
    });
  }
  return faults;
}

function isCompared({parent}) {
  return ts.isBinaryExpression(parent) && /^[!=<>]/.test(parent.operatorToken.getText());
}

// ------------------------------------------------------------------------------------------------ translations

/** Marks a translation whose source text has changed since, until a translator has read both and takes it away. */
const needsReview = 'needs-review-translation';

/** What a translation file holds, in its order. */
export function readXliff(xml) {
  const list = (node, name) => Array.from(node.getElementsByTagName(name));
  return list(parseXml(xml), 'trans-unit').map((unit) => ({
    id: unit.getAttribute('id'),
    text: list(unit, 'source')[0]?.textContent ?? '',
    target: list(unit, 'target')[0]?.textContent,
    old: list(unit, 'target')[0]?.getAttribute('state') === needsReview,
    desc: list(unit, 'note').find((note) => note.getAttribute('from') === 'lit-localize')?.textContent ?? '',
  }));
}

const categoryMark = /^(zero|one|two|few|many|other): ?/;

/** A counted text's forms by plural category; undefined for a text without plural marks. */
export function pluralForms(text) {
  const forms = text.split('|').map((form) => form.trim());
  if (forms.length === 1 && !categoryMark.test(forms[0])) return undefined;
  return forms.map((form) => [categoryMark.exec(form)?.[1], form.replace(categoryMark, '')]);
}

const placeholders = (text) => sorted(Array.from(text.matchAll(/\{(\w+)\}/g), ([mark]) => mark));

/** The categories that a language uses for one number only, so that the number itself may go unsaid. */
function exactCategories(language) {
  const rules = new Intl.PluralRules(language);
  const numbers = {};
  for (let number = 0; number <= 1000; number++) (numbers[rules.select(number)] ??= []).push(number);
  return Object.keys(numbers).filter((category) => numbers[category].length === 1);
}

/** What is wrong with the plural forms of a text, in its language. */
function checkForms(language, forms) {
  const faults = [];
  const rules = new Intl.PluralRules(language);
  const needed = sorted(new Set([...rules.resolvedOptions().pluralCategories, 'other']));
  const exact = exactCategories(language);
  const given = forms.map(([category]) => category);
  const all = sorted(new Set(forms.flatMap(([, form]) => placeholders(form))));
  for (const category of needed) {
    if (!given.includes(category)) faults.push(`the plural form "${category}" is missing`);
  }
  forms.forEach(([category, form], index) => {
    if (!category) {
      faults.push(`"${form}" does not begin with a plural category, such as "other: "`);
      return;
    }
    if (!needed.includes(category)) faults.push(`the language has no plural form "${category}"`);
    if (given.indexOf(category) !== index) faults.push(`the plural form "${category}" is there twice`);
    if (!form.trim()) faults.push(`the plural form "${category}" is empty`);
    // The run time splits there.
    if (form.includes(': ')) faults.push(`the plural form "${category}" holds a colon and a space`);
    const lost = all.filter((name) => !placeholders(form).includes(name));
    if (lost.length && !(exact.includes(category) && lost.join() === '{number}')) {
      faults.push(`the plural form "${category}" has lost ${lost.join(' ')}`);
    }
  });
  return faults;
}

/** What is wrong with a text by itself, in its language. */
function checkText(language, text) {
  const faults = [];
  if (text !== text.trim()) faults.push('space at the beginning or end');
  if (/\s{2}|[\n\t]/.test(text)) faults.push('more than one space between words');
  if (/[{}]/.test(text.replace(/\{\w+\}/g, ''))) faults.push('a brace that belongs to no placeholder');
  const forms = pluralForms(text);
  if (forms) faults.push(...checkForms(language, forms));
  if (new Intl.Locale(language).maximize().script !== 'Latn') {
    const plain = (forms ?? [['', text]]).map(([, form]) => form.replace(/\{\w+\}/g, '')).join(' ');
    const latin = plain.match(/\p{Script=Latin}+/gu);
    if (latin) faults.push(`Latin letters: ${latin.join(' ')}`);
  }
  return faults;
}

/** What is wrong with a translation, beside its source. */
function checkTranslation(language, {text, desc, target}) {
  const faults = checkText(language, target);
  const [before, after] = [text, target].map(placeholders).map((names) => new Set(names));
  const lost = [...before].filter((name) => !after.has(name));
  const added = [...after].filter((name) => !before.has(name));
  if (lost.length) faults.push(`lost ${lost.join(' ')}`);
  if (added.length) faults.push(`${added.join(' ')} is not in the source`);
  const [counted, forms] = [text, target].map(pluralForms);
  if (counted && !forms) faults.push('the source has plural forms, the translation none');
  if (!counted && forms && !/may have plural forms/i.test(desc))
    faults.push('plural forms that the source has not');
  if (!forms && placeholders(target).length !== after.size) faults.push('a placeholder is there twice');
  return faults;
}

// -------------------------------------------------------------------------------------------------- what ships

/** A translation as it ships. Its exact bytes are pinned. */
export function makeJson(units) {
  const entries = units.filter(({target}) => target).map(({id, target}) => [id, target]);
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** `src/locales/index.ts` for translations by language. */
export function makeIndex(translations) {
  const entries = sorted(Object.keys(translations)).map((language) => {
    const hash = createHash('sha256').update(translations[language]).digest('base64');
    return `  ${/^\w+$/.test(language) ? language : `'${language}'`}: 'sha256-${hash}',\n`;
  });
  return `// Generated by scripts/locales.mjs from xliff/. Do not edit.

/** Each translation that ships, with the hash that its file must have (Subresource Integrity). */
export const locales: Readonly<Record<string, string>> = {${entries.length ? `\n${entries.join('')}` : ''}};

/** Where a translation lies. */
export const localeUrl = (language: string): string => new URL(\`./\${language}.json\`, import.meta.url).href;
`;
}

/** All generated files, by name. */
export function generate(languages, xliff) {
  const translations = Object.fromEntries(
    languages.map((language) => [language, makeJson(readXliff(xliff[language] ?? '<xliff/>'))]),
  );
  const files = Object.entries(translations).map(([language, json]) => [`${language}.json`, json]);
  return Object.fromEntries([...files, ['index.ts', makeIndex(translations)]]);
}

// ------------------------------------------------------------------------------------------------- the check

/**
 * Everything that is wrong, a line each.
 *
 * @param languages the languages translated into
 * @param sources the code under `src/`, by path
 * @param xliff the translation files, by language
 * @param generated the files in `src/locales/`, by name
 */
export function check({languages, sources, xliff, generated}) {
  const {messages, faults} = findMessages(sources);
  faults.push(...findUntagged(sources));
  for (const {id, text, place} of messages.values()) {
    faults.push(...checkText('en', text).map((fault) => `${place} ${id}: ${fault}`));
  }
  for (const language of languages) {
    const path = `xliff/${language}.xlf`;
    const stale = (id, what) => faults.push(`${path} ${id}: ${what}; run npm run extract`);
    // The page's language is compared in small letters, and names the file.
    if (language !== language.toLowerCase())
      faults.push(`lit-localize.json: write ${language} in small letters`);
    const units = new Map(readXliff(xliff[language] ?? '<xliff/>').map((unit) => [unit.id, unit]));
    for (const {id, text, desc} of messages.values()) {
      const unit = units.get(id);
      if (!unit) stale(id, 'is in the source and not here');
      else if (unit.text !== text) stale(id, 'the source text has changed');
      else if (unit.desc !== desc) stale(id, 'the note has changed');
    }
    for (const unit of units.values()) {
      if (!messages.has(unit.id)) stale(unit.id, 'is no longer in the source');
      if (!unit.target?.trim()) faults.push(`${path} ${unit.id}: the translation is missing`);
      else faults.push(...checkTranslation(language, unit).map((fault) => `${path} ${unit.id}: ${fault}`));
      if (unit.old) {
        faults.push(
          `${path} ${unit.id}: the source text has changed; review it, then remove state="${needsReview}"`,
        );
      }
    }
  }
  const expected = generate(languages, xliff);
  for (const [name, content] of Object.entries(expected)) {
    if (generated[name] !== content) faults.push(`src/locales/${name} is stale; run npm run extract`);
    const size = brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
    if (name.endsWith('.json') && size > largest) {
      faults.push(`src/locales/${name} is ${size} bytes brotli; allowed are ${largest}`);
    }
  }
  for (const name of Object.keys(generated)) {
    if (!(name in expected)) faults.push(`src/locales/${name} belongs to no language in lit-localize.json`);
  }
  return faults;
}

// ----------------------------------------------------------------------------------------------------- the files

function filesUnder(folder) {
  return sorted(
    readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    }),
  );
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The project's files as `check` takes them. */
export function readProject() {
  const {targetLocales: languages} = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
  const named = (path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
  return {
    languages,
    sources: filesUnder(join(root, 'src'))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .map(named),
    xliff: Object.fromEntries(
      languages.map((language) => [language, readIfThere(join(root, 'xliff', `${language}.xlf`))]),
    ),
    generated: Object.fromEntries(
      filesUnder(join(root, 'src/locales')).map((path) => [
        relative(join(root, 'src/locales'), path),
        named(path)[1],
      ]),
    ),
  };
}

/** Marks the translations whose source text is no longer what they were made from. */
export function markOld(file, messages) {
  for (const unit of Array.from(file.getElementsByTagName('trans-unit'))) {
    const [source] = Array.from(unit.getElementsByTagName('source'));
    const [target] = Array.from(unit.getElementsByTagName('target'));
    const text = messages.get(unit.getAttribute('id'));
    if (target && text !== undefined && source?.textContent !== text)
      target.setAttribute('state', needsReview);
  }
}

/** The translation files as lit-localize writes them from the source of now. */
function extract(languages, xliff) {
  const localizer = new RuntimeLitLocalizer(readConfigFileAndWriteSchema(join(root, 'lit-localize.json')));
  const {messages, errors} = localizer.extractSourceMessages();
  if (errors.length) {
    throw new Error(errors.map(({messageText}) => `lit-localize: ${messageText}`).join('\n'));
  }
  const formatter = new XliffFormatter(localizer.config);
  const {translations} = localizer.readTranslationsSync();
  return Object.fromEntries(
    languages.map((language) => {
      const before = xliff[language] && parseXml(xliff[language]);
      if (before) markOld(before, new Map(messages.map(({name, contents}) => [name, contents.join('')])));
      const after = formatter.encodeLocale(messages, language, translations.get(language) ?? [], before);
      return [language, `${after.trimEnd()}\n`];
    }),
  );
}

function write() {
  const {languages, xliff, generated} = readProject();
  const extracted = extract(languages, xliff);
  mkdirSync(join(root, 'xliff'), {recursive: true});
  for (const [language, xml] of Object.entries(extracted)) {
    writeFileSync(join(root, 'xliff', `${language}.xlf`), xml);
    const left = readXliff(xml).filter(({target}) => !target?.trim()).length;
    console.log(`xliff/${language}.xlf${left ? `: ${left} texts to translate` : ''}`);
  }
  const files = generate(languages, extracted);
  for (const name of Object.keys(generated)) {
    if (!(name in files)) rmSync(join(root, 'src/locales', name));
  }
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(root, 'src/locales', name), content);
}

function report() {
  const project = readProject();
  const faults = check(project);
  if (!faults.length) {
    // What is left is how the file is written: what the next extraction would change in it.
    for (const [language, xml] of Object.entries(extract(project.languages, project.xliff))) {
      if (xml !== project.xliff[language]) faults.push(`xliff/${language}.xlf is stale; run npm run extract`);
    }
  }
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  else
    console.log(
      `${findMessages(project.sources).messages.size} texts in en, ${project.languages.join(', ')}`,
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === '--check') report();
  else write();
}
