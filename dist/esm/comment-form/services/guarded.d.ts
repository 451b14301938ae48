import type { CommentService } from './comment-service.js';
/**
 * A service of the page's own, of which nothing is known: whatever it does (throws, gives something else, gives nothing), there is an
 * answer of the right shape in the end.
 */
export declare const guarded: (service: CommentService) => CommentService;
