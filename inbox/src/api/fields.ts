/** What a visitor sends, checked field by field as WordPress does, with its codes. */
import {createHash} from 'node:crypto';
import {readLine, readText} from '../comments/text.js';
import type {SiteSettings} from '../config/config.js';
import {ApiError, invalidParams} from './errors.js';

/** A part of a thread's name. It begins with a letter or a digit: `..` in an address would lead elsewhere. */
const part = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}._~\-]*`;

/** A thread's name, as a form may ask for it: WordPress has numbers, a static site may use words of any script, or a path. */
export const threadPattern = `${part}(?:/${part})*`;
const longest = 120;
const threadName = new RegExp(`^(?=.{1,${longest}}$)${threadPattern}$`, 'u');

export const threadRule = `a thread’s name has letters, digits, . _ ~ - and single / between them, begins with a letter or a digit, also after each /, and has ${longest} signs at most`;

/** The same name for all ways in which its letters can be written; `undefined` for what is none. */
export function readThreadName(text: string): string | undefined {
  const name = text.normalize('NFC');
  return threadName.test(name) ? name : undefined;
}

/** Number of a row; `undefined` for what cannot be one. */
export const idOf = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** What columns of WordPress hold, in bytes of what is sent. The client measures the same. */
const limits = {content: 65_525, author_name: 245, author_email: 100, author_url: 200} as const;

const columns = {
  content: ['comment_content_column_length', 'Your comment is too long.'],
  author_name: ['comment_author_column_length', 'Your name is too long.'],
  author_email: ['comment_author_email_column_length', 'Your email address is too long.'],
  author_url: ['comment_author_url_column_length', 'Your URL is too long.'],
} as const;

export interface Submission {
  readonly thread: string;
  readonly parent: number;
  readonly content: string;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  /** The proof of work, as it came. */
  readonly proof: string;
  /** The field that no human sees was filled. */
  readonly trapped: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** A field as text. Numbers are texts, too; anything else is not. */
function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw invalidParams({[name]: `${name} is not of type string.`});
  return value;
}

/** What visitors may not set. */
const forbidden: Readonly<Record<string, readonly [string, string]>> = {
  status: ['rest_comment_invalid_status', "Sorry, you are not allowed to edit 'status' for comments."],
  author: ['rest_comment_invalid_author', "Sorry, you are not allowed to edit 'author' for comments."],
  author_ip: [
    'rest_comment_invalid_author_ip',
    "Sorry, you are not allowed to edit 'author_ip' for comments.",
  ],
};

/** Like WordPress's `is_email`, a little stricter. */
const email = /^[^\s@<>"'&\\,;:()[\]\p{C}]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** The length first: to read an address of thousands of different letters takes seconds. Nothing that nobody sees, or that turns signs around. */
export const isWebsite = (text: string): boolean =>
  text.length <= limits.author_url && /^https?:\/\/[^\s<>"'\\\p{C}]+$/iu.test(text) && URL.canParse(text);

export function readSubmission(fields: Fields, site: SiteSettings): Submission {
  for (const [name, [code, message]] of Object.entries(forbidden))
    if (textIn(fields, name) && textIn(fields, name) !== '0') throw new ApiError(401, code, message);
  const type = textIn(fields, 'type');
  if (type && type !== 'comment')
    throw new ApiError(400, 'rest_invalid_comment_type', 'Cannot create a comment with that type.');
  const thread = readThreadName(textIn(fields, 'post'));
  if (thread === undefined)
    throw new ApiError(403, 'rest_comment_invalid_post_id', `post is none: ${threadRule}.`);
  const parent = idOf(textIn(fields, 'parent') || '0');
  if (parent === undefined) throw invalidParams({parent: 'parent is not of type integer.'});

  const sent = {
    content: textIn(fields, 'content').trim(),
    author_name: textIn(fields, 'author_name').trim(),
    author_email: site.email === 'no' ? '' : textIn(fields, 'author_email').trim(),
    author_url: site.website === 'no' ? '' : textIn(fields, 'author_url').trim(),
  };
  for (const field of ['content', 'author_name', 'author_email', 'author_url'] as const)
    if (Buffer.byteLength(sent[field]) > limits[field]) {
      const [code, message] = columns[field];
      throw new ApiError(400, code, message);
    }
  const wrong: Record<string, string> = {};
  if (sent.author_email && !email.test(sent.author_email)) wrong.author_email = 'Invalid email address.';
  if (sent.author_url && !isWebsite(sent.author_url)) wrong.author_url = 'Invalid URL.';
  if (Object.keys(wrong).length > 0) throw invalidParams(wrong);
  const name = readLine(sent.author_name);
  const content = readText(sent.content);
  if (!content) throw new ApiError(400, 'rest_comment_content_invalid', 'Invalid comment content.');
  if ((site.author === 'required' && !name) || (site.email === 'required' && !sent.author_email))
    throw new ApiError(
      400,
      'rest_comment_author_data_required',
      'Creating a comment requires valid author name and email values.',
    );
  return {
    thread,
    parent,
    content,
    name,
    email: sent.author_email,
    website: sent.author_url,
    proof: textIn(fields, 'altcha'),
    trapped: textIn(fields, 'vigil_k2') !== '',
  };
}

/** The same for the same text by the same name in the same place, whatever else was sent with it. */
export const fingerprintOf = (
  site: string,
  {thread, parent, name, content}: Pick<Submission, 'thread' | 'parent' | 'name' | 'content'>,
): string =>
  createHash('sha256')
    .update(JSON.stringify([site, thread, parent, name, content]))
    .digest('base64url');
