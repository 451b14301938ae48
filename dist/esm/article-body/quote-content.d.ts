import type { ShareContent } from '../share-bar/network.js';
/**
 * What is passed on of a quote: its words as they are seen, without the numbers of footnotes, and an address at which a browser
 * scrolls to them. Nothing if there is no word in it.
 *
 * @param language of the words
 * @param url of the page
 */
export declare function quoteContent(quote: Range, language: string, url: string): ShareContent | undefined;
