import type {Reflected} from '../core/base-element.js';
import {CommentElement} from './comment-element.js';
import type {Reading} from './reading.js';

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
export class CommentThread extends CommentElement<Reading> {
  static override readonly properties: Reflected = {
    endpoint: '',
    thread: '',
    perPage: '',
    order: '',
    dates: '',
    checkEvery: '',
    ask: '',
    require: '',
    draft: '',
    maxLength: '',
    removal: false,
  };

  /** Where the service is: the root of the REST API, or for `wordpress-form` the site's home. */
  declare endpoint: string;

  /** The thread's name: for WordPress the id of its post. */
  declare thread: string;

  /** Comments on a page, replies not counted: 1 to 100, 20 by default. */
  declare perPage: string;

  /** `asc`, from old to new, with the form under the list; or `desc`, with the form over it. */
  declare order: '' | 'asc' | 'desc';

  /** `time`; or `day`, to show and keep no more than the day. */
  declare dates: '' | 'time' | 'day';

  /** How often to ask, while the thread is seen, whether there are new comments: an ISO 8601 duration such as `PT2M`. Off by default. */
  declare checkEvery: string;

  /** What the form asks for beside the comment. */
  declare ask: string;

  /** What of it the form requires. */
  declare require: string;

  /** Whether the form keeps what is being written: `none` or `session`. */
  declare draft: '' | 'none' | 'session';

  /** The longest comment that the form takes. */
  declare maxLength: string;

  /** Whether the form offers to take a comment back by its removal code, where the server can. */
  declare removal: boolean;

  protected override async load(): Promise<Reading> {
    // The form in the thread needs its code all the same, and the services are in it.
    const [{Reading}, writing] = await Promise.all([import('./reading.js'), import('./writing.js')]);
    return new Reading(this, writing);
  }

  /** Reads the present page of the thread again; where Vigil's own code did not come, asks for that. Settles when it is there. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await (this.behaviour ? this.behaviour.refresh() : this.arrive());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-comment-thread': CommentThread;
  }
}
