/** The controls while an article is read aloud, in its shadow root, inside of its `.root`. */
export declare const aloudStyles: string;
