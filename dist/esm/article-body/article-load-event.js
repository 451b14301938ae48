/** An article from `src` is on the page. */
export class ArticleLoadEvent extends Event {
    headline;
    canonical;
    /**
     * @param headline its headline, as text
     * @param canonical where the original stands; empty where the source does not say
     */
    constructor(headline, canonical) {
        super('vigil-article-load', { bubbles: true, composed: true });
        this.headline = headline;
        this.canonical = canonical;
    }
}
//# sourceMappingURL=article-load-event.js.map