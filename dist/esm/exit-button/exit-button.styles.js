import { css } from '../core/css.js';
export const exitButtonStyles = css `
  .root {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    container-type: normal;
  }
  a {
    padding: 0.5em 1em;
    border: 2px solid var(--_accent);
    border-radius: 0.25em;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
    &:hover {
      text-decoration: underline;
      text-decoration-thickness: 2px;
    }
  }
  summary {
    padding-block: 0.25em;
  }
  p {
    max-inline-size: 40em;
  }
  details[open] {
    flex-basis: 100%;
  }
  :host([sticky]) {
    position: sticky;
    inset-block-start: 0;
    z-index: 999;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline-start: auto;
    padding: 0.25em;
    /* A surface of its own, since the page's text passes beneath. The page's CSS on the element goes before. */
    background: Canvas;
    color: CanvasText;
  }
  /* 400 % zoom and small telephones on their side: the text needs the room. */
  @media (max-height: 20em) {
    :host([sticky]) {
      position: static;
    }
  }
  @media print {
    .root {
      display: none;
    }
  }
`;
//# sourceMappingURL=exit-button.styles.js.map