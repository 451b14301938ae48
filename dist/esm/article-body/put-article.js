import { adoptStyles } from '../core/adopt-styles.js';
import { appendInSlices } from './slices.js';
import { sourceStyles } from './source.styles.js';
/**
 * Puts a loaded article between the tags.
 * @param before the text that stood there, whose place it takes
 * @returns settles when all of it is there, or the signal says that it is not wanted any more
 */
export function putArticle(element, article, before, signal) {
    adoptStyles(element.getRootNode(), sourceStyles);
    for (const node of before)
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
        const image = lead.querySelector('img');
        // It is in sight from the first; where it does not come, its words do not stand in a gap of its size.
        image?.setAttribute('loading', 'eager');
        image?.addEventListener('error', () => {
            image.replaceWith(image.alt);
            if (!lead.textContent.trim())
                lead.remove();
        });
        element.insertBefore(lead, after);
    }
    const whole = appendInSlices(text, [...article.bodyNodes.childNodes], signal);
    element.insertBefore(text, after);
    return whole;
}
//# sourceMappingURL=put-article.js.map