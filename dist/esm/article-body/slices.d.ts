/**
 * Puts nodes into a box a slice at a time and lays each slice out, so that a long article never holds the page up; the
 * first slice is there when this returns.
 * @returns settles when all are there, or the signal says that they are not wanted any more
 */
export declare function appendInSlices(box: Element, nodes: readonly Node[], signal: AbortSignal): Promise<void>;
