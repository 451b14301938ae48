/** WordPress's export format (WXR), written and read. Pure. */
import {escape} from '../comments/text.js';
import {gmt} from '../comments/moments.js';
import type {CommentStatus} from '../database/schema.js';

/** What XML 1.0 has no place for, whatever is done to it. */
// eslint-disable-next-line no-control-regex -- these are the characters that are meant
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const cdata = (text: string): string =>
  `<![CDATA[${text.toWellFormed().replace(impossible, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const approved: Readonly<Record<CommentStatus, string>> = {
  approved: '1',
  removed: '1',
  hold: '0',
  spam: 'spam',
  rejected: 'trash',
};

export interface WxrComment {
  readonly id: number;
  readonly parent: number | null;
  readonly status: CommentStatus;
  readonly name: string;
  readonly website: string;
  readonly email: string | null;
  readonly content: string;
  readonly date: Date;
  /** Of an empty place the number that it had where it was exported: it has no text to be known by. */
  readonly place?: number;
}

/** By which our own exports are known: their threads have names, and their texts are plain. */
const generator = 'vigil-inbox';

export const beginWxr = (title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${cdata(title)}</title>
<generator>${generator}</generator>
<wp:wxr_version>1.2</wp:wxr_version>
`;

export const endWxr = '</channel>\n</rss>\n';

const placeKey = 'vigil_removed';

const commentWxr = ({id, parent, status, name, website, email, content, date, place}: WxrComment): string => {
  const time = gmt(date).replace('T', ' ');
  const meta =
    status === 'removed'
      ? `<wp:commentmeta><wp:meta_key>${placeKey}</wp:meta_key><wp:meta_value>${place}</wp:meta_value></wp:commentmeta>\n`
      : '';
  return `<wp:comment>
<wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>${cdata(escape(name))}</wp:comment_author>
<wp:comment_author_email>${cdata(email ?? '')}</wp:comment_author_email>
<wp:comment_author_url>${cdata(website)}</wp:comment_author_url>
<wp:comment_author_IP></wp:comment_author_IP>
<wp:comment_date>${time}</wp:comment_date>
<wp:comment_date_gmt>${time}</wp:comment_date_gmt>
<wp:comment_content>${cdata(escape(content))}</wp:comment_content>
<wp:comment_approved>${approved[status]}</wp:comment_approved>
<wp:comment_type>comment</wp:comment_type>
<wp:comment_parent>${parent ?? 0}</wp:comment_parent>
<wp:comment_user_id>0</wp:comment_user_id>
${meta}</wp:comment>
`;
};

/** An empty place is written as such: replies need something to hang on. */
export const itemWxr = (
  {id, name, state}: {id: number; name: string; state: 'open' | 'closed'},
  comments: readonly WxrComment[],
): string => `<item>
<title>${cdata(name)}</title>
<wp:post_id>${id}</wp:post_id>
<wp:post_name>${cdata(name)}</wp:post_name>
<wp:comment_status>${state}</wp:comment_status>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
${comments.map((comment) => commentWxr(comment)).join('')}</item>
`;

// ------------------------------------------------------------------------------------------------------ Reading

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

const decodeXml = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** Elements that hold others; of all the rest only the text counts. */
interface Element {
  readonly name: string;
  text: string;
  readonly children: Element[];
}

/**
 * XML as a tree. A document type is not read, and with it go all entities that someone could have defined.
 *
 * @throws where it is not well-formed
 */
