/** Every node of a syntax tree with its parent, outermost first. */
export function* nodesOf(node, parent) {
  if (!node || typeof node.type !== 'string') return;
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') yield* nodesOf(child, node);
    }
  }
}

/** The template literals with a tag. */
export function* templatesOf(tree, tag) {
  for (const [node] of nodesOf(tree)) {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === tag) yield node;
  }
}
