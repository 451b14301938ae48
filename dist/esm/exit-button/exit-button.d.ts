import { VigilElement, type Reflected } from '../core/base-element.js';
/**
 * Leaves the page at once for one that is not suspicious, by a press or by Shift three times, as GOV.UK's "Exit this
 * page" does. The other page takes this one's place in the tab's history, and while the button is there, links within
 * the page add no entries to it, to which Back could return. It clears no history, and says so.
 *
 * What stands between the tags, a link `<a href>` to the other site, is for readers without script and not shown once
 * the button is there; its address is where the button leads, too.
 *
 * @csspart link - The button, which is a link.
 * @csspart note - What it cannot do, to open.
 *
 * @fires {VigilErrorEvent} vigil-error - `framed`: the page stands in a frame that may leave only itself, not the whole tab. Has `code` and `message`.
 */
export declare class ExitButton extends VigilElement {
    #private;
    static readonly styles: string;
    static readonly properties: Reflected;
    /** Address of the other site, http or https. Without it, that of the link between the tags, else a search for the weather. */
    href: string;
    /** `off` leaves the Shift key alone; `shift`, the default, leaves the page when it is pressed three times. */
    shortcut: '' | 'shift' | 'off';
    /** Keeps the button in sight while the page scrolls, unless the window is very low, as at 400 % zoom. */
    sticky: boolean;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(): void;
    protected updated(): void;
    protected render(): import("lit-html").TemplateResult<1>;
}
declare global {
    interface HTMLElementTagNameMap {
        'vigil-exit-button': ExitButton;
    }
}
