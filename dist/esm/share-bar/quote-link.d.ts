/**
 * The address of a page with a text fragment (`#:~:text=`), at which a browser scrolls to the words of a range and marks
 * them; others open the page. Half words are made whole. `undefined` if there is no word in the range, or if it lies in a
 * shadow tree or a detached one, where browsers do not search.
 * @param url the address to add it to; its own fragment stays
 */
export declare function quoteLink(range: Range, url: string): string | undefined;
