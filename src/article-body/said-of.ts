import {webAddress} from '../core/web-address.js';
import type {Translation} from './article.js';
import type {Foot} from './foot-view.js';
import type {Head} from './head-view.js';
import type {LoadedArticle} from './article-source.js';

/** What the page itself says of an article, in attributes; what cannot be used is empty. */
export interface Page {
  readonly headline: string;
  readonly byline: string;
  readonly published: string;
  readonly modified: string;
  readonly canonical: string;
  readonly sourceName: string;
}

/**
 * From the links between the tags, and from the source; not the one that is being read.
 * @param own the language of the text
 */
export function translationsOf(
  element: Element,
  article: LoadedArticle | undefined,
  own: string,
): Translation[] {
  const links = [...element.querySelectorAll<HTMLLinkElement>(':scope > link[rel~="alternate"][hreflang]')];
  // `en` stands for `en-GB` too, where `be` is not `be-Latn`.
  const read = ['x-default', own, own.replace(/-[A-Z]{2}$/i, '')];
  return [
    ...links.map(({hreflang, href, title}) => ({language: hreflang, href, name: title})),
    ...(article?.translations ?? []),
  ].filter(({language, href}) => webAddress(href) && !read.includes(language));
}

/** What is said over an article: the page's word goes before the source's. */
export function headOf(
  page: Page,
  article: LoadedArticle | undefined,
  translations: readonly Translation[],
): Head {
  const authors = page.byline.split(';').filter((name) => name.trim());
  return {
    headline: page.headline || article?.headlineNodes,
    standfirst: article?.standfirst && article.standfirstNodes,
    authors: authors.length ? authors : (article?.authors ?? []),
    published: page.published || article?.published || '',
    modified: page.modified || article?.modified || '',
    translations,
  };
}

/** What is said under it. */
export function footOf(page: Page, article: LoadedArticle | undefined): Foot {
  const {canonical = '', sourceName = '', modified = '', correctionNodes = []} = article ?? {};
  return {
    sourceName: page.sourceName || sourceName,
    canonical: page.canonical || canonical,
    // A day is all of that day.
    changed:
      Date.parse(modified) > Date.parse(page.modified) && !modified.startsWith(page.modified) ? modified : '',
    corrections: correctionNodes,
  };
}
