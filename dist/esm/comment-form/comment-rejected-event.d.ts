import type { ServiceError } from './services/comment-service.js';
/** The comment was not taken, and is not sent again unless the reader does that. The text is still in the form. */
export declare class CommentRejectedEvent extends Event {
    readonly code: ServiceError['code'];
    /** @param code `offline`, `timeout`, `server`, `too-fast`, `duplicate`, `closed`, `login-required`, `refused` or `invalid-field` */
    constructor(code: ServiceError['code']);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-comment-rejected': CommentRejectedEvent;
    }
}
