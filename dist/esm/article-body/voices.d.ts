/**
 * The voice that reads a language: of the same region if there is one, else the browser's own choice, else the first.
 *
 * Only voices of the device count. The others send the text to their maker's server, which would learn what is read, sentence
 * by sentence.
 */
export declare function voiceFor(language: string): SpeechSynthesisVoice | undefined;
/** Whether a text in a language can be read aloud on this device. @param language a language tag (BCP 47) */
export declare const hasVoice: (language: string) => boolean;
/** Browsers find their voices late. @param changed is told when there are others. @returns ends that */
export declare function watchVoices(changed: () => void): () => void;
