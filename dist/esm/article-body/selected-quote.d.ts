/** What is selected of an article, if that is a quote; not what is selected in a field. */
export declare function selectedQuote(article: HTMLElement): Range | undefined;
