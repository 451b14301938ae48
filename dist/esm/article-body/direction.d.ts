/**
 * The direction of a text by the share of its letters, not by the first one or by a list of languages: a Persian
 * article may begin with a Latin name. `undefined` for a text without letters.
 */
export declare function directionOf(text: string): 'rtl' | 'ltr' | undefined;
