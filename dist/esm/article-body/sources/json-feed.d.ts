/** A JSON Feed, of which the address' fragment names the item, else it is the first; or one item alone. */
import type { ArticleSource } from '../article.js';
export declare const jsonFeed: ArticleSource;
