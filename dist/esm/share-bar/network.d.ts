/** What a reader passes on. */
export interface ShareContent {
    /** The page's address, absolute, as `new URL(…).href` writes it. */
    readonly url: string;
    /** A line about it, the page's title where the site says nothing else; may be empty. */
    readonly text: string;
    /** Words without `#`. */
    readonly hashtags: readonly string[];
}
/** A place that a page can be passed on to by a plain link. */
export interface Network {
    /** The name by which `networks` asks for it. */
    readonly name: string;
    /** The network's own name, which is the same in all languages. */
    readonly label: string;
    /** The mark as SVG path data in a box of 24 × 24; without one, the label stands alone. */
    readonly mark?: string;
    /** The address that opens the network's own form with the content in it. */
    readonly href: (content: ShareContent) => string;
}
