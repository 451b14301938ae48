/** Fewer letters are a slip of the finger, and no quote. */
const shortest = 12;
/** What is selected of an article, if that is a quote; not what is selected in a field. */
export function selectedQuote(article) {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed)
        return;
    const range = selection.getRangeAt(0);
    return article.contains(range.commonAncestorContainer) && range.toString().trim().length >= shortest
        ? range
        : undefined;
}
//# sourceMappingURL=selected-quote.js.map