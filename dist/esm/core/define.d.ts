/** An element class that says which version of Vigil it comes from. */
export interface VigilElementClass extends CustomElementConstructor {
    readonly version: string;
}
/**
 * Registers an element unless the page has it already. A second copy of Vigil does no harm; one of another
 * version is named in the console, since the page then runs the older or the newer one by chance of order.
 */
export declare function define(tag: string, element: VigilElementClass): void;
