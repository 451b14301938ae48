import {html, nothing, render} from 'lit/html.js';
import '../../../src/define.js';
import meta, * as csf from '../../../stories/prisoner-counter.stories.js';
import type {CounterArgs, Marker} from '../../../stories/support/counter.js';
import {pageAround, type PageGlobals} from '../../../stories/support/page.js';
import {nextFrame, onCleanUp, settled, until} from '../../support/fixtures.js';
import {translated} from './translated.js';

/** The part of a CSF story that is needed to show it without Storybook. */
interface Story {
  readonly args?: Partial<CounterArgs>;
  readonly globals?: PageGlobals;
  readonly parameters?: {readonly vigil?: Marker};
  readonly render?: (args: CounterArgs) => unknown;
  readonly beforeEach?: () => () => void;
}

const {default: _, ...named} = csf;

/** All stories, by name. */
export const stories = named as unknown as Readonly<Record<string, Story>>;

const common = meta as unknown as Story;

/** In what a story says that it ends. */
export const markerOf = (name: string): Marker | undefined =>
  ({...common.parameters, ...stories[name]?.parameters}).vigil;

/** A story on the page, in its final state. */
export interface Shown {
  readonly page: HTMLElement;
  readonly counters: readonly HTMLElement[];
  readonly marker: Marker;
  /** Each different `vigil-error` that came, as its console line has it. */
  readonly errors: ReadonlySet<string>;
}

/** The shadow root of a counter. */
export const inside = ({shadowRoot}: Element): ShadowRoot => {
  if (!shadowRoot) throw new Error('The element has no shadow root: it was not upgraded.');
  return shadowRoot;
};

export const numberOf = (counter: Element): HTMLElement | null =>
  inside(counter).querySelector<HTMLElement>('[part~="number"]');

const hasReached = (counter: HTMLElement, {expect, fault}: Marker, errors: ReadonlySet<string>): boolean =>
  (!fault || errors.size > 0) &&
  (expect === 'fallback' ? inside(counter).querySelector('slot') : numberOf(counter)) !== null;

/** Shows a story as Storybook does, on a page of 320 px, and waits for the state that it ends in. */
export async function show(name: string, mode: PageGlobals = {}): Promise<Shown> {
  const story = stories[name];
  const marker = markerOf(name);
  if (!story || !marker) throw new Error(`There is no story ${name}, or it has no parameters.vigil.`);
  const container = document.createElement('div');
  const errors = new Set<string>();
  container.addEventListener('vigil-error', ({code, message}) => errors.add(`${code}: ${message}`));
  const {lang, dir} = document.documentElement;
  onCleanUp(story.beforeEach?.() ?? (() => undefined));
  onCleanUp(() => {
    render(nothing, container);
    container.remove();
    Object.assign(document.documentElement, {lang, dir});
  });
  document.body.append(container);
  const args = {...common.args, ...story.args} as CounterArgs;
  const content = html`${(story.render ?? common.render)?.(args)}`;
  render(pageAround(content, {width: '320', ...mode, ...story.globals}, true), container);
  const page = container.querySelector<HTMLElement>('.page');
  const counters = [...container.querySelectorAll<HTMLElement>('vigil-prisoner-counter')];
  if (!page || counters.length === 0) throw new Error(`There is no counter in the story ${name}.`);
  await until(() => counters.every((counter) => hasReached(counter, marker, errors)));
  await translated();
  await settled(container);
  await nextFrame();
  return {page, counters, marker, errors};
}

/** What the Tab key is to stop at, in its order: shadow trees in the place of their hosts, closed disclosures left out. */
export function stops(root: ParentNode): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const host = element.parentElement?.closest('vigil-prisoner-counter');
    if (host && numberOf(host)) continue; // The fallback is not on the page any more.
    if (element.shadowRoot) found.push(...stops(element.shadowRoot));
    const closed = element.closest('details:not([open])');
    const shown = !closed || (element.localName === 'summary' && element.parentElement === closed);
    if (shown && element.matches('a[href], button, summary')) found.push(element);
  }
  return found;
}

/** The focused element, in shadow trees too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Opens all that opens. */
export async function openAll({counters}: Shown): Promise<void> {
  for (const counter of counters) {
    for (const details of inside(counter).querySelectorAll('details')) details.open = true;
    inside(counter).querySelector('button')?.click();
  }
  await Promise.all(counters.map((counter) => settled(counter.parentElement ?? document)));
  await nextFrame();
}
