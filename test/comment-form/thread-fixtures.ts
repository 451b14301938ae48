import {define} from '../../src/core/define.js';
import {CommentThread} from '../../src/comment-form/comment-thread.js';
import type {
  Accepted,
  Comment,
  CommentService,
  Draft,
  ListQuery,
  Result,
  ServiceError,
} from '../../src/comment-form/services/comment-service.js';
import {mount, onCleanUp, settled, until} from '../support/fixtures.js';

define('vigil-comment-thread', CommentThread);

export type {CommentThread} from '../../src/comment-form/comment-thread.js';

/** A stand-in for the form: what the thread needs of it, and no more. */
export class StubForm extends HTMLElement {
  declare service: CommentService;
  connections = 0;

  connectedCallback(): void {
    this.connections += 1;
    if (this.shadowRoot) return;
    const root = this.attachShadow({mode: 'open'});
    const label = document.createElement('label');
    label.append('Your comment ', document.createElement('textarea'));
    const actions = document.createElement('slot');
    actions.name = 'actions';
    root.append(label, actions);
  }

  get field(): HTMLTextAreaElement {
    return this.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
  }

  override focus(): void {
    this.field.focus();
  }

  /** As the form does: sends what is written, and says that it was accepted. */
  async send(own: Partial<Draft> = {}): Promise<Result<Accepted>> {
    return this.service.submit(
      {
        thread: this.getAttribute('thread') ?? '',
        parent: this.getAttribute('parent') ?? '',
        text: this.field.value,
        name: '',
        email: '',
        website: '',
        ...own,
      },
      {again: false, signal: new AbortController().signal},
    );
  }
}

if (!customElements.get('vigil-comment-form')) customElements.define('vigil-comment-form', StubForm);

let ids = 0;

export const comment = (own: Partial<Comment> = {}): Comment => {
  const id = own.id ?? String(++ids);
  return {
    id,
    parent: '',
    name: `Writer ${id}`,
    website: '',
    date: '2025-01-31T12:00:00Z',
    content: `<p>Comment ${id}</p>`,
    status: 'published',
    ...own,
  };
};

export const comments = (count: number, own: Partial<Comment> = {}): Comment[] =>
  Array.from({length: count}, () => comment(own));

export const ok = <Value>(value: Value): Result<Value> => ({ok: true, value});
export const fault = (code: Exclude<ServiceError['code'], 'invalid-field'>): Result<never> => ({
  ok: false,
  error: {code, sent: 'no'},
});

type Call = [keyof CommentService, ...unknown[]];

/** A service with a thread in memory, from old to new. What it is asked is kept; answers can be replaced. */
export class FakeService implements CommentService {
  calls: Call[] = [];
  all: Comment[];
  closed = false;
  fails: ServiceError['code'] | undefined;
  /** A pause before each page. */
  wait: Promise<unknown> = Promise.resolve();
  accepts: (draft: Draft) => Result<Accepted> = () => ok({status: 'held', id: '900'});

  constructor(all: readonly Comment[] = []) {
    this.all = [...all];
  }

  #roots(order: string): Comment[] {
    const roots = this.all.filter(({parent, status}) => !parent && status !== 'held');
    return order === 'desc' ? roots.reverse() : roots;
  }

  #below(of: readonly Comment[]): Comment[] {
    const replies = this.all.filter(({parent}) => of.some(({id}) => id === parent));
    return replies.length ? [...replies, ...this.#below(replies)] : [];
  }

  async list(query: ListQuery): Promise<Result<{comments: Comment[]; pages: number}>> {
    this.calls.push(['list', query]);
    await this.wait;
    if (this.fails) return fault(this.fails as 'server');
    const roots = this.#roots(query.order);
    const shown = roots.slice((query.page - 1) * query.perPage, query.page * query.perPage);
    return ok({
      comments: [...shown, ...this.#below(shown)].map((each) => ({...each})),
      pages: Math.ceil(roots.length / query.perPage),
    });
  }

  submit(draft: Draft): Promise<Result<Accepted>> {
    this.calls.push(['submit', draft]);
    return Promise.resolve(this.accepts(draft));
  }

  pageOf(id: string, {order, perPage}: Omit<ListQuery, 'page'>): Promise<Result<number>> {
    this.calls.push(['pageOf', id]);
    let found = this.all.find((each) => each.id === id);
    while (found?.parent) found = this.all.find((each) => each.id === found?.parent);
    const index = found ? this.#roots(order).indexOf(found) : -1;
    return Promise.resolve(index < 0 ? fault('refused') : ok(Math.floor(index / perPage) + 1));
  }

  count(): Promise<Result<number>> {
    this.calls.push(['count']);
    return Promise.resolve(this.fails ? fault('server') : ok(this.all.length));
  }

  state(): Promise<Result<'open' | 'closed'>> {
    this.calls.push(['state']);
    return Promise.resolve(ok(this.closed ? ('closed' as const) : ('open' as const)));
  }

  asked(name: keyof CommentService): number {
    return this.calls.filter(([each]) => each === name).length;
  }
}

