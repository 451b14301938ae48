/** The properties that mirror attributes, by name: `''` for a text, `false` for a switch. */
export type Reflected = Readonly<Record<string, '' | false>>;
/** Node has no elements; there the classes can be imported, and only not used. */
declare const Base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * What every Vigil element stands on: attributes reflected as properties, as native elements do; one
 * rendering for all changes of a task; its language; its faults; a life that survives being moved.
 *
 * It stands on Lit's templates and not on `LitElement`: see docs/decisions/0002-own-base-element.md.
 */
export declare abstract class VigilElement extends Base {
    #private;
    /** The version of Vigil that this element's class comes from. */
    static readonly version: string;
    /** The properties that mirror attributes. */
    static readonly properties: Reflected;
    /** The style sheet of the shadow root. */
    static readonly styles: string;
    /** The same, parsed once for all elements of the class. */
    static sheet?: CSSStyleSheet;
    /** @internal The language of the text around this element, in which numbers and dates are written. */
    language: string;
    constructor();
    /** @internal Makes the properties, since the browser asks for this once, when the element is defined. */
    static get observedAttributes(): string[];
    /** @internal */
    attributeChangedCallback(attribute: string, before: string | null, after: string | null): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    /** @internal Called by `moveBefore` instead of disconnect and connect: nothing is torn down, the language may differ. */
    connectedMoveCallback(): void;
    /** Renders at the end of the task, once for all changes made until then. */
    requestUpdate(): void;
    /** Settles when what has changed until now is on the page. */
    get updateComplete(): Promise<void>;
    /** Takes changes in. @param changed the attributes that were set, changed or removed */
    protected abstract willUpdate(changed: ReadonlySet<string>): void;
    protected abstract render(): unknown;
    /** Does what has to wait until the new content is there. */
    protected abstract updated(): void;
    /** @internal */
    find(selector: string): HTMLElement | null;
    /** @internal Tells the editor, once, about an attribute value that cannot be used. */
    warn(attribute: string, allowed: string): void;
    /** @internal Reports a fault to the page, and to the console unless the page cancels the event. */
    fail(code: string, message: string): void;
}
export {};
