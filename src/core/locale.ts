import {locales, localeUrl} from '../locales/index.js';
import {warnOnce} from './console.js';

/** The language in which the texts are written. */
const source = 'en';

/**
 * The texts' language is one for the page, that of its `<html lang>`, so that all widgets on it speak alike;
 * numbers and dates follow each element's own closest `lang`.
 */
let language = source;
let wanted = source;
let translations: Readonly<Record<string, string>> = {};

/** The language that the texts have at this moment. */
export const textLanguage = (): string => language;

/**
 * The translation of one text, by its id, where there is one in the page's language. For code that is built apart and
 * has no translations of its own: see `comment-form/removal.ts`.
 */
export const translation = (id: string): string | undefined => translations[id];

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

/** The tag and its shorter forms, the closest first: `be-tarask-BY`, `be-tarask`, `be`. */
export function fallbacks(tag: string): string[] {
  const shorter = tag.toLowerCase().replace(/-?[^-]*$/, '');
  return [tag.toLowerCase(), ...(shorter ? fallbacks(shorter) : [])];
}

/** Whether two tags name the same language, whatever their region or script. */
export const sameLanguage = (one: string, other: string): boolean =>
  fallbacks(one).at(-1) === fallbacks(other).at(-1);

const readers = new Set<Reader>();

/** Brings the texts into the page's language, if there is a translation; until it is there, they stay as they are. */
async function loadTexts(): Promise<void> {
  const next =
    fallbacks(document.documentElement.lang).find((tag) => tag === source || Object.hasOwn(locales, tag)) ??
    source;
  if (next === wanted) return;
  wanted = next;
  let loaded = {};
  let speaks = source;
  try {
    if (next !== source) {
      // Only the very file that this copy was built with: a translation can turn a number's meaning around.
      const answer = await fetch(localeUrl(next), {
        integrity: locales[next] ?? '',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      loaded = (await answer.json()) as typeof translations;
      speaks = next;
    }
  } catch (error) {
    warnOnce(`the translation "${next}" was not loaded, texts stay English: ${String(error)}`);
  }
  // The page may have gone on to another language meanwhile.
  if (wanted !== next) return;
  translations = loaded;
  language = speaks;
  tellReaders();
}

const tellReaders = (): void => {
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
  if (!readers.size) observer.observe(document, {attributes: true, subtree: true, attributeFilter: ['lang']});
  readers.add(reader);
  void loadTexts();
}

export function leaveLanguage(reader: Reader): void {
  readers.delete(reader);
  if (!readers.size) observer?.disconnect();
}
