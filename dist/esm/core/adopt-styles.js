const sheets = new Map();
/**
 * Brings rules for what is the page's own into the tree that an element stands in, once. They stay: other elements may come.
 * @param root where the element stands
 */
export function adoptStyles(root, styles) {
    let sheet = sheets.get(styles);
    if (!sheet) {
        sheets.set(styles, (sheet = new CSSStyleSheet()));
        sheet.replaceSync(styles);
    }
    // At the same weight a later one wins: of ours what came later, and the page's own over all of ours.
    if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...new Set([...sheets.values(), ...root.adoptedStyleSheets])];
}
//# sourceMappingURL=adopt-styles.js.map