import { type QuotedText } from './text-directive.js';
/** May hold text that browsers do not search. A selector. */
export declare const unsearched = "audio,canvas,iframe,meter,object,progress,select,textarea,video";
/**
 * The text of a page, or of a part of it, as it is seen, divided at the ends of a range.
 * @param unwanted a selector of what is passed over
 */
export declare function readText(range: Range, root: Element, unwanted: string): QuotedText;
/**
 * The address of a page with a text fragment (`#:~:text=`), at which a browser scrolls to the words of a range and marks
 * them; others open the page. Half words are made whole. `undefined` if there is no word in the range, or if it lies in a
 * shadow tree or a detached one, where browsers do not search.
 * @param url the address to add it to; its own fragment stays
 */
export declare function quoteLink(range: Range, url: string): string | undefined;