export function parseXml(xml: string): Element {
  const root: Element = {name: '', text: '', children: []};
  const open: Element[] = [root];
  const token =
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gy;
  let from = 0;
  while (from < xml.length) {
    token.lastIndex = from;
    const found = token.exec(xml);
    const top = open.at(-1);
    if (!found || !top) throw new Error(`This is not well-formed XML, at character ${from}.`);
    from = token.lastIndex;
    const [, data, slash, name, rest = '', text] = found;
    if (data !== undefined) top.text += data;
    else if (text !== undefined) top.text += decodeXml(text);
    else if (name === undefined) continue;
    else if (slash) {
      if (top.name !== name || open.length === 1) throw new Error(`</${name}> closes nothing.`);
      open.pop();
    } else {
      const element: Element = {name, text: '', children: []};
      top.children.push(element);
      if (!rest.endsWith('/')) open.push(element);
      if (open.length > 100) throw new Error('Elements are nested too deep.');
    }
  }
  if (open.length !== 1) throw new Error('The file ends before its elements do.');
  return root;
}

const child = (element: Element, name: string): string =>
  element.children.find((each) => each.name === name)?.text.trim() ?? '';

/**
 * WordPress's markup as plain text: paragraphs and lines stay, a link keeps its address, tags go. What is not closed is over at
 * the next `<` or at the end, so that no text takes the time of its length squared.
 */
export const plainOf = (markup: string): string =>
  markup
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>\n?/gi, '\n')
    .replace(/<\/(?:p|div|blockquote|li|h\d)>\s*/gi, '\n\n')
    .replace(
      /<a\b[^<>]*\bhref\s*=\s*["']?(https?:[^"'\s<>]+)["']?[^<>]*>([\s\S]*?)<\/a>/gi,
      (_, href: string, text: string) => (text.includes(href) ? text : `${text} (${href})`),
    )
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/gi, '')
    .replace(/<\/?[a-z][^<>]*>|<!--[\s\S]*?(?:-->|$)/gi, '')
    .replace(/\n{3,}/g, '\n\n');

export interface ReadThread {
  readonly name: string;
  readonly state: 'open' | 'closed';
  readonly comments: readonly WxrComment[];
}

const statusOf: Readonly<Record<string, CommentStatus>> = {
  '1': 'approved',
  approve: 'approved',
  '0': 'hold',
  hold: 'hold',
  spam: 'spam',
  trash: 'rejected',
};

/** The number that an empty place had. */
const placeOf = (comment: Element): number | undefined =>
  Number(
    comment.children
      .filter(({name}) => name === 'wp:commentmeta')
      .filter((meta) => child(meta, 'wp:meta_key') === placeKey)
      .map((meta) => child(meta, 'wp:meta_value'))[0],
  ) || undefined;

/** Threads and comments of an export; pingbacks and what has no text stay behind, and so do address and agent. */
export function readWxr(xml: string): ReadThread[] {
  const channel = parseXml(xml)
    .children.find(({name}) => name === 'rss')
    ?.children.find(({name}) => name === 'channel');
  if (!channel) throw new Error('This is no export of WordPress: there is no channel in it.');
  const own = child(channel, 'generator') === generator;
  return channel.children
    .filter(({name}) => name === 'item')
    .map((item) => ({
      // WordPress's post_name is the end of an address, and pages ask for its number.
      name: child(item, own ? 'wp:post_name' : 'wp:post_id'),
      state: child(item, 'wp:comment_status') === 'closed' ? 'closed' : 'open',
      comments: item.children
        .filter(({name}) => name === 'wp:comment')
        .filter((comment) => ['', 'comment'].includes(child(comment, 'wp:comment_type')))
        .map((comment) => ({comment, place: own ? placeOf(comment) : undefined}))
        .map(({comment, place}) => ({
          id: Number(child(comment, 'wp:comment_id')),
          parent: Number(child(comment, 'wp:comment_parent')) || null,
          status: place ? 'removed' : (statusOf[child(comment, 'wp:comment_approved')] ?? 'hold'),
          ...(place && {place}),
          name: child(comment, 'wp:comment_author'),
          website: child(comment, 'wp:comment_author_url'),
          email: child(comment, 'wp:comment_author_email') || null,
          content: own ? child(comment, 'wp:comment_content') : plainOf(child(comment, 'wp:comment_content')),
          date: new Date(`${child(comment, 'wp:comment_date_gmt').replace(' ', 'T')}Z`),
        })),
    }));
}
