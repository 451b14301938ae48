/** What is said only after a press, and so stands in the piece that comes then. */
export declare const words: (name: "contents" | "shareQuote" | "note" | "toNote") => string;
