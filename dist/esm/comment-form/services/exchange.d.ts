import type { Draft, Field, InvalidField, PlainError, Result, ServiceError } from './comment-service.js';
/** What a server answered, read whole. */
export interface Reply {
    readonly response: Response;
    readonly text: string;
    /** The JSON in it; `undefined` when there is none. */
    readonly body: unknown;
}
type Details = Pick<ServiceError, 'said' | 'retryAfter'>;
/** Thrown among the files of a service, and by no service: `resultOf` catches it. */
export declare class Failure extends Error {
    readonly error: ServiceError;
    constructor(error: ServiceError);
}
export declare const failure: (code: PlainError["code"], sent?: ServiceError["sent"], details?: Details) => Failure;
export declare const invalid: (fault: InvalidField["fault"], fields: readonly Field[], details?: Details) => Failure;
/** What comes of it, good or bad. Never throws. */
export declare const resultOf: <Value>(work: Promise<Value>) => Promise<Result<Value>>;
/**
 * Asks a server, and waits for the whole answer.
 *
 * @param timeout how long that may take, in milliseconds
 */
export declare function ask(url: string, timeout: number, { signal, ...init }: RequestInit & {
    readonly signal: AbortSignal;
}): Promise<Reply>;
/**
 * Why an answer is not the one that was wanted. Servers answer errors with 200 and refusals with 500, so the body goes
 * before the status.
 *
 * @param draft the comment that was sent, if one was
 */
export declare function refusal({ response, body }: Reply, draft?: Draft): Failure;
export {};
