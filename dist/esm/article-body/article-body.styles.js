import { css } from '../core/css.js';
/**
 * The frame around the text. The text itself is the page's: it keeps the page's size, which is why the host's is not reset
 * here and `.root` is only around what is Vigil's own.
 */
export const articleStyles = css `
  :host {
    font-size: inherit !important;
  }
  .root {
    font-size: var(--vigil-font-size, medium);
  }
  .progress {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    block-size: 3px;
    margin-block-end: -3px;
    background: var(--vigil-article-progress-color, var(--vigil-color-accent, currentColor));
    transform: scaleX(var(--_read, 0));
    transform-origin: left;
    &:dir(rtl) {
      transform-origin: right;
    }
  }
  .bar {
    margin-block-end: 1.5em;
    padding-block-end: 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    align-items: center;
    /* One line; on a narrow page the tools take two. vigil.css holds as much before the script comes. */
    min-block-size: 2.5em;
    > * {
      font-size: 0.875em;
      padding-block: 0.3em;
      /* A word may be as short as «چاپ». */
      min-inline-size: 24px;
    }
  }
  @container (width < 30em) {
    :host([tools]) .row {
      min-block-size: 4em;
    }
  }
  [aria-expanded='true'] {
    text-decoration-thickness: 2px;
  }
  .failed {
    padding-block: 0.5em;
  }
  /* As the reading styles have it: over the corrections of a source it stands in the text. */
  h2 {
    margin: 1.6em 0 0.5em;
    font-size: 1.3em;
    line-height: 1.25;
  }
  .below {
    padding-block-end: 0.75em;
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .deep {
      margin-inline-start: 1.25em;
    }
    a {
      display: block;
      padding-block: 0.25em;
      text-decoration-color: var(--_line);
    }
    [aria-current] {
      font-weight: bold;
    }
  }
  [popover] {
    position: absolute;
    inset: auto;
    margin: 0;
    box-sizing: border-box;
    container-type: normal;
    inline-size: max-content;
    max-inline-size: min(26em, 100vw - 1em);
    padding: 0.75em 1em;
    border: 1px solid;
    background: Canvas;
    color: CanvasText;
    outline: 0;
    &:not(:popover-open) {
      display: none;
    }
    p,
    ul {
      margin-block-end: 0.5em;
    }
    > .small {
      margin: 0;
    }
  }
  #quote:has(#sharing > *) > button {
    display: none;
  }
  #to-note {
    display: inline-block;
    padding-block: 0.3em;
  }
  @media print {
    .root,
    .progress {
      display: none !important;
    }
  }
`;
//# sourceMappingURL=article-body.styles.js.map