import type { InvalidField } from './services/comment-service.js';
import { type MeasuredField } from './services/limits.js';
/** The fields beside the comment that a form can ask for. */
export declare const askable: readonly ["name", "email", "website"];
/** One of them. */
export type Askable = (typeof askable)[number];
/** What is wrong with fields. */
export type Faults = Partial<Record<MeasuredField, InvalidField['fault']>>;
/** How an address looks, in the fields for one. */
export declare const examples: Readonly<Partial<Record<MeasuredField, string>>>;
/** The words of an attribute, apart by spaces or commas. */
export declare const wordsOf: (text: string) => string[];
/** A web address as readers write it, with the scheme that they leave out. */
export declare const websiteOf: (text: string) => string;
/** Whether what is written for an address is none, beyond what browsers see: Chromium takes spaces for part of a host. */
export declare const isMalformed: (field: MeasuredField, value: string) => boolean;
/**
 * How many more characters fit; fewer than none, when there are too many. A server counts bytes of what is sent, which
 * is no measure for a reader: so they are counted in characters such as were written.
 *
 * @param most what the site allows, in characters
 */
export declare function charactersLeft(text: string, most: number, field?: MeasuredField): number;
/** What a server has against fields of the form, where a sentence under them would help. */
export declare const faultsFrom: ({ fault, fields }: InvalidField) => Faults;
