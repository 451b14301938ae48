/** An article from `src` is on the page. */
export declare class ArticleLoadEvent extends Event {
    readonly headline: string;
    readonly canonical: string;
    /**
     * @param headline its headline, as text
     * @param canonical where the original stands; empty where the source does not say
     */
    constructor(headline: string, canonical: string);
}
declare global {
    interface GlobalEventHandlersEventMap {
        'vigil-article-load': ArticleLoadEvent;
    }
}
