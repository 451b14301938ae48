/**
 * Something went wrong that the page may want to handle. Cancel it to keep Vigil's own console line away.
 * The reader's view never depends on it.
 */
export class VigilErrorEvent extends Event {
    constructor(code, message) {
        super('vigil-error', { bubbles: true, composed: true, cancelable: true });
        this.code = code;
        this.message = message;
    }
}
//# sourceMappingURL=vigil-error-event.js.map