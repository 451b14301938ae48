/** So many characters are laid out in a fraction of 50 ms on a slow phone. */
const room = 4000;
/**
 * Puts nodes into a box a slice at a time and lays each slice out, so that a long article never holds the page up; the
 * first slice is there when this returns.
 * @returns settles when all are there, or the signal says that they are not wanted any more
 */
export async function appendInSlices(box, nodes, signal) {
    let slice = [];
    let size = 0;
    for (const node of nodes) {
        slice.push(node);
        // Each node costs something too, be it empty.
        size += (node.textContent?.length ?? 0) + 50;
        // A page in the background is woken once a second, later once a minute, and cannot be held up.
        if (size < room || document.hidden)
            continue;
        box.append(...slice);
        // Lays out what has come, now, and not with the next slices in one go.
        box.getBoundingClientRect();
        slice = [];
        size = 0;
        await new Promise((resolve) => setTimeout(resolve));
        if (signal.aborted)
            return;
    }
    box.append(...slice);
}
//# sourceMappingURL=slices.js.map