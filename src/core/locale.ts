import {listHash, translated, type TextId} from '../locales/index.js';
import {warnOnce} from './console.js';
import {localeFile} from './locale-file.js';

/** The language in which the texts are written. */
const source = 'en';

/** How long an element that shows nothing yet leaves its fallback in place for the page's language, in milliseconds. */
const patience = 2000;

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * The texts' language is one for the page, that of its `<html lang>`, so that all widgets on it speak alike;
 * numbers and dates follow each element's own closest `lang`.
 */
let language = source;
/** The texts in it, by id. */
let texts: Texts = {};
/** The page's tag, for which texts are there or on their way. */
let wanted: string | undefined = source;
let comments = false;
/** They are on their way, and may be waited for. The wait before this one, where there was one, ends it too. */
let waiting: ReturnType<typeof setTimeout> | undefined;
let spoken = source;

/** Puts a site's own texts before those of a language. There are none in bundles that do not export `setTranslations`. */
let mix = (found: Texts, _tag: string): Texts => found;

const own: Record<string, Texts> = {};

/** The language of the text that was asked for last: the page's, or English where there is no translation of it. */
export const textLanguage = (): string => spoken;

/** Whether the page's language is on its way, and may be waited for. */
export const textsAwaited = (): boolean => !!waiting;

/**
 * The translation of one text, by its id, where there is one in the page's language. For code that is built apart and
 * has no translations of its own: see `article-body/tool-texts.ts`.
 */
export function translation(id: string): string | undefined {
  const found = texts[id];
  spoken = found ? language : source;
  return found;
}

/**
 * A widget's texts, by name: in the page's language where there is a translation, else in English.
 *
 * @param widget the first part of the texts' ids: `counter` for `counter.as-of`
 * @param english the texts as they are written, each marked with `msg()` for extraction
 */
export const textsOf =
  <Name extends string>(widget: string, english: Readonly<Record<Name, string>>) =>
  (name: Name): string =>
    translation(`${widget}.${name}`) ?? english[name];

/** The language tag of the text around an element, in shadow trees too; English where the page says nothing. */
export function closestLanguage(element: Element): string {
  const found = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closestLanguage(root.host) : source);
}

/**
 * Of some tags the one that says most of what a wanted one says, and nothing else: for `be-BY-tarask` first
 * `be-tarask`, then `be`, and never `be-Latn`. Tags are of letters, digits and `-`, or name nothing.
 */
export const closestTag = (of: Readonly<Record<string, unknown>>, wanted: string): string | undefined =>
  Object.keys(of)
    .sort()
    .findLast((tag) => new RegExp(`^${tag.replaceAll('-', '\\b.*-')}\\b`, 'i').test(wanted));

/** A tag to its script, without region and variant: `sr-latn` of `sr-Latn-RS`. */
const written = (tag: string): string => tag.toLowerCase().replace(/-(?!....\b).*/, '');

/** Whether two tags name the same language in the same script, whatever their region. */
export const sameLanguage = (one: string, other: string): boolean => written(one) === written(other);

/** What has been asked for. What did not come stays away until the page is loaded again. */
const files: Record<string, Promise<Texts>> = {};

const load = (name: string, integrity: string): Promise<Texts> =>
  (files[name] ??= localeFile(name, integrity));

/** Brings the texts into the page's language, if there is a translation; until it is there, they stay as they are. */
async function loadTexts(): Promise<void> {
  const tag = document.documentElement.lang || source;
  if (tag === wanted) return;
  wanted = tag;
  let file: string | undefined;
  let found: Texts = {};
  try {
    if (translated.test(tag)) {
      waiting = setTimeout(tellReaders, patience);
      // Each language's hash.
      const list = await load('index', listHash);
      file = closestTag(list, tag);
      if (file) {
        // Its texts by their ids, and the hash of those of comments.
        found = await load(file, list[file] as string);
        if (comments) found = {...found, ...(await load(`${file}.comments`, found['comments'] as string))};
      }
    }
  } catch (error) {
    warnOnce(`"${tag}": ${error as Error}`);
  }
  // The page may have gone on to another language meanwhile.
  if (wanted !== tag) return;
  texts = mix(found, tag);
  language = file ?? tag;
  tellReaders();
}

/** Looks anew at what the page's language needs. */
function loadAgain(): void {
  wanted = undefined;
  void loadTexts();
}

/** Brings the texts of comments, too, in this language and in each to which the page goes on. */
export function loadCommentTexts(): void {
  comments = true;
  loadAgain();
}

/**
 * Gives a site's own texts for one language: some instead of Vigil's, or all of them in a language that Vigil does not have.
 * What is not among them is as without them. The same language again replaces what was given for it before.
 *
 * @param tag the language as `<html lang>` has it, or a shorter form: `pt` is also for `pt-BR`
 * @param translations texts by their ids: `{'share.copy': 'Copy this link'}`; docs/languages.md says more
 */
export function setTranslations(tag: string, translations: Readonly<Partial<Record<TextId, string>>>): void {
  own[tag] = translations;
  mix = (found, wanted) => ({...found, ...own[closestTag(own, wanted) ?? '']});
  loadAgain();
}

const readers = new Set<Reader>();

const tellReaders = (): void => {
  waiting = undefined;
  for (const reader of readers) reader.requestUpdate();
};

let observer: MutationObserver | undefined;

/** Something to draw again when a language on the page changes, from `watchLanguage` to `leaveLanguage`. */
interface Reader {
  requestUpdate(): void;
}

export function watchLanguage(reader: Reader): void {
  observer ??= new MutationObserver(() => {
    void loadTexts();
    tellReaders();
  });
  if (!readers.size) observer.observe(document, {subtree: true, attributeFilter: ['lang']});
  readers.add(reader);
  void loadTexts();
}

export function leaveLanguage(reader: Reader): void {
  readers.delete(reader);
  if (!readers.size) observer?.disconnect();
}
