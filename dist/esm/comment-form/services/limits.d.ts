import type { Draft } from './comment-service.js';
/** The fields that a server measures. */
export type MeasuredField = 'text' | 'name' | 'email' | 'website';
/** What WordPress stores of each, in bytes of UTF-8: its columns less what it keeps free. */
export declare const limits: Readonly<Record<MeasuredField, number>>;
/** How long a value is as the server counts it, in bytes of what is sent: a Cyrillic letter is two, `<` is six. */
export declare const sizeOf: (field: MeasuredField, value: string) => number;
/** The fields that are longer than the server takes. */
export declare const tooLong: (draft: Draft) => MeasuredField[];
