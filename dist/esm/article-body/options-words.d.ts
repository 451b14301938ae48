/** What stands in the panel "Text and colours". In the piece that draws it, and so without a store of translations. */
export declare const optionsWords: {
    size: string;
    spacing: string;
    normal: string;
    wide: string;
    wider: string;
    theme: string;
    own: string;
    light: string;
    sepia: string;
    dark: string;
    chosen: string;
    reset: string;
    asOnPage: string;
};
