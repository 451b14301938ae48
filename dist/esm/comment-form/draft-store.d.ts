import type { Kept } from './services/submission.js';
/** What was kept for a thread, if there is any, and if it may be read. */
export declare function keptDraft(thread: string): Kept | undefined;
/** Keeps a draft for a thread, in the place of an earlier one; `undefined`: nothing any more. */
export declare function keepDraft(thread: string, kept: Kept | undefined): void;
