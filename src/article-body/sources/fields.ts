/**
 * Reading what comes from outside: anything may stand anywhere, and nothing here throws or gives a value of another
 * kind than it says. No value is made a text by force: an object with a `toString` of its own would throw.
 */
import type {ArticleProblem, ArticleResult, Markup} from '../article.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Its fields; none, if it has none. */
export const fieldsOf = (value: unknown): Fields =>
  (value && typeof value === 'object' ? value : {}) as Fields;

/** The elements of a list, or the one thing that stands where a list may. */
export const listOf = (value: unknown): readonly unknown[] => [value].flat();

/** The text without space around it; `undefined` where there is none. */
export const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim()) || undefined;

/** Plain text as markup that shows it. */
export const escape = (text = ''): Markup => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Plain text as paragraphs; an empty line parts them. */
export const paragraphs = (text: string): Markup =>
  `<p>${escape(text)
    .replace(/\n\s*\n/g, '</p><p>')
    .replace(/\n/g, '<br>')}</p>`;

export const problem = (code: ArticleProblem['code'], message: string): ArticleResult => ({
  problem: {code, message},
});
