/**
 * The reader sends a comment. Cancel it, and nothing is sent: the page has taken over. The text is not in it, since
 * whatever listens on the page would hear it.
 */
export class CommentSubmitEvent extends Event {
  /**
   * @param thread the thread that the comment is for
   * @param parent the id of the comment that it replies to; empty: none
   */
  constructor(
    readonly thread: string,
    readonly parent: string,
  ) {
    super('vigil-comment-submit', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-comment-submit': CommentSubmitEvent;
  }
}
