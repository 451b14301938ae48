import type { Accepted, Comment, Draft } from './services/comment-service.js';
/** A comment of the reader's own, sent from this page, as long as the list does not have it. In memory only. */
export interface OwnComment extends Comment {
    /** The page of the list that it was sent from; 0: before there was one. */
    readonly page: number;
}
/** What a reader has sent: as the server gave it back, else as it was typed. */
export declare const ownComment: ({ parent, name, website, text }: Draft, { id, status, comment }: Accepted) => Comment;
/** The own comments that a list does not have. Where the server told no id, they are known by what they say. */
export declare const unlisted: (own: readonly OwnComment[], comments: readonly Comment[]) => OwnComment[];
/**
 * A page of the list with the own comments that were sent from it, where they will stand: replies after all other replies,
 * the rest where the newest are.
 */
export declare function withOwn(comments: readonly Comment[], own: readonly OwnComment[], page: number, newestFirst: boolean): Comment[];
