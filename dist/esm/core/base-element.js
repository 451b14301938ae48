import { html, render } from 'lit/html.js';
import { warnOnce } from './console.js';
import { closestLanguage, leaveLanguage, textsAwaited, watchLanguage } from './locale.js';
import { VigilErrorEvent } from './vigil-error-event.js';
import { version } from './version.js';
/** Node has no elements; there the classes can be imported, and only not used. */
const Base = globalThis.HTMLElement ?? class {
};
/** `asOf` is `as-of` in the markup. */
const attributeOf = (name) => name.replace(/[A-Z]/g, '-$&').toLowerCase();
/**
 * What every Vigil element stands on: attributes reflected as properties, as native elements do; one
 * rendering for all changes of a task; its language; its faults; a life that survives being moved.
 *
 * It stands on Lit's templates and not on `LitElement`: see docs/decisions/0002-own-base-element.md.
 */
export class VigilElement extends Base {
    /** The version of Vigil that this element's class comes from. */
    static version = version;
    /** @internal The language of the text around this element, in which numbers and dates are written. */
    language = 'en';
    #root = this.attachShadow({ mode: 'open' });
    #changed = new Set();
    #drawn;
    #update;
    constructor() {
        super();
        const type = this.constructor;
        if (!type.sheet)
            (type.sheet = new CSSStyleSheet()).replaceSync(type.styles);
        this.#root.adoptedStyleSheets = [type.sheet];
    }
    /** @internal Makes the properties, since the browser asks for this once, when the element is defined. */
    static get observedAttributes() {
        const attributes = Object.entries(this.properties).map(([name, initial]) => {
            const attribute = attributeOf(name);
            Object.defineProperty(this.prototype, name, {
                get() {
                    return initial === '' ? (this.getAttribute(attribute) ?? '') : this.hasAttribute(attribute);
                },
                set(value) {
                    if (value == null || value === false)
                        this.removeAttribute(attribute);
                    else
                        this.setAttribute(attribute, value === true ? '' : value);
                },
            });
            return attribute;
        });
        return attributes.concat('lang');
    }
    /** @internal */
    attributeChangedCallback(attribute, before, after) {
        if (before === after)
            return;
        this.#changed.add(attribute);
        this.requestUpdate();
    }
    connectedCallback() {
        // Properties that were set before the element was defined hide the accessors: set them again.
        // eslint-disable-next-line @typescript-eslint/no-misused-spread -- own fields are what is meant
        const early = { ...this };
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- shorter than Reflect.deleteProperty
        for (const name in early)
            delete this[name];
        Object.assign(this, early);
        watchLanguage(this);
        this.requestUpdate();
    }
    disconnectedCallback() {
        leaveLanguage(this);
    }
    /** @internal Called by `moveBefore` instead of disconnect and connect: nothing is torn down, the language may differ. */
    connectedMoveCallback() {
        this.requestUpdate();
    }
    /** Renders at the end of the task, once for all changes made until then. */
    requestUpdate() {
        this.#update ??= Promise.resolve().then(() => {
            const changed = this.#changed;
            this.#changed = new Set();
            this.#update = undefined;
            if (!this.isConnected)
                return;
            this.language = closestLanguage(this);
            this.willUpdate(changed);
            // Not in English first: that would be a second layout within the same second.
            this.#drawn ||= !textsAwaited();
            render(this.#drawn ? this.render() : html `<slot></slot>`, this.#root);
            if (this.#drawn)
                this.updated();
        });
    }
    /** Settles when what has changed until now is on the page. */
    get updateComplete() {
        return this.#update ?? Promise.resolve();
    }
    /** @internal */
    find(selector) {
        return this.#root.querySelector(selector);
    }
    /** @internal Tells the editor, once, about an attribute value that cannot be used. */
    warn(attribute, allowed) {
        const value = this.getAttribute(attribute) ?? '';
        warnOnce(`<${this.localName} ${attribute}="${value}"> is not understood. Use ${allowed}.`);
    }
    /** @internal Reports a fault to the page, and to the console unless the page cancels the event. */
    fail(code, message) {
        if (this.dispatchEvent(new VigilErrorEvent(code, message)))
            warnOnce(`<${this.localName}> ${code}: ${message}`);
    }
}
//# sourceMappingURL=base-element.js.map