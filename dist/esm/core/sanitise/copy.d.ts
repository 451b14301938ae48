import { type List } from './lists.js';
export interface Wishes {
    /**
     * What may remain: `article`, all that a well set article needs; `inline`, a line of text with emphasis, quotations
     * and links; `comment`, paragraphs, lists, quotations, code and links.
     */
    readonly list: List;
    /** Absolute address against which relative ones are resolved. */
    readonly base: string;
    /**
     * Stands before every id, and before ids where they are named, so that nothing clobbers the page: `vigil-`. Links to a
     * place in the same text, `#x` or absolute, become `#vigil-x`.
     */
    readonly prefix: string;
    /**
     * What stands for an image; by default itself. It gets the cleaned image, of which nothing has been loaded, since it is
     * in an inert document. `undefined` leaves it out. Videos have no poster: it would be asked for at once, and with a referrer.
     */
    readonly image?: (image: HTMLImageElement) => Node | undefined;
    /** What is loaded may come from the reader's own device and network: for a page that is there itself. */
    readonly near?: boolean;
}
/**
 * Makes an article anew from what a sanitiser has let through. No node of it is taken over, only names and texts, each
 * checked here: so nothing comes along that a sanitiser does not see, or that only one of them lets pass.
 */
export declare function copy(source: Node, { list, base, prefix, image, near }: Wishes): DocumentFragment;
