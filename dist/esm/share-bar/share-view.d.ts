import type { Choice } from './chosen.js';
import type { Say } from './share-words.js';
/** One way to pass the page on: a link where it has an address, else a button. */
export interface Control extends Choice {
    readonly label: unknown;
    readonly href?: string | undefined;
    /** It cannot be used yet, and only holds its place, so that nothing moves when it can. */
    readonly waits?: boolean;
    /** Whether what the button opens is open. */
    readonly expanded?: boolean | undefined;
}
/** Gives what hears of a click, or a click with the middle button, on a control. */
export type Press = (control: Control) => (event: MouseEvent) => void;
/** A link to a network's form, in a tab of its own, which learns nothing of this one. */
export declare const outward: (control: Control, content: unknown, press: Press, say: Say) => import("lit-html").TemplateResult<1>;
/**
 * The ways to pass the page on, in a row or in a menu. `role` brings back the list that WebKit takes away
 * where there are no bullets.
 *
 * @param labels `both`, `icon` or `text`: what is seen; the label is read out in any case
 * @param prepare the reader is about to press a button
 */
export declare const controlsView: (controls: readonly Control[], labels: string, name: string, press: Press, prepare: (control: Control) => () => void, say: Say) => import("lit-html").TemplateResult<1>;
