import type {Accepted, Comment, CommentService, Draft, ListQuery} from './services/comment-service.js';
import {inOrder, type Entry} from './thread-order.js';
import {ownComment, unlisted, withOwn, type OwnComment} from './thread-own.js';

/** What is read of a thread, but for the page. */
export type Wish = Pick<ListQuery, 'thread' | 'perPage' | 'order'>;

/** What is known of a thread, and how it is asked for. One for a thread: another thread has another. */
export class ThreadReading {
  /** The page that is shown; 0 before the first one is there. */
  page = 0;
  pages = 1;
  /** How many comments there were when the list was read. */
  read: number | undefined;
  closed = false;
  /** A page is on its way. */
  busy = false;
  /** Why the last page that was asked for is not there. */
  problem: 'failed' | 'refused' | undefined;
  /** The page that is shown, in the order of reading. */
  entries: readonly Entry[] = [];

  #comments: readonly Comment[] = [];
  #own: readonly OwnComment[] = [];
  #count = 0;
  #wanted = 1;
  #asking = new AbortController();

  /**
   * @param day no more than the day of a comment is kept
   * @param ready what has to be there before comments can be shown
   * @param changed told when something is new here
   * @param failed told why a page did not come
   */
  constructor(
    readonly service: CommentService,
    private readonly wish: Wish,
    private readonly day: boolean,
    private readonly ready: Promise<unknown>,
    private readonly changed: () => void,
    private readonly failed: (code: string) => void,
  ) {}

  /** Asks for nothing more, until it is told to. */
  rest(): void {
    this.#ask();
    this.busy = false;
  }

  /** A new wish ends the one before. */
  #ask(): AbortSignal {
    this.#asking.abort();
    return (this.#asking = new AbortController()).signal;
  }

  /** How many comments have come since the list was read. */
  get fresh(): number {
    return Math.max(0, this.#count - (this.read ?? Infinity));
  }

  /**
   * Reads a page.
   *
   * @param known reads the present page again, and of others' comments takes only these
   * @returns whether it is there
   */
  async turn(page = this.#wanted, known?: ReadonlySet<string>): Promise<boolean> {
    const {service, wish} = this;
    const signal = this.#ask();
    this.#wanted = page;
    this.busy = !known;
    this.changed();
    const [listed, state] = await Promise.all([
      service.list({...wish, page, signal}),
      this.page ? undefined : service.state?.(wish.thread, signal),
      this.ready,
    ]);
    if (signal.aborted) return false;
    this.busy = false;
    // A server that does not say takes them, as far as can be known.
    if (state) this.closed = state.ok && state.value === 'closed';
    if (listed.ok) {
      const {comments, pages} = listed.value;
      // It was the last one, and is gone.
      if (page > 1 && !comments.length) return this.turn(Math.min(page - 1, pages || 1));
      this.page = page;
      this.pages = pages;
      this.#take(comments, known);
      void this.recount(!known);
    }
    if (!known) {
      const code = listed.ok ? '' : listed.error.code;
      this.problem = code ? (/^(login-required|refused)$/.test(code) ? 'refused' : 'failed') : undefined;
      if (code) this.failed(code);
    }
    this.changed();
    return listed.ok;
  }

  #take(comments: readonly Comment[], known?: ReadonlySet<string>): void {
    const own = this.#own;
    this.#own = unlisted(own, comments);
    this.#comments = comments
      .filter((each) => !known || known.has(each.id) || unlisted(own, [each]).length < own.length)
      // Nothing that is not shown: a service of the page's may give more.
      .map(({id, parent, name, website, date, content, status}) => ({
        id,
        parent,
        name,
        website,
        date: this.day ? date.slice(0, 10) : date,
        content,
        status,
      }));
    this.#arrange();
  }

  #arrange(): void {
    this.entries = inOrder(withOwn(this.#comments, this.#own, this.page, this.wish.order === 'desc'));
  }

  /**
   * Asks how many comments there are.
   *
   * @param all the list was just read, so there are no others
   * @returns whether there was an answer
   */
  async recount(all = false): Promise<boolean> {
    if (all && this.pages < 2) this.read = this.#count = this.#comments.length;
    const {signal} = this.#asking;
    const counted = await this.service.count?.(this.wish.thread, signal);
    if (!counted?.ok || signal.aborted) return false;
    this.#count = counted.value;
    if (all) this.read = counted.value;
    this.changed();
    return true;
  }

  /** The page that a comment stands on, if it can be found. */
  async pageOf(id: string): Promise<number | undefined> {
    const found = await this.service.pageOf?.(id, {...this.wish, signal: this.#ask()});
    return found?.ok ? found.value : undefined;
  }

  /** The reader's own comment: it is shown at once, and what others have written meanwhile is only counted. */
  add(draft: Draft, accepted: Accepted): void {
    const known = new Set(this.#comments.map(({id}) => id));
    const own = ownComment(draft, accepted, this.page);
    this.#own = [...this.#own, own];
    this.#arrange();
    const published = own.status === 'published';
    if (published && this.read !== undefined) this.read += 1;
    if (published && this.page && !this.busy) void this.turn(this.page, known);
    else void this.recount();
    this.changed();
  }
}
