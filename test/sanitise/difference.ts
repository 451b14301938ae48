const nameOf = (node: Node): string =>
  node instanceof Element ? `<${node.localName}>` : `"${node.textContent ?? ''}"`;

/** Where two trees are not the same, node by node; `undefined` if they are. */
export function difference(one: Node, other: Node, path = ''): string | undefined {
  if (one.nodeType !== other.nodeType || nameOf(one) !== nameOf(other))
    return `${path}: ${nameOf(one)} and ${nameOf(other)}`;
  const here = one instanceof DocumentFragment ? '' : `${path} ${nameOf(one)}`;
  if (one instanceof Element && other instanceof Element) {
    const all = (element: Element): string =>
      [...element.attributes]
        .map(({name, value}) => `${name}="${value}"`)
        .sort()
        .join(' ');
    if (all(one) !== all(other)) return `${here}: ${all(one)} and ${all(other)}`;
    if (one.namespaceURI !== other.namespaceURI) return `${here}: another namespace`;
  }
  if (one.childNodes.length !== other.childNodes.length)
    return `${here}: ${one.childNodes.length} and ${other.childNodes.length} children`;
  for (const [index, child] of one.childNodes.entries()) {
    const found = difference(child, other.childNodes[index]!, here);
    if (found !== undefined) return found;
  }
  return undefined;
}
