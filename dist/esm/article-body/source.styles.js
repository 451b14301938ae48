import { css } from '../core/css.js';
/**
 * What is only in an article from elsewhere: what Vigil puts into it, and classes of WordPress that the sanitiser lets through.
 * Comes with the piece that brings the article, beside reading.styles.ts.
 */
export const sourceStyles = css `
  :where(vigil-article-body) {
    :where(.wp-block-gallery) {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
      gap: 0.5em;
    }
    :where(.wp-block-gallery > *) {
      margin: 0;
    }
    :where(.wp-block-gallery > figcaption) {
      grid-column: 1 / -1;
    }
    :where(.aligncenter) {
      inline-size: fit-content;
      margin-inline: auto;
    }
    :where(.vigil-standfirst) {
      margin: 0 0 0.75em;
      font-size: 1.15em;
      line-height: 1.4;
    }
    :where(.wp-block-verse) {
      padding: 0;
      border: 0;
      direction: inherit;
      font: inherit;
    }
    /* By the window, since a container would be made of the page's own text. */
    @media (width >= 48em) {
      :where(.alignleft, .alignright) {
        float: inline-end;
        max-inline-size: 45%;
        margin: 0.4em 0 1em;
        margin-inline-start: 1.5em;
      }
      :where(.alignleft) {
        float: inline-start;
        margin-inline: 0 1.5em;
      }
    }
  }
  :where(.vigil-picture, .vigil-embed) {
    display: grid;
    place-content: center;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 1em;
    border: 1px dashed color-mix(in srgb, currentColor 50%, transparent);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9em;
    text-align: center;
    cursor: pointer;
  }
`;
//# sourceMappingURL=source.styles.js.map