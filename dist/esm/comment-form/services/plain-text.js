/**
 * A plain text as markup that WordPress stores to the letter and shows as it was typed.
 *
 * Comments are markup to WordPress: it takes out tags that it does not know and rewrites a bare `&`, `<` or `\`. Then a text
 * is not what was typed, and its repeat is not recognised, because the REST API compares what it is sent with what
 * it has stored. These references pass every filter unchanged. `&amp;` would not: `&amp;#8212;` comes out as `&#8212;`, a dash.
 */
export const toMarkup = (text) => text
    // WordPress drops control characters.
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/[&\\<>]/g, (sign) => `&#0${sign.charCodeAt(0)};`);
/** The references that WordPress writes into names and messages, as the signs that they stand for. */
export const fromMarkup = (markup) => markup.replace(/&(?:#(\d{1,6}|x[\da-fA-F]{1,5})|(amp|lt|gt|quot));/g, (_, number, name) => number ? String.fromCodePoint(+`0${number}`) : ({ amp: '&', lt: '<', gt: '>' }[name] ?? '"'));
/** Texts and numbers as text; whatever else a server may give for them, and 0, as none. */
export const textOf = (value) => typeof value === 'string' || typeof value === 'number' ? `${value || ''}` : '';
/**
 * A name, or a server's words, as they may stand among ours: without signs that nobody sees and that turn around or hide what stands
 * beside them (joiners, which scripts and emoji need, stay), with no more marks over a letter than languages have, and not
 * longer than so many characters.
 */
export const visible = (text, most) => [
    ...text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?![\t\n\r])\p{Cc}|(?<=\p{M}{4})\p{M}+/gu, ''),
]
    .slice(0, most)
    .join('');
/** Whether two texts say the same, as far as can be seen after a server has dressed one of them. */
export function alike(one, other) {
    const [first, second] = [one, other].map(
    // Of a row of emoji no letter is left.
    (each) => letters(each) || fromMarkup(each.replace(/<[^<>]*>|\s/g, '')));
    return first === second;
}
/** The letters and digits of a text, without what stands between them. */
export const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/**
 * What a text still has in common with itself after a server has dressed it: its letters and digits, but for those of
 * which WordPress makes smileys and signs (`:D`, `8-)`, `9x9`).
 */
export const letters = (markup) => markup.toLowerCase().replace(/<[^<>]*>|&#?\w+;|[^\p{L}\p{N}]|[8dopx]/gu, '');
//# sourceMappingURL=plain-text.js.map