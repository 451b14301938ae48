/**
 * The comment form's own texts, marked as the counter's are. What a server has against a comment goes by the name of its
 * code in comment-service.ts (`too-fast` by `tooFast`), so that no code is without a sentence.
 */
export declare const words: (name: "title" | "text" | "closed" | "name" | "timeout" | "offline" | "left" | "next" | "email" | "published" | "maybe" | "server" | "duplicate" | "refused" | "missing" | "malformed" | "website" | "held" | "reply" | "optional" | "receiver" | "member" | "session" | "risk" | "send" | "sending" | "retry" | "clear" | "work" | "problems" | "wrong" | "tooLong" | "tooFast" | "loginRequired" | "gone" | "stays" | "keep" | "look" | "edited" | "said" | "heldNote" | "another" | "takeBack") => string;
/** The name of one of them. */
export type Word = Parameters<typeof words>[0];
/** One of them as a template, marked where it is not in the language around the form. */
export type Say = (name: Word, values?: Readonly<Record<string, unknown>>) => unknown;
