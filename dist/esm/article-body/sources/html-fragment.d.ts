/** A piece of markup, taken as it is, or plain text. A whole page is none: it is what a log-in or an error looks like. */
import type { ArticleSource } from '../article.js';
export declare const htmlFragment: ArticleSource;
