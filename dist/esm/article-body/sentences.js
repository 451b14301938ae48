/** In letters. Chromium falls silent some 15 seconds into an utterance; a slow voice takes as long for these. */
const longest = 200;
/** A long sentence in parts: up to a comma or the like, else up to a space. A comma within a number is none. */
const part = new RegExp(`[^]{1,${longest}}(?:[,;:،؛–—]\\s+|[、，；：]|$)|[^]{1,${longest}}\\s+|[^]{1,${longest}}`, 'gu');
/** Sentences by how they are punctuated, for browsers without `Intl.Segmenter` (Firefox before April 2024). */
const punctuated = /[^]+?(?:[.!?…؟۔।]["'”’»)\]]*\s+|[。！？]["”’」』]*|\n|$)/gu;
const segments = (text) => 'Segmenter' in Intl
    ? // Where a sentence ends is the same in all languages.
        Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text), ({ segment }) => segment)
    : (text.match(punctuated) ?? []);
/** The sentences of a text, without the white space around them, and without those that have no word in them. */
export function sentencesIn(text) {
    let end = 0;
    return segments(text)
        .flatMap((sentence) => (sentence.length > longest ? (sentence.match(part) ?? []) : sentence))
        .map((piece) => {
        const start = end + piece.length - piece.trimStart().length;
        end += piece.length;
        return [start, start + piece.trim().length];
    })
        .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(...span)));
}
//# sourceMappingURL=sentences.js.map