import {textLanguage} from '../core/locale.js';
import {fill, inLanguage} from '../core/words.js';
import {words, type Say, type Word} from './comment-words.js';

/** How the form says its words. */
export interface Voice {
  readonly say: Say;
  /** Texts in a row, with the values for all of them. */
  readonly row: (names: readonly Word[], values?: Readonly<Record<string, unknown>>) => unknown;
}

/**
 * @param site what stands for `{host}` in a text
 * @param around the language of the text around the form
 */
export function voiceOf(site: () => string, around: () => string): Voice {
  const mark = (content: unknown) => inLanguage(content, textLanguage(), around());
  const told = (name: Word, values = {}, after = '') => fill(words(name) + after, {host: site(), ...values});
  return {
    say: (name, values) => mark(told(name, values)),
    // A space of its own is none to Chromium when it names a field after its label.
    row: (names, values) => mark(names.map((name) => told(name, values, ' '))),
  };
}
