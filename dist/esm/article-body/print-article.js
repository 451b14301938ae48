import { adopt, drop, sheetOf } from './tool-sheets.js';
import { printStyles } from './print.styles.js';
const sheet = sheetOf(printStyles);
const mark = 'data-vigil-print';
/** The article, and where it stands in shadow trees their hosts, from inside out; and the trees that these stand in. */
function* chain(element) {
    const root = element.getRootNode();
    yield [element, root];
    if (root instanceof ShadowRoot)
        yield* chain(root.host);
}
/** Prints the article without the page around it. For this one printing: by the browser's menu the page is printed whole. */
export function printArticle({ element }) {
    const marked = [...chain(element)];
    for (const [each, root] of marked) {
        each.setAttribute(mark, each === element ? 'article' : 'host');
        adopt(root, sheet);
    }
    addEventListener('afterprint', () => {
        for (const [each, root] of marked) {
            each.removeAttribute(mark);
            drop(root, sheet);
        }
    }, { once: true });
    print();
}
//# sourceMappingURL=print-article.js.map