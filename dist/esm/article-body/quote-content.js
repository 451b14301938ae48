import { quoteLink, readText, unsearched } from '../share-bar/quote-link.js';
import { noteMarks } from './note-marks.js';
import { quoted } from './quote-marks.js';
/**
 * What is passed on of a quote: its words as they are seen, without the numbers of footnotes, and an address at which a browser
 * scrolls to them. Nothing if there is no word in it.
 *
 * @param language of the words
 * @param url of the page
 */
export function quoteContent(quote, language, url) {
    const { commonAncestorContainer: node } = quote;
    const root = node instanceof Element ? node : node.parentElement;
    const words = root && !quote.collapsed ? readText(quote, root, `${unsearched},${noteMarks}`).quote.trim() : '';
    if (!/[\p{L}\p{N}]/u.test(words))
        return;
    return {
        text: quoted(words, language),
        // In a shadow tree browsers do not search.
        url: quoteLink(quote, url) ?? url,
        hashtags: [],
    };
}
//# sourceMappingURL=quote-content.js.map