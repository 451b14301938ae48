/** The share bar's own texts, marked as the counter's are. Networks go by their own names, which are no texts. */
export declare const words: (name: "link" | "print" | "failed" | "cancel" | "copy" | "before" | "email" | "sms" | "newTab" | "app" | "withoutPreview" | "restore" | "copied" | "instead" | "notCopied" | "notice" | "punished" | "previews" | "everyone" | "goOn" | "share" | "native" | "qr" | "card" | "textWithLink" | "mirror" | "onion" | "qrOf" | "save") => string;
/** The name of one of them. */
export type Word = Parameters<typeof words>[0];
/** One of them as a template, marked where it is not in the language around the bar. */
export type Say = (name: Word, values?: Readonly<Record<string, unknown>>) => unknown;
