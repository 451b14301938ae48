/** The reader has chosen how the article looks. Vigil remembers nothing: a site that wants to may do so by this. */
export class ArticleOptionsEvent extends Event {
    size;
    spacing;
    theme;
    /**
     * What the attributes `data-vigil-size`, `data-vigil-spacing` and `data-vigil-theme` have now; empty where the page's own
     * looks are kept.
     *
     * @param size of the text, in per cent: `85`, `120`, `140` or `170`
     * @param spacing of the lines: `wide` or `wider`
     * @param theme the colours: `light`, `sepia` or `dark`
     */
    constructor(size, spacing, theme) {
        super('vigil-article-options', { bubbles: true, composed: true });
        this.size = size;
        this.spacing = spacing;
        this.theme = theme;
    }
}
//# sourceMappingURL=article-options-event.js.map