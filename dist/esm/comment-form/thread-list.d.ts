import { CommentView, type Look } from './thread-comment.js';
import type { Entry } from './thread-order.js';
/** Lets the page do what else it has to do. */
export declare const pause: () => Promise<void>;
/** The comments on the page. A comment keeps its elements as long as it is in the list, whatever comes before it. */
export declare class ThreadList {
    #private;
    readonly element: HTMLOListElement & {
        className: string;
        role: string;
    };
    viewOf(id?: string): CommentView | undefined;
    /**
     * Shows these comments and no others. A long list comes a slice at a time, each laid out by itself, so that the page is
     * never held up; the first slice is there when this returns.
     *
     * @returns settles when all are there, or when others are wanted
     */
    draw(entries: readonly Entry[], look: Look): Promise<void>;
}
