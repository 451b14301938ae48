/** The reader has chosen how the article looks. Vigil remembers nothing: a site that wants to may do so by this. */
export class ArticleOptionsEvent extends Event {
  /**
   * What the attributes `data-vigil-size`, `data-vigil-spacing` and `data-vigil-theme` have now; empty where the page's own
   * looks are kept.
   *
   * @param size of the text, in per cent: `85`, `120`, `140` or `170`
   * @param spacing of the lines: `wide` or `wider`
   * @param theme the colours: `light`, `sepia` or `dark`
   */
  constructor(
    readonly size: string,
    readonly spacing: string,
    readonly theme: string,
  ) {
    super('vigil-article-options', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-article-options': ArticleOptionsEvent;
  }
}
