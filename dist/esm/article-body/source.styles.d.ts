/**
 * What is only in an article from elsewhere: what Vigil puts into it, and classes of WordPress that the sanitiser lets through.
 * Comes with the piece that brings the article, beside reading.styles.ts.
 */
export declare const sourceStyles: string;
