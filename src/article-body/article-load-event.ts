/** An article from `src` is on the page. */
export class ArticleLoadEvent extends Event {
  /**
   * @param headline its headline, as text
   * @param canonical where the original stands; empty where the source does not say
   */
  constructor(
    readonly headline: string,
    readonly canonical: string,
  ) {
    super('vigil-article-load', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-article-load': ArticleLoadEvent;
  }
}
