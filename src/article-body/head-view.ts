import {html, nothing} from 'lit/html.js';
import {dot, joinList} from '../core/formats.js';
import type {Translation} from './article.js';
import type {Say} from './article-words.js';
import {momentOf} from './moment.js';

/** What stands over an article; texts may be nodes. What is empty is left out. */
export interface Head {
  readonly headline: unknown;
  readonly standfirst: unknown;
  readonly authors: readonly string[];
  readonly published: string;
  readonly modified: string;
  readonly translations: readonly Translation[];
}

/**
 * A date that machines read too; nothing for one that cannot be read.
 * @param dated it is to be written now; else only its place is there
 */
export const timeView = (iso: string, language: string, dated: boolean): unknown => {
  const written = dated ? momentOf(language, iso) : '\u00a0';
  return written && html`<time datetime=${iso} lang=${language}>${written}</time>`;
};

/** Each is asked for once: it costs a millisecond, at every drawing. */
const names = new Map<string, string>();

/** A language by its own name, as the readers know it who look for it; by its tag where the browser has no name. */
function nameOf(tag: string): string {
  let name = names.get(tag);
  if (!name) names.set(tag, (name = ownNameOf(tag)));
  return name;
}

function ownNameOf(tag: string): string {
  try {
    const list = new Intl.DisplayNames([tag], {type: 'language'});
    // Asked in a language that it lacks, a browser answers in its reader's.
    return (list.resolvedOptions().locale.startsWith(tag.slice(0, 2)) && list.of(tag)) || tag;
  } catch {
    return tag;
  }
}

const isoDay = (iso: string): string => iso.slice(0, 10);

/**
 * Headline, standfirst, who wrote it and when, and the article in other languages. Goes into the light DOM, where reader
 * mode, search and print find it; pages style it by the classes.
 * @param textLanguage that of headline and standfirst, where it is known; may be empty
 * @param language that of dates and lists
 * @param dated dates and names of languages are to be written now
 * @returns nothing if there is nothing to show
 */
export function headView(
  head: Head,
  textLanguage: string,
  language: string,
  dated: boolean,
  say: Say,
): unknown {
  const {headline, standfirst, authors, published, modified, translations} = head;
  const [written, changed] = [published, modified].map((iso) => iso && timeView(iso, language, dated));
  const parts = [
    authors.length &&
      say('by', {
        names: joinList(
          language,
          authors.map((name) => html`<bdi class="vigil-author">${name}</bdi>`),
        ),
      }),
    written,
    // Set right on the first day, an article is not yet another one.
    changed && (!written || isoDay(modified) > isoDay(published)) && say('updated', {date: changed}),
  ].filter(Boolean);
  if (!headline && !parts.length && !translations.length) return;
  return html`${headline ? html`<h1 lang=${textLanguage || nothing}>${headline}</h1>` : nothing}
  ${standfirst ? html`<p class="vigil-standfirst" lang=${textLanguage || nothing}>${standfirst}</p>` : nothing}
  ${parts.length ? html`<p class="vigil-byline">${parts.map((part, index) => [index ? dot(language) : '', part])}</p>` : nothing}
  ${
    translations.length
      ? html`<p class="vigil-translations"
          >${say('translations', {
            list: joinList(
              language,
              translations.map(
                ({language: tag, href, name}) =>
                  html`<a href=${href} hreflang=${tag} lang=${tag} rel="noopener noreferrer">${name || (dated ? nameOf(tag) : tag)}</a>`,
              ),
            ),
          })}</p
        >`
      : nothing
  }`;
}
