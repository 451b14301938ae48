/**
 * The rules that look for something within texts do so in two kinds of files: in scripts within strings and templates,
 * in style sheets (see css-parser.mjs) in everything but comments.
 */

/** Puts spaces where comments are, so that all else stays where it was. */
function withoutComments(css) {
  return css.replace(/\/\*[^]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/**
 * Makes the visitors of such a rule.
 *
 * @param pattern what must not be there; with the flag `g`
 * @param report what to do about it, given the place
 */
export function visitTexts(context, pattern, report) {
  const {sourceCode} = context;
  const search = (text, start) => {
    for (const match of text.matchAll(pattern)) {
      const from = start + match.index;
      report({
        loc: {
          start: sourceCode.getLocFromIndex(from),
          end: sourceCode.getLocFromIndex(from + match[0].length),
        },
        data: {text: match[0]},
      });
    }
  };
  if (sourceCode.ast.styleSheet) return {Program: () => search(withoutComments(sourceCode.text), 0)};
  return {
    Literal(node) {
      if (typeof node.value === 'string') search(node.raw, node.range[0]);
    },
    TemplateElement(node) {
      const raw = sourceCode.getText(node);
      const css = node.parent.parent.tag?.name === 'css';
      search(css ? withoutComments(raw) : raw, node.range[0]);
    },
  };
}
