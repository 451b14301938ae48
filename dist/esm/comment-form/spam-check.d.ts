import type { CommentService } from './services/comment-service.js';
/** The work by which a server keeps spam out (proof of work): done while the comment is written, and never in its way. */
export declare class SpamCheck {
    #private;
    private readonly changed;
    /** How many steps of it are done; none when it is not under way. */
    steps: number;
    /** @param changed is told of each step, and why it could not be done */
    constructor(changed: (reason?: Error) => void);
    /** Sets out, where the server wants it, unless that is done. */
    begin(service: CommentService, thread: string): Promise<string | undefined>;
    /** What is to go with a comment: good for one try. */
    proof(service: CommentService, thread: string): Promise<string | undefined>;
    /** Leaves off. */
    stop(): void;
}
