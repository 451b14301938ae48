/** A sheet of a piece. Constructed, so that `style-src 'self'` lets it in. */
export function sheetOf(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/** Adds a sheet, once, to the document or shadow root that a node stands in. */
export function adopt(node: Node, sheet: CSSStyleSheet): void {
  const root = node.getRootNode() as Document | ShadowRoot;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Takes it away again. */
export function drop(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
}
