import { CommentElement } from './comment-element.js';
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
export class CommentThread extends CommentElement {
    static properties = {
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
    async load() {
        // The form in the thread needs its code all the same, and the services are in it.
        const [{ Reading }, writing] = await Promise.all([import('./reading.js'), import('./writing.js')]);
        return new Reading(this, writing);
    }
    /** Reads the present page of the thread again; where Vigil's own code did not come, asks for that. Settles when it is there. */
    async refresh() {
        await this.updateComplete;
        await (this.behaviour ? this.behaviour.refresh() : this.arrive());
    }
}
//# sourceMappingURL=comment-thread.js.map