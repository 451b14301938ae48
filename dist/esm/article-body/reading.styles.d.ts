/**
 * How the text is set. It stands in the page's own tree, so these rules are adopted there; `:where()` gives them no weight,
 * and any rule of the page's on an element goes before them, a reset of `*` does not.
 *
 * Measures in `em` of the text. Arabic script gets more room between its lines, no spacing of letters and no slant, which it
 * does not know.
 */
export declare const readingStyles: string;
