import { textOf, visible } from './services/plain-text.js';
/**
 * Of a comment what is shown, and nothing else. The services for WordPress leave the rest behind; one of a page's own may
 * give more than it should, or be given more.
 *
 * @param day no more than the day is kept of the date
 */
export const keptOf = ({ id, parent, name, website, date, content, status }, day) => ({
    id,
    parent: textOf(parent),
    name: visible(textOf(name), 100),
    website: textOf(website),
    date: textOf(date).slice(0, day ? 10 : 40),
    // More than any server takes would hold up the page.
    content: textOf(content).slice(0, 200_000),
    status,
});
//# sourceMappingURL=kept-comment.js.map