let made = 0;
/**
 * The sections of an article, in its order. A heading without an id is given one, since a link needs it.
 * @param article its headings h2 to h4 count, but those in its head and its foot
 */
export const sectionsOf = (article) => [...article.querySelectorAll('h2, h3, h4')].flatMap((heading) => {
    const copy = heading.cloneNode(true);
    // A line break parts words, and marks of footnotes are none. Not by innerText, which lays the page out.
    for (const each of copy.querySelectorAll('br, sup'))
        each.replaceWith(' ');
    const text = copy.textContent.trim();
    if (!text || heading.closest('[slot]'))
        return [];
    heading.id ||= `vigil-section-${++made}`;
    return [{ heading, id: heading.id, text, deep: heading.localName !== 'h2' }];
});
/** How far down the window a heading comes before its section counts as read. */
const line = 0.35;
/**
 * Says at which section the reader is, now and at each change, until the signal ends it.
 * @param hear told the index of the section, -1 before the first
 */
export function watchSections(sections, hear, signal) {
    const observer = new IntersectionObserver(() => {
        hear(sections.findLastIndex(({ heading }) => heading.getBoundingClientRect().top < innerHeight * line));
    }, { rootMargin: `0px 0px -${(1 - line) * 100}%` });
    for (const { heading } of sections)
        observer.observe(heading);
    signal.addEventListener('abort', () => {
        observer.disconnect();
    });
}
//# sourceMappingURL=sections.js.map