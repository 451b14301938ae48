import { windowRect } from './window-rect.js';
/**
 * Opens a box beside a part of the text, above all else on the page, or puts an open one there. It scrolls with the text, and
 * closes with Escape and by a press elsewhere; focus goes back to where it was.
 * @param box has `popover`
 */
export function openBeside(box, part, article) {
    box.togglePopover(true);
    const { left, bottom } = windowRect(part, article);
    const { clientWidth } = document.documentElement;
    const room = clientWidth - box.offsetWidth - 8;
    box.style.setProperty('left', `${Math.max(8, Math.min(left, room)) + scrollX}px`);
    box.style.setProperty('top', `${bottom + scrollY + 6}px`);
}
//# sourceMappingURL=beside.js.map