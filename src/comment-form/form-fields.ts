import {askable, charactersLeft, isMalformed, websiteOf, type Faults} from './draft-check.js';
import type {Draft} from './services/comment-service.js';
import {limits, type MeasuredField} from './services/limits.js';

/** The fields of the form. What is written in them is theirs, and held nowhere else. */
export type FormFields = ReturnType<typeof formFields>;

/** @param find an element of the form */
export function formFields(find: (selector: string) => HTMLElement | null) {
  const fieldOf = (name: string) => find(`#${name}`) as HTMLInputElement | null;
  const value = (name: string): string => fieldOf(name)?.value ?? '';
  /**
   * How many more characters fit.
   *
   * @param most how many the site allows for the comment
   */
  const left = (most: number, name: MeasuredField = 'text'): number =>
    charactersLeft(value(name), name === 'text' ? most : Infinity, name);

  return {
    value,
    left,

    /** Writes values into fields that are empty. */
    put(values: Readonly<Record<string, string>>): void {
      for (const [name, given] of Object.entries(values)) {
        const field = fieldOf(name);
        if (field) field.value ||= given;
      }
    },

    draft({thread, parent}: Pick<Draft, 'thread' | 'parent'>): Draft {
      const [text = '', name = '', email = '', website = ''] = ['text', ...askable].map(value);
      return {thread, parent, text, name, email, website};
    },

    /** What is wrong, as far as it can be known before it is sent. */
    faults(most: number): Faults {
      const faults: Faults = {};
      for (const name of Object.keys(limits) as MeasuredField[]) {
        const field = fieldOf(name);
        if (!field) continue;
        if (name === 'website') field.value = websiteOf(field.value);
        const {value: written, required, validity} = field;
        const fault =
          required && !written.trim()
            ? 'missing'
            : isMalformed(name, written) || validity.typeMismatch
              ? 'malformed'
              : left(most, name) < 0 && 'too-long';
        if (fault) faults[name] = fault;
      }
      return faults;
    },
  };
}
