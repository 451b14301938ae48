import {html, nothing} from 'lit/html.js';
import {announce, openAnnouncer} from '../core/announcer.js';
import {VigilElement, type Reflected} from '../core/base-element.js';
import {hostOf} from '../core/host-of.js';
import {hostStyles} from '../core/host.styles.js';
import {textLanguage, translation} from '../core/locale.js';
import {fill, inLanguage, isolated} from '../core/words.js';
import {CommentAcceptedEvent} from './comment-accepted-event.js';
import {commentStyles} from './comment-form.styles.js';
import {placeOf, serviceNames, type Place} from './comment-place.js';
import {CommentRejectedEvent} from './comment-rejected-event.js';
import {CommentSubmitEvent} from './comment-submit-event.js';
import {words, type Say, type Word} from './comment-words.js';
import {
  askable,
  charactersLeft,
  faultsFrom,
  isMalformed,
  websiteOf,
  wordsOf,
  type Askable,
  type Faults,
} from './draft-check.js';
import {keepDraft, keptDraft} from './draft-store.js';
import {perhaps, sentencesOf} from './error-sentences.js';
import {formView, type FormListeners} from './form-view.js';
import {outcomeView} from './outcome-view.js';
import {serviceOf} from './service-of.js';
import type {CommentService, Draft} from './services/comment-service.js';
import {limits, type MeasuredField} from './services/limits.js';
import {submission, type Kept, type Submission, type SubmissionState} from './services/submission.js';
import {SpamCheck} from './spam-check.js';

/** From so many characters on it is said how many are left. */
const nearTheEnd = 200;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * "Leave a comment": sends a comment to a server, once, whatever the network does. Until the server has confirmed it the
 * text stays in the form. It asks for nothing that is not needed, says before sending who gets what, and keeps nothing
 * on the device. Before a reader goes into the form there is no request.
 *
 * What stands between the tags is for readers without script: a plain `<form>`, whose address, thread and values the
 * element takes over.
 *
 * @slot - A `<form>` for readers without script.
 * @slot notice - What readers are told before they send, in the place of Vigil's own words.
 * @slot actions - Buttons beside the one that sends.
 *
 * @csspart title - The heading.
 * @csspart field - A field to write in.
 * @csspart button - The button that sends, and the one that brings the form back.
 * @csspart own - The comment that was sent, as its writer sees it.
 *
 * @cssproperty --vigil-comment-field-color - Colour of the lines around fields.
 *
 * @fires {CommentSubmitEvent} vigil-comment-submit - The reader sends; has `thread` and `parent`. Cancel it to take over.
 * @fires {CommentAcceptedEvent} vigil-comment-accepted - The server has the comment; has `id` and `status`.
 * @fires {CommentRejectedEvent} vigil-comment-rejected - It was not taken, and the reader has to do something; has `code`.
 * @fires {VigilErrorEvent} vigil-error - Something that the page's editor can mend; has `code` and `message`. Cancel it to keep the console line away.
 */
export class CommentForm extends VigilElement {
  static override readonly styles = hostStyles + commentStyles;

  static override readonly properties: Reflected = {
    endpoint: '',
    thread: '',
    parent: '',
    ask: '',
    require: '',
    draft: '',
    maxLength: '',
    label: '',
    closed: false,
    removal: false,
  };

  /** Where comments go: for `wordpress` the root of the REST API, for `wordpress-form` the site's home. Beside an object as `service` it is what readers are told. */
  declare endpoint: string;

  /** What is commented on: for WordPress the id of the post. */
  declare thread: string;

  /** The id of the comment that is replied to. */
  declare parent: string;

  /** What is asked for beside the comment, in this order: `name`, `email`, `website`. Default: `name`; nothing of members. */
  declare ask: string;

  /** Which of these have to be given. */
  declare require: string;

  /** `session` stores the draft in the tab until it is sent; `none`, the default, stores nothing. */
  declare draft: string;

  /** How many characters a comment may have, where the site allows fewer than the server. */
  declare maxLength: string;

  /** The heading. */
  declare label: string;

  /** Comments are closed: one line takes the form's place. */
  declare closed: boolean;

