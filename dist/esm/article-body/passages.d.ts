/** Of an article's text nodes those of one paragraph, heading, cell; and its forced line ends. */
export type Passage = readonly Node[];
/** One thing to say. */
export interface Sentence {
    readonly text: string;
    readonly voice: SpeechSynthesisVoice;
    readonly range: Range;
}
/** What is read of an article, in its order. */
export declare function passagesOf(article: HTMLElement): Passage[];
/**
 * The sentences of a passage. Where a voice for the language of some words in it is there, these are apart, and said by it.
 * @param language of the article
 * @param voiceFor gives a language's voice, if there is one
 */
export declare function sentencesOf(passage: Passage, article: HTMLElement, language: string, voiceFor: (language: string) => SpeechSynthesisVoice | undefined): Sentence[];
