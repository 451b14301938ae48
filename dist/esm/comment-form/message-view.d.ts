import type { Word } from './comment-words.js';
import type { Voice } from './form-voice.js';
import type { SubmissionState } from './services/submission.js';
/**
 * How it goes with a comment, or why it does not.
 *
 * @param steps how much of the work against spam is done, while it is done
 * @param sentences what is to be said
 */
export declare function messageView(state: SubmissionState, steps: number, sentences: readonly Word[], language: string, { say, row }: Voice): import("lit-html").TemplateResult<1>;
