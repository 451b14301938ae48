import { VigilElement, type Reflected } from '../core/base-element.js';
import type { Network } from './network.js';
/**
 * The ways to pass a page on: plain links to the networks, the address to copy, and where it is wanted a QR
 * code and a picture. Nothing is kept or counted, and before a tap there is no request, but for the code that draws
 * the picture where the page wants one.
 *
 * What stands between the tags is for readers without script, for example plain links; the bar takes its place.
 *
 * @csspart list - The list of networks and actions.
 * @csspart link - A network's link.
 * @csspart button - A button: an action in the list, or what opens the menu.
 *
 * @fires {ShareEvent} vigil-share - The reader passes the page on; has `network` and `url`. Cancel it to take over.
 * @fires {VigilErrorEvent} vigil-error - Sharing, the picture or the QR code failed; has `code` and `message`. Cancel it to keep the console line away.
 */
export declare class ShareBar extends VigilElement {
    #private;
    static readonly styles: string;
    static readonly properties: Reflected;
    /** The address to pass on. Default: the page's canonical link, else its address without tracking parameters. */
    url: string;
    /** A line about the page. Default: its title. */
    text: string;
    /** Hashtags, apart by spaces or commas, with or without `#`. */
    hashtags: string;
    /** Which networks and actions, in which order: names apart by spaces or commas. */
    networks: string;
    /** `bar`, or `menu`: a button that opens the list. */
    display: '' | 'bar' | 'menu';
    /** What is seen of each: `both`, `icon` or `text`. */
    labels: '' | 'both' | 'icon' | 'text';
    /** The same page at an address that is not blocked, offered to be copied. */
    mirrorUrl: string;
    /** The same page as an onion service, offered to be copied. */
    onionUrl: string;
    /** Adds the QR code. */
    qr: boolean;
    /** Adds the picture with the headline, and sends it with what the share sheet shares. */
    card: boolean;
    /** Id of the counter on this page whose number goes on the picture, with its bound, date and source. */
    cardCounter: string;
    /** `off`; `notice`: a line that explains what sharing can bring; `confirm`: asks before anything leaves. */
    safety: '' | 'off' | 'notice' | 'confirm';
    /** A tag to be added to the address, the same for all readers. */
    campaign: string;
    /** The Mastodon server to share on, where readers have one in common: `mastodon.social`. */
    mastodonInstance: string;
    /** Networks of the page's own, to be named in `networks`. */
    get ownNetworks(): readonly Network[];
    set ownNetworks(own: readonly Network[]);
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(): void;
    protected updated(): void;
    protected render(): import("lit-html").TemplateResult<1>;
}
declare global {
    interface HTMLElementTagNameMap {
        'vigil-share-bar': ShareBar;
    }
}
