import { VigilElement } from '../core/base-element.js';
import type { CommentService } from './services/comment-service.js';
/** What an element of comments does, in code that comes when there is one on the page. */
export interface Behaviour {
    /** The style sheet of the shadow root, beside that of all widgets. */
    readonly styles: string;
    connected(): void;
    disconnected(): void;
    /** Takes changes in. @param changed the attributes that were set, changed or removed */
    prepare(changed: ReadonlySet<string>): void;
    /** @returns what is in the shadow tree; nothing where what stands between the tags is still to be shown */
    render(): unknown;
    /** Does what has to wait until the new content is there. */
    settle(): void;
}
/**
 * An element of which only the outside is in the bundle: its attributes, properties and methods. What it does is more than
 * pages without comments should have to load, and comes as a piece. Until then, and where it does not come, what stands
 * between the tags is shown.
 *
 * @attr service - `wordpress` (the default) or `wordpress-form`.
 * @attr nonce - By which WordPress knows a member of the site, on the site's own pages: `wp_create_nonce('wp_rest')`.
 */
export declare abstract class CommentElement<Does extends Behaviour> extends VigilElement {
    #private;
    static readonly styles: string;
    protected behaviour: Does | undefined;
    protected abstract load(): Promise<Does>;
    /** @internal */
    static get observedAttributes(): string[];
    /** `wordpress` (the default), `wordpress-form`, or as a property any `CommentService`. */
    get service(): string | CommentService;
    set service(service: string | CommentService);
    connectedCallback(): void;
    /** Loads what it does, where that did not come yet. */
    protected arrive(): Promise<void>;
    disconnectedCallback(): void;
    /** Settles when what has changed until now is on the page. */
    get updateComplete(): Promise<void>;
    protected willUpdate(changed: ReadonlySet<string>): void;
    protected render(): unknown;
    protected updated(): void;
}
