/** The panel "Text and colours", in the article's shadow root, inside of its `.root`. */
export declare const optionsStyles: string;
