/**
 * What the comment form and the thread ask of a server. Two speak to WordPress (`wordpressRest`, `wordpressForm`);
 * any object of the page that does the same will do.
 */
export interface CommentService {
    /**
     * Whether the server knows a text that it has, so that the very same draft can be sent again without harm. Without it
     * a draft that may have arrived is sent again only when its writer says so.
     */
    readonly knowsRepeats?: boolean;
    /**
     * One page of the thread. A server that gives no list to visitors answers `refused` or `login-required`. Past the last
     * page there are no comments, which is no error.
     */
    list(query: ListQuery): Promise<Result<CommentPage>>;
    /** Sends a comment, once: it never tries again by itself what may have arrived. */
    submit(draft: Draft, options: SubmitOptions): Promise<Result<Accepted>>;
    /**
     * Which page `comment` stands on, itself or the comment that it is a reply below, from 1. Comments of one second may
     * be told one page off.
     */
    pageOf?(comment: string, query: Omit<ListQuery, 'page'>): Promise<Result<number>>;
    /** How many comments the thread has, replies included. */
    count?(thread: string, signal: AbortSignal): Promise<Result<number>>;
    /** Whether the thread takes comments. A server that does not say fails. */
    state?(thread: string, signal: AbortSignal): Promise<Result<'open' | 'closed'>>;
    /** The work that the server wants for a comment; `undefined` when it wants none. */
    challenge?(thread: string, signal: AbortSignal): Promise<Result<Challenge | undefined>>;
    /** Takes a comment back, by the token that its writer was shown once. */
    remove?(token: string, signal: AbortSignal): Promise<Result<true>>;
    /** The markup that would be shown for a text. Untrusted. */
    preview?(text: string, signal: AbortSignal): Promise<Result<string>>;
}
/** A value, or why there is none. No service throws. */
export type Result<Value> = Succeeded<Value> | Failed;
/** What was asked for. */
export interface Succeeded<Value> {
    readonly ok: true;
    readonly value: Value;
}
/** Why it is not there. */
export interface Failed {
    readonly ok: false;
    readonly error: ServiceError;
}
/** What can go wrong. */
export type ServiceError = PlainError | InvalidField;
interface ErrorDetails {
    /**
     * Whether the text may be on the server, which decides what may be done next. `no`: it is not, by this try. `maybe`:
     * the answer was lost. `yes`: it is there, from before.
     */
    readonly sent: 'no' | 'maybe' | 'yes';
    /** How long the server wants to be left alone, in milliseconds. */
    readonly retryAfter?: number | undefined;
    /** The server's own words, without markup, in its own language: information beside ours. Never holds the comment. */
    readonly said?: string | undefined;
}
/** What is not about a field. */
export interface PlainError extends ErrorDetails {
    /**
     * - `offline`: no connection to the server
     * - `timeout`: no answer in time
     * - `server`: an error of the server, or an answer that makes no sense
     * - `too-fast`: the server wants a pause
     * - `duplicate`: the same text stands there from before
     * - `closed`: the thread takes no comments
     * - `login-required`: only members may do this
     * - `refused`: anything else that another try will not change
     *
     * The first four pass.
     */
    readonly code: 'offline' | 'timeout' | 'server' | 'too-fast' | 'duplicate' | 'closed' | 'login-required' | 'refused';
}
/** What the server has against fields. */
export interface InvalidField extends ErrorDetails {
    readonly code: 'invalid-field';
    readonly fault: 'missing' | 'malformed' | 'too-long';
    /** `parent`: the comment that this one replies to is not there any more. Empty where the server names none. */
    readonly fields: readonly Field[];
}
/** What can be written into a comment form. */
export type Field = 'text' | 'name' | 'email' | 'website' | 'parent';
/** A comment as it was written. Plain text, every field as typed. */
export interface Draft {
    /** The thread's name: for WordPress the id of its post. */
    readonly thread: string;
    /** The id of the comment that this one replies to; empty: none. */
    readonly parent: string;
    readonly text: string;
    readonly name: string;
    readonly email: string;
    readonly website: string;
}
/** How a comment is sent. */
export interface SubmitOptions {
    /** An earlier try of this very draft may have arrived: if the server has it, that is success and no duplicate. */
    readonly again: boolean;
    readonly signal: AbortSignal;
    /** What the server wants beside the comment, by its names: the solved challenge is `altcha`. */
    readonly extra?: Readonly<Record<string, string>> | undefined;
}
/** What became of a comment that the server has. */
export interface Accepted {
    /** `held`: it waits for a moderator, or is not to be seen for another reason. */
    readonly status: CommentStatus;
    /** Where the server tells it. */
    readonly id?: string | undefined;
    /** The comment as the server will show it, where it tells. */
    readonly comment?: Comment | undefined;
    /** Takes the comment back; told this once. */
    readonly removalToken?: string | undefined;
}
/** Whether others can see a comment. */
export type CommentStatus = 'published' | 'held';
/** All that is known of a comment, which is no more than what is shown. */
export interface Comment {
    readonly id: string;
    /** Empty for a comment that replies to none. */
    readonly parent: string;
    /** Plain text. */
    readonly name: string;
    /** An `http(s)` address, or empty. */
    readonly website: string;
    /** `2025-01-31T12:00:00Z`, or empty. */
    readonly date: string;
    /** Untrusted markup. */
    readonly content: string;
    /** `removed`: it was taken back, and has a place only because others reply to it. */
    readonly status: CommentStatus | 'removed';
}
/** Which comments are asked for. */
export interface ListQuery {
    readonly thread: string;
    /** From 1. */
    readonly page: number;
    /** Comments that reply to none on a page, 100 at most. */
    readonly perPage: number;
    /** Of the comments that reply to none; replies go from old to new. */
    readonly order: 'asc' | 'desc';
    readonly signal: AbortSignal;
}
/** A page of the list. */
export interface CommentPage {
    /** First those that reply to none, in their order; then all replies below them, to any depth, level by level. */
    readonly comments: readonly Comment[];
    /** How many pages there are; `NaN` when the server does not say. */
    readonly pages: number;
}
/** Work as ALTCHA v2 sets it. */
export interface Challenge {
    readonly parameters: ChallengeParameters;
    readonly signature?: string;
}
/** What is to be solved. */
export interface ChallengeParameters {
    readonly algorithm: string;
    /** Rounds for each key. */
    readonly cost: number;
    /** In bytes. */
    readonly keyLength: number;
    /** How the key begins that is looked for, in hexadecimal digits. */
    readonly keyPrefix: string;
    readonly nonce: string;
    readonly salt: string;
    /** In seconds since the epoch. */
    readonly expiresAt?: number;
}
export {};
