import type { Behaviour } from './comment-element.js';
import type { CommentForm } from './comment-form.js';
/**
 * What a comment form does: the piece `vigil-comment-writing.js`, which comes when there is a form on the page.
 */
export declare class Writing implements Behaviour {
    #private;
    readonly styles: string;
    constructor(host: CommentForm);
    /** Whether there is a text that no server has confirmed. */
    get unsent(): boolean;
    /** Goes to the field for the comment. */
    focus(options?: FocusOptions): void;
    connected(): void;
    disconnected(): void;
    prepare(changed: ReadonlySet<string>): void;
    settle(): void;
    render(): import("lit-html").TemplateResult<1>;
}
export { placeOf, serviceNames } from './comment-place.js';
export { keptDraft } from './draft-store.js';
export { serviceOf } from './service-of.js';
