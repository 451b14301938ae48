import {textLanguage} from '../core/locale.js';
import {fill, inLanguage} from '../core/words.js';
import {words, type Say, type Word} from './comment-words.js';

/** How the form says its words. */
export interface Voice {
  /** A text with its values in it, not marked. */
  readonly fill: Say;
  /** Marks what is made of texts, so that it stays in its order where they are not in the language around. */
  readonly mark: (content: unknown) => unknown;
  readonly say: Say;
  /** Sentences in a row. */
  readonly row: (sentences: readonly Word[], more?: readonly unknown[]) => unknown;
}

/**
 * @param site what stands for `{host}` in a text
 * @param around the language of the text around the form
 */
export function voiceOf(site: () => string, around: () => string): Voice {
  const told: Say = (name, values = {}) => fill(words(name), {host: site(), ...values});
  const mark = (content: unknown) => inLanguage(content, textLanguage(), around());
  return {
    fill: told,
    mark,
    say: (name, values) => mark(told(name, values)),
    row: (sentences, more = []) =>
      mark([...sentences.map((name) => told(name)), ...more].map((each) => [each, ' '])),
  };
}
