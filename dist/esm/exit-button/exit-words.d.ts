/**
 * The exit button's own texts. Whoever looks over the reader's shoulder may see or hear them, so none says what
 * the page is about.
 */
export declare const words: (name: "label" | "shift" | "loading" | "history" | "explanation" | "twoMore" | "oneMore" | "expired") => string;
