/** What stands in the panel for a quote, beside what the share bar says too. In the piece that draws it. */
export declare const quoteWords: {
    thisQuote: string;
    copyQuote: string;
    quoteWithLink: string;
    close: string;
};
