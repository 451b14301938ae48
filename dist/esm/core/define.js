import { html, render } from 'lit/html.js';
import { warnOnce } from './console.js';
import { version } from './version.js';
/** False after a try that failed: browsers report each to the page, and one is enough for all elements. */
let able = true;
/**
 * Whether Lit can render here. Under `require-trusted-types-for 'script'` it needs its policy, and a page
 * that does not list it refuses; only trying tells.
 */
function canRender() {
    try {
        if (able)
            render(html `<i></i>`, document.createDocumentFragment());
    }
    catch {
        able = false;
        warnOnce('its policy needs "trusted-types vigil".');
    }
    return able;
}
/**
 * Registers an element unless the page has it already. A second copy of Vigil does no harm; one of another
 * version is named in the console, since the page then runs the older or the newer one by chance of order.
 */
export function define(tag, element) {
    const present = customElements.get(tag);
    if (present) {
        if (present !== element && present.version !== version) {
            warnOnce(`<${tag}> is there twice: ${present.version}, not ${version}.`);
        }
    }
    else if (canRender()) {
        customElements.define(tag, element);
    }
}
//# sourceMappingURL=define.js.map