import { css } from '../core/css.js';
/** The controls while an article is read aloud, in its shadow root, inside of its `.root`. */
export const aloudStyles = css `
  .aloud {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.25em;
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_line);
    & button {
      min-block-size: max(2em, 24px);
      min-inline-size: 24px;
    }
    & p {
      flex-basis: 100%;
    }
    & p:empty {
      display: none;
    }
  }
`;
//# sourceMappingURL=aloud.styles.js.map