/** A tree and the shadow trees in it, one after another. */
export function* everyRoot(root: ParentNode): Generator<ParentNode> {
  yield root;
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) yield* everyRoot(element.shadowRoot);
}

/** What the widgets' shadow trees say, text by text. */
export function textsIn(container: ParentNode): string[] {
  return [...everyRoot(container)]
    .filter((root) => root instanceof ShadowRoot)
    .flatMap((root) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(root as ShadowRoot, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        found.push(node.nodeValue?.trim() ?? '');
      return found.filter(Boolean);
    });
}
