/**
 * Brings rules for what is the page's own into the tree that an element stands in, once. They stay: other elements may come.
 * @param root where the element stands
 */
export declare function adoptStyles(root: Document | ShadowRoot, styles: string): void;
