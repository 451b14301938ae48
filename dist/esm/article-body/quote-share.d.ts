import type { ArticleHost } from './article-host.js';
/**
 * Offers to pass a quote on: by links to the networks, and as a copy with an address that leads to its words. Nothing is loaded,
 * and nobody told, before a link is followed.
 *
 * @param place an element of the article's shadow root; what stands there goes, and at the end it is empty
 * @param quote in the article's text; where it has no word, nothing is drawn
 * @param safety as the share bar has it, with the same warning and the same question
 * @param networks their names, apart by spaces or commas, as the share bar has them; if empty, the usual ones
 * @param address of the page, as the share bar has it; if empty, the page's own
 */
export declare function shareQuote(host: ArticleHost, place: HTMLElement, quote: Range, safety: 'off' | 'notice' | 'confirm', networks: string, address?: string): void;
