/** What is no text, or has a place of its own. */
const other = 'link, script, style, template, [slot]:not([slot="image"])';
/** The text between the tags of an article: its own nodes, without what only comes with it. */
export const textNodes = (article) => [...article.childNodes].filter((node) => !(node instanceof Element && node.matches(other)));
//# sourceMappingURL=text-nodes.js.map