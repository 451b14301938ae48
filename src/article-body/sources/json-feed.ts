/** A JSON Feed, of which the address' fragment names the item, else it is the first; or one item alone. */
import type {ArticleSource} from '../article.js';
import {articleOf} from './article-of.js';
import {escape, fieldsOf, listOf, paragraphs, problem, textOf} from './fields.js';

export const jsonFeed: ArticleSource = (data, address) => {
  const feed = fieldsOf(data);
  const isFeed = Array.isArray(feed['items']);
  const hash = isFeed && new URL(address).hash;
  // Made a part of an address too, an id is percent-encoded in the same way.
  const isAsked = (id: unknown) =>
    (typeof id === 'string' || typeof id === 'number') && new URL(`#${id}`, address).hash === hash;
  const found = isFeed
    ? listOf(feed['items']).find((each) => {
        const {id, url} = fieldsOf(each);
        return !hash || isAsked(id) || isAsked(url);
      })
    : data;
  if (isFeed && !found) return problem('not-an-article', 'The feed has no such item');
  const item = fieldsOf(found);
  const html = textOf(item['content_html']);
  const text = textOf(item['content_text']);
  if (!isFeed && !html && !text) return undefined;
  const src = textOf(item['image']) ?? textOf(item['banner_image']);
  return articleOf(
    item,
    isFeed ? feed : {},
    html ?? (text && paragraphs(text)),
    escape(textOf(item['title'])),
    escape(textOf(item['summary'])),
    src && {src, alt: ''},
  );
};
