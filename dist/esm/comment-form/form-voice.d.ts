import { type Say, type Word } from './comment-words.js';
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
export declare function voiceOf(site: () => string, around: () => string): Voice;
