/** Not in every browser, whatever the types say. */
const synthesis = (): SpeechSynthesis | undefined =>
  (globalThis as {speechSynthesis?: SpeechSynthesis}).speechSynthesis;

/** As language tags are compared; Android writes `en_US`. */
const plain = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

const languageOf = (tag: string): string => plain(tag).split('-', 1)[0] as string;

/**
 * The voice that reads a language: of the same region if there is one, else the browser's own choice, else the first.
 *
 * Only voices of the device count. The others send the text to their maker's server, which would learn what is read, sentence
 * by sentence.
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const voices = (synthesis()?.getVoices() ?? []).filter(
    ({lang, localService}) => localService && languageOf(lang) === languageOf(language),
  );
  return (
    voices.find(({lang}) => plain(lang) === plain(language)) ??
    voices.find((voice) => voice.default) ??
    voices[0]
  );
}

/** Whether a text in a language can be read aloud on this device. @param language a language tag (BCP 47) */
export const hasVoice = (language: string): boolean => !!voiceFor(language);

/** Browsers find their voices late. @param changed is told when there are others. @returns ends that */
export function watchVoices(changed: () => void): () => void {
  const speech = synthesis();
  speech?.addEventListener('voiceschanged', changed);
  return () => {
    speech?.removeEventListener('voiceschanged', changed);
  };
}
