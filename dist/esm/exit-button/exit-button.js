import { html, nothing } from 'lit/html.js';
import { announce, openAnnouncer } from '../core/announcer.js';
import { VigilElement } from '../core/base-element.js';
import { hostStyles } from '../core/host.styles.js';
import { textLanguage } from '../core/locale.js';
import { inLanguage } from '../core/words.js';
import { exitButtonStyles } from './exit-button.styles.js';
import { words } from './exit-words.js';
import { leavePage } from './leave-page.js';
import { followInPlace, isSamePage } from './same-page.js';
import { watchShift } from './triple-shift.js';
/** Where to, when the page does not say: ordinary everywhere, without a feed of news. See docs/exit-button.md. */
const anywhere = 'https://www.google.com/search?q=weather';
/** The whole address of another page of the web; nothing where it is none. */
function away(address, base) {
    try {
        const url = new URL(address || '#', base);
        return /^https?:$/.test(url.protocol) && address && !isSamePage(url) ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Leaves the page at once for one that is not suspicious, by a press or by Shift three times, as GOV.UK's "Exit this
 * page" does. The other page takes this one's place in the tab's history, and while the button is there, links within
 * the page add no entries to it, to which Back could return. It clears no history, and says so.
 *
 * What stands between the tags, a link `<a href>` to the other site, is for readers without script and not shown once
 * the button is there; its address is where the button leads, too.
 *
 * @csspart link - The button, which is a link.
 * @csspart note - What it cannot do, to open.
 *
 * @fires {VigilErrorEvent} vigil-error - `framed`: the page stands in a frame that may leave only itself, not the whole tab. Has `code` and `message`.
 */
export class ExitButton extends VigilElement {
    static styles = hostStyles + exitButtonStyles;
    static properties = { href: '', shortcut: '', sticky: false };
    #presses = 0;
    #end;
    #read = () => {
        this.requestUpdate();
    };
    connectedCallback() {
        super.connectedCallback();
        const { signal } = (this.#end = new AbortController());
        signal.addEventListener('abort', watchShift(this.#count));
        addEventListener('click', followInPlace, { signal });
        addEventListener('focusin', this.#uncover, { signal });
        // Until then the link may not be there.
        addEventListener('DOMContentLoaded', this.#read, { signal });
        openAnnouncer();
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        this.#end?.abort();
        this.#presses = 0;
    }
    willUpdate() {
        if (!/^(shift|off)?$/.test(this.shortcut))
            this.warn('shortcut', 'shift or off');
    }
    updated() {
        // Nothing waits for the content.
    }
    #address() {
        const { baseURI } = this;
        const given = away(this.href, baseURI);
        if (this.href && !given)
            this.warn('href', 'the http or https address of another page');
        return given ?? away(this.querySelector('a')?.getAttribute('href'), baseURI) ?? anywhere;
    }
    #count = (presses, expired) => {
        if (this.shortcut === 'off')
            return;
        this.#presses = presses % 3;
        this.requestUpdate();
        if (presses > 2) {
            this.#leave();
            return;
        }
        // Emptied, so that the same words are news the next time.
        announce(presses ? words(this.#progress()) : expired ? words('expired') : '', textLanguage());
    };
    #progress() {
        return this.#presses === 1 ? 'twoMore' : 'oneMore';
    }
    /** What has the keyboard's focus must not lie under the button (WCAG 2.2, 2.4.11). WebKit scrolls to it a frame later. */
    #uncover = ({ target }) => {
        requestAnimationFrame(() => {
            const { x, y, width, height } = target.getBoundingClientRect();
            if (target !== this && document.elementFromPoint(x + width / 2, y + height / 2) === this)
                scrollBy(0, y - this.getBoundingClientRect().bottom);
        });
    };
    /** By Shift, by a click, or by Space, since it is a button. */
    #leave = (event) => {
        if ((event?.key ?? ' ') !== ' ')
            return;
        event?.preventDefault();
        if (!leavePage(this.#address(), words('loading'), textLanguage()))
            this.fail('framed', 'only the frame was left; allow-top-navigation lets it leave the whole page');
    };
    render() {
        const say = (name) => inLanguage(words(name), textLanguage(), this.language);
        return html `<div class="root">
      <a
        part="link"
        role="button"
        draggable="false"
        href=${this.#address()}
        target="_top"
        rel="nofollow noreferrer"
        @click=${this.#leave}
        @keydown=${this.#leave}
        >${say('label')}</a
      >
      <details part="note" class="small">
        <summary>${say('history')}</summary>
        <p>${say('explanation')} ${this.shortcut === 'off' ? nothing : say('shift')}</p>
      </details>
      ${this.#presses ? html `<p class="small">${say(this.#progress())}</p>` : nothing}
    </div>`;
    }
}
//# sourceMappingURL=exit-button.js.map