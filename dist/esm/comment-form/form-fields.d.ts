import { type Faults } from './draft-check.js';
import type { Draft } from './services/comment-service.js';
import { type MeasuredField } from './services/limits.js';
/** The fields of the form. What is written in them is theirs, and held nowhere else. */
export type FormFields = ReturnType<typeof formFields>;
/** @param find an element of the form */
export declare function formFields(find: (selector: string) => HTMLElement | null): {
    value: (name: string) => string;
    left: (most: number, name?: MeasuredField) => number;
    /** Writes values into fields that are empty. */
    put(values: Readonly<Record<string, string>>): void;
    draft({ thread, parent }: Pick<Draft, "thread" | "parent">): Draft;
    /** What is wrong, as far as it can be known before it is sent. */
    faults(most: number): Faults;
};
