import type { Challenge, ChallengeParameters } from '../services/comment-service.js';
export interface SolveOptions {
    readonly signal?: AbortSignal | undefined;
    /** Told after each slice how many keys were tried. */
    readonly progress?: ((tried: number) => void) | undefined;
}
/** The key that a number makes, in hexadecimal digits. */
export declare function keyOf({ algorithm, cost, keyLength, nonce, salt: salted }: ChallengeParameters, counter: number): Promise<string>;
/**
 * Finds the number that a server hid in its challenge (ALTCHA v2, its deterministic mode), by trying one after the other.
 * The keys are made by the browser itself, beside the page, which stays free for typing.
 *
 * @returns what the server wants to have with the comment
 * @throws where the signal is aborted, the page is not on https, or the algorithm is one that browsers do not have
 */
export declare function solve({ parameters, signature }: Challenge, { signal, progress }?: SolveOptions): Promise<string>;
