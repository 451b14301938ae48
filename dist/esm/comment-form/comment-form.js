import { CommentElement } from './comment-element.js';
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
export class CommentForm extends CommentElement {
    static properties = {
        endpoint: '',
        thread: '',
        parent: '',
        ask: '',
        require: '',
        draft: '',
        maxLength: '',
        label: '',
        closed: false,
        removal: false,
    };
    async load() {
        const { Writing } = await import('./writing.js');
        return new Writing(this);
    }
    /** Whether there is a text that no server has confirmed. */
    get unsent() {
        return !!this.behaviour?.unsent;
    }
    /** Goes to the field for the comment. */
    focus(options) {
        if (this.behaviour)
            this.behaviour.focus(options);
        else
            void this.updateComplete.then(() => this.behaviour?.focus(options));
    }
}
//# sourceMappingURL=comment-form.js.map