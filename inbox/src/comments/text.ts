/**
 * Texts of comments, in and out. The API speaks markup, as WordPress's does, and what is stored is plain text: references
 * become the signs that they stand for, and tags stay what they are, letters. Given back, all of it is escaped, and the only
 * tags are those written here: `p`, `br`, `a` and `em`.
 */

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** Numbers that stand for no sign of their own: what is left of them is the reference as it was written. */
const isSign = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));

const decode = (markup: string): string =>
  markup.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name) return named[name] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
      return isSign(code) ? String.fromCodePoint(code) : whole;
    },
  );

/** What has no place in a text: control characters, and halves of signs. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '');

/** A text of several lines, from what a client sends. */
export const readText = (markup: string): string => clean(decode(markup)).trim();

/** Characters that turn the direction of what stands around them: a name must not rewrite its neighbours. */
const turners = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line, as a name. */
export const oneLine = (text: string): string => clean(text).replace(turners, '').replace(/\s+/g, ' ').trim();

/** A text of one line, from what a client sends. */
export const readLine = (markup: string): string => oneLine(decode(markup));

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};

/** Plain text as markup. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);

/** Addresses, up to the sign that more likely ends the sentence. */
const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}»”’…]/gi;

const withLinks = (text: string): string => {
  let markup = '';
  let from = 0;
  for (const {0: found, index} of text.matchAll(address)) {
    const href = escape(found);
    markup += `${escape(text.slice(from, index))}<a href="${href}" rel="nofollow ugc noopener noreferrer">${href}</a>`;
    from = index + found.length;
  }
  return markup + escape(text.slice(from));
};

/** A plain text as the markup that readers get. */
export const render = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => `<p>${withLinks(paragraph).replaceAll('\n', '<br />\n')}</p>`)
    .join('\n');

/** How many addresses a text names. */
export const links = (text: string): number => text.match(address)?.length ?? 0;
