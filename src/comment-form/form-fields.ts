import {askable, charactersLeft, isMalformed, websiteOf, type Faults} from './draft-check.js';
import type {Draft} from './services/comment-service.js';
import {limits, type MeasuredField} from './services/limits.js';

/** The fields of the form. What is written in them is theirs, and held nowhere else. */
export class FormFields {
  /** @param find an element of the form */
  constructor(private readonly find: (selector: string) => HTMLElement | null) {}

  of(name: string): HTMLInputElement | null {
    return this.find(`#${name}`) as HTMLInputElement | null;
  }

  value(name: string): string {
    return this.of(name)?.value ?? '';
  }

  /** Writes values into fields that are empty. @returns whether it wrote any */
  put(values: Readonly<Record<string, string>>): boolean {
    let wrote = false;
    for (const [name, value] of Object.entries(values)) {
      const field = this.of(name);
      if (!field || !value || field.value) continue;
      field.value = value;
      wrote = true;
    }
    return wrote;
  }

  draft({thread, parent}: Pick<Draft, 'thread' | 'parent'>): Draft {
    const [text = '', name = '', email = '', website = ''] = ['text', ...askable].map((each) =>
      this.value(each),
    );
    return {thread, parent, text, name, email, website};
  }

  /**
   * How many more characters fit.
   *
   * @param most how many the site allows for the comment
   */
  left(most: number, name: MeasuredField = 'text'): number {
    return charactersLeft(this.value(name), name === 'text' ? most : Infinity, name);
  }

  /** What is wrong, as far as it can be known before it is sent. */
  faults(most: number): Faults {
    const faults: Faults = {};
    for (const name of Object.keys(limits) as MeasuredField[]) {
      const field = this.of(name);
      if (!field) continue;
      if (name === 'website') field.value = websiteOf(field.value);
      const {value, required, validity} = field;
      const fault =
        required && !value.trim()
          ? 'missing'
          : isMalformed(name, value) || validity.typeMismatch
            ? 'malformed'
            : this.left(most, name) < 0 && 'too-long';
      if (fault) faults[name] = fault;
    }
    return faults;
  }
}
