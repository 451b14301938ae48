import {everyRoot} from './every-root.js';

/** What cannot be seen, or has room beside the text for more than it shows. */
const leftOut = '.unseen, .progress, pre, textarea, input, [aria-hidden=true], [popover], svg';

/** Where a text has to have room: what is wider runs over a border or into its neighbour. */
const rooms = 'a, button, summary, label, p, li, h1, h2, h3, td, th, legend, figcaption';

/** What stands out of a page, is cut off, or has no room where it stands; a line each. */
export function faultsOf(page: HTMLElement): string[] {
  const {left, right} = page.getBoundingClientRect();
  const faults = page.scrollWidth > page.clientWidth ? ['the page scrolls sideways'] : [];
  for (const root of everyRoot(page))
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const rect = element.getBoundingClientRect();
      if (!rect.width || element.closest(leftOut)) continue;
      const tell = (fault: string) =>
        faults.push(
          `${fault}: <${element.localName} ${element.className}> ${element.textContent.trim().slice(0, 40)}`,
        );
      if (rect.left < left - 1 || rect.right > right + 1) tell('stands out');
      const {clientWidth, clientHeight, scrollWidth, scrollHeight} = element;
      // What is set in a line has no size of its own.
      if (!clientWidth) continue;
      const {overflowX, overflowY, overflowClipMargin} = getComputedStyle(element);
      // Letters may reach over their line; `overflow-clip-margin` leaves them the room.
      const margin = 1 + (overflowX.includes('clip') ? parseFloat(overflowClipMargin) || 0 : 0);
      const wider = scrollWidth > clientWidth + margin;
      if (wider && overflowX !== 'visible') tell('is cut off');
      else if (wider && element.matches(rooms)) tell('has no room');
      if (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + margin) tell('is cut off below');
    }
  return faults;
}
