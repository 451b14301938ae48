/**
 * The reader passes the page on: a link is followed, or an action starts. Cancel it, and the widget does
 * nothing more: the page has taken over.
 */
export class ShareEvent extends Event {
    network;
    url;
    /**
     * @param network the name as `networks` has it: `telegram`, `copy`, `native`…
     * @param url the address that is passed on
     */
    constructor(network, url) {
        super('vigil-share', { bubbles: true, composed: true, cancelable: true });
        this.network = network;
        this.url = url;
    }
}
//# sourceMappingURL=share-event.js.map