import type { CommentStatus } from './services/comment-service.js';
/** The server has the comment. */
export declare class CommentAcceptedEvent extends Event {
    readonly id: string | undefined;
    readonly status: CommentStatus;
    /**
     * @param id the comment's id, where the server tells it
     * @param status `published`, or `held`: it waits for a moderator
     */
    constructor(id: string | undefined, status: CommentStatus);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-comment-accepted': CommentAcceptedEvent;
    }
}
