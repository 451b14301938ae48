import { passagesOf, sentencesOf } from './passages.js';
import { Speaker } from './speaker.js';
import { voiceFor } from './voices.js';
import { windowRect } from './window-rect.js';
/** The words being read, for `::highlight(vigil-spoken)`; browsers without it mark none. */
const spoken = 'highlights' in CSS ? new Highlight() : undefined;
function endsBelowTop([first], article) {
    const range = document.createRange();
    range.selectNode(first);
    return windowRect(range, article).bottom > 0;
}
/** Whether some of a sentence is in the window. */
function isInView(range, article) {
    const { top, bottom } = windowRect(range, article);
    return bottom > 0 && top < innerHeight;
}
/** Brings a sentence into the window, unless it is there. */
function show(range, article) {
    const isWhole = () => {
        const { top, bottom } = windowRect(range, article);
        return top >= 0 && bottom <= innerHeight;
    };
    if (isWhole())
        return;
    // First what scrolls within the page.
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    if (!isWhole())
        scrollBy(0, windowRect(range, article).top - innerHeight / 4);
}
/**
 * Reads an article passage by passage, sentence by sentence, and marks the one that is read without a change to the page.
 * The window follows as long as the eyes do: if the last sentence was in it, the next is brought there.
 */
export class Reader {
    article;
    language;
    told;
    #passages;
    #passage;
    /** Of this passage what has not been said yet. */
    #sentences = [];
    #marked;
    #speaker = new Speaker(() => {
        this.#sentences.shift();
        this.#go(!!this.#marked && isInView(this.#marked, this.article));
    }, (failed) => {
        this.#enter(failed ? 'silent' : 'paused');
    });
    state = 'paused';
    /** @param told is told when the state is another one */
    constructor(article, language, told) {
        this.article = article;
        this.language = language;
        this.told = told;
        this.#passages = passagesOf(article);
        // From what is at the top of the window on.
        this.#passage = this.#passages.findIndex((passage) => endsBelowTop(passage, article));
    }
    /** Whether what is being read is still in the article, and that on the page. */
    get isThere() {
        const [first] = this.#passages[this.#passage] ?? [];
        return this.article.isConnected && !!first && this.article.contains(first);
    }
    start() {
        if (spoken)
            CSS.highlights.set('vigil-spoken', spoken);
        this.#enter('reading');
        this.skip(0);
    }
    pause() {
        this.#speaker.hush();
        this.#enter('paused');
    }
    /** Goes on with the sentence that was being read. */
    resume() {
        this.#enter('reading');
        this.#go(true);
    }
    /** Goes to the beginning of another passage, and reads on there if it was reading. @param step passages from this one */
    skip(step) {
        this.#speaker.hush();
        this.#passage = Math.max(this.#passage + step, 0) - 1;
        this.#sentences = [];
        this.#go(true);
    }
    /** Falls silent for good, and tells nobody. */
    end() {
        this.#speaker.hush();
        this.#mark(undefined);
        this.state = 'ended';
    }
    #enter(state) {
        this.state = state;
        this.told();
    }
    #mark(range) {
        // Not all: another reader may be on the page.
        if (this.#marked)
            spoken?.delete(this.#marked);
        if (range)
            spoken?.add(range);
        this.#marked = range;
    }
    /** Goes on with the first sentence that is left. @param follows whether the window goes with it */
    #go(follows) {
        if (!voiceFor(this.language)) {
            this.#enter('silent');
            return;
        }
        while (!this.#sentences.length) {
            const passage = this.#passages[++this.#passage];
            if (!passage) {
                this.end();
                this.told();
                return;
            }
            this.#sentences = sentencesOf(passage, this.article, this.language, voiceFor);
        }
        const { range, text, voice } = this.#sentences[0];
        this.#mark(range);
        if (follows)
            show(range, this.article);
        if (this.state === 'reading')
            this.#speaker.say(text, voice);
    }
}
//# sourceMappingURL=aloud-reader.js.map