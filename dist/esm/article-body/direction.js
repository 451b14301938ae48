/** Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and those around them. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;
/** So much of a text tells its direction; a long one is not read to its end for it. */
const sample = 20_000;
/**
 * The direction of a text by the share of its letters, not by the first one or by a list of languages: a Persian
 * article may begin with a Latin name. `undefined` for a text without letters.
 */
export function directionOf(text) {
    const start = text.slice(0, sample);
    const letters = start.match(/\p{L}/gu)?.length ?? 0;
    const share = (start.match(rightToLeft)?.length ?? 0) / letters;
    return letters ? (share > 0.4 ? 'rtl' : 'ltr') : undefined;
}
//# sourceMappingURL=direction.js.map