/**
 * Something went wrong that the page may want to handle. Cancel it to keep Vigil's own console line away.
 * The reader's view never depends on it.
 */
export declare class VigilErrorEvent extends Event {
    readonly code: string;
    readonly message: string;
    /**
     * @param code what kind of fault, for programs
     * @param message what happened and what to do about it, in English, for whoever edits the page
     */
    constructor(code: string, message: string);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-error': VigilErrorEvent;
    }
}
