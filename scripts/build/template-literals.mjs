import {transform} from 'esbuild';
import MagicString from 'magic-string';
import literals from 'rollup-plugin-html-literals';
import {templatesOf} from './syntax-tree.mjs';

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
      for (const template of templatesOf(this.parse(code), 'css')) {
        if (template.quasi.expressions.length)
          this.error(`${id}: a style sheet is plain text, without expressions.`);
        const {code: small} = await transform(template.quasi.quasis[0].value.cooked, {
          loader: 'css',
          minify: true,
          charset: 'utf8',
        });
        // What esbuild leaves: spaces before the fallback of a variable and before its value.
        const smaller = small
          .trim()
          .replace(/(var\(--[\w-]+), /g, '$1,')
          .replace(/(--[\w-]+): /g, '$1:');
        text.update(template.start, template.end, JSON.stringify(smaller));
      }
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}
