/** Languages written from right to left that have a translation or are likely in a feed. */
export declare const rightToLeft: RegExp;
/** Marks a text with its language and direction, where they are not those of the text around it. */
export declare const inLanguage: (content: unknown, language: string, around: string) => unknown;
/** A number as it is written in a language, apart from the direction of the text around it. */
export declare const isolated: (language: string, value: number) => import("lit-html").TemplateResult<1>;
/**
 * The form of a text that fits a number. A counted text holds a form for each plural category of its
 * language: `one: prisoner | other: prisoners`; English and every translation bring their own.
 */
export declare function plural(text: string, value: number): string;
/** Puts values, which may be templates, where a text has `{name}`. */
export declare const fill: (text: string, values: Readonly<Record<string, unknown>>) => unknown[];
/** Of words given by language tag, those closest to a language, else English, else the first, with their tag. */
export declare function pick<T>(words: Readonly<Record<string, T>>, language: string): [T, string] | undefined;
