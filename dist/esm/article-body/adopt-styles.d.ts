/**
 * Brings rules for the text into the tree that an article stands in, once. They stay: other articles may come.
 * @param root where the article stands
 */
export declare function adoptStyles(root: Document | ShadowRoot, styles: string): void;
