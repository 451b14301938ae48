import {html, nothing} from 'lit/html.js';
import {announce, openAnnouncer} from '../core/announcer.js';
import {VigilElement, type Reflected} from '../core/base-element.js';
import {warnOnce} from '../core/console.js';
import {hostStyles} from '../core/host.styles.js';
import {textLanguage} from '../core/locale.js';
import {fill, inLanguage} from '../core/words.js';
import type {CardFile} from './card-file.js';
import {chosen, list, type Action} from './chosen.js';
import {textWithLink, withoutPreview} from './copy-text.js';
import type {Network, ShareContent} from './network.js';
import {panelView, type Copies, type Panel} from './panel-view.js';
import {confirmView, noticeView} from './safety-view.js';
import {shareAddress} from './share-address.js';
import {webAddress} from '../core/web-address.js';
import {shareStyles} from './share-bar.styles.js';
import {ShareEvent} from './share-event.js';
import {ShareMenu} from './share-menu.js';
import {ShareQuestion} from './share-question.js';
import {sharePage} from './share-sheet.js';
import {controlsView, type Control, type Press} from './share-view.js';
import {words, type Say, type Word} from './share-words.js';

/** A network's link. One of the page's own may fail: then it alone is left out. */
function hrefOf(network: Network | undefined, content: ShareContent): string | undefined {
  try {
    return network?.href(content);
  } catch (error) {
    warnOnce(`${network?.name}: ${String(error)}`);
    return undefined;
  }
}

/**
 * The ways to pass a page on: plain links to the networks, the address to copy, and where it is wanted a QR
 * code and a picture. Nothing is kept or counted, and before a tap there is no request, but for the code that draws
 * the picture where the page wants one.
 *
 * What stands between the tags is for readers without script, for example plain links; the bar takes its place.
 *
 * @csspart list - The list of networks and actions.
 * @csspart link - A network's link.
 * @csspart button - A button: an action in the list, or what opens the menu.
 *
 * @fires {ShareEvent} vigil-share - The reader passes the page on; has `network` and `url`. Cancel it to take over.
 * @fires {VigilErrorEvent} vigil-error - Sharing, the picture or the QR code failed; has `code` and `message`. Cancel it to keep the console line away.
 */
export class ShareBar extends VigilElement {
  static override readonly styles = hostStyles + shareStyles;

  static override readonly properties: Reflected = {
    url: '',
    text: '',
    hashtags: '',
    networks: '',
    display: '',
    labels: '',
    mirrorUrl: '',
    onionUrl: '',
    qr: false,
    card: false,
    cardCounter: '',
    safety: '',
    campaign: '',
    mastodonInstance: '',
  };

  /** The address to pass on. Default: the page's canonical link, else its address without tracking parameters. */
  declare url: string;

  /** A line about the page. Default: its title. */
  declare text: string;

  /** Hashtags, apart by spaces or commas, with or without `#`. */
  declare hashtags: string;

  /** Which networks and actions, in which order: names apart by spaces or commas. */
  declare networks: string;

  /** `bar`, or `menu`: a button that opens the list. */
  declare display: '' | 'bar' | 'menu';

  /** What is seen of each: `both`, `icon` or `text`. */
  declare labels: '' | 'both' | 'icon' | 'text';

  /** The same page at an address that is not blocked, offered to be copied. */
  declare mirrorUrl: string;

  /** The same page as an onion service, offered to be copied. */
  declare onionUrl: string;

  /** Adds the QR code. */
  declare qr: boolean;

  /** Adds the picture with the headline, and sends it with what the share sheet shares. */
  declare card: boolean;

  /** Id of the counter on this page whose number goes on the picture, with its bound, date and source. */
  declare cardCounter: string;

  /** `off`; `notice`: a line that explains what sharing can bring; `confirm`: asks before anything leaves. */
  declare safety: '' | 'off' | 'notice' | 'confirm';

  /** A tag to be added to the address, the same for all readers. */
  declare campaign: string;

  /** The Mastodon server to share on, where readers have one in common: `mastodon.social`. */
  declare mastodonInstance: string;

  #own: readonly Network[] = [];
  #panel: Panel = {};
  /** Makes the picture: `null` while its code is on the way, `false` where that does not come. */
  #card: CardFile | null | false | undefined;
  readonly #find = (selector: string) => this.find(selector);

