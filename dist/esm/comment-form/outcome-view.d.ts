import type { Say } from './comment-words.js';
import type { CommentStatus, Draft } from './services/comment-service.js';
/**
 * The comment as it was sent, for its writer alone.
 *
 * @param another brings the form back
 */
export declare const outcomeView: (status: CommentStatus, { name, text }: Draft, another: () => void, heading: unknown, say: Say) => import("lit-html").TemplateResult<1>;
