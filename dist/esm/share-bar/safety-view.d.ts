import { type Control, type Press } from './share-view.js';
import type { Say } from './share-words.js';
/** One line that opens the warning. */
export declare const noticeView: (say: Say) => import("lit-html").TemplateResult<1>;
/**
 * Asks before anything leaves. What goes on is itself the link, so that it can be looked at, copied and opened
 * like the one that was pressed.
 *
 * @param asked what was pressed
 * @param safer what is offered instead
 */
export declare const confirmView: (asked: Control, safer: unknown, goOn: Press, close: () => void, closed: () => void, say: Say) => import("lit-html").TemplateResult<1>;
