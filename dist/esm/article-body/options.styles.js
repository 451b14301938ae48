import { css } from '../core/css.js';
/** The panel "Text and colours", in the article's shadow root, inside of its `.root`. */
export const optionsStyles = css `
  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 1em 2.5em;
    padding-block: 0.75em 1em;
    border-block-start: 1px solid var(--_line);
    & fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 1.1em;
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    & legend {
      padding: 0;
      margin-block-end: 0.25em;
      color: var(--_muted);
      font-variant-caps: all-small-caps;
      letter-spacing: 0.06em;
    }
    /* What is written without small letters, or joined up. */
    &:lang(ar) legend,
    &:lang(fa) legend,
    &:lang(he) legend {
      letter-spacing: normal;
    }
    /* The capitals of Georgian are rare, and missing in most fonts. */
    &:lang(ka) legend {
      font-variant-caps: normal;
    }
    & button {
      min-block-size: max(2em, 24px);
    }
    & label {
      position: relative;
      display: grid;
      place-items: center;
      min-block-size: max(2em, 24px);
      min-inline-size: 24px;
    }
    & input {
      position: absolute;
      inset: 0;
      margin: 0;
      border: 0;
      background: none;
      color: inherit;
      appearance: none;
      cursor: pointer;
    }
    /* A line that is not there rather than a transparent one, which forced colours would show. */
    & span {
      padding-block: 0.1em calc(0.1em + 2px);
    }
    & :checked + span,
    & label:hover span {
      padding-block-end: 0.1em;
      border-block-end: 2px solid var(--_line);
    }
    & :checked + span,
    & label:hover :checked + span {
      border-block-end-color: currentColor;
    }
    & .paper {
      padding-inline: 0.7em;
      border: 1px solid var(--_line);
    }
    & .light {
      background: #fff;
      color: #1c1c1c;
    }
    & .sepia {
      background: #f5ecd9;
      color: #3a2d1f;
    }
    & .dark {
      background: #17181a;
      color: #dad8d3;
    }
    & :focus-visible {
      outline-offset: 3px;
    }
  }
`;
//# sourceMappingURL=options.styles.js.map