import type { Reflected } from '../core/base-element.js';
import { CommentElement } from './comment-element.js';
import type { Writing } from './writing.js';
/**
 * "Leave a comment": sends a comment to a server, once, whatever the network does. Until the server has confirmed it the
 * text stays in the form. It asks for nothing that is not needed, says before sending who gets what, and keeps nothing
 * on the device. Before a reader goes into the form there is no request.
 *
 * What stands between the tags is for readers without script: a plain `<form>`, whose address, thread and values the
 * element takes over.
 *
 * @slot - A `<form>` for readers without script.
 * @slot notice - What readers are told before they send, in the place of Vigil's own words.
 * @slot actions - Buttons beside the one that sends.
 *
 * @csspart title - The heading.
 * @csspart field - A field to write in.
 * @csspart button - The button that sends, and the one that brings the form back.
 * @csspart own - The comment that was sent, as its writer sees it.
 *
 * @cssproperty --vigil-comment-field-color - Colour of the lines around fields.
 *
 * @fires {CommentSubmitEvent} vigil-comment-submit - The reader sends; has `thread` and `parent`. Cancel it to take over.
 * @fires {CommentAcceptedEvent} vigil-comment-accepted - The server has the comment; has `id` and `status`.
 * @fires {CommentRejectedEvent} vigil-comment-rejected - It was not taken, and the reader has to do something; has `code`.
 * @fires {VigilErrorEvent} vigil-error - Something that the page's editor can mend; has `code` and `message`. Cancel it to keep the console line away.
 */
export declare class CommentForm extends CommentElement<Writing> {
    static readonly properties: Reflected;
    /** Where comments go: for `wordpress` the root of the REST API, for `wordpress-form` the site's home. Beside an object as `service` it is what readers are told. */
    endpoint: string;
    /** What is commented on: for WordPress the id of the post. */
    thread: string;
    /** The id of the comment that is replied to. */
    parent: string;
    /** What is asked for beside the comment, in this order: `name`, `email`, `website`. Default: `name`; nothing of members. */
    ask: string;
    /** Which of these have to be given. */
    require: string;
    /** `session` stores the draft in the tab until it is sent; `none`, the default, stores nothing. */
    draft: '' | 'none' | 'session';
    /** How many characters a comment may have, where the site allows fewer than the server. */
    maxLength: string;
    /** The heading. */
    label: string;
    /** Comments are closed: one line takes the form's place. */
    closed: boolean;
    /** Offers to take a comment back by its removal code, where the server can. */
    removal: boolean;
    protected load(): Promise<Writing>;
    /** Whether there is a text that no server has confirmed. */
    get unsent(): boolean;
    /** Goes to the field for the comment. */
    focus(options?: FocusOptions): void;
}
declare global {
    interface HTMLElementTagNameMap {
        'vigil-comment-form': CommentForm;
    }
}
