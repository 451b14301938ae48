import type {Comment} from './comment-service.js';
import {fromMarkup, textOf, visible} from './plain-text.js';

/**
 * A comment as a server gives it, cut down to what is shown. Whatever else comes with it stays behind: hashes of
 * addresses, avatars, networks, browsers, by which thousands of commenters elsewhere were found out.
 *
 * @returns `undefined` for what is no comment
 */
export function readComment(value: unknown): Comment | undefined {
  const raw = Object(value) as Record<string, unknown>;
  const id = textOf(raw.id);
  const website = textOf(raw.author_url);
  const date = `${textOf(raw.date_gmt)}Z`;
  // An id comes into addresses, of the page and of what is asked.
  return /^[\w-]+$/.test(id)
    ? {
        id,
        parent: textOf(raw.parent),
        name: visible(fromMarkup(textOf(raw.author_name)), 100).trim(),
        website: /^https?:/i.test(website) ? website : '',
        date: /^\d+-\d+-\d+T[\d:]+Z$/.test(date) && Date.parse(date) ? date : '',
        content: textOf((Object(raw.content) as {rendered?: unknown}).rendered),
        status: raw.vigil_removed ? 'removed' : raw.status === 'approved' ? 'published' : 'held',
      }
    : undefined;
}
