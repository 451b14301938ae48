/** A sheet of a piece. Constructed, so that `style-src 'self'` lets it in. */
export function sheetOf(styles) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    return sheet;
}
/** Adds a sheet, once, to the document or shadow root that a node stands in. */
export function adopt(node, sheet) {
    const root = node.getRootNode();
    if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
/** Takes it away again. */
export function drop(root, sheet) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
}
//# sourceMappingURL=tool-sheets.js.map