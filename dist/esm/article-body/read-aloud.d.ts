import type { ArticleHost } from './article-host.js';
/** An article that is being read aloud. */
export interface ReadAloud {
    /** Ends it, and takes its controls away. */
    stop(): void;
}
/**
 * Reads an article aloud, from the passage on that is at the top of the window, and draws its controls in a place that is
 * empty. It ends with the article, by "Stop", when the page is left, and when the article or what is read goes from the page;
 * then the place is empty again.
 *
 * @param place an element of the article's shadow root, after the button that is pressed
 */
export declare function readAloud(host: ArticleHost, place: HTMLElement): ReadAloud;
