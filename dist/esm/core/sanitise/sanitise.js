import { warnOnce } from '../console.js';
import { policy } from '../trusted-policy.js';
import { copy } from './copy.js';
import { attributes, elements, lists } from './lists.js';
import { paragraphs } from './plain.js';
import { onlyListed } from './tags.js';
/** The browser's own sanitiser: Chrome 146, Firefox 148. */
export const native = (markup, elements, attributes) => {
    const { body } = document.implementation.createHTMLDocument('');
    body.setHTML(markup, { sanitizer: { elements, attributes, comments: false, dataAttributes: false } });
    return body;
};
/** DOMPurify, for all others: a piece of its own. */
export const purified = async () => {
    const { purify } = await import('./purify.js');
    return (markup, ...lists) => purify(markup, ...lists, policy);
};
/**
 * All is parsed within a `main`, which no list has and so nothing in the markup can end: outside of any element, `setHTML` of Firefox
 * puts what stands wrongly in a table behind it, and not before it as parsers do.
 */
const parsed = [...elements, 'main'];
/** A way of sanitising, by what cleans the markup. */
export const through = (clean) => (markup, wishes) => copy(clean(`<main>${onlyListed(markup, lists[wishes.list])}`, parsed, attributes), wishes);
/** Where neither can run: what there is to read, as plain paragraphs. */
export const plain = (markup, { list }) => {
    const page = document.implementation.createHTMLDocument('');
    const fragment = page.createDocumentFragment();
    const texts = paragraphs(markup);
    if (list === 'inline')
        fragment.append(texts.join(' '));
    else
        for (const text of texts)
            fragment.append(Object.assign(page.createElement('p'), { textContent: text }));
    return fragment;
};
/**
 * Loads what this browser needs to sanitise: nothing, or the piece `vigil-sanitiser.js`. Never rejects: where no sanitiser can run,
 * what it gives makes plain paragraphs, and the console says why.
 *
 * @see docs/decisions/0007-sanitising.md
 */
export async function loadSanitiser() {
    let reason;
    for (const load of [() => native, purified]) {
        try {
            const clean = await load();
            // Refused by the page's policy, one throws and the other gives nothing.
            if (clean('<b>a</b>', parsed, attributes).textContent === 'a')
                return through(clean);
        }
        catch (error) {
            reason = error;
        }
    }
    warnOnce(`Shown as plain text: ${String(reason)}`);
    return plain;
}
//# sourceMappingURL=sanitise.js.map