import { css } from '../core/css.js';
export const commentStyles = css `
  [role='heading'] {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
  }
  form > * + *,
  .root > div > * + *,
  .root > * + p,
  p + p,
  [id='removal'] > * {
    margin-block-start: calc(2 * var(--_space));
  }
  label {
    display: block;
    margin-block-end: 0.25em;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    & > * {
      flex: 1 13em;
      max-inline-size: 24em;
    }
  }
  input,
  textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0.4em 0.6em;
    border: 1px solid var(--vigil-comment-field-color, color-mix(in srgb, currentColor 65%, transparent));
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    /* Under 16 pixels telephones zoom in. */
    font-size: max(1em, 16px);
  }
  textarea {
    min-block-size: 8em;
    max-block-size: 40em;
    resize: vertical;
    field-sizing: content;
  }
  [readonly],
  [aria-disabled] {
    border-style: dashed;
  }
  [id='code'] {
    min-block-size: 0;
  }
  [aria-invalid] {
    border: 2px solid;
  }
  [id$='fault'],
  [id='count'] {
    margin-block-start: 0.25em;
  }
  .message {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid;
  }
  .own {
    padding: 0.75em;
    border: 1px solid var(--_line);
  }
  .words {
    white-space: pre-wrap;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.25em;
  }
  a,
  button {
    display: inline-block;
    min-inline-size: 24px;
    line-height: max(2em, 24px);
  }
  [part='button'] {
    padding: 0.2em 1em;
    border: 2px solid var(--_accent);
    color: var(--_accent);
    font-weight: 600;
    text-decoration-line: none;
    &:hover {
      text-decoration-line: underline;
    }
  }
  /* Not for the keyboard: what is read out when the focus is brought there. */
  [tabindex='-1'] {
    outline: 0 !important;
  }
  /* For robots alone. */
  [id='k2'] {
    display: none;
  }
`;
//# sourceMappingURL=comment-form.styles.js.map