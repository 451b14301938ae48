import {css} from '../core/css.js';

export const shareStyles = css`
  ul,
  .offers,
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.25em;
  }
  a,
  button,
  summary {
    min-block-size: max(2em, 24px);
    min-inline-size: 24px;
  }
  li > *,
  .share,
  .answers > * {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    text-decoration-line: none;
    &:hover {
      text-decoration-line: underline;
    }
  }
  .waits {
    visibility: hidden;
  }
  li svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: currentColor;
  }
  .share,
  .answers > * {
    padding: 0.25em 0.9em;
    border: 1px solid;
    border-radius: 2px;
  }
  [popover],
  dialog {
    box-sizing: border-box;
    padding: 1em;
    border: 1px solid;
    background: Canvas;
    color: CanvasText;
  }
  [popover] {
    inset: auto;
    inset-inline-start: clamp(8px, var(--_start), 100% - min(17em, 100% - 16px) - 8px);
    inline-size: min(17em, 100% - 16px);
    margin: 4px 0;
    overflow: auto;
    & ul {
      display: block;
    }
    & li > * {
      inline-size: 100%;
    }
  }
  @media (pointer: coarse) {
    [popover] li > *,
    .share {
      min-block-size: 44px;
    }
  }
  dialog {
    inline-size: min(36em, 100% - 16px);
    max-inline-size: none;
    &::backdrop {
      background: rgb(0 0 0 / 50%);
    }
    & > * + * {
      margin-block-start: 0.75em;
    }
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
    outline: 0 !important;
  }
  /* At hand however small the window is. */
  .answers {
    position: sticky;
    inset-block-end: -1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
    background: Canvas;
  }
  .panel {
    margin-block-start: var(--_space);
    padding-block-start: 0.25em;
    border-block-start: 1px solid var(--_line);
  }
  .panel > *,
  details,
  details > p {
    margin-block-start: 0.5em;
  }
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    color: inherit;
    font: inherit;
    background: none;
    border: 1px solid;
  }
  .code {
    box-sizing: border-box;
    inline-size: min(100%, 15em);
    fill: #000;
    background: #fff;
    forced-color-adjust: none;
  }
  figcaption > * {
    display: block;
    inline-size: fit-content;
  }
`;
