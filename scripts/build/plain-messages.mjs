import MagicString from 'magic-string';

/**
 * Replaces `msg('text', {id, desc})` by `'text'`. The mark is for extraction, the note for translators, and
 * the id is the text's name in its table; none of them has to reach readers.
 */
export function plainMessages() {
  return {
    name: 'plain-messages',
    transform(code, id) {
      if (!/-words\.js$/.test(id)) return null;
      const text = new MagicString(code);
      const visit = (node, parent) => {
        if (!node || typeof node.type !== 'string') return;
        // Without calls there is nothing to import; the package would run code of its own on load.
        if (node.type === 'ImportDeclaration' && node.source.value === '@lit/localize') {
          text.remove(node.start, node.end);
          return;
        }
        if (node.type === 'CallExpression' && node.callee.name === 'msg') {
          const [message, options] = node.arguments;
          const given = options?.properties?.find((property) => property.key?.name === 'id')?.value.value;
          const name = parent.key?.name;
          if (message.type !== 'Literal' || !given?.endsWith(`.${name}`)) {
            this.error(`${id}: msg() of "${name}" needs a plain text and an id that ends with its name.`);
          }
          text.overwrite(node.start, node.end, JSON.stringify(message.value));
        }
        for (const value of Object.values(node)) {
          for (const child of Array.isArray(value) ? value : [value]) {
            if (child && typeof child === 'object') visit(child, node);
          }
        }
      };
      visit(this.parse(code));
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}
