/**
 * Where something in an article's text is in the window, as `getBoundingClientRect` says it, also while the reader has the text
 * enlarged: engines without `currentCSSZoom`, which is WebKit, divide what is in a zoomed element by its zoom there, distance
 * from the top of the page included.
 */
export declare function windowRect(part: Range | Element, article: Partial<HTMLElement>): DOMRect;
