import type { CardDetails } from './share-card.js';
import type { ShareContent } from './network.js';
/**
 * What stands on the card: the headline, the site, and what a counter on the page shows at this moment, bound
 * and source included. Without a counter that shows a number there is no number.
 *
 * @param root what wears the page's font and colour
 * @param counter the counter
 */
export declare function cardDetails({ text, url }: ShareContent, root: Element, counter: Element | null, language: string): CardDetails;
