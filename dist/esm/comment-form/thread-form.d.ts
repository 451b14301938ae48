import type { CommentService } from './services/comment-service.js';
/** The thread's one form. It moves to the comment that is replied to and back, and takes along what is written in it. */
export declare class ThreadForm {
    #private;
    /** Where it stands for a comment that replies to none. */
    readonly home: HTMLDivElement;
    /** The comment that is replied to. */
    replyingTo: string;
    /**
     * Tells the form what the thread is told.
     *
     * @param close on the button that brings it home
     */
    draw(thread: HTMLElement, service: CommentService, closed: boolean, close: unknown, press: () => void): void;
    /** @param place where the form stands for a reply; else it goes home */
    put(id?: string, place?: Element): void;
    focus(): Promise<void>;
}
