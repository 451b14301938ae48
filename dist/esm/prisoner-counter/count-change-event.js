/** The count on the page has changed from one true number to another. Not sent for the first one. */
export class CountChangeEvent extends Event {
    constructor(previous, current) {
        super('vigil-count-change', { bubbles: true, composed: true });
        this.previous = previous;
        this.current = current;
    }
}
//# sourceMappingURL=count-change-event.js.map