/** Enough for every different mistake on a page; the cap keeps a page that makes new ones for ever small. */
const limit = 60;
const said = new Set();
/**
 * Tells the page's editor something, once: the same line from a thousand elements, or from every refresh
 * of a broken feed, stands in the console one time.
 */
export function warnOnce(line) {
    if (said.has(line))
        return;
    if (said.size >= limit)
        said.clear();
    said.add(line);
    console.warn(`[vigil] ${line}`);
}
//# sourceMappingURL=console.js.map