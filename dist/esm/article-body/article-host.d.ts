/**
 * What the article's element hands to the pieces that load at a press: the options, reading aloud, sharing a quote. The pieces
 * are built apart from it, so that nothing else of the element, its Lit or its translations is in them: they make nodes of
 * their own (`tool-nodes.ts`) and look their texts up here (`tool-texts.ts`).
 */
export interface ArticleHost {
    /** The article; its text is the light DOM. Asked to draw itself anew when a piece has opened or closed what it drew. */
    readonly element: HTMLElement & {
        requestUpdate(): void;
    };
    /** Of the article's text: a language tag (BCP 47). */
    readonly language: string;
    /** `textLanguage` of core/locale: the language of the pieces' own texts. */
    readonly textLanguage: () => string;
    /** `translation` of core/locale. */
    readonly translation: (id: string) => string | undefined;
    /** `announce` of core/announcer. */
    readonly announce: (text: string, language: string) => void;
}
