/**
 * Opens a box beside a part of the text, above all else on the page, or puts an open one there. It scrolls with the text, and
 * closes with Escape and by a press elsewhere; focus goes back to where it was.
 * @param box has `popover`
 */
export declare function openBeside(box: HTMLElement, part: Range | Element, article: Partial<HTMLElement>): void;
