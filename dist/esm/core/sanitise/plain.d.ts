/** What there is to read in markup, by paragraphs, for where no sanitiser can run. It is text: nothing in it is parsed. */
export declare const paragraphs: (markup: string) => string[];
