import type { LoadedArticle } from './article-source.js';
/**
 * Puts a loaded article between the tags.
 * @param before the text that stood there, whose place it takes
 * @returns settles when all of it is there, or the signal says that it is not wanted any more
 */
export declare function putArticle(element: HTMLElement, article: LoadedArticle, before: readonly ChildNode[], signal: AbortSignal): Promise<void>;
