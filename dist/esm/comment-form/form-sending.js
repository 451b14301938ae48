import { perhaps, sentencesOf } from './error-sentences.js';
import { submission } from './services/submission.js';
/**
 * The form's comment on its way, or the last one that was.
 *
 * @param trap what stands in the field that nobody sees
 * @param told told each new state
 */
export function formSending(check, trap, told) {
    let current;
    let tried;
    let knowsRepeats;
    const state = () => current?.state ?? { phase: 'idle' };
    const busy = () => state().phase === 'sending';
    const knows = (draft) => JSON.stringify(draft) === JSON.stringify(tried);
    const stop = () => current?.stop();
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
        kept: (draft) => ({ draft, unanswered: !!current?.kept?.unanswered && knows(draft) }),
        /** Takes up a draft, in the place of another. */
        take(kept, service) {
            stop();
            tried = kept.draft;
            ({ knowsRepeats } = service);
            current = submission(kept, {
                knowsRepeats,
                told,
                send: async (draft, { again, signal }) => {
                    const altcha = await check.proof(service, draft.thread);
                    signal.throwIfAborted();
                    return service.submit(draft, {
                        again,
                        signal,
                        // That something stands where nobody sees it is a hint, no proof: password managers write there, too. What they write is
                        // the reader's name or address, and stays here.
                        extra: { ...(trap() && { vigil_k2: '1' }), ...(altcha && { altcha }) },
                    });
                },
            });
        },
        /** Sends what was taken up, or tries again at once. */
        send: () => current?.send(),
        /** The device is back on the network. */
        online: () => current?.online(),
        /** Leaves off, and knows nothing any more. */
        drop() {
            stop();
            current = tried = undefined;
        },
        /** What is to be said on how it goes, to whoever has now written this. */
        sentences(draft) {
            const now = state();
            if ('error' in now)
                return sentencesOf(now.error, knowsRepeats);
            if (current?.kept?.unanswered && !busy())
                return [knows(draft) ? perhaps(knowsRepeats) : 'edited'];
            return [];
        },
    };
}
//# sourceMappingURL=form-sending.js.map