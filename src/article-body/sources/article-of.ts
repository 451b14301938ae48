import type {ArticleImage, ArticleResult, Markup} from '../article.js';
import {type Fields, escape, fieldsOf, listOf, problem, textOf} from './fields.js';

/** An ISO 8601 date, or date and time with an offset. */
const dateOf = (value: unknown): string | undefined => {
  const text = textOf(value) ?? '';
  return /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-][\d:]+))?$/.test(text) && Date.parse(text) ? text : undefined;
};

/** A language tag; also from a locale's name, `be_BY`. */
const languageOf = (value: unknown): string | undefined => {
  const tag = textOf(value)?.replace(/_/g, '-') ?? '';
  return /^[a-z]{2,3}(-\w+)*$/i.test(tag) ? tag : undefined;
};

/** A picture's name without folder, size and query: services that serve it smaller change those. */
const nameOf = (src: string): string =>
  src.replace(/(-scaled|-\d+x\d+)?\.\w+([?#].*)?$/s, '').replace(/^.*\//s, '');

/** Whether the body begins with that picture: nobody wants to see it twice. */
const beginsWith = (body: Markup, src: string): boolean => {
  const [, first] = /^(?:\s|<(?!img)[^>]*>)*<img[^>]*?\ssrc=["']([^"']*)/i.exec(body) ?? [];
  return first !== undefined && nameOf(first) === nameOf(src);
};

/**
 * Makes an article of an item of a JSON Feed, or of what a source has brought into that shape; all of it is as untrusted
 * as it came. Beyond its format an item may have corrections, texts or `{date, text | content_html}`, and translations,
 * `[{language, href}]` or `{language: href}`: in itself, in `_vigil`, or in WordPress's `meta`.
 * @param feed what holds for all its items
 */
export const articleOf = (
  item: Fields,
  feed: Fields,
  body: Markup | undefined,
  headline = '',
  standfirst?: Markup,
  image?: ArticleImage | '',
): ArticleResult => {
  if (!body) return problem('empty', 'The article has no text');
  const extra = (name: string) =>
    item[name] ?? fieldsOf(item['_vigil'])[name] ?? fieldsOf(item['meta'])[name];
  return {
    article: {
      headline,
      standfirst: standfirst || undefined,
      authors: listOf(item['authors'] ?? item['author'] ?? feed['authors'] ?? feed['author'])
        // WordPress escapes the names that it keeps.
        .map((author) => textOf(fieldsOf(author)['name'])?.replace(/&amp;/g, '&'))
        .filter((name) => name !== undefined),
      published: dateOf(item['date_published']),
      modified: dateOf(item['date_modified']),
      language: languageOf(item['language'] ?? feed['language']),
      canonical: textOf(item['external_url']) ?? textOf(item['url']),
      sourceName: textOf(feed['title']),
      image: image && !beginsWith(body, image.src) ? image : undefined,
      body,
      corrections: listOf(extra('corrections'))
        .map((entry) => {
          const {date, text, content_html} = fieldsOf(entry);
          return {date: dateOf(date), text: textOf(content_html) ?? escape(textOf(text) ?? textOf(entry))};
        })
        .filter(({text}) => text),
      translations: Object.entries(fieldsOf(extra('translations'))).flatMap(([key, entry]) => {
        const fields = fieldsOf(entry);
        const language = languageOf(fields['language'] ?? fields['locale'] ?? key);
        // Polylang gives ids, which lead nowhere.
        const href = textOf(fields['href'] ?? fields['url'] ?? entry);
        return language && href ? [{language, href}] : [];
      }),
    },
  };
};
