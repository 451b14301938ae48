/** What a reader does. `silent`: it should read, and the browser says nothing. `ended`: there is nothing left. */
export type ReaderState = 'reading' | 'paused' | 'silent' | 'ended';
/**
 * Reads an article passage by passage, sentence by sentence, and marks the one that is read without a change to the page.
 * The window follows as long as the eyes do: if the last sentence was in it, the next is brought there.
 */
export declare class Reader {
    #private;
    private readonly article;
    private readonly language;
    private readonly told;
    state: ReaderState;
    /** @param told is told when the state is another one */
    constructor(article: HTMLElement, language: string, told: () => void);
    /** Whether what is being read is still in the article, and that on the page. */
    get isThere(): boolean;
    start(): void;
    pause(): void;
    /** Goes on with the sentence that was being read. */
    resume(): void;
    /** Goes to the beginning of another passage, and reads on there if it was reading. @param step passages from this one */
    skip(step: number): void;
    /** Falls silent for good, and tells nobody. */
    end(): void;
}
