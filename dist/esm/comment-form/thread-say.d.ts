import { type Word } from './thread-words.js';
/**
 * One of the thread's texts as a template, marked where it is not in the language around the thread.
 *
 * @param given what stands in it by name; or the number that it counts, in the form that fits it
 */
export type Say = (name: Word, given?: Readonly<Record<string, unknown>> | number) => unknown;
/** Gives texts, with numbers in a language. */
export declare const sayIn: (language: string) => Say;
