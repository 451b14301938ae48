/** The question before anything leaves: what it is about, and where the focus was and comes back to. */
export class ShareQuestion {
    find;
    changed;
    /** What was pressed last; it stays, so that the dialog does. */
    asked;
    /** Whether it is on the screen. */
    open = false;
    opener;
    /**
     * @param find finds the dialog and what is around it in the shadow root
     * @param changed is told when it opens or closes; what it gives settles when that is on the page
     */
    constructor(find, changed) {
        this.find = find;
        this.changed = changed;
    }
    get dialog() {
        return this.find('dialog');
    }
    async ask(asked, opener) {
        this.asked = asked;
        this.open = true;
        this.opener = opener;
        await this.changed();
        this.dialog?.showModal();
        // At the beginning of what there is to read.
        this.find('h2')?.focus();
    }
    close = () => {
        this.dialog?.close();
    };
    closed = () => {
        this.open = false;
        void this.changed();
        // In a menu, which is closed by now, what was pressed cannot have the focus.
        const opener = this.opener?.getClientRects().length ? this.opener : this.find('.share');
        opener?.focus();
    };
}
//# sourceMappingURL=share-question.js.map