import {visitTexts} from './texts.mjs';

/** The system's preference says nothing about the page around a widget, which may be light on a dark system. */
export const noColorSchemeQuery = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      query: 'prefers-color-scheme is not the page’s scheme. Mix from currentColor, or use a token.',
    },
  },
  create(context) {
    return visitTexts(context, /prefers-color-scheme/gi, ({loc}) =>
      context.report({loc, messageId: 'query'}),
    );
  },
};
