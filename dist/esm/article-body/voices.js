/** Not in every browser, whatever the types say. */
const synthesis = () => globalThis.speechSynthesis;
/** As language tags are compared; Android writes `en_US`. */
const plain = (tag) => tag.toLowerCase().replaceAll('_', '-');
const languageOf = (tag) => plain(tag).split('-', 1)[0];
/**
 * The voice that reads a language: of the same region if there is one, else the browser's own choice, else the first.
 *
 * Only voices of the device count. The others send the text to their maker's server, which would learn what is read, sentence
 * by sentence.
 */
export function voiceFor(language) {
    const voices = (synthesis()?.getVoices() ?? []).filter(({ lang, localService }) => localService && languageOf(lang) === languageOf(language));
    return (voices.find(({ lang }) => plain(lang) === plain(language)) ??
        voices.find((voice) => voice.default) ??
        voices[0]);
}
/** Whether a text in a language can be read aloud on this device. @param language a language tag (BCP 47) */
export const hasVoice = (language) => !!voiceFor(language);
/** Browsers find their voices late. @param changed is told when there are others. @returns ends that */
export function watchVoices(changed) {
    const speech = synthesis();
    speech?.addEventListener('voiceschanged', changed);
    return () => {
        speech?.removeEventListener('voiceschanged', changed);
    };
}
//# sourceMappingURL=voices.js.map