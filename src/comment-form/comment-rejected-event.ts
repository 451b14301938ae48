import type {ServiceError} from './services/comment-service.js';

/** The comment was not taken, and is not sent again unless the reader does that. The text is still in the form. */
export class CommentRejectedEvent extends Event {
  /** @param code `offline`, `timeout`, `server`, `too-fast`, `duplicate`, `closed`, `login-required`, `refused` or `invalid-field` */
  constructor(readonly code: ServiceError['code']) {
    super('vigil-comment-rejected', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-comment-rejected': CommentRejectedEvent;
  }
}
