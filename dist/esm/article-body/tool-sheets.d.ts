/** A sheet of a piece. Constructed, so that `style-src 'self'` lets it in. */
export declare function sheetOf(styles: string): CSSStyleSheet;
/** Adds a sheet, once, to the document or shadow root that a node stands in. */
export declare function adopt(node: Node, sheet: CSSStyleSheet): void;
/** Takes it away again. */
export declare function drop(root: Document | ShadowRoot, sheet: CSSStyleSheet): void;
