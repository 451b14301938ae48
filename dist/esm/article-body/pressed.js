export { applyOptions, toggleOptions } from './article-tools.js';
export { listContents, toggleContents } from './contents-list.js';
export { showNote } from './note-box.js';
export { printArticle } from './print-article.js';
export { offerQuotes } from './quote-offer.js';
const reading = new WeakMap();
/** Reads the article aloud, from its beginning. */
export async function listen(host, place) {
    const { readAloud } = await import('./read-aloud.js');
    reading.get(place)?.stop();
    reading.set(place, readAloud(host, place));
}
/** Levels of `safety`, of the article itself or of the page's share bars: a quote is not passed on more lightly. */
function safetyOf(article) {
    const own = article.getAttribute('safety');
    const bars = [...document.querySelectorAll('vigil-share-bar[safety]')];
    const levels = own === null ? bars.map((bar) => bar.getAttribute('safety') ?? '') : [own];
    // A mistyped wish for safety is still that wish.
    if (levels.some((level) => !/^(off|notice)$/.test(level)))
        return 'confirm';
    return levels.includes('notice') ? 'notice' : 'off';
}
/** Shows the ways to pass a quote on. */
export async function share(host, place, quote) {
    const { shareQuote } = await import('./quote-share.js');
    // The same ways out as from the page's share bar.
    const bar = document.querySelector('vigil-share-bar');
    const given = (name) => bar?.getAttribute(name) ?? '';
    shareQuote(host, place, quote, safetyOf(host.element), given('networks'), given('url'));
}
//# sourceMappingURL=pressed.js.map