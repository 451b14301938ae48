import {css} from '../core/css.js';

export const threadStyles = css`
  .root > * + * {
    margin-block-start: 1em;
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
  }
  button {
    min-block-size: max(2em, 24px);
    min-inline-size: 24px;
  }
  ol.list {
    margin-block-end: 0;
    padding: 0;
    list-style: none;
    --_in: 1.5em;
    & > li {
      margin-inline-start: calc(var(--_in) * var(--_depth, 0));
      padding-block: 1em 0.5em;
      border-block-start: 1px solid var(--_line);
      /* A comment more makes browsers look at that one only, and not again at all that are there. */
      contain: layout;
    }
  }
  .d1 {
    --_depth: 1;
  }
  .d2 {
    --_depth: 2;
  }
  .d3 {
    --_depth: 3;
  }
  .d4 {
    --_depth: 4;
  }
  @container (max-width: 30em) {
    ol.list {
      --_in: 0.75em;
    }
    .d3,
    .d4 {
      --_depth: 2;
    }
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75em;
  }
  header a {
    text-decoration-color: var(--_line);
  }
  .to {
    flex-basis: 100%;
  }
  article {
    scroll-margin-block: 1em;
  }
  article:focus {
    outline: 1px solid var(--_line);
    outline-offset: 0.5em;
  }
  .text {
    margin-block: 0.25em;
    & > * {
      margin: 0;
    }
    & > * + * {
      margin-block-start: 0.5em;
    }
    & ul,
    & ol {
      padding-inline-start: 1.5em;
    }
    & ul {
      list-style: disc;
    }
    & pre,
    & code {
      font-family: monospace;
      white-space: pre-wrap;
    }
    & blockquote {
      padding-inline-start: 1em;
      border-inline-start: 2px solid var(--_line);
    }
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: max(2em, 24px);
  }
`;
