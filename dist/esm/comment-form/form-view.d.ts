import type { Word } from './comment-words.js';
import { type Askable, type Faults } from './draft-check.js';
import type { Voice } from './form-voice.js';
/** What hears of the reader. */
export interface FormListeners {
    readonly key: (event: KeyboardEvent) => void;
    readonly input: () => void;
    readonly prepare: () => void;
    readonly toField: (event: Event) => void;
    readonly send: (event: Event) => void;
    readonly clear: () => void;
}
/**
 * The form, from the comment to the button that sends it. What is written in its fields is theirs.
 *
 * @param asked what it asks for beside the comment
 * @param count how many characters are left, where that matters
 * @param notice what readers are told before they send
 * @param message how it goes, or why not
 * @param send what is on the button
 * @param clear whether there is a draft to be deleted
 */
export declare const formView: (asked: readonly Askable[], required: readonly string[], faults: Faults, count: unknown, notice: unknown, message: unknown, send: Word, clear: boolean, heading: unknown, on: FormListeners, { say, row }: Voice) => import("lit-html").TemplateResult<1>;
