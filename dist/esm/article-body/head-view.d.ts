import type { Translation } from './article.js';
import type { Say } from './article-words.js';
/** What stands over an article; texts may be nodes. What is empty is left out. */
export interface Head {
    readonly headline: unknown;
    readonly standfirst: unknown;
    readonly authors: readonly string[];
    readonly published: string;
    readonly modified: string;
    readonly translations: readonly Translation[];
}
/**
 * A date that machines read too; nothing for one that cannot be read.
 * @param dated it is to be written now; else only its place is there
 */
export declare const timeView: (iso: string, language: string, dated: boolean) => unknown;
/**
 * Headline, standfirst, who wrote it and when, and the article in other languages. Goes into the light DOM, where reader
 * mode, search and print find it; pages style it by the classes.
 * @param textLanguage that of headline and standfirst, where it is known; may be empty
 * @param language that of dates and lists
 * @param dated dates and names of languages are to be written now
 * @returns nothing if there is nothing to show
 */
export declare function headView(head: Head, textLanguage: string, language: string, dated: boolean, say: Say): unknown;
