import {html} from 'lit/html.js';
import {VigilElement} from '../core/base-element.js';
import {hostStyles} from '../core/host.styles.js';
import {loadCommentTexts} from '../core/locale.js';
import type {CommentService} from './services/comment-service.js';

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
export abstract class CommentElement<Does extends Behaviour> extends VigilElement {
  static override readonly styles: string = hostStyles;

  protected behaviour: Does | undefined;
  #loading: Promise<void> | undefined;
  #given: CommentService | undefined;

  protected abstract load(): Promise<Does>;

  /** @internal */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'service', 'nonce'];
  }

  /** `wordpress` (the default), `wordpress-form`, or as a property any `CommentService`. */
  get service(): string | CommentService {
    return this.#given ?? this.getAttribute('service') ?? '';
  }

  set service(service: string | CommentService) {
    const named = typeof service === 'string';
    this.#given = named ? undefined : service;
    if (named) this.setAttribute('service', service);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.behaviour) this.behaviour.connected();
    else void this.arrive();
  }

  /** Loads what it does, where that did not come yet. */
  protected arrive(): Promise<void> {
    return (this.#loading ??= this.#begin());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.behaviour?.disconnected();
  }

  async #begin(): Promise<void> {
    loadCommentTexts();
    try {
      const behaviour = await this.load();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(behaviour.styles);
      this.shadowRoot?.adoptedStyleSheets.push(sheet);
      this.behaviour = behaviour;
      if (this.isConnected) behaviour.connected();
      this.requestUpdate();
    } catch (error) {
      this.fail('load', String(error));
    }
    this.#loading = undefined;
  }

  /** Settles when what has changed until now is on the page. */
  override get updateComplete(): Promise<void> {
    return this.#loading ? this.#loading.then(() => super.updateComplete) : super.updateComplete;
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    this.behaviour?.prepare(changed);
  }

  protected override render(): unknown {
    return this.behaviour?.render() ?? html`<slot></slot>`;
  }

  protected override updated(): void {
    this.behaviour?.settle();
  }
}
