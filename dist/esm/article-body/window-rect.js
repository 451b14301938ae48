/**
 * Where something in an article's text is in the window, as `getBoundingClientRect` says it, also while the reader has the text
 * enlarged: engines without `currentCSSZoom`, which is WebKit, divide what is in a zoomed element by its zoom there, distance
 * from the top of the page included.
 */
export function windowRect(part, article) {
    const { x, y, width, height } = part.getBoundingClientRect();
    const zoom = article.currentCSSZoom ? 1 : Number(article.dataset?.vigilSize) / 100 || 1;
    return new DOMRect((x + scrollX) * zoom - scrollX, (y + scrollY) * zoom - scrollY, width * zoom, height * zoom);
}
//# sourceMappingURL=window-rect.js.map