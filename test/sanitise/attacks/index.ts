import type {Attack, Group} from './attack.js';
import {clobbering} from './clobbering.js';
import {css} from './css.js';
import {embeds} from './embeds.js';
import {encoding} from './encoding.js';
import {forms} from './forms.js';
import {handlers} from './handlers.js';
import {mutation} from './mutation.js';
import {namespace} from './namespace.js';
import {parser} from './parser.js';
import {schemes} from './schemes.js';
import {srcset} from './srcset.js';
import {template} from './template.js';

/** By class. */
export const corpus: Record<string, readonly Group[]> = {
  mutation,
  namespace,
  clobbering,
  schemes,
  srcset,
  css,
  template,
  encoding,
  handlers,
  forms,
  embeds,
  parser,
};

export const attacks: readonly Attack[] = Object.values(corpus).flatMap((groups) =>
  groups.flatMap(({attacks}) => attacks),
);
