/** A post of `/wp-json/wp/v2/posts/ID`, or the list of `/posts?slug=`; with `_embed` it brings author and picture. */
import type { ArticleSource } from '../article.js';
export declare const wordpressPost: ArticleSource;
