/** The panel for a quote, in the article's shadow root, inside of its `.root`. */
export declare const quoteStyles: string;
