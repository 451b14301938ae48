/** Time for each further press, in milliseconds: that of GOV.UK's "Exit this page", tested with slow typists. */
const patience = 5000;
/**
 * Counts presses of Shift alone, anywhere on the page: not those that make a capital, go back by Tab, select with
 * the mouse, scroll sideways or, with Alt or Ctrl, switch the keyboard's language. Whatever else is pressed begins
 * the count anew; left and right Shift count alike.
 *
 * @param tell hears each new number of presses up to 3, and 0 when the count begins anew: `expired` after too long a pause
 * @returns ends it
 */
export function watchShift(tell) {
    const end = new AbortController();
    let alone = false;
    let presses = 0;
    let timer;
    const count = (next, expired = false) => {
        clearTimeout(timer);
        if (next === presses)
            return;
        presses = next % 3;
        if (presses)
            timer = setTimeout(count, patience, 0, true);
        tell(next, expired);
    };
    const hear = (event) => {
        const { type, key, altKey, ctrlKey, metaKey } = event;
        const shift = key === 'Shift';
        if (type === 'keyup') {
            if (shift && alone)
                count(presses + 1);
        }
        else {
            alone = shift && !altKey && !ctrlKey && !metaKey;
            if (!alone)
                count(0);
        }
    };
    // On the window and on the way down, where the page cannot keep a key from it.
    for (const type of ['keydown', 'keyup', 'pointerdown', 'wheel'])
        addEventListener(type, hear, { capture: true, passive: true, signal: end.signal });
    return () => {
        end.abort();
        clearTimeout(timer);
    };
}
//# sourceMappingURL=triple-shift.js.map