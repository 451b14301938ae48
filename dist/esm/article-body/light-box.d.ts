/**
 * A box of our own between the tags of an element, for texts that belong to the article and not to the frame around it. No
 * `header` or `footer`, which would be those of the page where no `article` is around the element.
 */
export declare class LightBox {
    #private;
    private readonly element;
    private readonly slot;
    constructor(element: HTMLElement, slot: string);
    /** Draws into the box, which is there only if there is something to draw. */
    draw(view: unknown): void;
}
