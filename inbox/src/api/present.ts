import {escape, render} from '../comments/text.js';
import {gmt} from '../comments/moments.js';
import {wordsOf} from '../comments/words.js';
import type {Shown} from '../store/lists.js';

/** A thread's name as `post`: a number where it is one. */
export const postOf = (thread: string): string | number =>
  /^[1-9]\d{0,14}$/.test(thread) ? Number(thread) : thread;

/**
 * A comment as WordPress gives it, without what tells of its writer: no hash of an address, no avatar, no e-mail.
 *
 * @param root the address of the REST root
 */
export function present(
  {id, parent, status, name, website, content, note, date}: Shown,
  thread: string,
  {language, root}: {language: string; root: string},
): Record<string, unknown> {
  const words = wordsOf(language);
  const rendered =
    status === 'removed'
      ? `<p><em>${words.removed}</em></p>`
      : render(content) + (note === null ? '' : `\n<p><em>${escape(note || words.edited)}</em></p>`);
  return {
    id,
    post: postOf(thread),
    parent: parent ?? 0,
    author: 0,
    author_name: escape(name),
    author_url: website,
    date: gmt(date),
    date_gmt: gmt(date),
    content: {rendered: `${rendered}\n`},
    link: '',
    status: status === 'approved' || status === 'removed' ? 'approved' : 'hold',
    type: 'comment',
    meta: [],
    // Said once more without a word, for clients that say it in their reader's language.
    ...(status === 'removed' && {vigil_removed: true}),
    _links: {
      self: [{href: `${root}/wp/v2/comments/${id}`}],
      collection: [{href: `${root}/wp/v2/comments`}],
    },
  };
}

/** Only the fields that were asked for: `id,content`, also `content.rendered`. */
export function pick(item: Record<string, unknown>, fields: string): Record<string, unknown> {
  if (!fields) return item;
  const wanted = new Set(fields.split(',').map((field) => field.trim().split('.', 1)[0]));
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name)));
}
