import type { ArticleHost } from './article-host.js';
/**
 * Offers to share what is selected of an article, in a box beside it, while it is selected.
 * @param box has `popover="manual"`; what comes of the offer is drawn into `#sharing` in it
 * @param share passes a quote on; settles when the ways to do so are drawn
 * @param signal ends it
 */
export declare function offerQuotes({ element, language, textLanguage }: ArticleHost, box: HTMLElement, share: (quote: Range) => Promise<void>, signal: AbortSignal): void;
