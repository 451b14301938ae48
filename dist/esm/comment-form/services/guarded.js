/** How long an answer may take, in milliseconds: longer than any of our own. */
const patience = 90_000;
const lost = { ok: false, error: { code: 'server', sent: 'maybe' } };
/** Whether what a method gave is what it has to give. Of the others nothing hangs on it. */
const whole = {
    list: ({ comments }) => Array.isArray(comments),
    submit: ({ status }) => !!status,
};
/**
 * A service of the page's own, of which nothing is known: whatever it does (throws, gives something else, gives nothing), there is an
 * answer of the right shape in the end.
 */
export const guarded = (service) => 
// Made of nothing: the service may be frozen, and then no other may answer in its name.
new Proxy({}, {
    get(_, name) {
        const own = Reflect.get(service, name);
        if (typeof own !== 'function')
            return own;
        return async (...given) => {
            let timer;
            try {
                const last = Object(given.at(-1));
                const late = new Promise((resolve) => {
                    timer = setTimeout(resolve, patience);
                    // Whoever has left off waits no longer.
                    (last.signal ?? last).addEventListener('abort', resolve, { once: true });
                });
                const result = (await Promise.race([own.apply(service, given), late]));
                if (result.ok ? (whole[name]?.(Object(result.value)) ?? true) : result.error.code)
                    return result;
            }
            catch {
                // It is as if there had been no answer.
            }
            finally {
                clearTimeout(timer);
            }
            return lost;
        };
    },
});
//# sourceMappingURL=guarded.js.map