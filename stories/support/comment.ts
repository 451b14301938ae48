import type {ArgTypes} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit/html.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {CommentForm} from '../../src/comment-form/comment-form.js';
import {keepDraft} from '../../src/comment-form/draft-store.js';
import type {
  Accepted,
  CommentService,
  Result,
  ServiceError,
} from '../../src/comment-form/services/comment-service.js';
import type {Kept} from '../../src/comment-form/services/submission.js';
import {isCalled} from './words.js';

/** The form's attributes, as properties, and what stands between its tags. */
export interface CommentArgs {
  service?: CommentService | 'wordpress';
  endpoint?: string;
  thread?: string;
  parent?: string;
  nonce?: string;
  ask?: string;
  require?: string;
  draft?: string;
  maxLength?: string;
  label?: string;
  closed: boolean;
  removal: boolean;
  /** What stands between the tags. */
  inner?: TemplateResult;
}

/** `parameters.vigil`: what a reader does in a story, and what is to be read in the end. */
export interface CommentMarker {
  /** What is written, by the ids of the fields. */
  readonly writes?: Readonly<Record<string, string>>;
  /** What is pressed after that, by the words on it. */
  readonly presses?: readonly string[];
  /** What is written after that. */
  readonly rewrites?: Readonly<Record<string, string>>;
  readonly says: string;
  /** What the tab has kept from before. */
  readonly kept?: Kept;
  /** The clipboard takes nothing in this story. */
  readonly refuses?: true;
  /** Codes of the faults of which one line stands in the console each. */
  readonly faults?: readonly string[];
}

export const shows = (says: string, more: Omit<CommentMarker, 'says'> = {}): {vigil: CommentMarker} => ({
  vigil: {says, ...more},
});

/** An answer as a service gives it. */
export const accepts = (more: Partial<Accepted> = {}): Result<Accepted> => ({
  ok: true,
  value: {status: 'held', id: '7', ...more},
});

/** The other one. */
export const fails = (
  code: ServiceError['code'],
  more: Partial<ServiceError> & {fault?: string; fields?: readonly string[]} = {},
): Result<Accepted> => ({ok: false, error: {code, sent: 'no', ...more} as ServiceError});

const never = new Promise<never>(() => undefined);

/** A service that gives one answer; without one it never does. */
export const answers = (answer?: Result<Accepted>, more: Partial<CommentService> = {}): CommentService => ({
  knowsRepeats: true,
  list: () => Promise.resolve({ok: true, value: {comments: [], pages: 1}}),
  submit: () => (answer ? Promise.resolve(answer) : never),
  state: () => Promise.resolve({ok: true, value: 'open'}),
  ...more,
});

/** Work without an end. */
export const busyWork: Partial<CommentService> = {
  challenge: () =>
    Promise.resolve({
      ok: true,
      value: {
        parameters: {
          algorithm: 'PBKDF2/SHA-256',
          cost: 20_000,
          keyLength: 32,
          keyPrefix: 'f'.repeat(32),
          nonce: '91fe8120f857d707ce438ff5bdfe2122',
          salt: '1a6dc20aadc609648db365e54decb641',
        },
      },
    }),
};

export const commentForm = (args: CommentArgs) =>
  html`<vigil-comment-form
    endpoint=${ifDefined(args.endpoint)}
    thread=${ifDefined(args.thread)}
    parent=${ifDefined(args.parent)}
    nonce=${ifDefined(args.nonce)}
    ask=${ifDefined(args.ask)}
    require=${ifDefined(args.require)}
    draft=${ifDefined(args.draft)}
    max-length=${ifDefined(args.maxLength)}
    label=${ifDefined(args.label)}
    ?closed=${args.closed}
    ?removal=${args.removal}
    .service=${args.service ?? 'wordpress'}
    >${args.inner}</vigil-comment-form
  >`;

async function until<T>(find: () => T | undefined | null, what: string): Promise<T> {
  for (let round = 0; round < 200; round += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no "${what}".`);
}

async function write(root: ShadowRoot, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) {
    const field = await until(() => root.querySelector<HTMLInputElement>(`#${id}`), id);
    // For what the form asks of the server then.
    field.focus({preventScroll: true});
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
}

/** Brings a story into its state, as a reader would. */
export async function play(canvas: ParentNode, marker: CommentMarker): Promise<void> {
  const form = canvas.querySelector<CommentForm>('vigil-comment-form');
  const root = form?.shadowRoot;
  if (!root) return;
  await write(root, marker.writes ?? {});
  for (const words of marker.presses ?? []) {
    const pressed = await until(
      () =>
        // In some languages one button's words are the beginning of another's.
        [...root.querySelectorAll<HTMLElement>('button, summary')]
          .filter((each) => each.getClientRects().length > 0 && isCalled(each, words))
          .sort((one, other) => one.textContent.length - other.textContent.length)[0],
      words,
    );
    pressed.click();
  }
  if (marker.rewrites) {
    await until(() => root.querySelector('#message'), 'end of the first try');
    await write(root, marker.rewrites);
  }
}

/** Storage as a story wants it, and a clipboard that does nothing, so that stories look alike in every browser. */
export function furnish({kept, refuses}: CommentMarker): () => void {
  keepDraft('5', kept);
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {writeText: () => (refuses ? Promise.reject(new Error('refused')) : Promise.resolve())},
  });
  return () => {
    keepDraft('5', undefined);
    Reflect.deleteProperty(navigator, 'clipboard');
  };
}

const hidden = {table: {disable: true}};

const attribute = (name: string, control: 'text' | 'boolean' = 'text') => ({
  name,
  control,
  table: {category: 'attributes'},
});

export const argTypes: Partial<ArgTypes<CommentArgs>> & ArgTypes = {
  service: {control: false},
  draft: {control: 'select', options: ['none', 'session']},
  maxLength: attribute('max-length'),
  nonce: attribute('nonce'),
  inner: {control: false, description: 'What stands between the tags: the form for readers without script.'},
  ...Object.fromEntries(
    [
      ...['max-length', 'title', 'field', 'button', 'own', 'notice', 'actions', 'unsent', 'focus'],
      ...['version', 'properties', 'styles', 'sheet', 'language', 'updateComplete'],
    ].map((name) => [name, hidden]),
  ),
};
