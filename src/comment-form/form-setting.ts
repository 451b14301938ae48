import {hostOf} from '../core/host-of.js';
import type {CommentForm} from './comment-form.js';
import {placeOf, serviceNames, type Place} from './comment-place.js';
import {askable, wordsOf, type Askable} from './draft-check.js';
import {serviceOf} from './service-of.js';
import type {CommentService, Draft} from './services/comment-service.js';

/** What the page says of the form, by its attributes, its properties, or the plain form between the tags. */
export class FormSetting {
  readonly #host: CommentForm;
  place = {} as Place & Pick<Draft, 'thread' | 'parent'>;
  #made: CommentService | undefined;
  #madeOf = '';

  constructor(host: CommentForm) {
    this.#host = host;
  }

  /** Takes it in, and tells the editor what cannot be used. */
  read(): void {
    const host = this.#host;
    const named = serviceNames.find((name) => name === host.service);
    if (host.service && !this.#given && !named) host.warn('service', serviceNames.join(' or '));
    if (!/^(none|session)?$/.test(host.draft)) host.warn('draft', 'none or session');
    const address = host.endpoint || host.querySelector('form')?.getAttribute('action') || '';
    this.place = {
      ...placeOf(named, address, document.baseURI),
      thread: host.thread || this.plain('comment_post_ID'),
      // WordPress writes 0 for none.
      parent: (host.parent || this.plain('comment_parent')).replace(/^0$/, ''),
    };
  }

  /** What stands in a field of the form between the tags. */
  plain(name: string): string {
    return this.#host.querySelector<HTMLInputElement>(`form [name=${name}]`)?.value ?? '';
  }

  /** The page's own service. */
  get #given(): CommentService | undefined {
    const {service} = this.#host;
    return typeof service === 'string' ? undefined : service;
  }

  get service(): CommentService | undefined {
    const {service, endpoint} = this.place;
    const {nonce} = this.#host;
    const madeOf = [service, endpoint, nonce].join(' ');
    if (this.#given || !endpoint) return this.#given;
    if (madeOf !== this.#madeOf) this.#made = serviceOf(service, endpoint, nonce);
    this.#madeOf = madeOf;
    return this.#made;
  }

  /** To whom comments go, as readers know it. */
  get site(): string {
    return hostOf(this.place.endpoint) || location.host;
  }

  /** The server knows the reader, as a member of the site. */
  get member(): boolean {
    return !!this.#host.nonce && this.place.endpoint.startsWith(`${location.origin}/`);
  }

  /** Whether a draft may be kept in the tab. */
  get stores(): boolean {
    return this.#host.draft === 'session';
  }

  /** How many characters the site allows. */
  get most(): number {
    return parseInt(this.#host.maxLength) || Infinity;
  }

  get required(): string[] {
    return wordsOf(this.#host.require);
  }

  /**
   * What is asked for beside the comment.
   *
   * @param required what has to be given, whether the page asks for it or not
   */
  asked(required: readonly string[]): Askable[] {
    const ask = wordsOf(this.#host.getAttribute('ask') ?? (this.member ? '' : 'name'));
    const names = new Set([...ask, ...required]);
    const known = [...names].filter((name): name is Askable => (askable as readonly string[]).includes(name));
    if (known.length < names.size) this.#host.warn('ask', askable.join(', '));
    return known;
  }
}
