import { css } from '../core/css.js';
/**
 * How the text is set. It stands in the page's own tree, so these rules are adopted there; `:where()` gives them no weight,
 * and any rule of the page's on an element goes before them, a reset of `*` does not.
 *
 * Measures in `em` of the text. Arabic script gets more room between its lines, no spacing of letters and no slant, which it
 * does not know.
 */
export const readingStyles = css `
  :where(vigil-article-body) {
    /* Where the reader enlarges the text, a line keeps its letters. */
    max-inline-size: calc(var(--vigil-article-measure, 32em) * var(--_zoom, 1));
    line-height: var(--vigil-article-line-height, 1.6);
    white-space: normal;
    :where(em, i, cite):where(:lang(ar), :lang(fa), :lang(ur), :lang(he)) {
      font-style: normal;
      font-weight: 600;
    }
    :where(p, ul, ol, dl, blockquote, figure, pre, table, details, .vigil-embed) {
      margin: 0 0 1em;
    }
    :where(h1, h2, h3, h4, h5, h6) {
      margin: 1.6em 0 0.5em;
      font-size: 1em;
      font-weight: 700;
      line-height: 1.25;
      text-wrap: balance;
    }
    :where(h1) {
      margin-block: 0 0.35em;
      font-size: 2em;
      line-height: 1.12;
    }
    :where(h2) {
      font-size: 1.3em;
    }
    :where(h3) {
      font-size: 1.1em;
    }
    :where(p, li, dd, figcaption) {
      text-wrap: pretty;
      overflow-wrap: break-word;
    }
    :where(ul, ol) {
      padding-inline-start: 1.5em;
    }
    :where(ul) {
      list-style: disc;
    }
    :where(ol) {
      list-style: decimal;
    }
    :where(ol:lang(fa)) {
      list-style: persian;
    }
    :where(li) {
      margin-block-end: 0.3em;
    }
    :where(li > ul, li > ol) {
      margin-block: 0.3em 0;
    }
    :where(dt, summary) {
      font-weight: 600;
    }
    :where(dd) {
      margin: 0 0 0.5em;
      margin-inline-start: 1.5em;
    }
    :where(blockquote) {
      padding-inline-start: 1.1em;
      border-inline-start: 2px solid color-mix(in srgb, currentColor 30%, transparent);
    }
    :where(figure:has(> blockquote), .wp-block-pullquote) {
      margin-block: 2em;
      padding-block: 1em;
      border-block: 1px solid color-mix(in srgb, currentColor 30%, transparent);
      font-size: 1.3em;
      line-height: 1.4;
    }
    :where(figure > blockquote) {
      margin: 0;
      padding: 0;
      border: 0;
    }
    :where(blockquote > p) {
      margin-block-end: 0.5em;
    }
    :where(blockquote > :last-child, figcaption p) {
      margin-block: 0;
    }
    :where(figcaption p) {
      display: inline;
    }
    :where(img, video) {
      display: block;
      max-inline-size: 100%;
      block-size: auto;
    }
    :where(p img, li img) {
      display: inline;
    }
    :where(
        figcaption,
        .wp-caption-text,
        blockquote > cite,
        .vigil-byline,
        .vigil-translations,
        .vigil-source
      ) {
      display: block;
      margin-block: 0.5em 0;
      font-size: 0.85em;
      font-style: normal;
      line-height: 1.45;
      color: color-mix(in srgb, currentColor 80%, transparent);
    }
    :where(blockquote > cite) {
      margin-block: 0;
    }
    :where(figure > blockquote > cite) {
      font-size: 0.65em;
    }
    :where(.vigil-head:not(:empty)) {
      margin-block-end: 1em;
    }
    :where(.vigil-source) {
      margin-block-start: 2em;
      padding-block-start: 0.75em;
      border-block-start: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    }
    /* The edge at which a line is cut off says that it goes on. */
    :where(pre) {
      overflow-x: auto;
      padding: 0.75em 1em;
      border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    }
    :where(pre, code, kbd, samp) {
      font-family: ui-monospace, monospace;
      font-size: 0.9em;
      direction: ltr;
      text-align: start;
    }
    :where(pre > code) {
      font-size: 1em;
    }
    :where(table) {
      display: block;
      overflow-x: auto;
      border-collapse: collapse;
      font-size: 0.9em;
      line-height: 1.45;
      font-variant-numeric: tabular-nums;
    }
    :where(th, td) {
      padding: 0.4em 0;
      padding-inline-end: 1.2em;
      border-block-end: 1px solid color-mix(in srgb, currentColor 30%, transparent);
      text-align: start;
      vertical-align: top;
    }
    :where(th) {
      vertical-align: bottom;
    }
    :where(h1, h2, h3, h4, figure, figcaption, table, .vigil-head p):where(:lang(ar), :lang(fa), :lang(ur)) {
      line-height: 1.6;
    }
    :where(hr) {
      margin: 2em auto;
      inline-size: 5em;
      border: 0;
      border-block-start: 1px solid;
    }
    :where(sub) {
      font-size: 0.75em;
      line-height: 0;
    }
    :where(sup, [role='doc-noteref']:not(sup *, :has(sup))) {
      vertical-align: super;
      font-size: 0.75em;
      line-height: 0;
    }
    :where(:target) {
      scroll-margin-block-start: 2em;
    }
    @media print {
      :where(figure, table, blockquote, li, pre, h2, h3) {
        break-inside: avoid;
      }
      :where(h2, h3) {
        break-after: avoid;
      }
      :where(pre) {
        white-space: pre-wrap;
      }
    }
  }
  /* A list in one :lang() is not known to Chromium. */
  :where(vigil-article-body, vigil-article-body > [lang]):where(:lang(ar), :lang(fa), :lang(ur)) {
    line-height: calc(var(--vigil-article-line-height, 1.6) + 0.25);
    letter-spacing: 0;
  }
  /* Where Arabic letters join, there is none to set apart. */
  :where(vigil-article-body > p:first-of-type, .vigil-text > p:first-of-type):where(
      :not(:lang(ar), :lang(fa), :lang(ur))
    )::first-letter {
    initial-letter: var(--vigil-article-drop-cap, normal);
  }
`;
//# sourceMappingURL=reading.styles.js.map