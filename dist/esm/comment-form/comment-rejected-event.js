/** The comment was not taken, and is not sent again unless the reader does that. The text is still in the form. */
export class CommentRejectedEvent extends Event {
    code;
    /** @param code `offline`, `timeout`, `server`, `too-fast`, `duplicate`, `closed`, `login-required`, `refused` or `invalid-field` */
    constructor(code) {
        super('vigil-comment-rejected', { bubbles: true, composed: true });
        this.code = code;
    }
}
//# sourceMappingURL=comment-rejected-event.js.map