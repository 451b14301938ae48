import {visitTexts} from './texts.mjs';

/** `rem` follows the page's root, which many pages set to 62.5 %: the widgets would shrink with it. */
export const noRem = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {rem: '{{text}}: the page’s root decides what a rem is. Use em, from `font-size: medium`.'},
  },
  create(context) {
    // After `${…}` the unit stands alone.
    const pattern = /(?<![\w-])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?rem\b|(?<=^\})rem\b/gi;
    return visitTexts(context, pattern, ({loc, data}) => context.report({loc, data, messageId: 'rem'}));
  },
};
