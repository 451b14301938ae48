import type { ArticleResult } from './article.js';
/**
 * Reads an article, whatever kind of source it came from.
 * @param text the answer's body
 * @param address where it came from, absolute; a fragment names the item of a feed
 */
export declare function readArticle(text: string, address: string): ArticleResult;
