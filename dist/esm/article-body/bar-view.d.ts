import { nothing } from 'lit/html.js';
/** A button in the row over the text. */
export interface Tool {
    readonly label: unknown;
    readonly press: () => void;
    /** Whether what it opens is open, where it opens something. */
    readonly expanded?: boolean | undefined;
}
/**
 * Reading time and tools in one row; what they open comes under it.
 * @param waits there will be something, and its place is held
 */
export declare const barView: (time: unknown, tools: readonly Tool[], message: unknown, waits: boolean) => import("lit-html").TemplateResult<1> | typeof nothing;
