import type { Accepted, Draft, Result, ServiceError, SubmitOptions } from './comment-service.js';
/** Where a comment is on its way. */
export type SubmissionState = {
    readonly phase: 'idle';
} | {
    readonly phase: 'sending';
}
/** It will be tried again by itself. */
 | {
    readonly phase: 'waiting';
    readonly error: ServiceError;
    /** When, in milliseconds since the epoch. */
    readonly until: number;
}
/** Its writer has to do something. */
 | {
    readonly phase: 'failed';
    readonly error: ServiceError;
}
/** The server has it. Nothing is sent any more. */
 | {
    readonly phase: 'accepted';
    readonly accepted: Accepted;
};
/** What has to be kept so that a comment is not sent twice after the page was loaded anew. Plain data. */
export interface Kept {
    readonly draft: Draft;
    /** It was sent and not answered: it may be on the server. */
    readonly unanswered: boolean;
}
/** What a submission knows of time. */
export interface Clock {
    now(): number;
    /** Does something later, unless the function that it returns is called before. */
    later(run: () => void, milliseconds: number): () => void;
    /** Between 0 and 1. */
    random(): number;
}
export interface SubmissionOptions {
    /** Sends the draft, as `CommentService.submit` does. */
    readonly send: (draft: Draft, options: Pick<SubmitOptions, 'again' | 'signal'>) => Promise<Result<Accepted>>;
    /** Whether the server recognises a draft that it has: without that, only its writer sends again what may be there. */
    readonly knowsRepeats?: boolean | undefined;
    /** Told each new state; before a request leaves, too, so that what is to be kept can be. */
    readonly told: (state: SubmissionState) => void;
    readonly clock?: Clock;
}
/** One comment on its way to the server. */
export interface Submission {
    readonly state: SubmissionState;
    /** `undefined` once the server has it: then nothing may be kept. */
    readonly kept: Kept | undefined;
    /** The button was pressed. Sends, or tries again at once. */
    send(): void;
    /** The device is back on the network. */
    online(): void;
    /** Leaves off. What is on its way may still arrive. */
    stop(): void;
}
/**
 * Sees a comment through: it is on the server exactly once, or still with its writer.
 *
 * The same content is sent each time, and never after the server has said that it has it. Once an answer was lost,
 * the server is told that this is a repeat, until it gives a clear answer.
 */
export declare function submission({ draft, unanswered }: Kept, { send, knowsRepeats, told, clock }: SubmissionOptions): Submission;
