import {html} from 'lit/html.js';
import {formatDate} from '../core/formats.js';
import type {PartialDate} from '../core/partial-date.js';
import type {words} from './counter-words.js';

/**
 * One of the counter's own texts, marked where it is not in the language around the counter. A value called
 * `number` decides the plural form and is written in the language of numbers.
 */
export type Say = (name: Parameters<typeof words>[0], values?: Readonly<Record<string, unknown>>) => unknown;

/** A link to where something can be checked; only its content, where no address is known. */
export const link = (url: string | undefined, content: unknown): unknown =>
  url ? html`<a href=${url} rel="noreferrer">${content}</a>` : content;

/** A date that people and machines can read. */
export const time = (date: PartialDate, language: string, month?: 'short') =>
  html`<time datetime=${date.iso} lang=${language} dir="auto">${formatDate(language, date, month)}</time>`;
