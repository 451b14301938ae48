import {html} from 'lit/html.js';
import '../../../src/define.js';
import {keepDraft} from '../../../src/comment-form/draft-store.js';
import formMeta, * as forms from '../../../stories/comment-form.stories.js';
import threadMeta, * as threads from '../../../stories/comment-thread.stories.js';
import {
  commentForm,
  play as playForm,
  type CommentArgs,
  type CommentMarker,
} from '../../../stories/support/comment.js';
import {
  commentThread,
  play as playThread,
  type ThreadArgs,
  type ThreadMarker,
} from '../../../stories/support/thread.js';
import {says} from '../../../stories/support/words.js';
import {until} from '../../support/fixtures.js';
import {everyRoot} from './every-root.js';

interface Story<Args, Marker> {
  readonly args?: Partial<Args>;
  readonly globals?: object;
  readonly parameters?: {readonly vigil: Marker};
  readonly render?: unknown;
  readonly play?: (context: {canvasElement: HTMLElement; parameters: {vigil: Marker}}) => Promise<void>;
}

type Stories<Args, Marker> = Readonly<Record<string, Story<Args, Marker>>>;

/** The stories of states: those of a language, a theme or a foreign page are others, and so is what shows no text of ours. */
function statesOf<Args, Marker>(csf: Stories<Args, Marker>, common: Story<Args, Marker>) {
  return Object.entries(csf)
    .filter(
      ([name, {globals, render}]) =>
        !globals &&
        !render &&
        !/^(default|NotSetUp|TakenOver|.*SpamCheck|OwnNotice|OwnHeading|Loading)$/.test(name),
    )
    .map(([name, story], index) => ({
      name,
      thread: `states-${String(index)}`,
      args: {...common.args, ...story.args} as Args,
      marker: {...common.parameters, ...story.parameters}.vigil as Marker,
      play: story.play,
    }));
}

const ofForm = statesOf(
  forms as unknown as Stories<CommentArgs, CommentMarker>,
  formMeta as unknown as Story<CommentArgs, CommentMarker>,
);
const ofThread = statesOf(
  threads as unknown as Stories<ThreadArgs, ThreadMarker>,
  threadMeta as unknown as Story<ThreadArgs, ThreadMarker>,
);

/** Every state of form and thread, one under the other, each with a box of its own by its story's name. */
export function commentStates(): unknown {
  for (const {thread, marker} of ofForm)
    keepDraft(thread, marker.kept && {...marker.kept, draft: {...marker.kept.draft, thread}});
  return [
    ...ofForm.map(
      ({name, args, thread}) => html`<div class=${`form-${name}`}>${commentForm({...args, thread})}</div>`,
    ),
    // Each has a server of its own: what is sent to one stays there.
    ...ofThread.map(
      ({name, args}) =>
        html`<div class=${`thread-${name}`}>${commentThread({...args, server: {...args.server}})}</div>`,
    ),
  ];
}

/** Takes back what the states have stored. */
export function forgetCommentStates(): void {
  for (const {thread} of ofForm) keepDraft(thread, undefined);
}

/** Brings all of them to where they end, as readers would. */
export async function reachCommentStates(container: HTMLElement): Promise<void> {
  const box = (name: string) => container.querySelector<HTMLElement>(`.${name}`)!;
  const reach = async ({name, marker, play}: (typeof ofForm)[number]) => {
    const canvasElement = box(`form-${name}`);
    await (play ? play({canvasElement, parameters: {vigil: marker}}) : playForm(canvasElement, marker));
  };
  const clipboard = (writeText: () => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  clipboard(() => Promise.resolve());
  await Promise.all([
    ...ofForm.filter(({marker}) => !marker.refuses).map(reach),
    ...ofThread.map(({name, marker}) => playThread(box(`thread-${name}`), marker)),
  ]);
  clipboard(() => Promise.reject(new Error('refused')));
  await Promise.all(ofForm.filter(({marker}) => marker.refuses).map(reach));
  // One after another: to look for what is said takes long, and the first wait is enough for most.
  const ends = [
    ...ofForm.map(({name, marker}) => [`form-${name}`, marker.says] as const),
    ...ofThread.map(({name, marker}) => [`thread-${name}`, marker.says] as const),
  ];
  for (const [name, words] of ends) {
    const said = () =>
      [...everyRoot(box(name))].map((root) => (root instanceof ShadowRoot ? root.textContent : '')).join(' ');
    await until(() => says(said(), words)).catch(() => {
      throw new Error(`${name} does not say "${words}": ${said()}`);
    });
  }
}
