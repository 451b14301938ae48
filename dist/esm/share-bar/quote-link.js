import { textDirective } from './text-directive.js';
/** May hold text that browsers do not search. A selector. */
export const unsearched = 'audio,canvas,iframe,meter,object,progress,select,textarea,video';
// By `nodeType`, since `instanceof` knows only the nodes of its own window.
const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
/** Passes over what is not displayed, too: scripts, closed menus. */
const displayed = (unwanted) => (node) => isElement(node) && (node.matches(unwanted) || getComputedStyle(node).display === 'none')
    ? NodeFilter.FILTER_REJECT
    : NodeFilter.FILTER_ACCEPT;
/** The element whose lines a text is part of. */
const blockOf = ({ parentElement: parent }) => parent && /^(inline|contents|ruby.*)$/.test(getComputedStyle(parent).display) ? blockOf(parent) : parent;
/**
 * The text of a page, or of a part of it, as it is seen, divided at the ends of a range.
 * @param unwanted a selector of what is passed over
 */
export function readText(range, root, unwanted) {
    const parts = ['', '', ''];
    const nodes = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, displayed(unwanted));
    let block = null;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (node.nodeName === 'BR')
            block = node;
        const parent = node.parentElement;
        if (isElement(node) || !parent || getComputedStyle(parent).visibility !== 'visible')
            continue;
        const { data, length } = node;
        const isBefore = range.comparePoint(node, length) < 0;
        const isAfter = range.comparePoint(node, 0) > 0;
        const start = node === range.startContainer ? range.startOffset : isBefore ? length : 0;
        const end = node === range.endContainer ? range.endOffset : isAfter ? 0 : length;
        // Lines of the source are none on the page, and soft hyphens are not searched.
        const pieces = [data.slice(0, start), data.slice(start, end), data.slice(end)].map((piece) => piece.replace(/[\t\n\f\r ]+/g, ' ').replaceAll('\u00ad', ''));
        const first = pieces.findIndex(Boolean);
        const ownBlock = blockOf(node);
        pieces.forEach((piece, index) => {
            parts[index] += index === first && ownBlock !== block ? `\n${piece}` : piece;
        });
        block = ownBlock;
    }
    const [before, quote, after] = parts.map((part) => part.replace(/ *\n[\n ]*/g, '\n').replace(/ +/g, ' '));
    return { before, quote, after };
}
/**
 * The address of a page with a text fragment (`#:~:text=`), at which a browser scrolls to the words of a range and marks
 * them; others open the page. Half words are made whole. `undefined` if there is no word in the range, or if it lies in a
 * shadow tree or a detached one, where browsers do not search.
 * @param url the address to add it to; its own fragment stays
 */
export function quoteLink(range, url) {
    const { commonAncestorContainer: root, collapsed } = range;
    const body = root.ownerDocument?.body;
    const directive = body?.contains(root) && !collapsed && textDirective(readText(range, body, unsearched));
    if (!directive)
        return;
    const page = url.replace(/:~:.*/, '');
    return `${page}${page.includes('#') ? '' : '#'}:~:${directive}`;
}
//# sourceMappingURL=quote-link.js.map