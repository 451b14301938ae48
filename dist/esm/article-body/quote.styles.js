import { css } from '../core/css.js';
/** The panel for a quote, in the article's shadow root, inside of its `.root`. */
export const quoteStyles = css `
  .quote {
    outline: 0 !important;
    & > * + * {
      margin-block-start: 0.5em;
    }
    & blockquote {
      margin-inline: 0;
      padding-inline-start: 0.9em;
      border-inline-start: 2px solid var(--_line);
      white-space: pre-line;
    }
    & details > p {
      margin-block-start: 0.5em;
    }
  }
  .quote,
  .quote + dialog {
    & .row,
    & .answers {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25em 1.25em;
    }
    & a,
    & button,
    & summary {
      min-block-size: max(2em, 24px);
      min-inline-size: 24px;
    }
    & a {
      display: inline-flex;
      align-items: center;
      justify-content: center;
    }
    & .result:empty {
      display: none;
    }
    & textarea {
      box-sizing: border-box;
      inline-size: 100%;
      color: inherit;
      font: inherit;
      background: none;
      border: 1px solid;
    }
  }
  .quote + dialog {
    box-sizing: border-box;
    inline-size: min(36em, 100% - 16px);
    max-inline-size: none;
    padding: 1em;
    border: 1px solid;
    background: Canvas;
    color: CanvasText;
    &::backdrop {
      background: rgb(0 0 0 / 50%);
    }
    & > * + * {
      margin-block-start: 0.75em;
    }
    & h2 {
      margin: 0;
      font-size: 1.25em;
      line-height: 1.25;
      outline: 0 !important;
    }
    /* At hand however small the window is. */
    & .answers {
      position: sticky;
      inset-block-end: -1em;
      padding-block: 0.5em;
      border-block-start: 1px solid var(--_line);
      background: Canvas;
      & > * {
        box-sizing: border-box;
        padding: 0.25em 0.9em;
        border: 1px solid;
        border-radius: 2px;
        text-decoration-line: none;
        &:hover {
          text-decoration-line: underline;
        }
      }
    }
  }
`;
//# sourceMappingURL=quote.styles.js.map