import type { PartialDate } from '../core/partial-date.js';
import type { words } from './counter-words.js';
/**
 * One of the counter's own texts, marked where it is not in the language around the counter. A value called
 * `number` decides the plural form and is written in the language of numbers.
 */
export type Say = (name: Parameters<typeof words>[0], values?: Readonly<Record<string, unknown>>) => unknown;
/** A link to where something can be checked; only its content, where no address is known. */
export declare const link: (url: string | undefined, content: unknown) => unknown;
/** A date that people and machines can read. */
export declare const time: (date: PartialDate, language: string, month?: "short") => import("lit-html").TemplateResult<1>;
