import {html, nothing} from 'lit/html.js';
import {announce, openAnnouncer} from '../core/announcer.js';
import {VigilElement, type Reflected} from '../core/base-element.js';
import {durationForm, parseDuration} from '../core/duration.js';
import {formatNumber} from '../core/formats.js';
import {hostStyles} from '../core/host.styles.js';
import {textLanguage} from '../core/locale.js';
import {loadSanitiser, type Sanitise} from '../core/sanitise/sanitise.js';
import {fill, inLanguage, isolated, plural} from '../core/words.js';
import {threadStyles} from './comment-thread.styles.js';
import type {CommentService} from './services/comment-service.js';
import {writtenOn} from './thread-date.js';
import {ThreadForm} from './thread-form.js';
import {pause, ThreadList} from './thread-list.js';
import {ThreadReading} from './thread-reading.js';
import {overheard, wordpress} from './thread-service.js';
import {askWhileSeen} from './thread-watch.js';
import {words, type Say} from './thread-words.js';

/** The attributes that decide what is read. */
const sources = ['service', 'endpoint', 'thread', 'per-page', 'order', 'dates'];

/** The comment that the page's address leads to. */
const linked = (): string => /^#comment-(.+)/.exec(location.hash)?.[1] ?? '';

/**
 * The comments of a page, and the form to add one. What stands between the tags is shown until the first page of them
 * is there, and for ever where it does not come.
 *
 * @slot - Fallback: for example a link to the comments, for readers without script and until they are there.
 * @slot notice - What the form says before a comment is sent, in the site's own words.
 *
 * @csspart heading - The number of comments.
 *
 * @fires {VigilErrorEvent} vigil-error - The comments could not be read; has `code` and `message`. Cancel it to keep the console line away.
 */
export class CommentThread extends VigilElement {
  static override readonly styles = hostStyles + threadStyles;

  static override readonly properties: Reflected = {
    endpoint: '',
    thread: '',
    perPage: '',
    order: '',
    dates: '',
    checkEvery: '',
    ask: '',
    require: '',
    draft: '',
    maxLength: '',
  };

