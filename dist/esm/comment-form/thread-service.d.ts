import type { Accepted, CommentService, Draft } from './services/comment-service.js';
/**
 * A service as the form is given it. What is accepted is heard here, text included, since no event tells a text; all else is
 * the service's own.
 */
export declare const overheard: (service: CommentService, hear: (draft: Draft, accepted: Accepted) => void) => CommentService;
