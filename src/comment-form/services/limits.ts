import type {Draft} from './comment-service.js';
import {toMarkup} from './plain-text.js';

/** The fields that a server measures. */
export type MeasuredField = 'text' | 'name' | 'email' | 'website';

/** What WordPress stores of each, in bytes of UTF-8: its columns less what it keeps free. */
export const limits: Readonly<Record<MeasuredField, number>> = {
  text: 65_525,
  name: 245,
  email: 100,
  website: 200,
};

/** How long a value is as the server counts it, in bytes of what is sent: a Cyrillic letter is two, `<` is six. */
export const sizeOf = (field: MeasuredField, value: string): number =>
  new TextEncoder().encode(field === 'text' || field === 'name' ? toMarkup(value.trim()) : value.trim())
    .length;

/** The fields that are longer than the server takes. */
export const tooLong = (draft: Draft): MeasuredField[] =>
  (Object.keys(limits) as MeasuredField[]).filter((field) => sizeOf(field, draft[field]) > limits[field]);