  /** @internal */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'service'];
  }

  /** Where the service is: the root of the REST API, or for `wordpress-form` the site's home. */
  declare endpoint: string;

  /** The thread's name: for WordPress the id of its post. */
  declare thread: string;

  /** Comments on a page, replies not counted: 1 to 100, 20 by default. */
  declare perPage: string;

  /** `asc`, from old to new, with the form under the list; or `desc`, with the form over it. */
  declare order: string;

  /** `time`; or `day`, to show and keep no more than the day. */
  declare dates: string;

  /** How often to ask, while the thread is seen, whether there are new comments: an ISO 8601 duration such as `PT2M`. Off by default. */
  declare checkEvery: string;

  /** What the form asks for beside the comment. */
  declare ask: string;

  /** What of it the form requires. */
  declare require: string;

  /** Whether the form keeps what is being written: `none` or `session`. */
  declare draft: string;

  /** The longest comment that the form takes. */
  declare maxLength: string;

  /** Given by the page. */
  #given: CommentService | undefined;
  #reading: ThreadReading | undefined;
  /** What the form is given of its service. */
  #formService: CommentService | undefined;
  #sanitise: Sanitise | undefined;
  /** What is read has to be read anew. */
  #stale = false;
  /** The comment that the address leads to is not there. */
  #gone = false;
  /** The one that was replied to went away under the form. */
  #parentGone = false;
  #offered = 0;
  /** What the list was drawn with, and when it is there whole. */
  #drawnWith: readonly unknown[] = [];
  #drawn: Promise<unknown> | undefined;
  #life: AbortController | undefined;
  #watch: AbortController | undefined;

  readonly #list = new ThreadList();
  readonly #form = new ThreadForm();

  /** The service: `wordpress`, `wordpress-form`, or as a property any object that does what one does. */
  get service(): CommentService | string {
    return this.#given ?? this.getAttribute('service') ?? '';
  }

  set service(service: CommentService | string) {
    const named = typeof service === 'string';
    this.#given = named ? undefined : service;
    if (named) this.setAttribute('service', service);
    this.#stale = true;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    openAnnouncer();
    const {signal} = (this.#life = new AbortController());
    addEventListener('hashchange', this.#addressChanged, {signal});
    this.addEventListener('click', this.#pressed, {signal});
    if (!this.#reading?.page) this.#stale = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
    this.#watch?.abort();
    this.#watch = undefined;
    this.#reading?.rest();
  }

  /** Reads the present page of the thread again. Settles when it is there. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#reading?.turn(this.#reading.page || 1);
    await this.updateComplete;
    await this.#drawn;
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (this.#stale || sources.some((name) => changed.has(name))) {
      this.#stale = false;
      this.#open();
    }
    if (!this.#watch || changed.has('check-every')) {
      this.#watch?.abort();
      this.#watch = new AbortController();
      const every = this.checkEvery && parseDuration(this.checkEvery);
      if (every)
        askWhileSeen(this, every, async () => !!(await this.#reading?.recount()), this.#watch.signal);
      else if (this.checkEvery) this.warnValue('check-every', durationForm);
    }
  }

  // ------------------------------------------------------------------------------------------------ What is read

  /** An attribute's value, one of those allowed; else the first, and a word to the editor. */
  #choice(attribute: string, allowed: readonly string[]): string {
    const [first = ''] = allowed;
    const value = this.getAttribute(attribute) ?? first;
    if (allowed.includes(value)) return value;
    this.warnValue(attribute, allowed.join(', '));
    return first;
  }

  #named(): CommentService | undefined {
    const name = this.#choice('service', ['wordpress', 'wordpress-form']);
    if (this.endpoint) return wordpress(name, this.endpoint, this.nonce);
    if (this.hasAttribute('service')) this.fail('no-service', 'needs endpoint');
    return undefined;
  }

  /** Begins to read a thread, and knows nothing any more of the one before. */
  #open(): void {
    this.#reading?.rest();
    this.#reading = undefined;
    this.#form.put('');
    const service = this.#given ?? this.#named();
    if (!service) return;
    const order = this.#choice('order', ['asc', 'desc']) as 'asc' | 'desc';
    const day = this.#choice('dates', ['time', 'day']) === 'day';
    const perPage = this.perPage || '20';
    const good = /^([1-9]\d?|100)$/.test(perPage);
    if (!good) this.warnValue('per-page', '1 to 100');
    const reading = new ThreadReading(
      service,
      {thread: this.thread, perPage: good ? Number(perPage) : 20, order},
      day,
      this.#prepare(),
      () => {
        this.requestUpdate();
      },
      (code) => {
        this.fail(code, 'the comments could not be read');
      },
    );
    this.#reading = reading;
    this.#formService = overheard(service, (draft, accepted) => {
      if (reading === this.#reading) reading.add(draft, accepted);
    });
    void this.#follow();
  }

  /**
   * What comments are drawn with, made ready while the list is on its way: nobody waits for it then. The first date and
   * the first number on a page cost Chromium 50 to 100 ms each on a slow phone, so each has a task of its own.
   */
  async #prepare(): Promise<void> {
    const loading = loadSanitiser();
    await pause();
    writtenOn(this.language, new Date(0).toISOString());
    await pause();
    formatNumber(this.language, 1000);
    this.#sanitise = await loading;
  }

  /** Goes to the comment that the address leads to, on whichever page it is. */
  readonly #follow = async (): Promise<void> => {
    const reading = this.#reading;
    const id = linked();
    if (!reading || (reading.page && !id)) return;
    const page = id && !this.#list.viewOf(id) ? await reading.pageOf(id) : 0;
    if (reading !== this.#reading) return;
    if ((page || !reading.page) && !(await reading.turn(page || 1))) return;
    this.#gone = !!id && !(await this.#reveal(id));
    this.requestUpdate();
  };

  readonly #addressChanged = (): void => {
    void this.#follow();
  };

  /** @returns whether the comment is on the page */
  async #reveal(id: string): Promise<boolean> {
    await this.updateComplete;
    if (!this.#list.viewOf(id)) await this.#drawn;
    const view = this.#list.viewOf(id);
    view?.focus();
    return !!view;
  }

  /** Links to a comment change the address, which `hashchange` tells; not so if it is there already. */
  readonly #pressed = (event: Event): void => {
    const link = (event.composedPath()[0] as Element).closest('a');
    if (link?.hash && link.hash === location.hash) void this.#follow();
  };

  // -------------------------------------------------------------------------------------------------- What one does

  async #turn(page?: number): Promise<void> {
    const reading = this.#reading;
    if (!(await reading?.turn(page)) || !reading) return;
    this.#gone = false;
    const [first] = reading.entries;
    if (!first || !(await this.#reveal(first.comment.id))) this.find('h2')?.focus();
    if (reading.pages > 1) announce(this.#where(reading), textLanguage());
  }

  readonly #back = (): void => {
    void this.#turn((this.#reading?.page ?? 0) - 1);
  };

  readonly #on = (): void => {
    void this.#turn((this.#reading?.page ?? 0) + 1);
  };

  readonly #retry = (): void => {
    void this.#turn();
  };

  /** Of what has come since, the first one that is on the page; else the newest, on the page where that is. */
  readonly #showNew = async (): Promise<void> => {
    const reading = this.#reading;
    if (!reading) return;
    const known = new Set(reading.entries.map(({comment}) => comment.id));
    if (!(await reading.turn(reading.page))) return;
    let fresh = reading.entries.find(({comment}) => !known.has(comment.id));
    if (!fresh) {
      const first = this.order === 'desc';
      if (!(await reading.turn(first ? 1 : reading.pages))) return;
      fresh = reading.entries.filter(({depth}) => !depth).at(first ? 0 : -1);
    }
    if (fresh) await this.#reveal(fresh.comment.id);
  };

  /** Opens the form at a comment, or closes it there. What is written in it goes along. */
  readonly #reply = (id: string): void => {
    const before = this.#form.replyingTo;
    const view = id === before ? undefined : this.#list.viewOf(id);
    this.#form.put(view ? id : '', view?.place);
    for (const changed of [id, before]) this.#list.viewOf(changed)?.redraw();
    if (view) this.#form.focus();
    this.#parentGone = false;
    this.requestUpdate();
  };

  // --------------------------------------------------------------------------------------------- What is on the page

  readonly #say: Say = (name, values = {}) =>
    inLanguage(fill(words(name), values), textLanguage(), this.language);

  #counted(
    name: 'count' | 'fresh',
    count: number,
    shown: unknown = isolated(this.language, count),
  ): unknown[] {
    return fill(plural(words(name), count), {count: shown});
  }

  #where({page, pages}: ThreadReading): string {
    const number = (value: number) => formatNumber(this.language, value);
    return fill(words('page'), {page: number(page), pages: number(pages)}).join('');
  }

  protected override updated(): void {
    const reading = this.#reading;
    if (!reading) return;
    const {entries, closed, fresh} = reading;
    if (fresh > this.#offered)
      announce(this.#counted('fresh', fresh, formatNumber(this.language, fresh)).join(''), textLanguage());
    this.#offered = fresh;
    if (!closed && this.#formService)
      this.#form.draw(this, this.#formService, !!this.querySelector(':scope > [slot=notice]'));
    const {replyingTo} = this.#form;
    if (replyingTo && !entries.some(({comment}) => comment.id === replyingTo)) {
      this.#form.put('');
      this.#parentGone = true;
      announce(words('parentGone'), textLanguage());
      this.requestUpdate();
    } else this.#form.put(replyingTo, this.#list.viewOf(replyingTo)?.place);
    const sanitise = this.#sanitise;
    const drawnWith = [entries, closed, this.language, textLanguage(), sanitise];
    if (!sanitise || drawnWith.every((each, index) => each === this.#drawnWith[index])) return;
    this.#drawnWith = drawnWith;
    this.#drawn = this.#list.draw(entries, {
      language: this.language,
      say: this.#say,
      sanitise,
      base: document.baseURI,
      open: !closed,
      isOpen: (id) => id === this.#form.replyingTo,
      reply: this.#reply,
    });
  }

  #pagesView(reading: ThreadReading) {
    const {page, pages, busy} = reading;
    const newestFirst = this.order === 'desc';
    const button = (name: 'earlier' | 'later', there: boolean) =>
      there
        ? html`<button type="button" @click=${(name === 'later') === newestFirst ? this.#back : this.#on}
            >${this.#say(name)}</button
          >`
        : html`<span></span>`;
    const where = inLanguage(this.#where(reading), textLanguage(), this.language);
    return html`<div class="row">
      ${button(newestFirst ? 'later' : 'earlier', page > 1)}
      <span class="small">${busy ? this.#say('loading') : where}</span>
      ${button(newestFirst ? 'earlier' : 'later', page < pages)}
    </div>`;
  }

  /** Why the page that was asked for is not here. */
  #problemView(problem: 'failed' | 'refused') {
    return html`<p class="problem">
      ${this.#say(problem)}
      ${
        problem === 'failed'
          ? html`<button type="button" @click=${this.#retry}>${this.#say('retry')}</button>`
          : nothing
      }
    </p>`;
  }

  protected override render() {
    const reading = this.#reading;
    if (!reading?.page && !reading?.problem) return html`<slot></slot>`;
    const {page, pages, read, fresh, entries, closed, problem, busy} = reading;
    const say = this.#say;
    const heading = read
      ? inLanguage(this.#counted('count', read), textLanguage(), this.language)
      : say('comments');
    const form = closed
      ? html`<p>${say('closed')}</p>`
      : html`${this.#parentGone ? html`<p>${say('parentGone')}</p>` : nothing} ${this.#form.home}`;
    // The line keeps its room: what comes into it must not move what is being read or written.
    const offer = html`<div class="row">
      ${
        fresh
          ? html`<button type="button" @click=${this.#showNew}
              >${inLanguage(this.#counted('fresh', fresh), textLanguage(), this.language)}</button
            >`
          : nothing
      }
    </div>`;
    const newestFirst = this.order === 'desc';
    return html`${page ? nothing : html`<slot></slot>`}
      <section class="root" aria-labelledby="heading" aria-busy=${busy}>
        <h2 id="heading" part="heading" tabindex="-1">${heading}</h2>
        ${this.#gone ? html`<p>${say('gone')}</p>` : nothing}
        ${page || !problem ? nothing : this.#problemView(problem)}
        ${newestFirst ? [form, offer] : nothing}
        ${page && !entries.length ? html`<p>${say('none')}</p>` : nothing} ${this.#list.element}
        ${page && pages > 1 ? this.#pagesView(reading) : nothing}
        ${page && problem ? this.#problemView(problem) : nothing}
        ${newestFirst ? nothing : [offer, form]}
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-comment-thread': CommentThread;
  }
}
