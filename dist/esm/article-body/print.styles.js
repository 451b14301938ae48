import { css } from '../core/css.js';
/**
 * While one article is printed: it has the attribute, and so have the hosts of the shadow trees around it, which from within
 * match `:host` alone. In a layer, since there `!important` wins over the page's own. Ink on white, because browsers leave
 * backgrounds out.
 */
export const printStyles = css `
  @layer vigil-tools {
    @media print {
      :not(:host, :has([data-vigil-print]), [data-vigil-print], [data-vigil-print='article'] *) {
        display: none !important;
        /* Vigil's own elements keep their display, whatever is said of them from outside. */
        position: absolute !important;
        inline-size: 0 !important;
        block-size: 0 !important;
        overflow: hidden !important;
        visibility: hidden !important;
      }
      :has([data-vigil-print]),
      [data-vigil-print='host'] {
        display: block !important;
        position: static !important;
        inline-size: auto !important;
        block-size: auto !important;
        min-inline-size: 0 !important;
        max-inline-size: none !important;
        max-block-size: none !important;
        margin: 0 !important;
        padding: 0 !important;
        border: 0 !important;
        overflow: visible !important;
        float: none !important;
        columns: auto !important;
        transform: none !important;
        contain: none !important;
        background: none !important;
        box-shadow: none !important;
        &::before,
        &::after {
          content: none !important;
        }
      }
      [data-vigil-print='article'] {
        --vigil-color-text: initial !important;
        --vigil-color-muted: initial !important;
        --vigil-color-line: initial !important;
        &,
        & * {
          color: #000 !important;
          background-color: transparent !important;
          text-shadow: none !important;
        }
        & a[href^='http']:not(:has(img, svg))::after {
          content: ' (' attr(href) ')' !important;
          direction: ltr !important;
          unicode-bidi: isolate !important;
          font-size: 0.8em !important;
          overflow-wrap: anywhere !important;
        }
        & details::details-content {
          content-visibility: visible !important;
          block-size: auto !important;
        }
      }
    }
  }
`;
//# sourceMappingURL=print.styles.js.map