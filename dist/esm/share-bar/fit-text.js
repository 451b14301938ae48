/** Dear to make; where a text may be cut is the same in all languages. */
let segmenter;
/**
 * What a reader takes for characters (UAX #29, extended grapheme clusters): a family of emoji, a letter with its marks,
 * a Hangul syllable are one each. No more than `limit` of them and one.
 */
function graphemes(text, limit = Infinity) {
    segmenter ??= new Intl.Segmenter('en');
    const parts = [];
    for (const { segment } of segmenter.segment(text))
        if (parts.push(segment) > limit)
            break;
    return parts;
}
/** The length of a text in graphemes. */
export const countGraphemes = (text) => graphemes(text).length;
/**
 * Cuts a text between graphemes so that it has room, with "…" at the end; what has room is left as it is.
 * @param room the most that `measure` may say of the result; where not even one grapheme has room, nothing is left
 * @param measure the length of a text as its reader counts, at least 1 a grapheme
 */
export function fitText(text, room, measure = countGraphemes) {
    const parts = graphemes(text, room);
    if (parts.length <= room && measure(text) <= room)
        return text;
    const cut = (length) => `${parts.slice(0, length).join('').trimEnd()}…`;
    let fits = 0;
    let over = parts.length;
    while (over - fits > 1) {
        const middle = (fits + over) >> 1;
        if (measure(cut(middle)) <= room)
            fits = middle;
        else
            over = middle;
    }
    return fits ? cut(fits) : '';
}
//# sourceMappingURL=fit-text.js.map