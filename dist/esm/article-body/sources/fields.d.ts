/**
 * Reading what comes from outside: anything may stand anywhere, and nothing here throws or gives a value of another
 * kind than it says. No value is made a text by force: an object with a `toString` of its own would throw.
 */
import type { ArticleProblem, ArticleResult, Markup } from '../article.js';
export type Fields = Readonly<Record<string, unknown>>;
/** Its fields; none, if it has none. */
export declare const fieldsOf: (value: unknown) => Fields;
/** The elements of a list, or the one thing that stands where a list may. */
export declare const listOf: (value: unknown) => readonly unknown[];
/** The text without space around it; `undefined` where there is none. */
export declare const textOf: (value: unknown) => string | undefined;
/** Plain text as markup that shows it. */
export declare const escape: (text?: string) => Markup;
/** Plain text as paragraphs; an empty line parts them. */
export declare const paragraphs: (text: string) => Markup;
export declare const problem: (code: ArticleProblem["code"], message: string) => ArticleResult;
