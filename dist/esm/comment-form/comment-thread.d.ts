import type { Reflected } from '../core/base-element.js';
import { CommentElement } from './comment-element.js';
import type { Reading } from './reading.js';
/**
 * The comments of a page, and the form to add one. What stands between the tags is shown until the first page of them
 * is there, and for ever where it does not come.
 *
 * @slot - Fallback: for example a link to the comments, for readers without script and until they are there.
 * @slot notice - What the form says before a comment is sent, in the site's own words.
 *
 * @csspart heading - The number of comments.
 *
 * @fires {VigilErrorEvent} vigil-error - The comments could not be read; has `code` and `message`. Cancel it to keep the console line away.
 */
export declare class CommentThread extends CommentElement<Reading> {
    static readonly properties: Reflected;
    /** Where the service is: the root of the REST API, or for `wordpress-form` the site's home. */
    endpoint: string;
    /** The thread's name: for WordPress the id of its post. */
    thread: string;
    /** Comments on a page, replies not counted: 1 to 100, 20 by default. */
    perPage: string;
    /** `asc`, from old to new, with the form under the list; or `desc`, with the form over it. */
    order: '' | 'asc' | 'desc';
    /** `time`; or `day`, to show and keep no more than the day. */
    dates: '' | 'time' | 'day';
    /** How often to ask, while the thread is seen, whether there are new comments: an ISO 8601 duration such as `PT2M`. Off by default. */
    checkEvery: string;
    /** What the form asks for beside the comment. */
    ask: string;
    /** What of it the form requires. */
    require: string;
    /** Whether the form keeps what is being written: `none` or `session`. */
    draft: '' | 'none' | 'session';
    /** The longest comment that the form takes. */
    maxLength: string;
    /** Whether the form offers to take a comment back by its removal code, where the server can. */
    removal: boolean;
    protected load(): Promise<Reading>;
    /** Reads the present page of the thread again; where Vigil's own code did not come, asks for that. Settles when it is there. */
    refresh(): Promise<void>;
}
declare global {
    interface HTMLElementTagNameMap {
        'vigil-comment-thread': CommentThread;
    }
}
