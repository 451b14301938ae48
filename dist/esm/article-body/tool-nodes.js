/**
 * A node of a tool. In the place of Lit's templates, which would bring a second Lit, and with it a second Trusted Types policy,
 * into each piece: a page that requires them allows one.
 */
export function make(tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
        made.setAttribute(name, value);
    made.append(...content);
    return made;
}
/** A node with a text of ours, which may be English in an article written from right to left. */
export const say = (tag, text) => make(tag, { dir: 'auto' }, text);
export function button(label, press) {
    const made = say('button', label);
    made.type = 'button';
    made.onclick = press;
    return made;
}
/** What was focused in a shadow root, to come back to. */
export const focusedIn = (place) => (place.getRootNode().activeElement ?? undefined);
/** Takes away what stands in a place, and brings the focus back from there to what opened it. */
export function clear(place, opener) {
    const wasInside = place.contains(place.getRootNode().activeElement);
    place.replaceChildren();
    if (wasInside)
        opener?.focus();
}
//# sourceMappingURL=tool-nodes.js.map