  readonly #menu = new ShareMenu(this.#find, () => {
    this.requestUpdate();
  });

  readonly #question = new ShareQuestion(this.#find, () => {
    // Nothing is left lying about for whoever looks next, but that it failed, which is news.
    this.#show(!this.#question.open && this.#panel.message === 'failed' ? this.#panel : {});
    return this.updateComplete;
  });

  /** Networks of the page's own, to be named in `networks`. */
  get ownNetworks(): readonly Network[] {
    return this.#own;
  }

  set ownNetworks(own: readonly Network[]) {
    this.#own = own;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    openAnnouncer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#menu.watch(false);
    this.#question.close();
    this.#question.open = false;
  }

  protected override willUpdate(): void {
    // All else is read where it is used.
    if (this.#card === undefined && (this.card || list(this.networks).includes('card')))
      void this.#loadCard();
  }

  protected override updated(): void {
    const field = this.find('textarea') as HTMLTextAreaElement | null;
    const {text} = this.#panel;
    if (field && text && field.value !== text) {
      field.value = text;
      field.focus();
      field.select();
    }
  }

  /** An attribute's value, one of those allowed; else `otherwise`, and a word to the editor. */
  #choice(attribute: string, allowed: readonly string[], otherwise = allowed[0] ?? ''): string {
    const value = this.getAttribute(attribute) ?? allowed[0] ?? '';
    if (allowed.includes(value)) return value;
    this.warn(attribute, allowed.join(', '));
    return otherwise;
  }

  /** An attribute's web address, absolute; empty if there is none, and a word to the editor if it is no such address. */
  #address(attribute: string): string {
    const given = this.getAttribute(attribute);
    const address = given ? webAddress(given, document.baseURI)?.href : '';
    if (address === undefined) this.warn(attribute, 'an http(s) address');
    return address ?? '';
  }

  /** What is passed on at this moment: a single-page site may have gone on since the last rendering. */
  #content(): ShareContent {
    return {
      url: shareAddress(this.#address('url'), this.campaign, document),
      text: this.text || document.title,
      hashtags: list(this.hashtags.replaceAll('#', ' ')),
    };
  }

  #controls(content: ShareContent, say: Say): Control[] {
    const choices = chosen(this, (known) => {
      this.warn('networks', known.join(', '));
    });
    return choices.flatMap((choice): Control[] => {
      const {name, action, network} = choice;
      const href = hrefOf(network, content);
      const draws = action === 'card';
      if (draws ? this.#card === false : !action && !href) return [];
      // The rest go by their own names in all languages.
      const word = action ?? (/^(email|sms)$/.test(name) ? (name as Word) : undefined);
      return [
        {
          ...choice,
          label: word ? say(word) : network?.label,
          href,
          waits: draws && !this.#card,
          expanded: name === 'qr' ? !!this.#panel.code && !this.#question.open : undefined,
        },
      ];
    });
  }

  get #safety(): string {
    // A mistyped wish for safety is still that wish.
    return this.#choice('safety', ['off', 'notice', 'confirm'], 'confirm');
  }

  /** The address may have changed without a word to the page's scripts: read before a link is used. */
  readonly #readAgain = (): void => {
    this.requestUpdate();
  };

  /** Of a control in the bar, or of what goes on in the question. */
  readonly #press: Press = (control) => (event) => {
    const pressed = event.currentTarget as HTMLElement;
    // A click of the right button opens the browser's own menu.
    if (event.button > 1) return;
    const leaves = !control.action || /^(native|card)$/.test(control.name);
    const answers = this.#question.dialog?.open;
    const asks = leaves && !answers && this.#safety === 'confirm';
    // Before anything that may go wrong: then the reader stays.
    if (asks) event.preventDefault();
    // A click by script comes without any of the events before which the address is read again. The question is
    // answered for the address that it was asked about.
    const href = answers ? control.href : hrefOf(control.network, this.#content());
    if (href && pressed.getAttribute('href') !== href) pressed.setAttribute('href', href);
    if (asks) void this.#question.ask({...control, href}, pressed);
    else {
      this.#leave(control, event);
      if (leaves) this.#question.close();
    }
  };

  /** Passes the page on, unless the page does so itself. */
  readonly #leave = ({name, action}: Control, event: MouseEvent): void => {
    const content = this.#content();
    if (!this.#tell(name, content.url)) event.preventDefault();
    else if (action) void this.#act(action, content);
  };

  #tell(name: string, url: string): boolean {
    return this.dispatchEvent(new ShareEvent(name, url));
  }

  async #act(name: Action, content: ShareContent): Promise<void> {
    if (name === 'print') print();
    else if (name === 'copy') await this.#copy('link', content.url);
    else
      try {
        if (name === 'qr') await this.#toggleCode(content.url);
        else await sharePage(name, content, name === 'card' || this.card ? this.#picture() : undefined);
      } catch (error) {
        // The reader thought better of it.
        if ((error as Error).name === 'AbortError') return;
        this.fail(name, String(error));
        this.#show({message: 'failed'});
      }
  }

  /** Shows what came of a press, and says it. */
  #show(panel: Panel): void {
    const {message, what} = (this.#panel = panel);
    this.requestUpdate();
    if (!message) return;
    // The same again is news too.
    announce('', textLanguage());
    announce(fill(words(message), {what: what && words(what)}).join(''), textLanguage());
  }

  readonly #copy = async (what: Word, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.#show({message: 'copied', what});
    } catch {
      // No clipboard without https, or the page's policy or the reader forbids it.
      this.#show({message: 'notCopied', what, text});
    }
  };

  #copies(content: ShareContent): Copies {
    return {
      link: content.url,
      textWithLink: textWithLink(content),
      ...this.#saferCopies(content),
    };
  }

  #saferCopies({url}: ShareContent): Copies {
    const [mirror, onion] = ['mirror-url', 'onion-url'].map((attribute) => this.#address(attribute));
    return {
      withoutPreview: withoutPreview(url),
      ...(mirror && {mirror}),
      ...(onion && {onion}),
    };
  }

  async #toggleCode(url: string): Promise<void> {
    if (this.#panel.code) this.#show({});
    else {
      const {qrCode} = await import('./qr-code.js');
      this.#show({code: {...qrCode(url), url}});
      await this.updateComplete;
      this.find('.code')?.scrollIntoView({block: 'nearest'});
    }
  }

  /** Not at the press: a share sheet opens only right after one, when the picture has to be there. */
  async #loadCard(): Promise<void> {
    this.#card = null;
    try {
      const {CardFile} = await import('./card-file.js');
      this.#card = new CardFile();
    } catch (error) {
      this.#card = false;
      this.fail('card', String(error));
    }
    this.requestUpdate();
  }

  /** Makes the picture before it is asked for, for the same reason. */
  readonly #prepare =
    ({name}: Control) =>
    (): void => {
      if (name === 'card' || (name === 'native' && this.card)) this.#picture()?.catch(() => undefined);
    };

  #picture(): Promise<File> | undefined {
    const root = this.find('.root') ?? this;
    const counter = document.getElementById(this.cardCounter);
    return this.#card ? this.#card.of(this.#content(), root, counter, this.language) : undefined;
  }

  #panelView(copies: Copies, say: Say, offersCode = false) {
    const {message, code} = this.#panel;
    return panelView(
      this.#panel,
      copies,
      (what, text) => () => {
        const url = /^(mirror|onion)$/.test(what) ? text : this.#content().url;
        if (this.#tell('copy', url)) void this.#copy(what, text);
      },
      fill(words('qrOf'), {url: code?.url}).join(''),
      message ? words(message) : '',
      offersCode ? this.#press({name: 'qr', action: 'qr', label: ''}) : undefined,
      say,
    );
  }

  protected override render() {
    const say: Say = (name, values = {}) =>
      inLanguage(fill(words(name), values), textLanguage(), this.language);
    const content = this.#content();
    const controls = this.#controls(content, say);
    const safety = this.#safety;
    const question = this.#question;
    const view = html`${controlsView(
      controls,
      this.#choice('labels', ['both', 'icon', 'text']),
      words('share'),
      this.#press,
      this.#prepare,
      say,
    )}
    ${this.#question.open ? nothing : this.#panelView(this.#panel.what ? this.#copies(content) : {}, say)}`;
    return html`<div
      class="root"
      @pointerdown=${this.#readAgain}
      @pointerover=${this.#readAgain}
      @keydown=${this.#readAgain}
      @focusin=${this.#readAgain}
    >
      ${safety === 'notice' ? noticeView(say) : nothing}
      ${
        this.#choice('display', ['bar', 'menu']) === 'menu'
          ? html`<button
                type="button"
                class="share"
                part="button"
                popovertarget="menu"
                aria-expanded=${this.#menu.open}
                >${say('share')}</button
              >
              <div id="menu" popover @beforetoggle=${this.#menu.beforeToggle} @toggle=${this.#menu.toggled}>${view}</div>`
          : view
      }
      ${
        safety === 'confirm' && question.asked
          ? confirmView(
              question.asked,
              question.open ? this.#panelView(this.#saferCopies(content), say, true) : nothing,
              this.#press,
              question.close,
              question.closed,
              say,
            )
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-share-bar': ShareBar;
  }
}
