import { keptOf } from './kept-comment.js';
import { inOrder } from './thread-order.js';
import { ownComment, unlisted, withOwn } from './thread-own.js';
/** What is known of a thread, and how it is asked for. Another thread has another. */
export class ThreadReading {
    service;
    wish;
    day;
    ready;
    changed;
    failed;
    /** The page that is shown; 0 before the first one is there. */
    page = 0;
    pages = 1;
    /** How many comments there were when the list was read, where that is known, and how many have come since. */
    read;
    fresh = 0;
    closed = false;
    /** A page is on its way. */
    busy = false;
    /** Why the last page that was asked for is not there: the code of the fault. */
    problem = '';
    /** The page that is shown, in the order of reading. */
    entries = [];
    #comments = [];
    #own = [];
    #wanted = 1;
    #asking = new AbortController();
    /**
     * @param day no more than the day of a comment is kept
     * @param ready what has to be there before comments can be shown
     * @param changed told when something is new here
     * @param failed told why a page did not come
     */
    constructor(service, wish, day, ready, changed, failed) {
        this.service = service;
        this.wish = wish;
        this.day = day;
        this.ready = ready;
        this.changed = changed;
        this.failed = failed;
    }
    /** Ends what was asked for, for what is asked now. */
    begin() {
        this.busy = false;
        this.changed();
        this.#asking.abort();
        return (this.#asking = new AbortController()).signal;
    }
    /**
     * Reads a page; without a number, the one that was asked for last.
     *
     * @returns whether it is there
     */
    async turn(page = this.#wanted) {
        const { service, wish } = this;
        const signal = this.begin();
        this.#wanted = page;
        this.busy = true;
        const [listed, state] = await Promise.all([
            service.list({ ...wish, page, signal }),
            this.page ? undefined : service.state?.(wish.thread, signal),
            this.ready,
        ]);
        if (signal.aborted)
            return false;
        this.busy = false;
        // A server that does not say takes them, as far as can be known.
        if (state)
            this.closed = state.ok && state.value === 'closed';
        if (listed.ok) {
            const { comments, pages } = listed.value;
            this.page = page;
            this.pages = pages;
            this.#comments = comments.map((each) => keptOf(each, this.day));
            this.#own = unlisted(this.#own, comments);
            this.#arrange();
            // Without an answer it is known only where all are on one page.
            this.read = pages > 1 ? undefined : comments.length;
            this.fresh = 0;
            void this.recount(true);
        }
        this.problem = listed.ok ? '' : listed.error.code;
        if (this.problem)
            this.failed(this.problem);
        this.changed();
        return listed.ok;
    }
    #arrange() {
        this.entries = inOrder(withOwn(this.#comments, this.#own, this.page, this.wish.order === 'desc'));
    }
    /**
     * Asks how many comments there are.
     *
     * @param all the list was just read, so there are no others
     * @returns whether there was an answer
     */
    async recount(all = false) {
        const { signal } = this.#asking;
        const counted = await this.service.count?.(this.wish.thread, signal);
        if (!counted?.ok || signal.aborted)
            return false;
        if (all)
            this.read = undefined;
        this.read ??= counted.value;
        this.fresh = Math.max(0, counted.value - this.read);
        this.changed();
        return true;
    }
    /** The page that a comment stands on; 0 where it is not to be found. */
    async pageOf(id) {
        const found = await this.service.pageOf?.(id, { ...this.wish, signal: this.begin() });
        return found?.ok ? found.value : 0;
    }
    /** The reader's own comment: it is shown at once, and what others have written meanwhile is only counted. */
    add(draft, accepted) {
        this.#own = [...this.#own, { ...keptOf(ownComment(draft, accepted), this.day), page: this.page }];
        if (accepted.status === 'published' && this.read !== undefined)
            this.read += 1;
        this.#arrange();
        this.changed();
        void this.recount();
    }
    /** A comment was taken back: it is not in the list any more. */
    remove(gone) {
        this.#own = this.#own.filter(({ id }) => id !== gone);
        this.#arrange();
        void this.turn();
    }
}
//# sourceMappingURL=thread-reading.js.map