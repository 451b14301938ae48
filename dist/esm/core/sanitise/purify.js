import createPurifier, {} from 'dompurify';
// One of our own: hooks and settings that the page gives to the common one would count for us too.
const purifier = createPurifier(window);
/**
 * Parses markup in an inert document, and leaves in it no other elements and attributes than these.
 *
 * DOMPurify is given nodes and gives nodes, so that it sees the same tree as `setHTML` and nothing is written out and read
 * again, which is where mutation begins. What it does about addresses, ids and XML is off: `copy.ts` judges all that, and more strictly.
 *
 * @param policy the one Trusted Types policy of this copy; without it DOMPurify would make its own
 */
export function purify(markup, elements, attributes, policy) {
    if (!purifier.isSupported)
        throw new Error('DOMPurify cannot run here.');
    const { body } = document.implementation.createHTMLDocument('');
    body.innerHTML = policy.createHTML(markup);
    return purifier.sanitize(body, {
        ALLOWED_TAGS: ['#text', 'body', ...elements],
        // Where `is` is not allowed, the element would go with all that is in it. It does not come through `copy.ts`.
        ALLOWED_ATTR: ['is', ...attributes],
        ALLOWED_URI_REGEXP: /^/,
        ALLOW_ARIA_ATTR: false,
        ALLOW_DATA_ATTR: false,
        KEEP_CONTENT: false,
        RETURN_DOM: true,
        SAFE_FOR_XML: false,
        SANITIZE_DOM: false,
        TRUSTED_TYPES_POLICY: policy,
    });
}
//# sourceMappingURL=purify.js.map