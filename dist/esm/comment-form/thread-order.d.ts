import type { Comment } from './services/comment-service.js';
/** A comment in its place. */
export interface Entry {
    readonly comment: Comment;
    /** How many comments it stands below, one in reply to the other. */
    readonly depth: number;
    /** The comment that it replies to, where that is here. */
    readonly parent: Comment | undefined;
}
/**
 * Puts comments in the order in which they are read: each followed by what replies to it. One whose parent is not
 * here stands by itself; so does one of a circle that replies to itself.
 *
 * A list and no tree: it is drawn in slices, and no depth is too deep for it. What is there twice counts once.
 */
export declare function inOrder(comments: readonly Comment[]): Entry[];
/**
 * The id of the first of the new comments, in the order of reading. New are, of those that were not seen yet, the newest.
 *
 * @param count how many are new
 */
export declare function firstNew(entries: readonly Entry[], seen: readonly Entry[], count: number): string | undefined;
