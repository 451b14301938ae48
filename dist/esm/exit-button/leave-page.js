/** Whether the page is blank, or as blank as it could be made. */
let blank = false;
/**
 * A blank page that comes back from the browser's memory, as after a stopped exit, is loaded again. The event without
 * `persisted` is this page's own, when it was left before it had loaded.
 */
const renew = ({ persisted }) => {
    if (persisted)
        location.reload();
};
/** The document's own methods: in `document` itself, `<img name="createElement">`, in a comment say, stands before them. */
const own = () => Document.prototype;
const make = (name) => own().createElement.call(document, name);
const all = (selector) => own().querySelectorAll.call(document, selector);
/** Nothing of the page is seen, heard or named in the tab any more, and nothing of it holds an exit up. */
function clear(loading, language) {
    // Dialogs and pop-ups of the top layer go with the body, and screen readers and the Tab key find nothing in it.
    for (const each of all(':root > *'))
        each.style.setProperty('display', 'none', 'important');
    const cover = make('div');
    cover.role = 'alert';
    cover.lang = language;
    cover.tabIndex = -1;
    // Through CSSOM: a `style` attribute would break under CSP.
    cover.style.cssText =
        'all:initial;position:fixed;inset:0;z-index:2147483647;padding:1em;font-family:system-ui;background:Canvas;color:CanvasText;'.replaceAll(';', '!important;');
    // `rel` is for links; a script's navigation asks the document.
    const referrer = Object.assign(make('meta'), { name: 'referrer', content: 'no-referrer' });
    all(':root')[0]?.append(cover, referrer);
    // What had the focus has gone, and Firefox tells nobody of keys that no drawn element gets: Shift has to be heard again.
    cover.focus();
    // Only what changes in a live region is announced.
    cover.textContent = document.title = loading;
    addEventListener('pageshow', renew);
    if ('speechSynthesis' in window)
        speechSynthesis.cancel();
    for (const media of all('video, audio'))
        media.pause();
    // From here on no script of the page can have the browser ask "Do you want to leave this site?". Stopping the event
    // would not do: Chromium calls the listeners in the order in which they came.
    const ignore = () => undefined;
    window.onbeforeunload = null;
    Object.defineProperties(BeforeUnloadEvent.prototype, {
        preventDefault: { value: ignore },
        returnValue: { set: ignore },
    });
}
/**
 * Leaves the page at once: nothing of it is seen, heard or named in the tab from this moment, however long the
 * other site takes, which then stands in its place in the tab's history and is not told where the reader came from.
 * Called again, it sets out again: the reader may have stopped the browser, or the other site may have sent no page.
 *
 * @param address where to
 * @param loading all that is to be read until then
 * @param language of `loading`
 * @returns whether the whole tab is left; else the page stands in a frame that may not do that, and only the frame is
 */
export function leavePage(address, loading, language) {
    try {
        if (!blank) {
            blank = true;
            clear(loading, language);
        }
    }
    catch {
        // The page has frozen or replaced something; to be away matters more.
    }
    try {
        (top ?? window).location.replace(address);
        return true;
    }
    catch {
        location.replace(address);
        return false;
    }
}
//# sourceMappingURL=leave-page.js.map