import type { CommentService } from './services/comment-service.js';
/**
 * What the form hands to the piece, which is built apart from it, so that nothing else of the form, its Lit or its
 * translations is in it.
 */
export interface RemovalHost {
    readonly service: CommentService;
    /** `translation` of core/locale. */
    readonly translation: (id: string) => string | undefined;
    /** Reads out a text of ours. */
    readonly announce: (text: string) => void;
    /** Told the code of a comment that is gone. */
    readonly removed: (code: string) => void;
}
/**
 * Shows the code that takes a comment back, with a button that copies it; or, without one, the place to write it in.
 *
 * @param place an empty box of the form
 * @param token the code, where the server has just given one; else empty
 */
export declare function offerRemoval(place: HTMLElement, token: string, host: RemovalHost): void;
