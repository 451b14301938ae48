/**
 * Asks again and again, as long as an element is seen.
 *
 * @param every how often, in milliseconds; drawn anew around it each time, so that many readers do not ask in step
 * @param ask whether there was an answer; without one it is asked half as often next time
 */
export declare function askWhileSeen(element: Element, every: number, ask: () => Promise<boolean>, signal: AbortSignal): void;
