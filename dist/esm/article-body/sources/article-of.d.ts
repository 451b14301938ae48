import type { ArticleImage, ArticleResult, Markup } from '../article.js';
import { type Fields } from './fields.js';
/**
 * Makes an article of an item of a JSON Feed, or of what a source has brought into that shape; all of it is as untrusted
 * as it came. Beyond its format an item may have corrections, texts or `{date, text | content_html}`, and translations,
 * `[{language, href, title}]` or `{language: href}`: in itself, in `_vigil`, or in WordPress's `meta`.
 * @param feed what holds for all its items
 */
export declare const articleOf: (item: Fields, feed: Fields, body: Markup | undefined, headline?: string, standfirst?: Markup, image?: ArticleImage | "") => ArticleResult;
