/**
 * The reader sends a comment. Cancel it, and nothing is sent: the page has taken over. The text is not in it, since
 * whatever listens on the page would hear it.
 */
export declare class CommentSubmitEvent extends Event {
    readonly thread: string;
    readonly parent: string;
    /**
     * @param thread the thread that the comment is for
     * @param parent the id of the comment that it replies to; empty: none
     */
    constructor(thread: string, parent: string);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-comment-submit': CommentSubmitEvent;
    }
}
