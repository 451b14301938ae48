/**
 * Lets the previous number roll out, in a layer that no screen reader sees, while the present one, true from
 * the start, rolls in. Up or down, it rolls the same way.
 *
 * Nothing moves for readers who asked for less motion, or where it cannot be seen.
 */
export declare function roll(number: HTMLElement, layer: HTMLElement, before: string): void;
