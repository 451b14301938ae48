import { type TextId } from '../locales/index.js';
/** The language of the text that was asked for last: the page's, or English where there is no translation of it. */
export declare const textLanguage: () => string;
/** Whether the page's language is on its way, and may be waited for. */
export declare const textsAwaited: () => boolean;
/**
 * The translation of one text, by its id, where there is one in the page's language. For code that is built apart and
 * has no translations of its own: see `article-body/tool-texts.ts`.
 */
export declare function translation(id: string): string | undefined;
/**
 * A widget's texts, by name: in the page's language where there is a translation, else in English.
 *
 * @param widget the first part of the texts' ids: `counter` for `counter.as-of`
 * @param english the texts as they are written, each marked with `msg()` for extraction
 */
export declare const textsOf: <Name extends string>(widget: string, english: Readonly<Record<Name, string>>) => (name: Name) => string;
/** The language tag of the text around an element, in shadow trees too; English where the page says nothing. */
export declare function closestLanguage(element: Element): string;
/**
 * Of some tags the one that says most of what a wanted one says, and nothing else: for `be-BY-tarask` first
 * `be-tarask`, then `be`, and never `be-Latn`. Tags are of letters, digits and `-`, or name nothing.
 */
export declare const closestTag: (of: Readonly<Record<string, unknown>>, wanted: string) => string | undefined;
/** Whether two tags name the same language in the same script, whatever their region. */
export declare const sameLanguage: (one: string, other: string) => boolean;
/** Brings the texts of comments, too, in this language and in each to which the page goes on. */
export declare function loadCommentTexts(): void;
/**
 * Gives a site's own texts for one language: some instead of Vigil's, or all of them in a language that Vigil does not have.
 * What is not among them is as without them. The same language again replaces what was given for it before.
 *
 * @param tag the language as `<html lang>` has it, or a shorter form: `pt` is also for `pt-BR`
 * @param translations texts by their ids: `{'share.copy': 'Copy this link'}`; docs/languages.md says more
 */
export declare function setTranslations(tag: string, translations: Readonly<Partial<Record<TextId, string>>>): void;
/** Something to draw again when a language on the page changes, from `watchLanguage` to `leaveLanguage`. */
interface Reader {
    requestUpdate(): void;
}
export declare function watchLanguage(reader: Reader): void;
export declare function leaveLanguage(reader: Reader): void;
export {};
