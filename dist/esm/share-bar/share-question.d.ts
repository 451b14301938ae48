import type { Control } from './share-view.js';
/** The question before anything leaves: what it is about, and where the focus was and comes back to. */
export declare class ShareQuestion {
    private readonly find;
    private readonly changed;
    /** What was pressed last; it stays, so that the dialog does. */
    asked: Control | undefined;
    /** Whether it is on the screen. */
    open: boolean;
    private opener;
    /**
     * @param find finds the dialog and what is around it in the shadow root
     * @param changed is told when it opens or closes; what it gives settles when that is on the page
     */
    constructor(find: (selector: string) => HTMLElement | null, changed: () => Promise<void>);
    get dialog(): HTMLDialogElement | null;
    ask(asked: Control, opener: HTMLElement): Promise<void>;
    readonly close: () => void;
    readonly closed: () => void;
}
