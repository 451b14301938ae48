import '../../src/define/share-bar.js';
import type {ShareBar} from '../../src/share-bar/share-bar.js';
import type {ShareEvent} from '../../src/share-bar/share-event.js';
import {mount, onCleanUp, until} from '../support/fixtures.js';

export type {ShareBar} from '../../src/share-bar/share-bar.js';

/** The address that most tests pass on. */
export const address = 'https://newspaper.example/2025/prisoners';

/** A bar with a fallback link, on the page. */
export const mountBar = (given = `url="${address}"`): Promise<ShareBar> =>
  mount<ShareBar>(
    `<vigil-share-bar ${given}><a href="https://fallback.example/">Share</a></vigil-share-bar>`,
  );

export const inside = ({shadowRoot}: Element): ShadowRoot => {
  if (!shadowRoot) throw new Error('The element was not upgraded.');
  return shadowRoot;
};

/** Text as it is seen: without what is only read out, white space in one piece. */
export function seen(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** Text as it is read out. */
export const read = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

const shown = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/** What the bar offers, by the text that is read out first. */
export const labels = (bar: Element): string[] =>
  [...inside(bar).querySelectorAll('li > *')].map((each) => read(each).split(',')[0] ?? '');

export const links = (bar: Element): HTMLAnchorElement[] => [
  ...inside(bar).querySelectorAll<HTMLAnchorElement>('li > a'),
];

/** A link (or button, or disclosure) that is on the screen, by how its text begins. */
export function control(bar: Element, text: string): HTMLAnchorElement {
  const all = [...inside(bar).querySelectorAll<HTMLAnchorElement>('a, button, summary')];
  const found = all.find((each) => shown(each) && read(each).startsWith(text));
  if (!found) throw new Error(`There is no "${text}": ${all.filter(shown).map(read).join('; ')}`);
  return found;
}

/** Whether there is such a control. */
export const offers = (bar: Element, text: string): boolean =>
  [...inside(bar).querySelectorAll('a, button, summary')].some(
    (each) => shown(each) && read(each).startsWith(text),
  );

/**
 * Clicks, and lets no link go anywhere.
 * @returns whether the bar itself kept the link from being followed, and the address that it had then
 */
export function press(
  element: HTMLElement,
  type: 'click' | 'auxclick' = 'click',
  given: MouseEventInit = {},
): {kept: boolean; href: string | null} {
  let kept = false;
  let href: string | null = null;
  const last = (event: Event) => {
    kept = event.defaultPrevented;
    href = element.getAttribute('href');
    event.preventDefault();
  };
  addEventListener(type, last);
  element.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true, cancelable: true, ...given}));
  removeEventListener(type, last);
  return {kept, href};
}

/** Clicks, and waits until the bar shows what comes of it. */
export async function pressAndWait(bar: ShareBar, text: string): Promise<void> {
  press(control(bar, text));
  await new Promise((resolve) => setTimeout(resolve, 30));
  await bar.updateComplete;
}

/** The shares that reach the document, from now on; `cancel` takes all of them over. */
export function shares(cancel = false): ShareEvent[] {
  const events: ShareEvent[] = [];
  const listen = (event: ShareEvent) => {
    events.push(event);
    if (cancel) event.preventDefault();
  };
  document.addEventListener('vigil-share', listen);
  onCleanUp(() => {
    document.removeEventListener('vigil-share', listen);
  });
  return events;
}

/** Puts something in the place of a property of `navigator` until the test ends; `undefined` takes it away. */
export function stubNavigator(name: 'clipboard' | 'share' | 'canShare', value: unknown): void {
  if (value === undefined && !(name in navigator)) return;
  const owner = value === undefined ? Navigator.prototype : navigator;
  const before = Object.getOwnPropertyDescriptor(owner, name);
  if (value === undefined) Reflect.deleteProperty(owner, name);
  else Object.defineProperty(owner, name, {configurable: true, value});
  onCleanUp(() => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  });
}

/** A clipboard that keeps what it is given, or refuses it. */
export function stubClipboard(refuses = false): string[] {
  const texts: string[] = [];
  stubNavigator('clipboard', {
    writeText: (text: string) => {
      if (refuses) return Promise.reject(new DOMException('Refused', 'NotAllowedError'));
      texts.push(text);
      return Promise.resolve();
    },
  });
  return texts;
}

/** A share sheet that keeps what it is given; `fails` is the name of the error that it ends in. */
export function stubSheet({fails = '', takesFiles = false} = {}): ShareData[] {
  const given: ShareData[] = [];
  stubNavigator('share', (data: ShareData) => {
    given.push(data);
    return fails ? Promise.reject(new DOMException('Stub', fails)) : Promise.resolve();
  });
  stubNavigator('canShare', () => takesFiles);
  return given;
}

/** What is announced to screen readers. */
export const announced = (): string => document.querySelector('body > [role=status]')?.textContent ?? '';

export const dialogOf = (bar: Element): HTMLDialogElement | null =>
  inside(bar).querySelector<HTMLDialogElement>('dialog');

/** The focused element inside the bar. */
export const focusedIn = (bar: Element): Element | null => inside(bar).activeElement;

export const isOpen = (bar: Element): Promise<boolean> => until(() => !!dialogOf(bar)?.matches(':modal'));
