import {setTranslations, translation} from '../../src/core/locale.js';
import {pseudo} from './pseudo.js';

/** Every text of the widgets, in English, by its id. */
export const english = (await (
  await fetch(new URL('../../src/locales/en.json', import.meta.url))
).json()) as Readonly<Record<string, string>>;

/** The two languages that nobody speaks: what they leave in English is not marked for translation. */
export function setPseudoTranslations(): void {
  for (const tag of ['en-XA', 'ar-XB'] as const)
    setTranslations(
      tag,
      Object.fromEntries(Object.entries(english).map(([id, text]) => [id, pseudo(text, tag)])),
    );
}

/** What of the texts stands between their placeholders: as one text node, where nothing is translated. */
export const englishPieces = (): ReadonlySet<string> =>
  new Set(
    Object.values(english)
      .flatMap(formsOf)
      .flatMap((form) => form.split(/\{\w+\}/))
      .map((piece) => piece.trim())
      .filter((piece) => /[a-z]{2}/i.test(piece)),
  );

/** A text's forms, where it has some for numbers. */
const formsOf = (text: string): string[] =>
  text.split(' | ').map((form) => form.replace(/^(?:zero|one|two|few|many|other): /, ''));

const pattern = (form: string, start: string, end = ''): RegExp =>
  new RegExp(
    start +
      form
        .split(/\{\w+\}/)
        .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^]*') +
      end,
  );

/** Whether a text says the same as English words, in the language of the page. `^`: at its beginning */
function saysTranslated(text: string, words: string, start: '' | '^'): boolean {
  const isMeant = (form: string) =>
    (start ? form.startsWith(words) : form.includes(words)) || pattern(form, '^', '$').test(words);
  return Object.entries(english).some(([id, source]) => {
    const translated = translation(id);
    return (
      translated &&
      formsOf(source).some((form) => /\w/.test(form.replace(/\{\w+\}/g, '')) && isMeant(form)) &&
      formsOf(translated).some((form) => pattern(form, start).test(text))
    );
  });
}

/**
 * Whether English words stand in a text, or what they are in the language of the page: what a story waits for is written in
 * English, whatever the toolbar says.
 */
export const says = (text: string | null | undefined, words: string): boolean =>
  words === '' || (!!text && (text.includes(words) || saysTranslated(text, words, '')));

/** The same for what is pressed, whose text begins so. */
export const isCalled = ({textContent}: Element, words: string): boolean =>
  textContent.trim().startsWith(words) || saysTranslated(textContent.trim(), words, '^');
