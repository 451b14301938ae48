/**
 * The reader passes the page on: a link is followed, or an action starts. Cancel it, and the widget does
 * nothing more: the page has taken over.
 */
export declare class ShareEvent extends Event {
    readonly network: string;
    readonly url: string;
    /**
     * @param network the name as `networks` has it: `telegram`, `copy`, `native`…
     * @param url the address that is passed on
     */
    constructor(network: string, url: string);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-share': ShareEvent;
    }
}
