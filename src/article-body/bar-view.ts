import {html, nothing} from 'lit/html.js';

/** A button in the row over the text. */
export interface Tool {
  readonly label: unknown;
  readonly press: () => void;
  /** Whether what it opens is open, where it opens something. */
  readonly expanded?: boolean | undefined;
}

const buttonView = ({label, press, expanded}: Tool) =>
  html`<button type="button" aria-expanded=${expanded ?? nothing} @click=${press}>${label}</button>`;

/**
 * Reading time and tools in one row; what they open comes under it.
 * @param waits there will be something, and its place is held
 */
export const barView = (time: unknown, tools: readonly Tool[], message: unknown, waits: boolean) =>
  time || tools.length || waits
    ? html`<div class="root bar" part="bar">
        <div class="row">${time ? html`<span>${time}</span>` : nothing}${tools.map(buttonView)}</div>
        ${message ? html`<p class="below">${message}</p>` : nothing}
        <div id="contents"></div>
        <div id="options"></div>
        <div id="listening"></div>
      </div>`
    : nothing;
