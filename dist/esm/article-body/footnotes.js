/** What marks a link as one to a footnote, in WordPress, Ghost, Markdown, EPUB and by ARIA. */
const mark = 'sup, .fn, .footnote-ref, [role="doc-noteref"]';
/** The element that an address's fragment names, percent-encoded in it or not. */
export function targetOf(hash, root) {
    const id = hash.slice(1);
    return id
        ? [...root.querySelectorAll('[id]')].find((each) => each.id === id || encodeURI(each.id) === id)
        : undefined;
}
/**
 * The footnote that a press leads to: the element that holds its text. Nothing for any other link, and for a press that
 * wants a new tab or window.
 * @param article has the note in it, or else around it
 */
export function noteOf(event, article) {
    const link = event.target.closest('a[href*="#"]');
    const other = event.defaultPrevented ||
        event.button ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey;
    if (other || !link?.hash || !(link.closest(mark) ?? link.querySelector(mark)))
        return;
    if (link.href.split('#')[0] !== location.href.split('#')[0])
        return;
    const target = targetOf(link.hash, article) ?? targetOf(link.hash, article.getRootNode());
    const note = target?.closest('li, dd, p, aside, div');
    // Notes come after their marks: before them is the way back. What holds the mark itself is the text.
    return target && note && link.compareDocumentPosition(target) & 4 && !note.contains(link)
        ? [link, note]
        : undefined;
}
//# sourceMappingURL=footnotes.js.map