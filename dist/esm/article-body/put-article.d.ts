import type { LoadedArticle } from './article-source.js';
/**
 * Puts a loaded article between the tags, in the place of the text that stood there.
 * @returns settles when all of it is there, or the signal says that it is not wanted any more
 */
export declare function putArticle(element: HTMLElement, article: LoadedArticle, signal: AbortSignal): Promise<void>;
