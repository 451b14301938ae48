const sheets = new Map();
/**
 * Brings rules for the text into the tree that an article stands in, once. They stay: other articles may come.
 * @param root where the article stands
 */
export function adoptStyles(root, styles) {
    let sheet = sheets.get(styles);
    if (!sheet) {
        sheets.set(styles, (sheet = new CSSStyleSheet()));
        sheet.replaceSync(styles);
    }
    // Before the page's own, so that at the same weight the page's win.
    if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}
//# sourceMappingURL=adopt-styles.js.map