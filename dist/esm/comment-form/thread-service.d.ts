import type { Accepted, CommentService, Draft } from './services/comment-service.js';
/**
 * A service as the form is given it. What is accepted is heard here, text included, since no event tells a text, and what is
 * taken back; all else is the service's own.
 *
 * @param removed told that a comment is gone, and its id where it was sent from here
 */
export declare const overheard: (service: CommentService, hear: (draft: Draft, accepted: Accepted) => void, removed: (id: string | undefined) => void) => CommentService;
