import {dot} from '../core/formats.js';
import type {CardDetails} from './share-card.js';
import type {ShareContent} from './network.js';

/** A part that the counter publishes, as it is read: without what is only drawn over it. */
function textOf(part: Element | null | undefined): string {
  const copy = part?.cloneNode(true) as Element | undefined;
  for (const drawn of copy?.querySelectorAll('[aria-hidden], details') ?? []) drawn.remove();
  return copy?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

/** The first colour behind an element that is not see-through. */
function backgroundOf(element: Element): string | undefined {
  const {backgroundColor} = getComputedStyle(element);
  if (!/, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent && backgroundOf(parent);
}

/**
 * What stands on the card: the headline, the site, and what a counter on the page shows at this moment, bound
 * and source included. Without a counter that shows a number there is no number.
 *
 * @param root what wears the page's font and colour
 * @param counter the counter
 */
export function cardDetails(
  {text, url}: ShareContent,
  root: Element,
  counter: Element | null,
  language: string,
): CardDetails {
  const part = (name: string) => counter?.shadowRoot?.querySelector(`[part~=${name}]`);
  const number = part('number');
  const meta = Array.from(part('meta')?.querySelectorAll(':scope > p') ?? []);
  const {color, fontFamily, direction} = getComputedStyle(root);
  // https://ogp.me/#optional
  const about = (property: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content;
  const site = about('site_name');
  const count = [number?.previousElementSibling, number].map(textOf).join(' ').trim();
  return {
    // A page's title often ends with the site's name, which stands below.
    headline: (text === document.title && about('title')) || text,
    ...(count && {count, countLabel: textOf(part('label')), source: meta.map(textOf).join(dot(language))}),
    site: [site, new URL(url).host].filter(Boolean).join(', '),
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    language,
    fontFamily,
    color,
    background: backgroundOf(root) ?? 'transparent',
  };
}
