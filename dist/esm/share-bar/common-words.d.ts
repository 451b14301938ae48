/**
 * What is said wherever something is passed on, by the share bar and by an article's quotes: what sharing can bring, what a
 * link does, what became of a copy. A plain table, without a store of translations, so that a piece can hold it.
 */
export declare const commonWords: {
    newTab: string;
    app: string;
    email: string;
    sms: string;
    withoutPreview: string;
    restore: string;
    copied: string;
    instead: string;
    notCopied: string;
    notice: string;
    before: string;
    punished: string;
    previews: string;
    everyone: string;
    goOn: string;
    cancel: string;
};
