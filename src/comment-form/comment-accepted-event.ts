import type {CommentStatus} from './services/comment-service.js';

/** The server has the comment. */
export class CommentAcceptedEvent extends Event {
  /**
   * @param id the comment's id, where the server tells it
   * @param status `published`, or `held`: it waits for a moderator
   */
  constructor(
    readonly id: string | undefined,
    readonly status: CommentStatus,
  ) {
    super('vigil-comment-accepted', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-comment-accepted': CommentAcceptedEvent;
  }
}
