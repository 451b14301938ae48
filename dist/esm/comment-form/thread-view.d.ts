import type { ThreadReading } from './thread-reading.js';
import type { Say } from './thread-say.js';
/** What the view of a thread is made with, beside what was read. */
export interface ThreadParts {
    /** In which numbers are written. */
    readonly language: string;
    readonly say: Say;
    readonly newestFirst: boolean;
    readonly list: Element;
    /** Where the form stands. */
    readonly home: Element;
    /** Gives what goes to a page; without one, to that which did not come. */
    readonly to: (page?: number) => () => unknown;
    readonly showNew: () => unknown;
}
/** What stands around the list of comments: their number, what is new, the pages, and why one is not here. */
export declare function threadView({ page, pages, read, fresh, entries, problem, busy }: ThreadReading, { language, say, newestFirst, list, home, to, showNew }: ThreadParts): import("lit-html").TemplateResult<1>;
