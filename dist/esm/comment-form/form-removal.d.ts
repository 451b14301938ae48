import type { CommentForm } from './comment-form.js';
import type { CommentService } from './services/comment-service.js';
/**
 * Shows the code that takes a comment back, or the place to write one in: for few, so its code comes when it is wanted.
 *
 * @param token the code, where the server has just given one; else empty
 * @param removed told when the comment is gone
 */
export declare function showRemoval(host: CommentForm, service: CommentService, token: string, removed: () => void): Promise<void>;
