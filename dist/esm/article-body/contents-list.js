import { html, nothing, render } from 'lit/html.js';
import { words } from './pressed-words.js';
import { sectionsOf, watchSections } from './sections.js';
/** The lists that are open, and what ends the watch for the current section. */
const open = new WeakMap();
/** @param current index of the section that the reader is in */
function contentsView(sections, current) {
    // On a page with a base, "#id" alone would lead away.
    const [page = ''] = location.href.split('#');
    return html `<nav class="below" part="contents" aria-label=${words('contents')}>
    <ol>
      ${sections.map(({ id, text, deep }, index) => html `<li class=${deep ? 'deep' : ''}
            ><a href=${`${page}#${id}`} aria-current=${index === current ? 'true' : nothing}>${text}</a></li
          >`)}
    </ol>
  </nav>`;
}
/** Opens the list of contents in a place that is empty, or closes it where it is open. */
export function toggleContents(host, place) {
    const end = open.get(place);
    end?.abort();
    if (end) {
        open.delete(place);
        render(nothing, place);
    }
    else {
        open.set(place, new AbortController());
        listContents(host, place);
    }
    host.element.requestUpdate();
}
/** Lists anew, where the list is open and the text has changed. */
export function listContents({ element }, place) {
    const before = open.get(place);
    if (!before)
        return;
    before.abort();
    const end = new AbortController();
    open.set(place, end);
    const sections = sectionsOf(element);
    render(contentsView(sections, -1), place);
    watchSections(sections, (current) => {
        // An article that has gone from the page is not followed any more.
        if (element.isConnected)
            render(contentsView(sections, current), place);
        else
            end.abort();
    }, end.signal);
}
//# sourceMappingURL=contents-list.js.map