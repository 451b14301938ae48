/**
 * The reader sends a comment. Cancel it, and nothing is sent: the page has taken over. The text is not in it, since
 * whatever listens on the page would hear it.
 */
export class CommentSubmitEvent extends Event {
    thread;
    parent;
    /**
     * @param thread the thread that the comment is for
     * @param parent the id of the comment that it replies to; empty: none
     */
    constructor(thread, parent) {
        super('vigil-comment-submit', { bubbles: true, composed: true, cancelable: true });
        this.thread = thread;
        this.parent = parent;
    }
}
//# sourceMappingURL=comment-submit-event.js.map