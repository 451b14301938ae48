/** What an open menu does: it stays at its button, and takes the focus in and gives it back. */
export declare class ShareMenu {
    private readonly find;
    private readonly changed;
    open: boolean;
    /**
     * @param find finds the menu and its button in the shadow root
     * @param changed is told when the menu has opened or closed
     */
    constructor(find: (selector: string) => HTMLElement | null, changed: () => void);
    /** Before it is seen, so that it is seen nowhere else. */
    readonly beforeToggle: (event: Event) => void;
    readonly toggled: (event: Event) => void;
    /** Keeps it at its button, or no longer. */
    watch(open: boolean): void;
    private readonly place;
}
