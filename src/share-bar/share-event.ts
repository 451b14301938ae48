/**
 * The reader passes the page on: a link is followed, or an action starts. Cancel it, and the widget does
 * nothing more: the page has taken over.
 */
export class ShareEvent extends Event {
  /**
   * @param network the name as `networks` has it: `telegram`, `copy`, `native`…
   * @param url the address that is passed on
   */
  constructor(
    readonly network: string,
    readonly url: string,
  ) {
    super('vigil-share', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-share': ShareEvent;
  }
}
