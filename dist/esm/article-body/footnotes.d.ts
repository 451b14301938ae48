/** The element that an address's fragment names, percent-encoded in it or not. */
export declare function targetOf(hash: string, root: ParentNode): Element | undefined;
/**
 * The footnote that a press leads to: the element that holds its text. Nothing for any other link, and for a press that
 * wants a new tab or window.
 * @param article has the note in it, or else around it
 */
export declare function noteOf(event: MouseEvent, article: Element): [HTMLAnchorElement, Element] | undefined;
