import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ArgTypes} from '@storybook/web-components-vite';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../../src/define/comment-form.js';
import type {CommentThread} from '../../src/comment-form/comment-thread.js';
import type {
  Comment,
  CommentService,
  Draft,
  ListQuery,
  Result,
} from '../../src/comment-form/services/comment-service.js';
import {isCalled} from './words.js';

/** What the server of a story has and does. */
export interface Server {
  /** From old to new. */
  readonly comments?: readonly Comment[];
  readonly closed?: boolean;
  /** `list` gives this instead of a list; `never`: nothing at all. */
  readonly list?: 'server' | 'refused' | 'never';
  /** The same, of pages after the first. */
  readonly later?: 'server' | 'never';
  /** So many have come when it is asked again. */
  readonly news?: number;
  /** What becomes of a comment that is sent. */
  readonly accepts?: 'held' | 'published';
}

export interface ThreadArgs {
  server: Server;
  perPage?: string;
  order?: string;
  dates?: string;
  checkEvery?: string;
  /** What readers without script get. */
  fallback?: TemplateResult;
}

/** `parameters.vigil`: what a story does, one after another, and what can be read in the end. */
export interface ThreadMarker {
  /** Buttons, by what is on them; `send: …` sends that as a comment. */
  readonly does?: readonly string[];
  readonly says: string;
  /** Code of the fault of which one line stands in the console. */
  readonly fault?: string;
}

export const shows = (says: string, more: Omit<ThreadMarker, 'says'> = {}): {vigil: ThreadMarker} => ({
  vigil: {says, ...more},
});

const ok = <Value>(value: Value): Result<Value> => ({ok: true, value});

/** A service that is no server: nothing leaves the story. */
function serviceOf({comments = [], closed, list, later, news = 0, accepts = 'held'}: Server): CommentService {
  let counts = 0;
  const all = [...comments];
  const roots = (order: ListQuery['order']): Comment[] => {
    const found = all.filter(({parent}) => !all.some(({id}) => id === parent));
    return order === 'desc' ? found.reverse() : found;
  };
  const below = (of: readonly Comment[]): Comment[] => {
    const replies = all.filter(({parent}) => of.some(({id}) => id === parent));
    return replies.length > 0 ? [...replies, ...below(replies)] : [];
  };
  return {
    list({page, perPage, order}) {
      const fault = page > 1 ? later : list;
      if (fault === 'never') return new Promise(() => undefined);
      if (fault) return Promise.resolve({ok: false, error: {code: fault, sent: 'no'}});
      const shown = roots(order).slice((page - 1) * perPage, page * perPage);
      const pages = Math.ceil(roots(order).length / perPage);
      return Promise.resolve(ok({comments: [...shown, ...below(shown)], pages}));
    },
    submit: ({parent, text, name}: Draft) => {
      const id = String(all.length + 1000);
      const comment = {id, parent, name, website: '', date: '', content: `<p>${text}</p>`, status: accepts};
      if (accepts === 'published') all.push(comment);
      return Promise.resolve(ok({id, status: accepts, comment}));
    },
    count: () => Promise.resolve(ok(all.length + (counts++ ? news : 0))),
    state: () => Promise.resolve(ok(closed ? ('closed' as const) : ('open' as const))),
  };
}

const services = new WeakMap<Server, CommentService>();

export const commentThread = ({server, perPage, order, dates, checkEvery, fallback}: ThreadArgs) => {
  const service = services.get(server) ?? serviceOf(server);
  services.set(server, service);
  return html`<vigil-comment-thread
    endpoint="https://newspaper.example/wp-json"
    thread="1"
    per-page=${ifDefined(perPage)}
    order=${ifDefined(order)}
    dates=${ifDefined(dates)}
    check-every=${ifDefined(checkEvery)}
    .service=${service}
    >${fallback ?? nothing}</vigil-comment-thread
  >`;
};

async function find<Found>(search: () => Found | undefined | null, what: string): Promise<Found> {
  for (let round = 0; round < 150; round += 1) {
    const found = search();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no "${what}".`);
}

/** Brings a story into its state, as a reader would. */
export async function play(canvas: ParentNode, {does = []}: ThreadMarker): Promise<void> {
  const thread = canvas.querySelector<CommentThread>('vigil-comment-thread');
  const root = thread?.shadowRoot;
  if (!root) return;
  for (const words of does) {
    const text = /^send: (.*)/.exec(words)?.[1];
    if (text) {
      const form = () => root.querySelector('vigil-comment-form')?.shadowRoot;
      const field = await find(() => form()?.querySelector('textarea'), 'field');
      field.value = text;
      Object.assign(form()?.querySelector('#name') ?? {}, {value: 'You'});
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      form()?.querySelector<HTMLElement>('[type=submit]')?.click();
    } else {
      const button = await find(
        () =>
          [...root.querySelectorAll('button')].find(
            (each) => each.getClientRects().length > 0 && isCalled(each, words),
          ),
        words,
      );
      button.click();
    }
    await thread.updateComplete;
  }
}

const hidden = {table: {disable: true}};

const attribute = (name: string) => ({name, control: 'text' as const, table: {category: 'attributes'}});

export const argTypes: Partial<ArgTypes<ThreadArgs>> & ArgTypes = {
  server: {control: 'object', description: 'What the server of the story has: no attribute.'},
  perPage: attribute('per-page'),
  order: {control: 'select', options: ['asc', 'desc']},
  dates: {control: 'select', options: ['time', 'day']},
  checkEvery: attribute('check-every'),
  fallback: {control: false, description: 'What readers without script get.'},
  ...Object.fromEntries(
    [
      ...['per-page', 'check-every', 'heading', 'service', 'version', 'properties', 'styles', 'sheet'],
      ...['language', 'updateComplete', 'notice'],
    ].map((name) => [name, hidden]),
  ),
};
