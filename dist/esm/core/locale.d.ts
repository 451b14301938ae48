/** The language that the texts have at this moment. */
export declare const textLanguage: () => string;
/**
 * The translation of one text, by its id, where there is one in the page's language. For code that is built apart and
 * has no translations of its own: see `article-body/tool-texts.ts`.
 */
export declare const translation: (id: string) => string | undefined;
/**
 * A widget's texts, by name: in the page's language where there is a translation, else in English.
 *
 * @param widget the first part of the texts' ids: `counter` for `counter.as-of`
 * @param english the texts as they are written, each marked with `msg()` for extraction
 */
export declare const textsOf: <Name extends string>(widget: string, english: Readonly<Record<Name, string>>) => (name: Name) => string;
/** The language tag of the text around an element, in shadow trees too; English where the page says nothing. */
export declare function closestLanguage(element: Element): string;
/** The tag and its shorter forms, the closest first: `be-tarask-BY`, `be-tarask`, `be`. */
export declare function fallbacks(tag: string): string[];
/** Whether two tags name the same language, whatever their region or script. */
export declare const sameLanguage: (one: string, other: string) => boolean;
/** Something to draw again when a language on the page changes, from `watchLanguage` to `leaveLanguage`. */
interface Reader {
    requestUpdate(): void;
}
export declare function watchLanguage(reader: Reader): void;
export declare function leaveLanguage(reader: Reader): void;
export {};
