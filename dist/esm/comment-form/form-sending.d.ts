import type { CommentService } from './services/comment-service.js';
import type { SubmissionOptions } from './services/submission.js';
import type { SpamCheck } from './spam-check.js';
/**
 * How the form sends: with the proof that the server may want.
 *
 * @param trap what stands in the field that nobody sees
 */
export declare const formSending: (service: CommentService, check: SpamCheck, trap: () => string) => SubmissionOptions["send"];
