/** The thread's own texts. The form's are in words of its own. */
export declare const words: (name: "comments" | "failed" | "close" | "waiting" | "page" | "none" | "loading" | "refused" | "removed" | "reply" | "retry" | "count" | "anonymous" | "inReplyTo" | "orphan" | "earlier" | "later" | "fresh") => string;
/** The name of one of them. */
export type Word = Parameters<typeof words>[0];
