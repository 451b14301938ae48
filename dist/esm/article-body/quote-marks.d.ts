/** A text between the marks that its language has for quotes; English ones where they are not known. */
export declare function quoted(text: string, language: string): string;
