import { html, render } from 'lit/html.js';
import { inLanguage } from '../core/words.js';
import { openBeside } from './beside.js';
import { words } from './pressed-words.js';
/** What a footnote says, without the arrows back to its marks and without names that are on the page already. */
export function textOfNote(note) {
    const copy = note.cloneNode(true);
    for (const link of copy.querySelectorAll('a[href*="#"]'))
        if (!/[\p{L}\p{N}]/u.test(link.textContent))
            link.remove();
    for (const each of copy.querySelectorAll('[id]'))
        each.removeAttribute('id');
    const text = document.createDocumentFragment();
    text.append(...copy.childNodes);
    return text;
}
/**
 * Shows a footnote beside the mark that was pressed.
 * @param box has `popover`
 */
export function showNote({ element, language, textLanguage }, box, link, note) {
    // The focus goes on with the link, and not back to the mark.
    const leave = () => {
        box.ontoggle = null;
        box.hidePopover();
    };
    box.ariaLabel = words('note');
    render(html `<div id="note-text">${textOfNote(note)}</div>
      <p class="small"
        ><a id="to-note" href=${link.href} @click=${leave}>${inLanguage(words('toNote'), textLanguage(), language)}</a></p
      >`, box);
    openBeside(box, link, element);
    box.focus();
    // Chromium gives the focus back only to what is in the same tree.
    box.ontoggle = () => {
        const { activeElement: now } = element.getRootNode();
        if (!box.matches(':popover-open') && (!now || now === document.body || now === element))
            link.focus({ preventScroll: true });
    };
}
//# sourceMappingURL=note-box.js.map