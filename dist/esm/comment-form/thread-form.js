import { html, render } from 'lit/html.js';
/** What the thread hands on to its form. */
const handedOn = ['endpoint', 'thread', 'ask', 'require', 'draft', 'max-length', 'removal'];
/** The thread's one form. It moves to the comment that is replied to and back, and takes along what is written in it. */
export class ThreadForm {
    /** Where it stands for a comment that replies to none. */
    home = document.createElement('div');
    /** The comment that is replied to. */
    replyingTo = '';
    #element;
    /**
     * Tells the form what the thread is told.
     *
     * @param close on the button that brings it home
     */
    draw(thread, service, closed, close, press) {
        // By its name only: so neither element has to know the other's file.
        const form = (this.#element ??= this.home.appendChild(document.createElement('vigil-comment-form')));
        for (const name of handedOn) {
            const value = thread.getAttribute(name);
            if (value === null)
                form.removeAttribute(name);
            else
                form.setAttribute(name, value);
        }
        form.setAttribute('parent', this.replyingTo);
        form.toggleAttribute('closed', closed);
        form.nonce = thread.nonce;
        if (form.service !== service)
            form.service = service;
        render([
            thread.querySelector(':scope > [slot=notice]') && html `<slot name="notice" slot="notice"></slot>`,
            this.replyingTo && html `<button type="button" slot="actions" @click=${press}>${close}</button>`,
        ], form);
    }
    /** @param place where the form stands for a reply; else it goes home */
    put(id = '', place = this.home) {
        const form = this.#element;
        if (!form || (this.replyingTo === id && form.parentNode === place))
            return;
        this.replyingTo = id;
        // Of a host with the focus inside, WebKit does not say `:focus-within`.
        const focused = form.getRootNode().activeElement === form;
        place.append(form);
        if (focused)
            form.focus();
    }
    async focus() {
        await this.#element?.updateComplete;
        this.#element?.focus();
    }
}
//# sourceMappingURL=thread-form.js.map