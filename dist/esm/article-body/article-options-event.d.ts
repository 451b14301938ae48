/** The reader has chosen how the article looks. Vigil remembers nothing: a site that wants to may do so by this. */
export declare class ArticleOptionsEvent extends Event {
    readonly size: string;
    readonly spacing: string;
    readonly theme: string;
    /**
     * What the attributes `data-vigil-size`, `data-vigil-spacing` and `data-vigil-theme` have now; empty where the page's own
     * looks are kept.
     *
     * @param size of the text, in per cent: `85`, `120`, `140` or `170`
     * @param spacing of the lines: `wide` or `wider`
     * @param theme the colours: `light`, `sepia` or `dark`
     */
    constructor(size: string, spacing: string, theme: string);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-article-options': ArticleOptionsEvent;
    }
}
