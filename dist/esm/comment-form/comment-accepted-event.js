/** The server has the comment. */
export class CommentAcceptedEvent extends Event {
    id;
    status;
    /**
     * @param id the comment's id, where the server tells it
     * @param status `published`, or `held`: it waits for a moderator
     */
    constructor(id, status) {
        super('vigil-comment-accepted', { bubbles: true, composed: true });
        this.id = id;
        this.status = status;
    }
}
//# sourceMappingURL=comment-accepted-event.js.map