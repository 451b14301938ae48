import type { ShareContent } from './network.js';
/** The text, and on a line of its own the address. */
export declare const textWithLink: ({ text, url }: Pick<ShareContent, "text" | "url">) => string;
/**
 * An address written so that no messenger takes it for one, and so fetches no preview of it: without `https://`, and
 * with every dot in brackets, since names without a scheme, and file names such as `read.me`, become links too.
 * Another scheme stays, as `http[:]//`. Whoever takes the brackets out has the address again.
 */
export declare const withoutPreview: (url: string) => string;
