/** What stands on a card, and how the page would write it. */
export interface CardDetails {
    /** The page's headline, in any script and of any length. */
    readonly headline: string;
    /** A count as it is written on the page, `at least 1,244`. Never without `source`. */
    readonly count?: string | undefined;
    /** What is counted, `political prisoners in Belarus`. */
    readonly countLabel?: string | undefined;
    /** Where the count is from and of when it is. */
    readonly source?: string | undefined;
    /** The site as readers know it, by name or host. */
    readonly site: string;
    readonly direction: 'ltr' | 'rtl';
    /** A language tag: it chooses between the forms that a letter has in several languages. */
    readonly language: string;
    /** As in CSS, like the colours. */
    readonly fontFamily: string;
    /** Black or white are taken instead where it cannot be read on the background. */
    readonly color: string;
    /** Where it is transparent, white shows through. */
    readonly background: string;
}
/**
 * Draws a picture of an article for sharing, 1200 × 630 pixels, in the page's colours and font. The headline
 * gets as large as it can be; one that does not fit even when it is small ends in "…".
 *
 * @returns a PNG; rejects where the browser keeps pages from reading pictures, as Tor Browser does
 */
export declare function shareCard(details: CardDetails): Promise<Blob>;
