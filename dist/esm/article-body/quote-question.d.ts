import { type CommonTexts, type Way } from './quote-view.js';
/**
 * Asks before a quote leaves, in a dialog of its own. What goes on is itself the link, so that it can be looked at, copied and
 * opened like the one that was pressed.
 *
 * @param place where the dialog may stand
 * @param opener the link that was pressed, which gets the focus back
 * @param safer what is offered instead
 * @param leave hears of the press on what goes on
 */
export declare function askFirst(place: HTMLElement, way: Way, opener: HTMLElement, safer: readonly Node[], leave: (event: MouseEvent) => void, texts: CommonTexts): void;
