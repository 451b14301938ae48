/**
 * Tells the page's editor something, once: the same line from a thousand elements, or from every refresh
 * of a broken feed, stands in the console one time.
 */
export declare function warnOnce(line: string): void;
