import {englishPieces} from '../../../stories/support/words.js';

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
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        found.push(node.nodeValue?.trim() ?? '');
      return found.filter(Boolean);
    });
}

/** The texts of the widgets that are English, word for word, on a page in another language. */
export function untranslatedIn(container: ParentNode): string[] {
  const pieces = englishPieces();
  return textsIn(container).filter((text) => pieces.has(text));
}

/** What the widgets have marked as English, for want of a translation. */
export const englishIn = (container: ParentNode): string[] =>
  [...everyRoot(container)].flatMap((root) =>
    [...root.querySelectorAll('[lang=en]')].map(({textContent}) => textContent.trim()),
  );
