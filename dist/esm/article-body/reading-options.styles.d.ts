/**
 * What the three attributes do to the article's text, which is the page's to style: in a layer, since there `!important` wins
 * over the page's own. The size by `zoom`, since a font size on the article would not reach what the page gives a size
 * in `px` or of its root.
 *
 * The colours are what contrast is measured for, so the page's own go throughout. Form controls, drawings and frames keep
 * theirs; `color-scheme` lets the browser's own suit. Not on paper, and not where the reader's system has the say.
 */
export declare const readingOptionsStyles: string;
