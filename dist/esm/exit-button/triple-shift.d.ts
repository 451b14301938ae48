/**
 * Counts presses of Shift alone, anywhere on the page: not those that make a capital, go back by Tab, select with
 * the mouse, scroll sideways or, with Alt or Ctrl, switch the keyboard's language. Whatever else is pressed begins
 * the count anew; left and right Shift count alike.
 *
 * @param tell hears each new number of presses up to 3, and 0 when the count begins anew: `expired` after too long a pause
 * @returns ends it
 */
export declare function watchShift(tell: (presses: number, expired: boolean) => void): () => void;
