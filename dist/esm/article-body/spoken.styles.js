import { css } from '../core/css.js';
/** The sentence that is read, in the article's text: a tone of the text's own colour, so that it suits any page. */
export const spokenStyles = css `
  ::highlight(vigil-spoken) {
    background-color: color-mix(in srgb, currentColor 15%, transparent);
  }
  @media (forced-colors: active) {
    ::highlight(vigil-spoken) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    ::highlight(vigil-spoken) {
      background-color: transparent;
    }
  }
`;
//# sourceMappingURL=spoken.styles.js.map