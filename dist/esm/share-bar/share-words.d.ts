/** The share bar's own texts, marked as the counter's are. Networks go by their own names, which are no texts. */
export declare const words: (name: "link" | "cancel" | "copy" | "email" | "sms" | "print" | "native" | "qr" | "card" | "share" | "newTab" | "app" | "textWithLink" | "withoutPreview" | "mirror" | "onion" | "restore" | "copied" | "instead" | "notCopied" | "failed" | "qrOf" | "save" | "notice" | "before" | "punished" | "previews" | "everyone" | "goOn") => string;
/** The name of one of them. */
export type Word = Parameters<typeof words>[0];
/** One of them as a template, marked where it is not in the language around the bar. */
export type Say = (name: Word, values?: Readonly<Record<string, unknown>>) => unknown;
