/** How often it is tried again by itself. */
const tries = 5;
/** Before the first of these, in milliseconds. Each next pause is twice as long. */
const pause = 2_000;
/**
 * The least time before a comment that may have arrived is sent again. The server may be busy with it still, asking a
 * service against spam for example, and would not recognise it.
 */
const settling = 15_000;
/** No server makes it wait longer. */
const day = 86_400_000;
/** The answer to what was sent has not come, and no more is known. */
const lost = { code: 'server', sent: 'maybe' };
const connection = /^(offline|timeout)$/;
const passing = /^(offline|timeout|server|too-fast)$/;
const real = {
    now: Date.now,
    later(run, milliseconds) {
        const timer = setTimeout(run, milliseconds);
        return () => {
            clearTimeout(timer);
        };
    },
    random: Math.random,
};
/**
 * Sees a comment through: it is on the server exactly once, or still with its writer.
 *
 * The same content is sent each time, and never after the server has said that it has it. Once an answer was lost,
 * the server is told that this is a repeat, until it gives a clear answer.
 */
export function submission({ draft, unanswered }, { send, knowsRepeats, told, clock = real }) {
    let state = { phase: 'idle' };
    let failures = 0;
    let cancel = () => undefined;
    /** Before this time nothing is sent. What was sent before the page was loaded anew may just have arrived. */
    let notBefore = unanswered ? clock.now() + settling : 0;
    const enter = (next) => {
        state = next;
        told(next);
    };
    const wait = (error, until) => {
        cancel = clock.later(() => void attempt(), until - clock.now());
        enter({ phase: 'waiting', error, until });
    };
    /** Now, or as soon as may be. */
    const go = (error) => {
        failures = 0;
        cancel();
        if (notBefore > clock.now())
            wait(error, notBefore);
        else
            void attempt();
    };
    async function attempt() {
        const controller = new AbortController();
        const { signal } = controller;
        const before = unanswered;
        cancel = () => {
            controller.abort();
        };
        unanswered = true;
        enter({ phase: 'sending' });
        let result;
        try {
            result = await send(draft, { again: before, signal });
        }
        catch {
            // Ours do not throw; what a page brings may.
            result = { ok: false, error: lost };
        }
        if (signal.aborted)
            return;
        if (result.ok) {
            enter({ phase: 'accepted', accepted: result.value });
            return;
        }
        let { error } = result;
        if (error.sent !== 'maybe')
            unanswered = before;
        // That this try did not arrive says nothing about those before it.
        if (before && error.sent === 'no')
            error = { ...error, sent: 'maybe' };
        const now = clock.now();
        notBefore = now + Math.max(Math.min(error.retryAfter || 0, day), unanswered ? settling : 0);
        const step = pause * 2 ** failures;
        if (passing.test(error.code) && (knowsRepeats || !unanswered) && failures++ < tries)
            wait(error, Math.max(notBefore, now + step) + step * clock.random());
        else
            enter({ phase: 'failed', error });
    }
    return {
        get state() {
            return state;
        },
        get kept() {
            return state.phase === 'accepted' ? undefined : { draft, unanswered };
        },
        send() {
            if (state.phase === 'idle')
                go(lost);
            else if ('error' in state)
                go(state.error);
        },
        online() {
            if ('error' in state && connection.test(state.error.code))
                go(state.error);
        },
        stop() {
            cancel();
            if (state.phase === 'sending')
                notBefore = clock.now() + settling;
            if (state.phase !== 'accepted')
                state = { phase: 'idle' };
        },
    };
}
//# sourceMappingURL=submission.js.map