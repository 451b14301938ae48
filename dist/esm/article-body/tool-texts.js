/**
 * A piece's texts. English is in the piece, translations are in the bundle, which alone has loaded them.
 * @param english as for `textsOf` in core/locale
 */
export const textsFor = ({ translation }, widget, english) => (name, values = {}) => (translation(`${widget}.${name}`) ?? english[name]).replace(/\{(\w+)\}/g, (placeholder, key) => values[key] ?? placeholder);
//# sourceMappingURL=tool-texts.js.map