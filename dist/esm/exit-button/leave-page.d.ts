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
export declare function leavePage(address: string, loading: string, language: string): boolean;
