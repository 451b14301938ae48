import {announce, openAnnouncer} from '../core/announcer.js';
import {durationForm, parseDuration} from '../core/duration.js';
import {formatNumber} from '../core/formats.js';
import {textLanguage} from '../core/locale.js';
import {loadSanitiser, type Sanitise} from '../core/sanitise/sanitise.js';
import {threadStyles} from './comment-thread.styles.js';
import type {Behaviour} from './comment-element.js';
import type {CommentThread} from './comment-thread.js';
import type {CommentService} from './services/comment-service.js';
import {writtenOn} from './thread-date.js';
import {ThreadForm} from './thread-form.js';
import {pause, ThreadList} from './thread-list.js';
import {firstNew} from './thread-order.js';
import {ThreadReading} from './thread-reading.js';
import {sayIn, type Say} from './thread-say.js';
import {overheard} from './thread-service.js';
import {threadView} from './thread-view.js';
import {askWhileSeen} from './thread-watch.js';
import type * as writing from './writing.js';

/** The attributes of few values, and what is said of others. */
const choices = [
  ['per-page', /^([1-9]\d?|100|)$/, '1 to 100'],
  ['order', /^(asc|desc|)$/, 'asc or desc'],
  ['dates', /^(time|day|)$/, 'time or day'],
] as const;

/** What the form is told, or the clock; all else decides what is read. */
const aside = /^(ask|require|draft|max-length|removal|check-every|lang)$/;

/** What the form's piece has that the thread needs too. */
type FormPiece = Pick<typeof writing, 'keptDraft' | 'placeOf' | 'serviceNames' | 'serviceOf'>;

/**
 * What a thread does: the piece `vigil-comment-reading.js`, which comes when there is a thread on the page.
 */
export class Reading implements Behaviour {
  readonly styles = threadStyles;
  readonly #host: CommentThread;
  readonly #writing: FormPiece;
  /** What the page gave as its service when the thread was opened. */
  #opened: CommentService | string | undefined;
  #reading: ThreadReading | undefined;
  /** What the form is given of its service. */
  #formService: CommentService | undefined;
  #sanitise: Sanitise | undefined;
  /** The thread has to be read from the beginning. */
  #stale = false;
  #offered = 0;
  /** What the list was drawn with, and when it is there whole. */
  #drawnWith: readonly unknown[] = [];
  #drawn: Promise<void> | undefined;
  #watch: AbortController | undefined;

  readonly #list = new ThreadList();
  readonly #form = new ThreadForm();

  constructor(host: CommentThread, writing: FormPiece) {
    this.#host = host;
    this.#writing = writing;
  }