/** A thread on the page, with its first page, or what stands in the place of that. */
export async function mountThread(
  service?: CommentService,
  attributes = '',
  between = '<p>The fallback</p>',
): Promise<CommentThread> {
  const place = await mount('<div></div>');
  const box = document.createElement('div');
  box.innerHTML = `<vigil-comment-thread ${attributes}>${between}</vigil-comment-thread>`;
  const thread = box.firstElementChild as CommentThread;
  // Before it is on the page: by its attributes alone it might ask a server.
  if (service) thread.service = service;
  place.append(thread);
  await thread.updateComplete;
  if (service) {
    await until(() => inside(thread).querySelector('.root'));
    await ready(thread);
  }
  return thread;
}

/** Waits until what was asked for is drawn. */
export async function ready(thread: CommentThread): Promise<void> {
  await settled(thread.parentElement as Element);
  await until(() => inside(thread).querySelector('.root')?.ariaBusy !== 'true');
  let length = -1;
  await until(() => {
    const before = length;
    length = items(thread).length;
    return length === before;
  });
  await settled(thread.parentElement as Element);
}

export const inside = ({shadowRoot}: Element): ShadowRoot => shadowRoot as ShadowRoot;

export const items = (thread: Element): HTMLElement[] => [
  ...inside(thread).querySelectorAll<HTMLElement>('.list > li'),
];

export const articles = (thread: Element): HTMLElement[] =>
  items(thread).map((item) => item.querySelector('article') as HTMLElement);

export const article = (thread: Element, id: string): HTMLElement | null =>
  inside(thread).querySelector<HTMLElement>(`[id="comment-${id}"]`);

/** The comments that are shown, by their ids. */
export const shown = (thread: Element): string[] =>
  articles(thread).map(({id}) => id.replace('comment-', ''));

/** Text as it is read, white space in one piece. */
export const read = (node: Node | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** A button by what is read on it. */
export function button(thread: Element, text: string): HTMLButtonElement {
  const found = [...inside(thread).querySelectorAll('button')].find((each) => read(each) === text);
  if (!found) throw new Error(`There is no "${text}".`);
  return found;
}

export const buttons = (thread: Element): string[] =>
  [...inside(thread).querySelectorAll('button')].map(read);

export const replyButton = (thread: Element, id: string): HTMLButtonElement =>
  article(thread, id)?.querySelector('button') as HTMLButtonElement;

export const formOf = (thread: Element): StubForm | null =>
  inside(thread).querySelector<StubForm>('vigil-comment-form');

/** The comment at which the form stands; `undefined` at home. */
export const formAt = (thread: Element): string | undefined =>
  formOf(thread)?.closest('li')?.querySelector('article')?.id.replace('comment-', '');

export const showsFallback = (thread: Element): boolean =>
  [...thread.children].some((child) => child.getClientRects().length > 0);

export const focused = (thread: Element): Element | null => inside(thread).activeElement;

export const announced = (): string => document.querySelector('body > [role=status]')?.textContent ?? '';

/** An address of the page with this fragment, until the test ends. */
export function hash(fragment: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`);
  onCleanUp(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });
}
