/** How long a comment that is to be sent waits for it, in milliseconds. Then it goes without, and the server decides. */
const patience = 20_000;
/** The work by which a server keeps spam out (proof of work): done while the comment is written, and never in its way. */
export class SpamCheck {
    changed;
    /** How many steps of it are done; none when it is not under way. */
    steps = 0;
    #proof;
    #expires = Infinity;
    #end = new AbortController();
    /** @param changed is told of each step, and why it could not be done */
    constructor(changed) {
        this.changed = changed;
    }
    /** Sets out, where the server wants it, unless that is done. */
    begin(service, thread) {
        return (this.#proof ??= this.#work(service, thread, this.#end.signal));
    }
    async #work(service, thread, signal) {
        const progress = (steps) => {
            this.steps = steps;
            this.changed();
        };
        try {
            const asked = await service.challenge?.(thread, signal);
            if (asked?.ok && asked.value) {
                this.#expires = (asked.value.parameters.expiresAt ?? Infinity) * 1000;
                const { solve } = await import('./proof-of-work/solve.js');
                return await solve(asked.value, { signal, progress });
            }
            // Asked anew when the comment is sent.
            if (asked?.ok === false)
                this.stop();
        }
        catch (error) {
            if (!signal.aborted) {
                this.stop();
                this.changed(error);
            }
        }
        finally {
            progress(0);
        }
        return undefined;
    }
    /** What is to go with a comment: good for one try. */
    async proof(service, thread) {
        if (this.#expires < Date.now())
            this.stop();
        let timer;
        const proof = await Promise.race([
            this.begin(service, thread),
            new Promise((resolve) => {
                timer = setTimeout(resolve, patience);
            }),
        ]);
        clearTimeout(timer);
        if (proof)
            this.stop();
        return proof;
    }
    /** Leaves off. */
    stop() {
        this.#end.abort();
        this.#end = new AbortController();
        this.#expires = Infinity;
        this.#proof = undefined;
    }
}
//# sourceMappingURL=spam-check.js.map