import { CommentView } from './thread-comment.js';
/** In milliseconds: with the layout that follows, a slice takes less than 50 on a slow phone. */
const budget = 10;
/** So many characters are enough for a slice where clocks are coarse on purpose; each comment costs as much as some. */
const room = 6000;
const each = 400;
/** Lets the page do what else it has to do. */
export const pause = () => new Promise((resolve) => setTimeout(resolve));
/** The comments on the page. A comment keeps its elements as long as it is in the list, whatever comes before it. */
export class ThreadList {
    element = Object.assign(document.createElement('ol'), { className: 'list', role: 'list' });
    #views = new Map();
    #entries = [];
    viewOf(id = '') {
        return this.#views.get(id);
    }
    /**
     * Shows these comments and no others. A long list comes a slice at a time, each laid out by itself, so that the page is
     * never held up; the first slice is there when this returns.
     *
     * @returns settles when all are there, or when others are wanted
     */
    async draw(entries, look) {
        this.#entries = entries;
        const { element } = this;
        const views = this.#views;
        const wanted = new Set(entries.map(({ comment }) => comment.id));
        const root = element.getRootNode();
        const held = [...element.children].findIndex((item) => item.contains(root.activeElement));
        for (const [id, { item }] of views)
            if (!wanted.has(id)) {
                item.remove();
                views.delete(id);
            }
        // What had it is gone: the next one takes it.
        if (held >= 0 && !root.activeElement)
            ((element.children[held] ?? element.lastElementChild)?.firstElementChild ??
                root.querySelector('h2'))?.focus();
        // What has the focus stays where it is on the screen; the rest is the browser's to hold.
        const anchor = root.activeElement ?? element;
        const place = () => anchor.getBoundingClientRect().top;
        let before = place();
        /** Lays out what has come, now, and not with the next slices in one go. */
        const settle = () => {
            scrollBy({ top: place() - before, behavior: 'instant' });
        };
        let next = element.firstElementChild;
        let size = 0;
        let start = performance.now();
        for (const entry of entries) {
            const { id, content } = entry.comment;
            const view = views.get(id) ?? new CommentView();
            views.set(id, view);
            view.draw(entry, look);
            // What is in its place is not touched: moved, it would lose the focus.
            if (view.item === next)
                next = next.nextElementSibling;
            else
                element.insertBefore(view.item, next);
            size += content.length + each;
            if (size < room && performance.now() - start < budget)
                continue;
            settle();
            await pause();
            if (entries !== this.#entries)
                return;
            // What the reader has scrolled meanwhile stays scrolled.
            before = place();
            size = 0;
            start = performance.now();
        }
        settle();
    }
}
//# sourceMappingURL=thread-list.js.map