  connected(): void {
    openAnnouncer();
    addEventListener('hashchange', this.#follow);
    if (!this.#reading?.page) this.#stale = true;
  }

  disconnected(): void {
    removeEventListener('hashchange', this.#follow);
    this.#watch?.abort();
    this.#watch = undefined;
    this.#reading?.begin();
  }

  /** Reads the present page of the thread again. Settles when it is there. */
  async refresh(): Promise<void> {
    await this.#reading?.turn();
    await this.#host.updateComplete;
  }

  prepare(changed: ReadonlySet<string>): void {
    if (this.#stale || this.#opened !== this.#host.service || [...changed].some((name) => !aside.test(name)))
      this.#open();
    if (this.#watch && !changed.has('check-every')) return;
    this.#watch?.abort();
    this.#watch = new AbortController();
    const {checkEvery} = this.#host;
    const every = parseDuration(checkEvery);
    if (every)
      askWhileSeen(this.#host, every, async () => !!(await this.#reading?.recount()), this.#watch.signal);
    else if (checkEvery) this.#host.warn('check-every', durationForm);
  }

  settle(): void {
    const reading = this.#reading;
    if (!reading) return;
    const {page, entries, closed, fresh} = reading;
    if (fresh > this.#offered) this.#tell('.fresh');
    this.#offered = fresh;
    const form = this.#form;
    // The comment that was replied to is gone, or stands on another page.
    if (page && !entries.some(({comment}) => comment.id === form.replyingTo)) form.put();
    form.draw(this.#host, this.#formService as CommentService, closed, this.#say('close'), this.#close);
    const {language} = this.#host;
    const drawnWith = [entries, closed, language, textLanguage()];
    const sanitise = this.#sanitise;
    if (!sanitise || !drawnWith.some((each, index) => each !== this.#drawnWith[index])) return;
    this.#drawnWith = drawnWith;
    this.#drawn = this.#list
      .draw(entries, {
        language,
        sanitise,
        say: this.#say,
        reply: closed ? undefined : this.#reply,
        follow: this.#follow,
      })
      .then(() => {
        // A reply that was begun before the page was loaded anew.
        form.put(form.replyingTo, this.#list.viewOf(form.replyingTo)?.place);
      });
  }

  // ------------------------------------------------------------------------------------------------ What is read

  #named(wanted: string): CommentService | undefined {
    const host = this.#host;
    const {placeOf, serviceNames, serviceOf} = this.#writing;
    const named = serviceNames.find((name) => name === wanted);
    if (wanted && !named) host.warn('service', serviceNames.join(' or '));
    const {service, endpoint} = placeOf(named, host.endpoint, document.baseURI);
    if (endpoint && host.thread) return serviceOf(service, endpoint, host.nonce);
    // Without these the page may be about to give a service.
    setTimeout(
      () => {
        if (!this.#reading && host.isConnected)
          host.fail('setup', 'endpoint and thread have to say which comments');
      },
      wanted || host.endpoint ? 0 : 3000,
    );
    return undefined;
  }

  /** Begins to read a thread, and knows nothing any more of the one before. */
  #open(): void {
    this.#stale = false;
    this.#reading?.begin();
    this.#reading = undefined;
    this.#form.put();
    this.#opened = this.#host.service;
    const service =
      typeof this.#opened === 'string'
        ? this.#named(this.#opened)
        : this.#writing.serviceOf(this.#opened, '', '');
    if (!service) return;
    const {thread, perPage, order, dates} = this.#host;
    if (this.#host.draft === 'session')
      this.#form.replyingTo = this.#writing.keptDraft(thread)?.draft.parent ?? '';
    for (const [name, allowed, said] of choices)
      if (!allowed.test(this.#host.getAttribute(name) ?? '')) this.#host.warn(name, said);
    const reading = new ThreadReading(
      service,
      {
        thread,
        perPage: Math.min(100, parseInt(perPage) || 20),
        order: order === 'desc' ? order : 'asc',
      },
      dates === 'day',
      this.#prepare(),
      () => {
        this.#host.requestUpdate();
      },
      (code) => {
        this.#host.fail(
          code,
          `no comments of thread "${thread}": is endpoint the REST root, and may this origin read it (CORS)?`,
        );
      },
    );
    this.#reading = reading;
    this.#formService = overheard(
      service,
      (draft, accepted) => {
        if (reading === this.#reading) reading.add(draft, accepted);
      },
      (id) => {
        if (reading === this.#reading) reading.remove(id);
      },
    );
    void this.#goTo();
  }

  /**
   * What comments are drawn with, made ready while the list is on its way: nobody waits for it then. The first date and
   * the first number on a page cost Chromium 50 to 100 ms each on a slow phone, so each has a task of its own.
   */
  async #prepare(): Promise<void> {
    const loading = loadSanitiser();
    await pause();
    writtenOn(this.#host.language, '2025-01-31T12:00:00Z');
    await pause();
    formatNumber(this.#host.language, 1000);
    this.#sanitise = await loading;
  }

  /** After a click the address has yet to change. */
  readonly #follow = (): void => {
    setTimeout(() => void this.#goTo());
  };

  /** Goes to the comment that the address leads to, on whichever page it is. */
  async #goTo(): Promise<void> {
    // No other ids come into what is asked of a server.
    const id = /^#comment-([\w-]+)$/.exec(location.hash)?.[1];
    const {activeElement} = document;
    const reading = this.#reading;
    if (!reading) return;
    const place = id ?? this.#form.replyingTo;
    const page = place && !this.#list.viewOf(place) ? await reading.pageOf(place) : 0;
    if (reading !== this.#reading) return;
    if ((page || !reading.page) && !(await reading.turn(page || 1))) return;
    // A service may be one page off.
    if (page && page < reading.pages && !reading.entries.some(({comment}) => comment.id === place))
      await reading.turn(page + 1);
    // Unless the reader does something else by now.
    if (id && activeElement === document.activeElement) await this.#reveal(id);
  }

  // -------------------------------------------------------------------------------------------------- What one does

  /** Brings a comment into view, with the focus; where it is not to be had, the heading. */
  async #reveal(id: string | undefined): Promise<void> {
    await this.#host.updateComplete;
    if (!this.#list.viewOf(id)) await this.#drawn;
    (this.#list.viewOf(id) ?? this.#host.find('h2'))?.focus();
  }

  /** Says what stands there. */
  #tell(selector: string): void {
    announce(this.#host.find(selector)?.textContent ?? '', textLanguage());
  }

  /** Gives what goes to a page; without one, to that which did not come. */
  readonly #to = (page?: number) => async (): Promise<void> => {
    const reading = this.#reading as ThreadReading;
    if (!(await reading.turn(page))) return;
    await this.#reveal(reading.entries[0]?.comment.id);
    this.#tell('.where');
  };

  /** Goes to the page where the newest are, and there to the first that has come since. */
  readonly #showNew = async (): Promise<void> => {
    const reading = this.#reading as ThreadReading;
    const {entries, fresh} = reading;
    const last = this.#host.order !== 'desc';
    const turn = () => reading.turn((last && reading.pages) || 1);
    // They may have begun a page of their own.
    if (!(await turn()) || (last && reading.page < reading.pages && !(await turn()))) return;
    await this.#reveal(firstNew(reading.entries, entries, fresh));
  };

  /** Gives what opens the form at a comment. What is written in it goes along. */
  readonly #reply = (id: string) => async (): Promise<void> => {
    this.#form.put(id, this.#list.viewOf(id)?.place);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#form.focus();
  };

  readonly #close = (): void => {
    const id = this.#form.replyingTo;
    this.#form.put();
    this.#host.requestUpdate();
    this.#list.viewOf(id)?.focus();
  };

  // --------------------------------------------------------------------------------------------- What is on the page

  get #say(): Say {
    return sayIn(this.#host.language);
  }

  render(): unknown {
    const reading = this.#reading;
    if (!reading?.page && !reading?.problem) return undefined;
    const {language, order} = this.#host;
    return threadView(reading, {
      language,
      say: this.#say,
      newestFirst: order === 'desc',
      list: this.#list.element,
      home: this.#form.home,
      to: this.#to,
      showNew: this.#showNew,
    });
  }
}
