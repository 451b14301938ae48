/**
 * The frame around the text. The text itself is the page's: it keeps the page's size, which is why the host's is not reset
 * here and `.root` is only around what is Vigil's own.
 */
export declare const articleStyles: string;
