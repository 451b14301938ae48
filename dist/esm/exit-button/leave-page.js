let leaving = false;
/**
 * A blank page that comes back from the browser's memory, as after a stopped exit, is loaded again. The event without
 * `persisted` is this page's own, when it was left before it had loaded.
 */
const renew = ({ persisted }) => {
    if (persisted)
        location.reload();
};
/**
 * Leaves the page at once: nothing of it is seen, heard or named in the tab from this moment, however long the
 * other site takes, which then stands in its place in the tab's history and is not told where the reader came from.
 *
 * @param address where to
 * @param loading all that is to be read until then
 * @param language of `loading`
 * @returns whether the whole tab is left; else the page stands in a frame that may not do that, and only the frame is
 */
export function leavePage(address, loading, language) {
    if (leaving)
        return true;
    leaving = true;
    const { documentElement, head, body } = document;
    // Dialogs and pop-ups of the top layer go with the body, and screen readers and the Tab key find nothing in it.
    body.style.setProperty('display', 'none', 'important');
    const cover = document.createElement('div');
    cover.role = 'alert';
    cover.lang = language;
    // Through CSSOM: a `style` attribute would break under CSP.
    cover.style.cssText =
        'all:initial;position:fixed;inset:0;z-index:2147483647;padding:1em;font-family:system-ui;background:Canvas;color:CanvasText;'.replaceAll(';', '!important;');
    documentElement.append(cover);
    // Only what changes in a live region is announced.
    cover.textContent = document.title = loading;
    if ('speechSynthesis' in window)
        speechSynthesis.cancel();
    for (const media of document.querySelectorAll('video, audio'))
        media.pause();
    // `rel` is for links; a script's navigation asks the document.
    head.append(Object.assign(document.createElement('meta'), { name: 'referrer', content: 'no-referrer' }));
    // From here on no script of the page can have the browser ask "Do you want to leave this site?". Stopping the event
    // would not do: Chromium calls the listeners in the order in which they came.
    const ignore = () => undefined;
    window.onbeforeunload = null;
    Object.defineProperties(BeforeUnloadEvent.prototype, {
        preventDefault: { value: ignore },
        returnValue: { set: ignore },
    });
    addEventListener('pageshow', renew);
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