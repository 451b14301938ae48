import { css } from '../core/css.js';
/**
 * What the three attributes do to the article's text, which is the page's to style: in a layer, since there `!important` wins
 * over the page's own. The size by `zoom`, since a font size on the article would not reach what the page gives a size
 * in `px` or of its root.
 *
 * The colours are what contrast is measured for, so the page's own go throughout. Form controls, drawings and frames keep
 * theirs; `color-scheme` lets the browser's own suit. Not on paper, and not where the reader's system has the say.
 */
export const readingOptionsStyles = css `
  @layer vigil-tools {
    /* For the frame around the text too, so that its lines keep their length in letters. */
    [data-vigil-size='85'] {
      --_zoom: 0.85;
    }
    [data-vigil-size='120'] {
      --_zoom: 1.2;
    }
    [data-vigil-size='140'] {
      --_zoom: 1.4;
    }
    [data-vigil-size='170'] {
      --_zoom: 1.7;
    }
    [data-vigil-size] > * {
      zoom: var(--_zoom, 1) !important;
    }
    [data-vigil-spacing='wide'],
    [data-vigil-spacing='wider'] {
      &,
      & :is(p, li, dt, dd, blockquote, figcaption, td, th, address) {
        line-height: var(--_lines) !important;
      }
    }
    [data-vigil-spacing='wide'] {
      --_lines: 1.85;
      /* Scripts with marks above and below have wide lines from the start. */
      & :is(:lang(ar), :lang(fa), :lang(ur), :lang(he)) {
        --_lines: 2.2;
      }
    }
    [data-vigil-spacing='wider'] {
      --_lines: 2.2;
      & :is(:lang(ar), :lang(fa), :lang(ur), :lang(he)) {
        --_lines: 2.6;
      }
    }
    @media screen and (forced-colors: none) {
      [data-vigil-theme='light'] {
        color-scheme: light !important;
        --_paper: #fff;
        --_ink: #1c1c1c;
        --_link: #0b4f8a;
      }
      [data-vigil-theme='sepia'] {
        color-scheme: light !important;
        --_paper: #f5ecd9;
        --_ink: #3a2d1f;
        --_link: #7d2d0d;
      }
      [data-vigil-theme='dark'] {
        color-scheme: dark !important;
        --_paper: #17181a;
        --_ink: #dad8d3;
        --_link: #9dc3f5;
        /* Drawings in black, made for white paper. */
        & figure img {
          background-color: #fff !important;
        }
      }
      [data-vigil-theme='light'],
      [data-vigil-theme='sepia'],
      [data-vigil-theme='dark'] {
        padding: 1em !important;
        background: var(--_paper) !important;
        color: var(--_ink) !important;
        --vigil-color-text: initial !important;
        --vigil-color-muted: initial !important;
        --vigil-color-line: initial !important;
        --vigil-color-accent: initial !important;
        --vigil-color-focus: initial !important;
        & :not(img, svg *, video, canvas, iframe, object, embed, input, select, textarea, button) {
          &,
          &::before,
          &::after,
          &::first-letter,
          &::marker {
            color: inherit !important;
            background-color: transparent !important;
            border-color: color-mix(in srgb, currentColor 35%, transparent) !important;
            text-shadow: none !important;
          }
          &,
          &::before,
          &::after {
            background-image: none !important;
          }
        }
        & :any-link {
          color: var(--_link) !important;
        }
        & :is(p, li, dd, blockquote, figcaption, td) :any-link {
          text-decoration-line: underline !important;
        }
        & mark {
          background-color: color-mix(in srgb, currentColor 15%, transparent) !important;
        }
      }
    }
  }
`;
//# sourceMappingURL=reading-options.styles.js.map