/**
 * A node of a tool. In the place of Lit's templates, which would bring a second Lit, and with it a second Trusted Types policy,
 * into each piece: a page that requires them allows one.
 */
export declare function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>>, ...content: readonly (Node | string)[]): HTMLElementTagNameMap[Tag];
/** A node with a text of ours, which may be English in an article written from right to left. */
export declare const say: <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string) => HTMLElementTagNameMap[Tag];
export declare function button(label: string, press: () => void): HTMLButtonElement;
/** What was focused in a shadow root, to come back to. */
export declare const focusedIn: (place: HTMLElement) => HTMLElement | undefined;
/** Takes away what stands in a place, and brings the focus back from there to what opened it. */
export declare function clear(place: HTMLElement, opener: HTMLElement | undefined): void;
