import type {Accepted, Comment, Draft} from './services/comment-service.js';
import {alike, toMarkup} from './services/plain-text.js';

/** How the id begins of a comment whose server told none. */
const unknown = 'own-';

/** A comment of the reader's own, sent from this page, as long as the list does not have it. In memory only. */
export interface OwnComment extends Comment {
  /** The page of the list that it was sent from; 0: before there was one. */
  readonly page: number;
}

/** What a reader has sent: as the server gave it back, else as it was typed. */
export const ownComment = (
  {parent, name, website, text}: Draft,
  {id, status, comment}: Accepted,
): Comment => ({
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
export const unlisted = (own: readonly OwnComment[], comments: readonly Comment[]): OwnComment[] =>
  own.filter(
    (mine) =>
      !comments.some(
        ({id, content}) => id === mine.id || (mine.id.startsWith(unknown) && alike(content, mine.content)),
      ),
  );

/**
 * A page of the list with the own comments that were sent from it, where they will stand: replies after all other replies,
 * the rest where the newest are.
 */
export function withOwn(
  comments: readonly Comment[],
  own: readonly OwnComment[],
  page: number,
  newestFirst: boolean,
): Comment[] {
  const here = own.filter((mine) => !mine.page || mine.page === page);
  // What is in the list twice counts once, where it comes first.
  return [...(newestFirst ? here.filter(({parent}) => !parent).reverse() : []), ...comments, ...here];
}
