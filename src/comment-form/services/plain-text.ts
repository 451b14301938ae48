/**
 * A plain text as markup that WordPress stores to the letter and shows as it was typed.
 *
 * Comments are markup to WordPress: it takes out tags that it does not know and rewrites a bare `&`, `<` or `\`. Then a text
 * is not what was typed, and its repeat is not recognised, because the REST API compares what it is sent with what
 * it has stored. These references pass every filter unchanged. `&amp;` would not: `&amp;#8212;` comes out as `&#8212;`, a dash.
 */
export const toMarkup = (text: string): string =>
  text
    // WordPress drops control characters.
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/[&\\<>]/g, (sign) => `&#0${sign.charCodeAt(0)};`);

/** The references that WordPress writes into names and messages, as the signs that they stand for. */
export const fromMarkup = (markup: string): string =>
  markup.replace(
    /&(?:#(\d{1,6}|x[\da-fA-F]{1,5})|(amp|lt|gt|quot));/g,
    (_, number: string | undefined, name: string) =>
      number ? String.fromCodePoint(+`0${number}`) : ({amp: '&', lt: '<', gt: '>'}[name] ?? '"'),
  );

/** Texts and numbers as text; whatever else a server may give for them, and 0, as none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value || ''}` : '';

/**
 * What a text still has in common with itself after a server has dressed it: its letters and digits, but for those of
 * which WordPress makes smileys and signs (`:D`, `8-)`, `9x9`).
 */
export const letters = (markup: string): string =>
  markup.toLowerCase().replace(/<[^>]*>|&#?\w+;|[^\p{L}\p{N}]|[8dopx]/gu, '');
