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
export declare const hostStyles: string;
