/**
 * Shows how much of an article is read, until the signal ends it.
 * @param line its `--_read` goes from 0 to 1
 */
export declare function followProgress(article: HTMLElement, line: HTMLElement, signal: AbortSignal): void;
