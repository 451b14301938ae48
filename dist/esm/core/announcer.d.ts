/** Puts the live region on the page. A framework that draws the whole body anew takes it away again. */
export declare function openAnnouncer(): HTMLElement;
/** Says a text, when the screen reader has nothing more urgent to say. */
export declare function announce(text: string, language: string): void;
