/**
 * Texts and their translations.
 *   node scripts/locales.mjs           takes the texts out of src/ into xliff/, and makes src/locales/ from xliff/
 *   node scripts/locales.mjs --check   changes nothing; says, one line each, what is stale, missing or wrong
 *
 * lit-localize extracts, and keeps translations and translators' notes. Vigil looks texts up by id in a JSON file of
 * its own, so lit-localize's output is not built. To add a language, add it to `targetLocales` in lit-localize.json.
 */
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {XliffFormatter} from '@lit/localize-tools/lib/formatters/xliff.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {brotliBytes} from './build/weight.mjs';
import {checkText, checkTranslation} from './locales/check-translation.mjs';
import {generate} from './locales/shipped.mjs';
import {findMessages, findUntagged} from './locales/texts.mjs';
import {markOld, needsReview, parseXml, readXliff} from './locales/xliff.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a reader in another language has to load, in bytes, brotli. */
const largest = 3000;

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
    const size = brotliBytes(content);
    if (name.endsWith('.json') && name !== 'en.json' && size > largest) {
      faults.push(`src/locales/${name} is ${size} bytes brotli; allowed are ${largest}`);
    }
  }
  for (const name of Object.keys(generated)) {
    if (!(name in expected)) faults.push(`src/locales/${name} belongs to no language in lit-localize.json`);
  }
  return faults;
}

function filesUnder(folder) {
  return readdirSync(folder, {withFileTypes: true})
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
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

/** How the translation files are written: what the next extraction would change in them, a line each. */
export const checkWritten = ({languages, xliff}) =>
  Object.entries(extract(languages, xliff))
    .filter(([language, xml]) => xml !== xliff[language])
    .map(([language]) => `xliff/${language}.xlf is stale; run npm run extract`);

function report() {
  const project = readProject();
  const faults = check(project);
  if (!faults.length) faults.push(...checkWritten(project));
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
