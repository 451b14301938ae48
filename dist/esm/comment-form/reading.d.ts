import type { Behaviour } from './comment-element.js';
import type { CommentThread } from './comment-thread.js';
import type * as writing from './writing.js';
/** What the form's piece has that the thread needs too. */
type FormPiece = Pick<typeof writing, 'keptDraft' | 'placeOf' | 'serviceNames' | 'serviceOf'>;
/**
 * What a thread does: the piece `vigil-comment-reading.js`, which comes when there is a thread on the page.
 */
export declare class Reading implements Behaviour {
    #private;
    readonly styles: string;
    constructor(host: CommentThread, writing: FormPiece);
    connected(): void;
    disconnected(): void;
    /** Reads the present page of the thread again. Settles when it is there. */
    refresh(): Promise<void>;
    prepare(changed: ReadonlySet<string>): void;
    settle(): void;
    render(): unknown;
}
export {};
