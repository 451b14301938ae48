import { css } from './css.js';
/**
 * What every widget wears: the theme "ink". The page's font and text colour come in by inheritance, all
 * other tones are mixed from that colour, surfaces are transparent, so it suits light and dark pages alike
 * without asking which it is.
 *
 * The `!important`s are the few properties with which a reset such as `* {display: none !important}` would
 * break a widget: inside a shadow root they win over the page (CSS Cascade 5, 6.1). `font-size: medium`
 * follows the reader's own setting and not the page's root, so the sizes within are in `em` of it.
 * `Canvas` of pop-ups is the page's own where it says `color-scheme`. `.root` starts from `all: initial`, since inherited properties (`text-transform`, `line-height`,
 * `white-space`…) come into shadow roots; the page reaches it only through the variables.
 */
export const hostStyles = css `
  :host {
    display: block !important;
    box-sizing: border-box !important;
    font-size: var(--vigil-font-size, medium) !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    color-scheme: inherit;
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
    color: var(--vigil-color-text, inherit);
    font-family: var(--vigil-font-family, inherit);
    font-size: inherit;
    line-height: 1.5;
    overflow-wrap: anywhere;
    --_muted: var(--vigil-color-muted, color-mix(in srgb, currentColor 80%, transparent));
    --_line: var(--vigil-color-line, color-mix(in srgb, currentColor 28%, transparent));
    --_accent: var(--vigil-color-accent, currentColor);
    --_space: var(--vigil-space, 0.5em);
  }
  /* Of the reader's own colours, a mixed tone is none. */
  @media (forced-colors: active) {
    .root {
      --_muted: CanvasText;
      --_line: CanvasText;
    }
  }
  p,
  ul,
  figure {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a,
  button,
  summary {
    color: inherit;
    font: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    /* In two: WebKit knows no thickness in the short form, and would draw no line under buttons. */
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    &:hover {
      text-decoration-thickness: 2px;
    }
  }
  :focus-visible {
    outline: 3px solid var(--vigil-color-focus, currentColor);
    outline-offset: 2px;
  }
  .small {
    font-size: 0.875em;
    color: var(--_muted);
  }
  /* Fixed, so that a long one makes no page wider: from right to left it would reach out of the left edge. */
  .unseen {
    position: fixed;
    clip-path: inset(50%);
  }
`;
//# sourceMappingURL=host.styles.js.map