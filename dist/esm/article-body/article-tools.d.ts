import type { ArticleHost } from './article-host.js';
export { printArticle } from './print-article.js';
/**
 * Brings the rules for the three attributes to where the article stands. Also for the element to call where it finds one of
 * them on itself: when a site sets what it has remembered, and when the article has been moved into another shadow root.
 */
export declare function applyOptions(element: HTMLElement): void;
/**
 * Opens the panel with text size, line spacing and colours in a place that is empty, and closes it where it is open. What is
 * chosen stands in three attributes of the article, and nowhere else.
 *
 * @param place an element of the article's shadow root, after the button that is pressed
 */
export declare function toggleOptions(host: ArticleHost, place: HTMLElement): void;
