import type { Sanitise } from '../core/sanitise/sanitise.js';
import type { Entry } from './thread-order.js';
import type { Say } from './thread-say.js';
/** What all comments of a thread have in common. */
export interface Look {
    /** In which dates are written. */
    readonly language: string;
    readonly say: Say;
    readonly sanitise: Sanitise;
    /** Gives what opens the form at a comment; without it the thread takes no replies. */
    readonly reply: ((id: string) => () => void) | undefined;
    /** Goes to the comment that the address leads to. */
    readonly follow: () => void;
}
/** One comment on the page. It keeps its elements for as long as it is shown, and with them focus, selection and the form. */
export declare class CommentView {
    #private;
    readonly item: HTMLLIElement;
    /** Where the form stands while the reader replies. */
    readonly place: HTMLDivElement;
    focus(): void;
    draw({ comment, parent, depth }: Entry, { language, say, sanitise, reply, follow }: Look): void;
}
