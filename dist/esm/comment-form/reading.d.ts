import type { Behaviour } from './comment-element.js';
import type { CommentThread } from './comment-thread.js';
import type { serviceOf } from './service-of.js';
/**
 * What a thread does: the piece `vigil-comment-reading.js`, which comes when there is a thread on the page.
 */
export declare class Reading implements Behaviour {
    #private;
    readonly styles: string;
    /** @param makeService makes a service of its name: the form has that code */
    constructor(host: CommentThread, makeService: typeof serviceOf);
    connected(): void;
    disconnected(): void;
    /** Reads the present page of the thread again. Settles when it is there. */
    refresh(): Promise<void>;
    prepare(changed: ReadonlySet<string>): void;
    settle(): void;
    render(): unknown;
}
