import type { Word } from './comment-words.js';
import type { CommentService, Draft } from './services/comment-service.js';
import { type Kept, type SubmissionState } from './services/submission.js';
import type { SpamCheck } from './spam-check.js';
/**
 * The form's comment on its way, or the last one that was.
 *
 * @param trap what stands in the field that nobody sees
 * @param told told each new state
 */
export declare function formSending(check: SpamCheck, trap: () => string, told: (state: SubmissionState) => void): {
    state: () => SubmissionState;
    busy: () => boolean;
    /** Whether this was tried. */
    knows: (draft: Draft) => boolean;
    /** Leaves off. */
    stop: () => void;
    /** What was sent, or tried to. */
    tried: () => Draft | undefined;
    /** What has to be kept of a draft, so that it is not sent twice after the page was loaded anew. */
    kept: (draft: Draft) => Kept;
    /** Takes up a draft, in the place of another. */
    take(kept: Kept, service: CommentService): void;
    /** Sends what was taken up, or tries again at once. */
    send: () => void;
    /** The device is back on the network. */
    online: () => void;
    /** Leaves off, and knows nothing any more. */
    drop(): void;
    /** What is to be said on how it goes, to whoever has now written this. */
    sentences(draft: Draft): Word[];
};
