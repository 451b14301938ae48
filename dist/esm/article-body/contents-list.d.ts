import type { ArticleHost } from './article-host.js';
/** Opens the list of contents in a place that is empty, or closes it where it is open. */
export declare function toggleContents(host: ArticleHost, place: HTMLElement): void;
/** Lists anew, where the list is open and the text has changed. */
export declare function listContents({ element }: ArticleHost, place: HTMLElement): void;
