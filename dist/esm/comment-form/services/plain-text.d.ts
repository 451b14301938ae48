/**
 * A plain text as markup that WordPress stores to the letter and shows as it was typed.
 *
 * Comments are markup to WordPress: it takes out tags that it does not know and rewrites a bare `&`, `<` or `\`. Then a text
 * is not what was typed, and its repeat is not recognised, because the REST API compares what it is sent with what
 * it has stored. These references pass every filter unchanged. `&amp;` would not: `&amp;#8212;` comes out as `&#8212;`, a dash.
 */
export declare const toMarkup: (text: string) => string;
/** The references that WordPress writes into names and messages, as the signs that they stand for. */
export declare const fromMarkup: (markup: string) => string;
/** Texts and numbers as text; whatever else a server may give for them, and 0, as none. */
export declare const textOf: (value: unknown) => string;
/**
 * A name, or a server's words, as they may stand among ours: without signs that nobody sees and that turn around or hide what stands
 * beside them (joiners, which scripts and emoji need, stay), with no more marks over a letter than languages have, and not
 * longer than so many characters.
 */
export declare const visible: (text: string, most: number) => string;
/** Whether two texts say the same, as far as can be seen after a server has dressed one of them. */
export declare function alike(one: string, other: string): boolean;
/** The letters and digits of a text, without what stands between them. */
export declare const bare: (text: string) => string;
/**
 * What a text still has in common with itself after a server has dressed it: its letters and digits, but for those of
 * which WordPress makes smileys and signs (`:D`, `8-)`, `9x9`).
 */
export declare const letters: (markup: string) => string;
