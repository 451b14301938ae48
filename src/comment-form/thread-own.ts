import type {Accepted, Comment, Draft} from './services/comment-service.js';
import {letters, toMarkup} from './services/plain-text.js';

/** A comment of the reader's own, sent from this page, until the list has it. In memory only. */
export interface OwnComment extends Comment {
  /** The page of the list that it was sent from. */
  readonly page: number;
  /** The server has not told its id. */
  readonly unnamed: boolean;
}

/** What a reader has sent, as the list shows it: as the server gave it back, else as it was typed. */
export function ownComment(
  {parent, name, website, text}: Draft,
  accepted: Accepted,
  page: number,
): OwnComment {
  const {id, status, comment} = accepted;
  return {
    parent,
    name: name.trim(),
    website: website.trim(),
    date: '',
    content: toMarkup(text)
      .trim()
      .split(/\n{2,}/)
      .map((block) => `<p>${block.replaceAll('\n', '<br>')}`)
      .join(''),
    ...comment,
    id: id ?? `own-${Math.random()}`,
    status,
    page,
    unnamed: !id,
  };
}

/** Whether the list has it by now. */
const listed = (own: OwnComment, comments: readonly Comment[]): boolean =>
  comments.some(
    ({id, content}) => id === own.id || (own.unnamed && letters(content) === letters(own.content)),
  );

/** The own comments that a list does not have. */
export const unlisted = (own: readonly OwnComment[], comments: readonly Comment[]): OwnComment[] =>
  own.filter((each) => !listed(each, comments));

/**
 * A page of the list with own comments where they will stand: replies after all other replies, the rest where the newest
 * are, on the page that they were sent from.
 */
export function withOwn(
  comments: readonly Comment[],
  own: readonly OwnComment[],
  page: number,
  newestFirst: boolean,
): Comment[] {
  const here = own.filter((each) => each.page === page || comments.some(({id}) => id === each.parent));
  const before = here.filter(({parent}) => newestFirst && !parent);
  return [...before.reverse(), ...comments, ...here.filter((each) => !before.includes(each))];
}
