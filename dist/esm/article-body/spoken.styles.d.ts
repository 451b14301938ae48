/** The sentence that is read, in the article's text: a tone of the text's own colour, so that it suits any page. */
export declare const spokenStyles: string;
