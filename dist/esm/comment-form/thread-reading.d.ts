import type { Accepted, CommentService, Draft, ListQuery } from './services/comment-service.js';
import { type Entry } from './thread-order.js';
/** What is known of a thread, and how it is asked for. Another thread has another. */
export declare class ThreadReading {
    #private;
    private readonly service;
    private readonly wish;
    private readonly day;
    private readonly ready;
    private readonly changed;
    private readonly failed;
    /** The page that is shown; 0 before the first one is there. */
    page: number;
    pages: number;
    /** How many comments there were when the list was read, where that is known, and how many have come since. */
    read: number | undefined;
    fresh: number;
    closed: boolean;
    /** A page is on its way. */
    busy: boolean;
    /** Why the last page that was asked for is not there: the code of the fault. */
    problem: string;
    /** The page that is shown, in the order of reading. */
    entries: readonly Entry[];
    /**
     * @param day no more than the day of a comment is kept
     * @param ready what has to be there before comments can be shown
     * @param changed told when something is new here
     * @param failed told why a page did not come
     */
    constructor(service: CommentService, wish: Pick<ListQuery, 'thread' | 'perPage' | 'order'>, day: boolean, ready: Promise<void>, changed: () => void, failed: (code: string) => void);
    /** Ends what was asked for, for what is asked now. */
    begin(): AbortSignal;
    /**
     * Reads a page; without a number, the one that was asked for last.
     *
     * @returns whether it is there
     */
    turn(page?: number): Promise<boolean>;
    /**
     * Asks how many comments there are.
     *
     * @param all the list was just read, so there are no others
     * @returns whether there was an answer
     */
    recount(all?: boolean): Promise<boolean>;
    /** The page that a comment stands on; 0 where it is not to be found. */
    pageOf(id: string): Promise<number>;
    /** The reader's own comment: it is shown at once, and what others have written meanwhile is only counted. */
    add(draft: Draft, accepted: Accepted): void;
    /** A comment was taken back: it is not in the list any more. */
    remove(gone: string | undefined): void;
}
