import {hostOf} from '../core/host-of.js';
import {isNear} from '../core/sanitise/addresses.js';
import {loadSanitiser, type Wishes} from '../core/sanitise/sanitise.js';
import {webAddress} from '../core/web-address.js';
import type {Article, ArticleImage, ArticleProblem} from './article.js';
import {pictureOnTap, unlinkPictures} from './picture-on-tap.js';
import {readArticle} from './read-article.js';
import {escape} from './sources/fields.js';

/** An article whose texts are nodes that may be shown. */
export interface LoadedArticle extends Article {
  /** The headline as plain text. */
  readonly title: string;
  readonly headlineNodes: Node;
  readonly standfirstNodes: Node;
  readonly imageNodes: DocumentFragment;
  readonly bodyNodes: DocumentFragment;
  readonly correctionNodes: readonly {readonly date?: string | undefined; readonly text: Node}[];
}

/** How many have come: their ids are told apart by it. */
let loaded = 0;

/** The lead image is put as markup, so that it goes the same way as the others. */
const figure = ({src, alt, width, height, caption = '', credit = ''}: ArticleImage): string =>
  `<figure><img src="${escape(src)}" alt="${escape(alt)}" width="${width ?? ''}" height="${height ?? ''}">` +
  `<figcaption>${caption} ${credit && `<small>${escape(credit)}</small>`}</figcaption></figure>`;

/** What the article's element wants of a source. */
export interface SourceWishes {
  /** `show`, `click` or `none`. */
  readonly images: string;
  /** What stands on the button in the place of a picture from a host. */
  readonly label: (host: string) => string;
  /** Of that text. */
  readonly language: string;
}

/**
 * Makes an article of what a source has answered, and takes all of it through the sanitiser. In a piece of its own, with all
 * that only an article from elsewhere needs.
 * @param href where it comes from, absolute
 */
export async function articleFrom(
  text: string,
  href: string,
  {images, label, language}: SourceWishes,
): Promise<LoadedArticle | ArticleProblem> {
  const {article, problem} = readArticle(text, href);
  if (problem) return problem;
  const clean = await loadSanitiser();
  // An address that is none is not shown, and nothing is relative to it.
  const address = webAddress(article.canonical ?? href, href);
  // A WordPress behind a proxy may not know that it is asked by https.
  if (href.startsWith('https') && address?.host === new URL(href).host) address.protocol = 'https:';
  const canonical = address?.href;
  const base = canonical ?? href;
  const wishes: Wishes = {
    list: 'article',
    base,
    prefix: loaded ? `vigil-${loaded}-` : 'vigil-',
    near: isNear(location.hostname),
    image: (image) => {
      if (images === 'show') return image;
      if (images !== 'click') return;
      // One address, so that it is asked of whom the button names.
      image.src ||= image.srcset.split(/\s/)[0] ?? '';
      image.removeAttribute('srcset');
      return pictureOnTap(image, label(hostOf(image.src)), language);
    },
  };
  loaded += 1;
  const line = (markup = '') => clean(markup, {...wishes, list: 'inline'});
  const lead = clean(article.image ? figure(article.image) : '', wishes);
  const body = clean(article.body, wishes);
  unlinkPictures(body);
  for (const part of [lead, body])
    if (images !== 'show') for (const source of part.querySelectorAll('picture source')) source.remove();
  if (!body.textContent.trim() && !body.querySelector('img, audio, video'))
    return {code: 'empty', message: 'The article has nothing to show'};
  // They scroll in themselves where they are too wide, with the keyboard too, for which they have to take focus.
  for (const wide of body.querySelectorAll<HTMLElement>('table, pre')) wide.tabIndex = 0;
  const headline = line(article.headline);
  return {
    ...article,
    canonical: article.canonical && canonical,
    // What is no address of a page is left out where they are listed.
    translations: article.translations.map((each) => ({
      ...each,
      href: webAddress(each.href, base)?.href ?? '',
    })),
    title: headline.textContent,
    headlineNodes: headline,
    standfirstNodes: line(article.standfirst),
    imageNodes: lead,
    bodyNodes: body,
    correctionNodes: article.corrections.map(({date, text}) => ({date, text: line(text)})),
  };
}

export {putArticle} from './put-article.js';
