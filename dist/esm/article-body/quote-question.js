import { button, make, say } from './tool-nodes.js';
import { warning, outward } from './quote-view.js';
/**
 * Asks before a quote leaves, in a dialog of its own. What goes on is itself the link, so that it can be looked at, copied and
 * opened like the one that was pressed.
 *
 * @param place where the dialog may stand
 * @param opener the link that was pressed, which gets the focus back
 * @param safer what is offered instead
 * @param leave hears of the press on what goes on
 */
export function askFirst(place, way, opener, safer, leave, texts) {
    const heading = say('h2', texts('before'));
    heading.id = 'before-quote';
    heading.tabIndex = -1;
    const close = () => {
        dialog.close();
    };
    const goOn = outward(way, texts('goOn', { name: way.label }), (event) => {
        if (event.button > 1)
            return;
        leave(event);
        close();
    }, texts);
    const dialog = make('dialog', { 'aria-labelledby': heading.id, closedby: 'any' }, heading, ...warning(texts), ...safer, make('div', { class: 'answers' }, button(texts('cancel'), close), goOn));
    dialog.onclose = () => {
        dialog.remove();
        opener.focus();
    };
    // Escape closes the dialog, and not the panel under it too.
    dialog.onkeydown = (event) => {
        event.stopPropagation();
    };
    place.append(dialog);
    dialog.showModal();
    // At the beginning of what there is to read.
    heading.focus();
}
//# sourceMappingURL=quote-question.js.map