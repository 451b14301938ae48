/**
 * An article as a source gives it, checked for shape and for nothing else: every `Markup` is untrusted and goes through
 * `core/sanitise` before it is shown, every address through its URL pass.
 */
/** HTML as it came, not to be trusted. Plain text has been escaped. */
export type Markup = string;
export interface ArticleImage {
    readonly src: string;
    /** Empty where the source gives none. */
    readonly alt: string;
    /** In pixels, so that the space is held before it arrives. */
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    /** What is to be seen, under the picture. */
    readonly caption?: Markup | undefined;
    /** Who made it. */
    readonly credit?: string | undefined;
}
export interface Correction {
    /** ISO 8601 date or date and time; may be missing. */
    readonly date?: string | undefined;
    readonly text: Markup;
}
export interface Translation {
    /** Language tag (BCP 47). */
    readonly language: string;
    readonly href: string;
    /** The language's own name, where the browser's is not wanted. */
    readonly name?: string | undefined;
}
export interface Article {
    readonly headline: Markup;
    /** The sentence or two under the headline. */
    readonly standfirst?: Markup | undefined;
    /** Names of who wrote it. */
    readonly authors: readonly string[];
    /** ISO 8601 with its offset. */
    readonly published?: string | undefined;
    readonly modified?: string | undefined;
    /** Language tag (BCP 47). */
    readonly language?: string | undefined;
    /** Where the original stands. */
    readonly canonical?: string | undefined;
    /** Whose it is: the name of the site. */
    readonly sourceName?: string | undefined;
    readonly image?: ArticleImage | undefined;
    readonly body: Markup;
    readonly corrections: readonly Correction[];
    readonly translations: readonly Translation[];
}
/** Why an answer is no article. The codes are those of `vigil-error`. */
export interface ArticleProblem {
    readonly code: 'not-an-article' | 'broken' | 'protected' | 'empty';
    /** What happened, in English, for whoever edits the page. */
    readonly message: string;
}
export type ArticleResult = {
    readonly article: Article;
    readonly problem?: undefined;
} | {
    readonly article?: undefined;
    readonly problem: ArticleProblem;
};
/**
 * One kind of source. Gives `undefined` for what is not of its kind, so that the next one may try.
 * @param data the answer, parsed if it is JSON, else its text
 * @param address where it came from, absolute
 */
export type ArticleSource = (data: unknown, address: string) => ArticleResult | undefined;
