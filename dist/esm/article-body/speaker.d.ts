/**
 * Says one text at a time. There is no pause: to go on, the text is said again, since `pause()` cannot be undone on Android,
 * and elsewhere keeps other pages silent too.
 */
export declare class Speaker {
    #private;
    private readonly said;
    private readonly silent;
    /**
     * @param said is told when a text has been said to its end
     * @param silent is told when it was not: because the engine failed, or because someone else took the word
     */
    constructor(said: () => void, silent: (failed: boolean) => void);
    /** Says a text; nothing else is being said. */
    say(text: string, voice: SpeechSynthesisVoice): void;
    /** Ends what is being said, by whomever. Neither callback is called. */
    hush(): void;
}
