/**
 * Something went wrong that the page may want to handle. Cancel it to keep Vigil's own console line away.
 * The reader's view never depends on it.
 */
export class VigilErrorEvent extends Event {
  /** What kind of fault, for programs. */
  declare readonly code: string;

  /** What happened and what to do about it, in English, for whoever edits the page. */
  declare readonly message: string;

  constructor(code: string, message: string) {
    super('vigil-error', {bubbles: true, composed: true, cancelable: true});
    this.code = code;
    this.message = message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-error': VigilErrorEvent;
  }
}
