import { webAddress } from '../core/web-address.js';
/**
 * From the links between the tags, and from the source; not the one that is being read.
 * @param own the language of the text
 */
export function translationsOf(element, article, own) {
    const links = [...element.querySelectorAll(':scope > link[rel~="alternate"][hreflang]')];
    // `en` stands for `en-GB` too, where `be` is not `be-Latn`.
    const read = ['x-default', own, own.replace(/-[A-Z]{2}$/i, '')];
    return [
        ...links.map(({ hreflang, href, title }) => ({ language: hreflang, href, name: title })),
        ...(article?.translations ?? []),
    ].filter(({ language, href }) => webAddress(href) && !read.includes(language));
}
/** What is said over an article: the page's word goes before the source's. */
export function headOf(page, article, translations) {
    const authors = page.byline.split(';').filter((name) => name.trim());
    return {
        headline: page.headline || article?.headlineNodes,
        standfirst: article?.standfirst && article.standfirstNodes,
        authors: authors.length ? authors : (article?.authors ?? []),
        published: page.published || article?.published || '',
        modified: page.modified || article?.modified || '',
        translations,
    };
}
/** What is said under it. */
export function footOf(page, article) {
    const { canonical = '', sourceName = '', modified = '', correctionNodes = [] } = article ?? {};
    return {
        sourceName: page.sourceName || sourceName,
        canonical: page.canonical || canonical,
        // A day is all of that day.
        changed: Date.parse(modified) > Date.parse(page.modified) && !modified.startsWith(page.modified) ? modified : '',
        corrections: correctionNodes,
    };
}
//# sourceMappingURL=said-of.js.map