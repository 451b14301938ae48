/**
 * What an article does at a press, in a piece that loads at the first one. It stands on the core of the bundle that loads it.
 */
import type {ArticleHost} from './article-host.js';

export {applyOptions, toggleOptions} from './article-tools.js';
export {listContents, toggleContents} from './contents-list.js';
export {showNote} from './note-box.js';
export {printArticle} from './print-article.js';
export {offerQuotes} from './quote-offer.js';

const reading = new WeakMap<HTMLElement, {stop(): void}>();

/** Reads the article aloud, from its beginning. */
export async function listen(host: ArticleHost, place: HTMLElement): Promise<void> {
  const {readAloud} = await import('./read-aloud.js');
  reading.get(place)?.stop();
  reading.set(place, readAloud(host, place));
}

/** Levels of `safety`, of the article itself or of the page's share bars: a quote is not passed on more lightly. */
function safetyOf(article: HTMLElement): 'off' | 'notice' | 'confirm' {
  const own = article.getAttribute('safety');
  const bars = [...document.querySelectorAll('vigil-share-bar[safety]')];
  const levels = own === null ? bars.map((bar) => bar.getAttribute('safety') ?? '') : [own];
  // A mistyped wish for safety is still that wish.
  if (levels.some((level) => !/^(off|notice)$/.test(level))) return 'confirm';
  return levels.includes('notice') ? 'notice' : 'off';
}

/** Shows the ways to pass a quote on. */
export async function share(host: ArticleHost, place: HTMLElement, quote: Range): Promise<void> {
  const {shareQuote} = await import('./quote-share.js');
  // The same ways out as from the page's share bar.
  const bar = document.querySelector('vigil-share-bar');
  const given = (name: string): string => bar?.getAttribute(name) ?? '';
  shareQuote(host, place, quote, safetyOf(host.element), given('networks'), given('url'));
}
