/** What stays free between the menu and the button and the edge of the window, in pixels; see the style sheet. */
const gaps = 4 + 8;
/**
 * Puts an open menu at its button, above or below it, where there is more room, and lets it scroll where it is
 * higher than that. By script, since not every browser can anchor in CSS; the width is in the style sheet,
 * where `--_start` is kept inside the window.
 */
function place(menu, button) {
    const { top, bottom, left, right } = button.getBoundingClientRect();
    // Without the scroll bars, as the menu's own percentages are.
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - bottom >= top;
    const start = getComputedStyle(button).direction === 'rtl' ? clientWidth - right : left;
    const place = {
        '--_start': start,
        top: below ? bottom : undefined,
        bottom: below ? undefined : clientHeight - top,
        'max-height': Math.max((below ? clientHeight - bottom : top) - gaps, 0),
    };
    for (const [name, value] of Object.entries(place))
        menu.style.setProperty(name, value === undefined ? 'auto' : `${value}px`);
}
/** What an open menu does: it stays at its button, and takes the focus in and gives it back. */
export class ShareMenu {
    find;
    changed;
    open = false;
    /**
     * @param find finds the menu and its button in the shadow root
     * @param changed is told when the menu has opened or closed
     */
    constructor(find, changed) {
        this.find = find;
        this.changed = changed;
    }
    /** Before it is seen, so that it is seen nowhere else. */
    beforeToggle = (event) => {
        if (event.newState === 'open')
            this.place();
    };
    toggled = (event) => {
        this.watch(event.newState === 'open');
        this.changed();
        if (this.open)
            this.find('#menu a, #menu button')?.focus();
        // Back to the button, unless the reader has gone elsewhere.
        else if (document.activeElement === document.body || this.find('#menu :focus'))
            this.find('.share')?.focus({ preventScroll: true });
    };
    /** Keeps it at its button, or no longer. */
    watch(open) {
        this.open = open;
        const change = open ? addEventListener : removeEventListener;
        for (const type of ['scroll', 'resize'])
            change(type, this.place, { capture: true, passive: true });
    }
    place = () => {
        const menu = this.find('#menu');
        const button = this.find('.share');
        if (menu && button)
            place(menu, button);
    };
}
//# sourceMappingURL=share-menu.js.map