/**
 * What an article does at a press, in a piece that loads at the first one. It stands on the core of the bundle that loads it.
 */
import type { ArticleHost } from './article-host.js';
export { applyOptions, toggleOptions } from './article-tools.js';
export { listContents, toggleContents } from './contents-list.js';
export { showNote } from './note-box.js';
export { printArticle } from './print-article.js';
export { offerQuotes } from './quote-offer.js';
/** Reads the article aloud, from its beginning. */
export declare function listen(host: ArticleHost, place: HTMLElement): Promise<void>;
/** Shows the ways to pass a quote on. */
export declare function share(host: ArticleHost, place: HTMLElement, quote: Range): Promise<void>;
