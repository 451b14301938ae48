/** Engines that get `speak()` right after `cancel()` say nothing (Safari, Firefox on Windows). In milliseconds. */
const breath = 100;
/** How long an engine may take to begin. Without a speech service some never do, nor say why. */
const patience = 8000;
/** How long a letter may take: far more than any voice needs. */
const perLetter = 300;
/**
 * Says one text at a time. There is no pause: to go on, the text is said again, since `pause()` cannot be undone on Android,
 * and elsewhere keeps other pages silent too.
 */
export class Speaker {
    said;
    silent;
    #utterance;
    #timer;
    #hushed = -breath;
    /**
     * @param said is told when a text has been said to its end
     * @param silent is told when it was not: because the engine failed, or because someone else took the word
     */
    constructor(said, silent) {
        this.said = said;
        this.silent = silent;
    }
    /** Says a text; nothing else is being said. */
    say(text, voice) {
        // It is kept: Chromium forgets one that only it knows, and with it its events.
        const utterance = (this.#utterance = new SpeechSynthesisUtterance(text));
        utterance.voice = voice;
        utterance.lang = voice.lang;
        const fail = (failed) => {
            if (utterance !== this.#utterance)
                return;
            this.hush();
            this.silent(failed);
        };
        const wait = (time) => {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(fail, time, true);
        };
        utterance.onstart = () => {
            if (utterance === this.#utterance)
                wait(patience + perLetter * text.length);
        };
        utterance.onend = () => {
            if (utterance !== this.#utterance)
                return;
            clearTimeout(this.#timer);
            this.#utterance = undefined;
            // Not at once: what is begun while WebKit tells of an end, no `cancel()` ends any more.
            this.#timer = setTimeout(this.said);
        };
        utterance.onerror = ({ error }) => {
            fail(!/^(interrupted|canceled)$/.test(error));
        };
        const speak = () => {
            wait(patience);
            speechSynthesis.speak(utterance);
        };
        const rest = this.#hushed + breath - performance.now();
        // At once where that is possible: iOS wants the first word to come with the press.
        if (rest > 0)
            this.#timer = setTimeout(speak, rest);
        else
            speak();
    }
    /** Ends what is being said, by whomever. Neither callback is called. */
    hush() {
        clearTimeout(this.#timer);
        const { speaking, pending, paused } = speechSynthesis;
        if (!this.#utterance && !speaking && !pending && !paused)
            return;
        this.#utterance = undefined;
        speechSynthesis.cancel();
        // Whoever paused it, perhaps a page before this one, has left it so. Not otherwise: WebKitGTK would begin again.
        if (paused)
            speechSynthesis.resume();
        this.#hushed = performance.now();
    }
}
//# sourceMappingURL=speaker.js.map