  /** Offers to take a comment back by its removal code, where the server can. */
  declare removal: boolean;

  #place = {} as Place & Pick<Draft, 'thread' | 'parent'>;
  #given: CommentService | undefined;
  #made: CommentService | undefined;
  #madeOf = '';
  /** The comment on its way, or the last one, and what is written in it. */
  #submission: Submission | undefined;
  #tried: Draft | undefined;
  #faults: Faults = {};
  /** What the server turned out to need. */
  #demanded: readonly string[] = [];
  /** The thread that the server was asked about. */
  #prepared = '';
  #shut = false;
  /** What is to be written into fields, where the focus is to go, and what is to be read out, once they are there. */
  #values: Readonly<Record<string, string>> | undefined;
  #focus = '';
  #tell = '';
  #near = false;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #end: AbortController | undefined;

  readonly #check = new SpamCheck((reason) => {
    if (reason) this.fail('proof-of-work', String(reason));
    this.requestUpdate();
  });

  /** @internal */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'service', 'nonce'];
  }

  /** `wordpress` (the default), `wordpress-form`, or as a property any `CommentService`. */
  get service(): string | CommentService {
    return this.#given ?? this.getAttribute('service') ?? '';
  }

  set service(service: string | CommentService) {
    this.#given = typeof service === 'string' ? undefined : service;
    if (typeof service === 'string') this.setAttribute('service', service);
    this.requestUpdate();
  }

  /** Whether there is a text that no server has confirmed. */
  get unsent(): boolean {
    return !!this.#value('text').trim();
  }

  /** Goes to the field for the comment. */
  override focus(options?: FocusOptions): void {
    const text = this.find('#text');
    if (text) text.focus(options);
    else this.#focus = '#text';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#end = new AbortController());
    addEventListener('online', this.#online, {signal});
    // Until then the form between the tags may not be there, or not whole.
    document.addEventListener('DOMContentLoaded', this.#draw, {signal});
    openAnnouncer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A comment on its way goes on: its writer has sent it.
    this.#end?.abort();
    removeEventListener('beforeunload', this.#askToStay);
    clearTimeout(this.#tick);
    this.#prepared = '';
    if (!this.#busy) this.#check.stop();
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    const named = serviceNames.find((name) => name === this.service);
    if (this.service && !this.#given && !named) this.warnValue('service', serviceNames.join(' or '));
    if (!/^(none|session)?$/.test(this.draft)) this.warnValue('draft', 'none or session');
    const address = this.endpoint || this.querySelector('form')?.getAttribute('action') || '';
    this.#place = {
      ...placeOf(named, address, document.baseURI),
      thread: this.thread || this.#own('comment_post_ID'),
      // WordPress writes 0 for none.
      parent: (this.parent || this.#own('comment_parent')).replace(/^0$/, ''),
    };
    // Another comment is replied to, or on a site that is one page another article is read.
    if (changed.has('thread') || changed.has('parent')) {
      this.#shut = false;
      if (this.#state.phase === 'accepted') this.#drop();
    }
    if (!this.#service || !this.#place.thread)
      this.fail('setup', 'endpoint and thread have to say where comments go');
    else if (!this.#values) this.#takeOver();
  }

  protected override updated(): void {
    // There is no form yet.
    if (!this.#values) return;
    for (const [name, value] of Object.entries(this.#values)) {
      const field = this.#field(name);
      if (field && value && !field.value) {
        field.value = value;
        // Now it is known how long it is.
        this.requestUpdate();
      }
    }
    this.#values = {};
    if (this.#focus) this.find(this.#focus)?.focus();
    if (this.#tell) announce(this.find(this.#tell)?.textContent ?? '', textLanguage());
    this.#focus = this.#tell = '';
    const text = this.find('#text');
    // Where the browser does not do that itself (`field-sizing`).
    if (text && text.scrollHeight > text.clientHeight) text.style.blockSize = `${text.scrollHeight + 2}px`;
    this.#store();
    // Only then: a page with such a listener may not be kept for the way back.
    (this.unsent ? addEventListener : removeEventListener)('beforeunload', this.#askToStay);
    clearTimeout(this.#tick);
    if (this.#state.phase === 'waiting') this.#tick = setTimeout(this.#draw, 1000);
  }

  // ------------------------------------------------------------------------------------------- What the page gives

  /** What stands in the form between the tags. */
  #own(name: string): string {
    return this.querySelector<HTMLInputElement>(`form [name=${name}]`)?.value ?? '';
  }

  /** What was written before the script came, and before the page was loaded anew. */
  #takeOver(): void {
    const kept = this.#stores ? keptDraft(this.#place.thread) : undefined;
    const {text = ''} = kept?.draft ?? {};
    const typed = this.#own('comment');
    this.#values = {
      name: this.#own('author'),
      email: this.#own('email'),
      website: this.#own('url'),
      ...kept?.draft,
      text: text.includes(typed) ? text : `${text}\n\n${typed}`.trim(),
    };
    if (this.querySelector('form :focus')) this.#focus = '#text';
    // It is not sent by itself: the reader may be on another network now.
    if (kept?.unanswered) this.#take(kept);
  }

  get #service(): CommentService | undefined {
    const {service, endpoint} = this.#place;
    const madeOf = [service, endpoint, this.nonce].join(' ');
    if (this.#given || !endpoint) return this.#given;
    if (madeOf !== this.#madeOf) this.#made = serviceOf(service, endpoint, this.nonce);
    this.#madeOf = madeOf;
    return this.#made;
  }

  get #host(): string {
    return hostOf(this.#place.endpoint) || location.host;
  }

  /** The server knows the reader, as a member of the site. */
  get #member(): boolean {
    return !!this.nonce && this.#place.endpoint.startsWith(`${location.origin}/`);
  }

  get #stores(): boolean {
    return this.draft === 'session';
  }

  get #required(): string[] {
    return [...wordsOf(this.require), ...this.#demanded];
  }

  /** What is asked for beside the comment. */
  get #asked(): Askable[] {
    const ask = wordsOf(this.getAttribute('ask') ?? (this.#member ? '' : 'name'));
    const names = new Set([...ask, ...this.#required]);
    const known = [...names].filter((name): name is Askable => (askable as readonly string[]).includes(name));
    if (known.length < names.size) this.warnValue('ask', askable.join(', '));
    return known;
  }

  /** How many more characters fit into a field. */
  #left(name: MeasuredField): number {
    const most = name === 'text' ? parseInt(this.maxLength) || Infinity : Infinity;
    return charactersLeft(this.#value(name), most, name);
  }

  // ------------------------------------------------------------------------------------------ What the reader does

  get #state(): SubmissionState {
    return this.#submission?.state ?? {phase: 'idle'};
  }

  get #busy(): boolean {
    return this.#state.phase === 'sending';
  }

  #field(name: string): HTMLInputElement | null {
    return this.find(`#${name}`) as HTMLInputElement | null;
  }

  #value(name: string): string {
    return this.#field(name)?.value ?? '';
  }

  get #draft(): Draft {
    const {thread, parent} = this.#place;
    const [text = '', name = '', email = '', website = ''] = ['text', ...askable].map((each) =>
      this.#value(each),
    );
    return {thread, parent, text, name, email, website};
  }

  readonly #draw = (): void => {
    this.requestUpdate();
  };

  readonly #askToStay = (event: Event): void => {
    event.preventDefault();
  };

  readonly #online = (): void => {
    this.#submission?.online();
  };

  /** The reader is about to write: what the server says to that is asked for now, and not before. */
  readonly #prepare = (): void => {
    const {thread} = this.#place;
    if (thread === this.#prepared) return;
    this.#prepared = thread;
    const service = this.#service as CommentService;
    void this.#check.begin(service, thread);
    void service.state?.(thread, (this.#end as AbortController).signal).then((state) => {
      this.#shut = state.ok && state.value === 'closed';
      if (this.#shut && this.find(':focus') && !this.unsent) this.#focus = '#closed';
      this.requestUpdate();
    });
  };

  readonly #input = (): void => {
    // What was tried is not tried again by itself: the text is another one now.
    if (!this.#busy) this.#submission?.stop();
    const near = this.#left('text') <= nearTheEnd;
    if (near && !this.#near) this.#tell = '#count';
    this.#near = near;
    this.requestUpdate();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#send(event);
  };

  readonly #send = (event: Event): void => {
    event.preventDefault();
    if (this.#busy) return;
    this.#faults = {};
    for (const name of Object.keys(limits) as MeasuredField[]) {
      const field = this.#field(name);
      if (!field) continue;
      if (name === 'website') field.value = websiteOf(field.value);
      const {value, required, validity} = field;
      const fault =
        required && !value.trim()
          ? 'missing'
          : isMalformed(name, value) || validity.typeMismatch
            ? 'malformed'
            : this.#left(name) < 0 && 'too-long';
      if (fault) this.#faults[name] = fault;
    }
    this.requestUpdate();
    const draft = this.#draft;
    if (Object.keys(this.#faults).length) this.#focus = '#problems';
    else if (same(draft, this.#tried)) this.#submission?.send();
    else if (this.dispatchEvent(new CommentSubmitEvent(draft.thread, draft.parent))) {
      this.#take({draft, unanswered: false});
      this.#submission?.send();
    }
  };

  readonly #toField = (event: Event): void => {
    event.preventDefault();
    this.find((event.currentTarget as HTMLAnchorElement).hash)?.focus();
  };

  /** Begins with an empty form. */
  readonly #clear = (): void => {
    (this.find('form') as HTMLFormElement | null)?.reset();
    this.find('#removal')?.replaceChildren();
    this.#drop();
    this.#focus = '#text';
  };

  #drop(): void {
    this.#submission?.stop();
    this.#submission = this.#tried = undefined;
    this.#faults = {};
    this.requestUpdate();
  }

  // -------------------------------------------------------------------------------------------- What becomes of it

  /** Takes up a draft, in the place of another. */
  #take(kept: Kept): void {
    this.#submission?.stop();
    this.#tried = kept.draft;
    const service = this.#service as CommentService;
    this.#submission = submission(kept, {
      knowsRepeats: service.knowsRepeats,
      told: this.#changed,
      send: async (draft, {again, signal}) => {
        const altcha = await this.#check.proof(service, draft.thread);
        signal.throwIfAborted();
        // A hint, no proof: password managers write into what nobody sees, too.
        const trap = this.#value('k2');
        return service.submit(draft, {
          again,
          signal,
          extra: {...(trap && {vigil_k2: trap}), ...(altcha && {altcha})},
        });
      },
    });
  }

  #store(): void {
    const draft = this.#draft;
    const kept = this.#submission?.kept;
    if (this.#stores)
      keepDraft(
        this.#tried?.thread ?? draft.thread,
        this.unsent && this.#state.phase !== 'accepted'
          ? {draft, unanswered: !!kept?.unanswered && same(draft, this.#tried)}
          : undefined,
      );
  }

  readonly #changed = (state: SubmissionState): void => {
    this.#store();
    /** Where the focus goes, if it is in the form: else the reader has gone on, and is told. */
    let place = '';
    if (state.phase === 'accepted') {
      const {status, id, removalToken} = state.accepted;
      this.querySelector('form')?.reset();
      place = '#title';
      if (removalToken) void this.#offerRemoval(removalToken);
      this.dispatchEvent(new CommentAcceptedEvent(id, status));
    } else if (state.phase === 'failed') {
      const {error} = state;
      if (error.code === 'invalid-field') {
        this.#faults = faultsFrom(error);
        if (error.fault === 'missing') this.#demanded = askable.filter((name) => name in this.#faults);
        if (Object.keys(this.#faults).length) place = '#problems';
      }
      this.dispatchEvent(new CommentRejectedEvent(error.code));
    }
    if (place && this.find(':focus')) this.#focus = place;
    else this.#tell = place || (state.phase === 'sending' ? '[type=submit]' : '#message');
    this.requestUpdate();
  };

  /** Shows the code that takes a comment back, or the place to write one in: for few, so its code comes when it is wanted. */
  async #offerRemoval(token = ''): Promise<void> {
    const place = this.find('#removal') as HTMLElement;
    try {
      const {offerRemoval} = await import('./removal.js');
      offerRemoval(place, token, {
        service: this.#service as CommentService,
        translation,
        announce: (text) => {
          announce(text, textLanguage());
        },
        removed: () => {
          if (token) this.#drop();
        },
      });
    } catch (error) {
      place.textContent = token;
      this.fail('removal', String(error));
    }
  }

  readonly #takeBack = (): void => {
    void this.#offerRemoval();
  };

  /** What is to be said on how it goes. */
  get #sentences(): Word[] {
    const state = this.#state;
    const knowsRepeats = this.#service?.knowsRepeats;
    if ('error' in state)
      return state.error.code === 'invalid-field' && Object.keys(this.#faults).length
        ? []
        : sentencesOf(state.error, knowsRepeats);
    if (this.#submission?.kept?.unanswered && !this.#busy)
      return [same(this.#draft, this.#tried) ? perhaps(knowsRepeats) : 'changed'];
    return this.#shut ? ['closed'] : [];
  }

  readonly #fill: Say = (name, values = {}) => fill(words(name), {host: this.#host, ...values});

  readonly #mark = (content: unknown) => inLanguage(content, textLanguage(), this.language);

  readonly #say: Say = (name, values) => this.#mark(this.#fill(name, values));

  /** Sentences in a row, which stay in their order where they are not in the language around them. */
  #row(sentences: readonly Word[], more: readonly unknown[] = []) {
    return this.#mark([...sentences.map((name) => this.#fill(name)), ...more].map((each) => [each, ' ']));
  }

  #messageView() {
    const state = this.#state;
    const {steps} = this.#check;
    const sentences = this.#sentences;
    const more = [];
    if ('until' in state) {
      const seconds = Math.max(1, Math.ceil((state.until - Date.now()) / 1000));
      const time = `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
      more.push(this.#fill('next', {time}));
    }
    if ('error' in state && state.error.said)
      more.push(this.#fill('said', {words: html`<bdi>${state.error.said}</bdi>`}));
    return html`${
      steps
        ? html`<p class="small">${this.#say('work', {number: isolated(this.language, steps)})}</p>`
        : nothing
    }
    ${
      sentences.length || more.length
        ? html`<p id="message" class="message">${this.#row(sentences, more)}</p>`
        : nothing
    }`;
  }

  readonly #on: FormListeners = {
    key: this.#key,
    input: this.#input,
    prepare: this.#prepare,
    toField: this.#toField,
    send: this.#send,
    clear: this.#clear,
  };

  protected override render() {
    const say = this.#say;
    const state = this.#state;
    const {phase} = state;
    const {thread, parent} = this.#place;
    const service = this.#service;
    if (!service || !thread) return html`<slot></slot>`;
    const left = this.#left('text');
    const notice: Word[] = ['receiver'];
    if (this.#member) notice.push('member');
    if (this.#stores) notice.push('session');
    const heading = (content: unknown) =>
      html`<div id="title" part="title" tabindex="-1" role="heading" aria-level=${parent ? 3 : 2}>${content}</div>`;
    return html`<div class="root">
      ${
        phase === 'accepted'
          ? outcomeView(
              state.accepted.status,
              this.#tried as Draft,
              this.#clear,
              heading(say(state.accepted.status)),
              say,
            )
          : (this.closed || this.#shut) && phase === 'idle' && !this.unsent && !this.#values?.text
            ? html`<p id="closed" tabindex="-1">${say('closed')}</p>`
            : formView(
                this.#asked,
                this.#required,
                this.#faults,
                left > nearTheEnd
                  ? nothing
                  : html`<p id="count" class="small">${say('left', {number: isolated(this.language, left)})}</p>`,
                html`<p>${this.#row(notice)}</p>
                  <p>${say('risk')}</p>`,
                this.#messageView(),
                phase === 'sending' ? phase : phase === 'waiting' ? 'retry' : 'send',
                this.#stores && this.unsent && !this.#busy,
                heading(this.label || say(parent ? 'reply' : 'title')),
                this.#on,
                say,
              )
      }
      ${this.removal && service.remove ? html`<p><button type="button" @click=${this.#takeBack}>${say('takeBack')}</button></p>` : nothing}
      <div id="removal"></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-comment-form': CommentForm;
  }
}
