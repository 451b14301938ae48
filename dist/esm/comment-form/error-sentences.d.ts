import type { ServiceError } from './services/comment-service.js';
/** The names of the sentences on a comment as a whole, in comment-words.ts. */
export type ErrorSentence = 'offline' | 'timeout' | 'server' | 'tooFast' | 'duplicate' | 'closed' | 'loginRequired' | 'refused' | 'gone' | 'stays' | 'keep' | 'maybe' | 'look';
/** A code as the name of its sentence: `too-fast` is `tooFast`. */
export declare const nameOf: (code: string) => string;
/** What to say of a comment that may be on the server. */
export declare const perhaps: (knowsRepeats: boolean | undefined) => ErrorSentence;
/** What to say on what a server has against a comment as a whole. */
export declare const sentencesOf: (error: ServiceError, knowsRepeats: boolean | undefined) => ErrorSentence[];
