import {html, nothing} from 'lit/html.js';
import type {Choice} from './chosen.js';
import type {Say} from './share-words.js';

/** One way to pass the page on: a link where it has an address, else a button. */
export interface Control extends Choice {
  readonly label: unknown;
  readonly href?: string | undefined;
  /** It cannot be used yet, and only holds its place, so that nothing moves when it can. */
  readonly waits?: boolean;
  /** Whether what the button opens is open. */
  readonly expanded?: boolean | undefined;
}

/** Gives what hears of a click, or a click with the middle button, on a control. */
export type Press = (control: Control) => (event: MouseEvent) => void;

/** A link to a network's form, in a tab of its own, which learns nothing of this one. */
export const outward = (control: Control, content: unknown, press: Press, say: Say) =>
  html`<a
    part="link"
    href=${control.href}
    target="_blank"
    rel="noopener noreferrer"
    @click=${press(control)}
    @auxclick=${press(control)}
    >${content}<span class="unseen">, ${say(control.href?.startsWith('http') ? 'newTab' : 'app')}</span></a
  >`;

/**
 * The ways to pass the page on, in a row or in a menu. `role` brings back the list that WebKit takes away
 * where there are no bullets.
 *
 * @param labels `both`, `icon` or `text`: what is seen; the label is read out in any case
 * @param prepare the reader is about to press a button
 */
export const controlsView = (
  controls: readonly Control[],
  labels: string,
  name: string,
  press: Press,
  prepare: (control: Control) => () => void,
  say: Say,
) =>
  // eslint-disable-next-line lit-a11y/no-redundant-role -- WebKit has no list without bullets otherwise
  html`<ul part="list" role="list" aria-label=${name}>
    ${controls.map((control) => {
      const {mark, label, href, waits, expanded} = control;
      const drawn = mark && labels !== 'text';
      const content = html`${
        drawn ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${mark}></path></svg>` : nothing
      }<span class=${drawn && labels === 'icon' ? 'unseen' : nothing}>${label}</span>`;
      return html`<li class=${waits ? 'waits' : nothing}>
        ${
          href
            ? outward(control, content, press, say)
            : html`<button
                type="button"
                part="button"
                aria-expanded=${expanded ?? nothing}
                @click=${press(control)}
                @pointerenter=${prepare(control)}
                @focus=${prepare(control)}
                >${content}</button
              >`
        }
      </li>`;
    })}
  </ul>`;
