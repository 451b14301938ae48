import {html, nothing} from 'lit/html.js';
import {announce, openAnnouncer} from '../core/announcer.js';
import {VigilElement, type Reflected} from '../core/base-element.js';
import {hostStyles} from '../core/host.styles.js';
import {textLanguage} from '../core/locale.js';
import {inLanguage} from '../core/words.js';
import {exitButtonStyles} from './exit-button.styles.js';
import {words} from './exit-words.js';
import {leavePage} from './leave-page.js';
import {followInPlace, isSamePage} from './same-page.js';
import {watchShift} from './triple-shift.js';

/** Where to, when the page does not say: ordinary everywhere, without a feed of news. See docs/exit-button.md. */
const anywhere = 'https://www.google.com/search?q=weather';

/** The whole address of another page of the web; nothing where it is none. */
function away(address: string | null | undefined, base: string): string | undefined {
  try {
    const url = new URL(address || '#', base);
    return /^https?:$/.test(url.protocol) && address && !isSamePage(url) ? url.href : undefined;
  } catch {
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
  static override readonly styles = hostStyles + exitButtonStyles;

  static override readonly properties: Reflected = {href: '', shortcut: '', sticky: false};

  /** Address of the other site, http or https. Without it, that of the link between the tags, else a search for the weather. */
  declare href: string;

  /** `off` leaves the Shift key alone; `shift`, the default, leaves the page when it is pressed three times. */
  declare shortcut: '' | 'shift' | 'off';

  /** Keeps the button in sight while the page scrolls, unless the window is very low, as at 400 % zoom. */
  declare sticky: boolean;

  #presses = 0;
  #end: AbortController | undefined;

  readonly #read = (): void => {
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#end = new AbortController());
    signal.addEventListener('abort', watchShift(this.#count));
    addEventListener('click', followInPlace, {signal});
    addEventListener('focusin', this.#uncover, {signal});
    // Until then the link may not be there.
    addEventListener('DOMContentLoaded', this.#read, {signal});
    openAnnouncer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.abort();
    this.#presses = 0;
  }

  protected override willUpdate(): void {
    if (!/^(shift|off)?$/.test(this.shortcut)) this.warn('shortcut', 'shift or off');
  }

  protected override updated(): void {
    // Nothing waits for the content.
  }

  #address(): string {
    const {baseURI} = this;
    const given = away(this.href, baseURI);
    if (this.href && !given) this.warn('href', 'the http or https address of another page');
    return given ?? away(this.querySelector('a')?.getAttribute('href'), baseURI) ?? anywhere;
  }

  readonly #count = (presses: number, expired: boolean): void => {
    if (this.shortcut === 'off') return;
    this.#presses = presses % 3;
    this.requestUpdate();
    if (presses > 2) {
      this.#leave();
      return;
    }
    // Emptied, so that the same words are news the next time.
    announce(presses ? words(this.#progress()) : expired ? words('expired') : '', textLanguage());
  };

  #progress(): 'twoMore' | 'oneMore' {
    return this.#presses === 1 ? 'twoMore' : 'oneMore';
  }

  /** What has the keyboard's focus must not lie under the button (WCAG 2.2, 2.4.11). WebKit scrolls to it a frame later. */
  readonly #uncover = ({target}: FocusEvent): void => {
    requestAnimationFrame(() => {
      const {x, y, width, height} = (target as Element).getBoundingClientRect();
      if (target !== this && document.elementFromPoint(x + width / 2, y + height / 2) === this)
        scrollBy(0, y - this.getBoundingClientRect().bottom);
    });
  };

  /** By Shift, by a click, or by Space, since it is a button. */
  readonly #leave = (event?: Event): void => {
    if (((event as KeyboardEvent | undefined)?.key ?? ' ') !== ' ') return;
    event?.preventDefault();
    if (!leavePage(this.#address(), words('loading'), textLanguage()))
      this.fail('framed', 'only the frame was left; allow-top-navigation lets it leave the whole page');
  };

  protected override render() {
    const say = (name: Parameters<typeof words>[0]) => inLanguage(words(name), textLanguage(), this.language);
    return html`<div class="root">
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
      ${this.#presses ? html`<p class="small">${say(this.#progress())}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-exit-button': ExitButton;
  }
}
