import {transform} from 'esbuild';
import MagicString from 'magic-string';
import literals from 'rollup-plugin-html-literals';

/** Minifies `html` and `svg` templates. */
export const minifiedMarkup = () =>
  literals({
    failOnError: true,
    include: /dist[\\/]esm[\\/]/,
    options: {
      shouldMinifyCSS: () => false,
      minifyOptions: {removeAttributeQuotes: true, removeEmptyAttributes: false},
    },
  });

/** All `css` templates of a syntax tree. */
function* styleSheets(node) {
  if (!node || typeof node.type !== 'string') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css') yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') yield* styleSheets(child);
    }
  }
}

/**
 * Minifies `css` templates with esbuild: the minifier that comes with the markup's drops what it does not
 * know, such as container units, `:is()` and `color-mix()`.
 */
export function minifiedStyles() {
  return {
    name: 'minified-styles',
    async transform(code, id) {
      if (!/\.styles\.js$/.test(id)) return null;
      const text = new MagicString(code);
      for (const template of styleSheets(this.parse(code))) {
        if (template.quasi.expressions.length) this.error(`${id}: a style sheet is plain text, without expressions.`);
        const {code: small} = await transform(template.quasi.quasis[0].value.cooked, {
          loader: 'css',
          minify: true,
          charset: 'utf8',
        });
        text.update(template.start, template.end, JSON.stringify(small.trim()));
      }
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}
