/** Whether an element is on the screen, in a page that is in front. */
function isSeen(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return document.visibilityState === 'visible' && top < innerHeight && bottom > 0;
}
/**
 * Asks again and again, as long as an element is seen.
 *
 * @param every how often, in milliseconds; drawn anew around it each time, so that many readers do not ask in step
 * @param ask whether there was an answer; without one it is asked half as often next time
 */
export function askWhileSeen(element, every, ask, signal) {
    const timer = setTimeout(() => {
        void (async () => {
            const answered = !isSeen(element) || (await ask());
            if (!signal.aborted)
                askWhileSeen(element, answered ? every : every * 2, ask, signal);
        })();
    }, 
    // Timers take no more than 24 days.
    Math.min(every * (0.8 + Math.random() * 0.4), 2 ** 31 - 1));
    signal.addEventListener('abort', () => {
        clearTimeout(timer);
    });
}
//# sourceMappingURL=thread-watch.js.map