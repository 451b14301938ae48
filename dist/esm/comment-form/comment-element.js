import { html } from 'lit/html.js';
import { VigilElement } from '../core/base-element.js';
import { hostStyles } from '../core/host.styles.js';
import { loadCommentTexts } from '../core/locale.js';
/**
 * An element of which only the outside is in the bundle: its attributes, properties and methods. What it does is more than
 * pages without comments should have to load, and comes as a piece. Until then, and where it does not come, what stands
 * between the tags is shown.
 *
 * @attr service - `wordpress` (the default) or `wordpress-form`.
 * @attr nonce - By which WordPress knows a member of the site, on the site's own pages: `wp_create_nonce('wp_rest')`.
 */
export class CommentElement extends VigilElement {
    static styles = hostStyles;
    behaviour;
    #loading;
    #given;
    /** @internal */
    static get observedAttributes() {
        return [...super.observedAttributes, 'service', 'nonce'];
    }
    /** `wordpress` (the default), `wordpress-form`, or as a property any `CommentService`. */
    get service() {
        return this.#given ?? this.getAttribute('service') ?? '';
    }
    set service(service) {
        const named = typeof service === 'string';
        this.#given = named ? undefined : service;
        if (named)
            this.setAttribute('service', service);
        this.requestUpdate();
    }
    connectedCallback() {
        super.connectedCallback();
        if (this.behaviour)
            this.behaviour.connected();
        else
            void this.arrive();
    }
    /** Loads what it does, where that did not come yet. */
    arrive() {
        return (this.#loading ??= this.#begin());
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        this.behaviour?.disconnected();
    }
    async #begin() {
        loadCommentTexts();
        try {
            const behaviour = await this.load();
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(behaviour.styles);
            this.shadowRoot?.adoptedStyleSheets.push(sheet);
            this.behaviour = behaviour;
            if (this.isConnected)
                behaviour.connected();
            this.requestUpdate();
        }
        catch (error) {
            this.fail('load', String(error));
        }
        this.#loading = undefined;
    }
    /** Settles when what has changed until now is on the page. */
    get updateComplete() {
        return this.#loading ? this.#loading.then(() => super.updateComplete) : super.updateComplete;
    }
    willUpdate(changed) {
        this.behaviour?.prepare(changed);
    }
    render() {
        return this.behaviour?.render() ?? html `<slot></slot>`;
    }
    updated() {
        this.behaviour?.settle();
    }
}
//# sourceMappingURL=comment-element.js.map