import { alike, toMarkup } from './services/plain-text.js';
/** How the id begins of a comment whose server told none. */
const unknown = 'own-';
/** What a reader has sent: as the server gave it back, else as it was typed. */
export const ownComment = ({ parent, name, website, text }, { id, status, comment }) => ({
    parent,
    name,
    website,
    date: '',
    content: `<p>${toMarkup(text).replaceAll('\n', '<br>')}`,
    ...comment,
    id: id ?? `${unknown}${Math.random()}`,
    status,
});
/** The own comments that a list does not have. Where the server told no id, they are known by what they say. */
export const unlisted = (own, comments) => own.filter((mine) => !comments.some(({ id, content }) => id === mine.id || (mine.id.startsWith(unknown) && alike(content, mine.content))));
/**
 * A page of the list with the own comments that were sent from it, where they will stand: replies after all other replies,
 * the rest where the newest are.
 */
export function withOwn(comments, own, page, newestFirst) {
    const here = own.filter((mine) => !mine.page || mine.page === page);
    // What is in the list twice counts once, where it comes first.
    return [...(newestFirst ? here.filter(({ parent }) => !parent).reverse() : []), ...comments, ...here];
}
//# sourceMappingURL=thread-own.js.map