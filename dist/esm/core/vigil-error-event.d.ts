/**
 * Something went wrong that the page may want to handle. Cancel it to keep Vigil's own console line away.
 * The reader's view never depends on it.
 */
export declare class VigilErrorEvent extends Event {
    /** What kind of fault, for programs. */
    readonly code: string;
    /** What happened and what to do about it, in English, for whoever edits the page. */
    readonly message: string;
    constructor(code: string, message: string);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-error': VigilErrorEvent;
    }
}
