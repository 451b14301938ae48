import '../../src/define/comment-form.js';
import type {CommentForm} from '../../src/comment-form/comment-form.js';
import type {
  Accepted,
  CommentService,
  Draft,
  Result,
  ServiceError,
  SubmitOptions,
} from '../../src/comment-form/services/comment-service.js';
import type {Clock} from '../core/clock.js';
import {onCleanUp, until} from '../support/fixtures.js';

export type {CommentForm} from '../../src/comment-form/comment-form.js';

/** A comment that no test may find anywhere but in the form. */
export const secret = 'They took my brother on Tuesday';

export type Answer = Result<Accepted> | Promise<Result<Accepted>>;

export const accepted = (more: Partial<Accepted> = {}): Result<Accepted> => ({
  ok: true,
  value: {status: 'held', id: '7', ...more},
});

/** What a server has against a comment. */
export const failed = (
  code: ServiceError['code'],
  more: Partial<ServiceError> & {fields?: readonly string[]; fault?: string} = {},
): Result<Accepted> => ({ok: false, error: {code, sent: 'no', ...more} as ServiceError});

/** An answer that comes when the test says so. */
export function later(): {answer: Promise<Result<Accepted>>; give: (result: Result<Accepted>) => void} {
  let give: (result: Result<Accepted>) => void = () => undefined;
  const answer = new Promise<Result<Accepted>>((resolve) => {
    give = resolve;
  });
  return {answer, give};
}

export interface FakeService extends CommentService {
  /** Each draft that was to be sent, as it came. */
  readonly sent: (Draft & SubmitOptions)[];
  /** How often the thread's state was asked for. */
  asked: number;
}

/** A service that gives these answers, one after another; the last repeats. */
export function fakeService(
  answers: readonly Answer[] = [accepted()],
  more: Partial<CommentService> = {},
): FakeService {
  const left = [...answers];
  const service: FakeService = {
    sent: [],
    asked: 0,
    knowsRepeats: true,
    list: () => Promise.resolve({ok: true, value: {comments: [], pages: 1}}),
    submit(draft, options) {
      service.sent.push({...draft, ...options});
      return Promise.resolve((left.length > 1 ? left.shift() : left[0]) as Answer);
    },
    state() {
      service.asked += 1;
      return Promise.resolve({ok: true, value: 'open'});
    },
    ...more,
  };
  return service;
}

/** A form on the page, that sends to this service. */
export async function mountForm(
  service: CommentService = fakeService(),
  given = '',
  inner = '',
): Promise<CommentForm> {
  const box = document.createElement('div');
  box.innerHTML = `<vigil-comment-form ${given} thread="5" endpoint="https://news.example">${inner}</vigil-comment-form>`;
  const made = box.firstElementChild as CommentForm;
  made.service = service;
  onCleanUp(() => {
    made.remove();
  });
  document.body.append(made);
  await made.updateComplete;
  return made;
}

export const inside = ({shadowRoot}: Element): ShadowRoot => {
  if (!shadowRoot) throw new Error('The element was not upgraded.');
  return shadowRoot;
};

export function find(form: Element, selector: string): HTMLElement {
  const found = inside(form).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}: ${read(inside(form))}`);
  return found;
}

export const field = (form: Element, name: string): HTMLInputElement =>
  find(form, `#${name}`) as HTMLInputElement;

/** Text as it is read, white space in one piece. */
export const read = (node: Node): string => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** All that the form says. */
export const says = (form: Element): string =>
  [...inside(form).children].map((child) => read(child)).join(' ');

/** Writes into a field as a reader does, at once. */
export function write(form: Element, name: string, value: string): void {
  const target = field(form, name);
  target.value = value;
  target.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** A button that is on the screen, by how its text begins. */
export function button(form: Element, text: string): HTMLButtonElement {
  const all = [...inside(form).querySelectorAll<HTMLButtonElement>('button')];
  const found = all.find((each) => each.getClientRects().length > 0 && read(each).startsWith(text));
  if (!found) throw new Error(`There is no button "${text}": ${all.map(read).join('; ')}`);
  return found;
}

export const has = (form: Element, text: string): boolean =>
  [...inside(form).querySelectorAll('button')].some((each) => read(each).startsWith(text));

/** Presses the button that sends. */
export async function send(form: CommentForm): Promise<void> {
  find(form, 'button[type=submit][part=button]').click();
  await form.updateComplete;
}

/** Writes a comment and sends it. */
export async function post(form: CommentForm, text = secret): Promise<void> {
  write(form, 'text', text);
  await send(form);
}

/** Waits until the form says something. */
export const saying = (form: CommentForm, text: string | RegExp): Promise<unknown> =>
  until(() => (typeof text === 'string' ? says(form).includes(text) : text.test(says(form))));

/** The same, where the clock is the test's, and the network is not. */
export async function sayingBy(clock: Clock, form: CommentForm, text: string | RegExp): Promise<void> {
  const end = performance.now() + 5000;
  while (!(typeof text === 'string' ? says(form).includes(text) : text.test(says(form)))) {
    if (performance.now() > end) throw new Error(`It does not say ${String(text)}, but: ${says(form)}`);
    await clock.settle();
  }
}

/** What the live region says now. */
export const announced = (): string =>
  document.querySelector('body > [role=status]')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The focused element, in shadow trees too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The comment events that reach the document, in order. */
export function eventsOf(cancel = ''): Event[] {
  const events: Event[] = [];
  const listen = (event: Event) => {
    events.push(event);
    if (event.type === cancel) event.preventDefault();
  };
  for (const type of [
    'vigil-comment-submit',
    'vigil-comment-accepted',
    'vigil-comment-rejected',
    'vigil-error',
  ]) {
    document.addEventListener(type, listen);
    onCleanUp(() => {
      document.removeEventListener(type, listen);
    });
  }
  return events;
}

/** Whether leaving the page would ask. */
export function asksToStay(): boolean {
  const event = new Event('beforeunload', {cancelable: true});
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

/** All that the page has stored on the device, as text; empty when it has stored nothing. */
export const stored = (): string =>
  [...Object.entries(sessionStorage), ...Object.entries(localStorage)].flat().join(' ') + document.cookie;
