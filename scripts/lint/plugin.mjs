import {explainDisable} from './explain-disable.mjs';
import {noColorSchemeQuery} from './no-color-scheme-query.mjs';
import {noRem} from './no-rem.mjs';

/** Vigil's own rules, for what no published plugin forbids. */
export const vigil = {
  meta: {name: 'vigil'},
  rules: {
    'explain-disable': explainDisable,
    'no-color-scheme-query': noColorSchemeQuery,
    'no-rem': noRem,
  },
};
