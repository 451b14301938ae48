import { type Wishes } from './copy.js';
export type { Wishes } from './copy.js';
/** Makes nodes of markup that is not to be trusted. They belong to an inert document: nothing is loaded before they are put into the page. */
export type Sanitise = (markup: string, wishes: Wishes) => DocumentFragment;
/** Parses markup in an inert document, and leaves in it no other elements and attributes than these. */
export type Clean = (markup: string, elements: Iterable<string>, attributes: Iterable<string>) => Node;
/** The browser's own sanitiser: Chrome 146, Firefox 148. */
export declare const native: Clean;
/** DOMPurify, for all others: a piece of its own. */
export declare const purified: () => Promise<Clean>;
/** A way of sanitising, by what cleans the markup. */
export declare const through: (clean: Clean) => Sanitise;
/** Where neither can run: what there is to read, as plain paragraphs. */
export declare const plain: Sanitise;
/**
 * Loads what this browser needs to sanitise: nothing, or the piece `vigil-sanitiser.js`. Never rejects: where no sanitiser can run,
 * what it gives makes plain paragraphs, and the console says why.
 *
 * @see docs/decisions/0007-sanitising.md
 */
export declare function loadSanitiser(): Promise<Sanitise>;
