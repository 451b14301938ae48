import type {Word} from './comment-words.js';
import {perhaps, sentencesOf} from './error-sentences.js';
import type {CommentService, Draft} from './services/comment-service.js';
import {submission, type Kept, type Submission, type SubmissionState} from './services/submission.js';
import type {SpamCheck} from './spam-check.js';

/**
 * The form's comment on its way, or the last one that was.
 *
 * @param trap what stands in the field that nobody sees
 * @param told told each new state
 */
export function formSending(check: SpamCheck, trap: () => string, told: (state: SubmissionState) => void) {
  let current: Submission | undefined;
  let tried: Draft | undefined;
  let knowsRepeats: boolean | undefined;
  const state = (): SubmissionState => current?.state ?? {phase: 'idle'};
  const busy = (): boolean => state().phase === 'sending';
  const knows = (draft: Draft): boolean => JSON.stringify(draft) === JSON.stringify(tried);
  const stop = (): void => current?.stop();

  return {
    state,
    busy,
    /** Whether this was tried. */
    knows,
    /** Leaves off. */
    stop,

    /** What was sent, or tried to. */
    tried: () => tried,

    /** What has to be kept of a draft, so that it is not sent twice after the page was loaded anew. */
    kept: (draft: Draft): Kept => ({draft, unanswered: !!current?.kept?.unanswered && knows(draft)}),

    /** Takes up a draft, in the place of another. */
    take(kept: Kept, service: CommentService): void {
      stop();
      tried = kept.draft;
      ({knowsRepeats} = service);
      current = submission(kept, {
        knowsRepeats,
        told,
        send: async (draft, {again, signal}) => {
          const altcha = await check.proof(service, draft.thread);
          signal.throwIfAborted();
          return service.submit(draft, {
            again,
            signal,
            // That something stands where nobody sees it is a hint, no proof: password managers write there, too. What they write is
            // the reader's name or address, and stays here.
            extra: {...(trap() && {vigil_k2: '1'}), ...(altcha && {altcha})},
          });
        },
      });
    },

    /** Sends what was taken up, or tries again at once. */
    send: (): void => current?.send(),

    /** The device is back on the network. */
    online: (): void => current?.online(),

    /** Leaves off, and knows nothing any more. */
    drop(): void {
      stop();
      current = tried = undefined;
    },

    /** What is to be said on how it goes, to whoever has now written this. */
    sentences(draft: Draft): Word[] {
      const now = state();
      if ('error' in now) return sentencesOf(now.error, knowsRepeats);
      if (current?.kept?.unanswered && !busy()) return [knows(draft) ? perhaps(knowsRepeats) : 'edited'];
      return [];
    },
  };
}
