/** Half a second is seen; more than 600 ms would be a show. */
const duration = 500;
/**
 * Lets the previous number roll out, in a layer that no screen reader sees, while the present one, true from
 * the start, rolls in. Up or down, it rolls the same way.
 *
 * Nothing moves for readers who asked for less motion, or where it cannot be seen.
 */
export function roll(number, layer, before) {
    if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches)
        return;
    layer.textContent = before;
    number.animate({ translate: ['0 100%', '0'], opacity: [0, 1] }, duration);
    layer.animate({ translate: ['0', '0 -100%'], opacity: [1, 0] }, duration).onfinish = () => {
        // A later roll has put its own number there by now.
        if (!layer.getAnimations().length)
            layer.textContent = '';
    };
}
//# sourceMappingURL=roll.js.map