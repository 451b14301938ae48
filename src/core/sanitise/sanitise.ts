/* Stand-in until branch sanitise is merged; never committed. */
export interface Wishes {
  readonly list: 'article' | 'inline' | 'comment';
  readonly base: string;
  readonly prefix: string;
}
export type Sanitise = (markup: string, wishes: Wishes) => DocumentFragment;
const keep = new Set('p br a em strong b i del code pre blockquote ul ol li'.split(' '));
function copy(from: Node, into: Node, base: string): void {
  for (const child of from.childNodes) {
    if (child instanceof Text) into.appendChild(document.createTextNode(child.data));
    else if (child instanceof Element && !/^(script|style)$/.test(child.localName)) {
      const made = keep.has(child.localName) ? document.createElement(child.localName) : into;
      const href = child.getAttribute('href');
      if (made instanceof HTMLAnchorElement && href && /^https?:/.test(new URL(href, base).href)) {
        made.setAttribute('href', new URL(href, base).href);
        made.rel = 'nofollow ugc noopener noreferrer';
      }
      copy(child, made, base);
      if (made !== into) into.appendChild(made);
    }
  }
}
export async function loadSanitiser(): Promise<Sanitise> {
  return (markup, {base}) => {
    const fragment = document.createDocumentFragment();
    copy(new DOMParser().parseFromString(markup, 'text/html').body, fragment, base);
    return fragment;
  };
}
