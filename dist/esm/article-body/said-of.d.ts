import type { Translation } from './article.js';
import type { Foot } from './foot-view.js';
import type { Head } from './head-view.js';
import type { LoadedArticle } from './article-source.js';
/** What the page itself says of an article, in attributes; what cannot be used is empty. */
export interface Page {
    readonly headline: string;
    readonly byline: string;
    readonly published: string;
    readonly modified: string;
    readonly canonical: string;
    readonly sourceName: string;
}
/**
 * From the links between the tags, and from the source; not the one that is being read.
 * @param own the language of the text
 */
export declare function translationsOf(element: Element, article: LoadedArticle | undefined, own: string): Translation[];
/** What is said over an article: the page's word goes before the source's. */
export declare function headOf(page: Page, article: LoadedArticle | undefined, translations: readonly Translation[]): Head;
/** What is said under it. */
export declare function footOf(page: Page, article: LoadedArticle | undefined): Foot;
