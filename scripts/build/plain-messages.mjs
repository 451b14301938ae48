import MagicString from 'magic-string';
import {ours} from './minify.mjs';
import {nodesOf} from './syntax-tree.mjs';

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
      for (const [node, parent] of nodesOf(this.parse(code))) {
        if (node.type === 'ImportDeclaration' && node.source.value === '@lit/localize') {
          // Without calls there is nothing to import; the package would run code of its own on load.
          text.remove(node.start, node.end);
        } else if (node.type === 'CallExpression' && node.callee.name === 'msg') {
          const [message, options] = node.arguments;
          const given = options?.properties?.find((property) => property.key?.name === 'id')?.value.value;
          const name = parent.key?.name;
          if (message.type !== 'Literal' || !given?.endsWith(`.${name}`)) {
            this.error(`${id}: msg() of "${name}" needs a plain text and an id that ends with its name.`);
          }
          // Its key would be shortened, and whoever asks for it by name would find nothing.
          if (ours.includes(name))
            this.error(`${id}: "${name}" is shortened (minify.mjs): the text needs another name.`);
          text.overwrite(node.start, node.end, JSON.stringify(message.value));
        }
      }
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}
