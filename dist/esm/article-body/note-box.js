import { html, render } from 'lit/html.js';
import { inLanguage } from '../core/words.js';
import { openBeside } from './beside.js';
import { words } from './pressed-words.js';
/**
 * What a footnote says, without the arrows back to its marks, without names that are on the page already, and without
 * buttons, which would do nothing: what they do stays behind.
 */
export function textOfNote(note) {
    const copy = note.cloneNode(true);
    for (const each of copy.querySelectorAll('button, a[href*="#"]'))
        if (each.localName === 'button' || !/[\p{L}\p{N}]/u.test(each.textContent))
            each.remove();
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