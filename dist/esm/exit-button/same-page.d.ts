/** Whether an address is one of this page, whatever its fragment. */
export declare const isSamePage: (address: {
    readonly href: string;
}) => boolean;
/**
 * Follows a link to a place on this page without a new entry in the tab's history, by which Back would return to
 * the page when it has been left. All else is as the browser does it: it scrolls, moves the focus, sets `:target`.
 *
 * @param event a click, heard on the window, after all that the page does with it
 */
export declare function followInPlace(event: MouseEvent): void;
