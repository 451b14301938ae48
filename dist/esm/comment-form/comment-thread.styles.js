import { css } from '../core/css.js';
export const threadStyles = css `
  .root > * + *,
  .text > * + * {
    margin-block-start: 0.75em;
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
  }
  button {
    min-block-size: max(2em, 24px);
    /* In some languages "Reply" is two letters. */
    min-inline-size: 24px;
    text-align: start;
  }
  .list {
    padding: 0;
    list-style: none;
    & > li {
      margin-inline-start: calc(min(var(--_depth), 4) * 1.5em);
      padding-block: 1em 0.5em;
      border-block-start: 1px solid var(--_line);
      /* A comment more makes browsers look at that one only, and not again at all that are there. */
      contain: layout;
    }
  }
  @container (max-width: 30em) {
    .list > li {
      margin-inline-start: calc(min(var(--_depth), 2) * 1em);
    }
    .where {
      flex-basis: 100%;
      order: -2;
    }
  }
  /* A whole comment needs air within its frame. */
  article:focus-visible {
    outline-offset: 4px;
  }
  /* Links in two lines below each other are not to be pressed for one another. */
  header {
    line-height: max(1.5em, 24px);
  }
  header a {
    text-decoration-color: var(--_line);
  }
  /* However many marks someone piles up on a letter, they cover no other text. */
  header,
  .text {
    overflow: clip;
    overflow-clip-margin: 0.5em;
  }
  .text {
    margin-block: 0.25em;
    & ul {
      list-style: disc;
    }
    & :is(ul, ol) {
      padding-inline-start: 1.5em;
    }
    & blockquote {
      margin-inline: 0;
      padding-inline-start: 1em;
      border-inline-start: 2px solid var(--_line);
    }
    & pre {
      white-space: pre-wrap;
    }
  }
  header,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }
  .row {
    justify-content: space-between;
    min-block-size: max(2em, 24px);
  }
  /* It is read out first, and stands between the two. */
  .where + * {
    order: -1;
  }
  li vigil-comment-form {
    margin-block: 1em;
  }
  /* The list shows it. */
  ::part(own) {
    display: none;
  }
`;
//# sourceMappingURL=comment-thread.styles.js.map