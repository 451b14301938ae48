/** The article's own texts. The tools' are in tool-words.ts. */
export declare const words: (name: "minutes" | "by" | "updated" | "contents" | "options" | "listen" | "print" | "toolFailed" | "from" | "original" | "updatedThere" | "corrections" | "corrected" | "translations" | "showPicture" | "failed") => string;
/** The name of one of them. */
export type Word = Parameters<typeof words>[0];
/** One of them as a template, marked where it is not in the language around the article. */
export type Say = (name: Word, values?: Readonly<Record<string, unknown>>) => unknown;
