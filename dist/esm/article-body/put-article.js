import { adoptStyles } from './adopt-styles.js';
import { appendInSlices } from './slices.js';
import { sourceStyles } from './source.styles.js';
import { textNodes } from './text-nodes.js';
/**
 * Puts a loaded article between the tags, in the place of the text that stood there.
 * @returns settles when all of it is there, or the signal says that it is not wanted any more
 */
export function putArticle(element, article, signal) {
    adoptStyles(element.getRootNode(), sourceStyles);
    for (const node of textNodes(element))
        node.remove();
    const text = document.createElement('div');
    text.className = 'vigil-text';
    if (article.language)
        text.lang = article.language;
    // Reader modes and screen readers go by the order in the page, so what stands under the text comes after it.
    const after = element.querySelector(':scope > :is([slot="corrections"], .vigil-foot)');
    const lead = article.imageNodes.firstElementChild;
    if (lead) {
        lead.slot = 'image';
        // It is in sight from the first.
        lead.querySelector('img')?.setAttribute('loading', 'eager');
        element.insertBefore(lead, after);
    }
    const whole = appendInSlices(text, [...article.bodyNodes.childNodes], signal);
    element.insertBefore(text, after);
    return whole;
}
//# sourceMappingURL=put-article.js.map