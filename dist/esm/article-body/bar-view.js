import { html, nothing } from 'lit/html.js';
const buttonView = ({ label, press, expanded }) => html `<button type="button" aria-expanded=${expanded ?? nothing} @click=${press}>${label}</button>`;
/**
 * Reading time and tools in one row; what they open comes under it.
 * @param waits there will be something, and its place is held
 */
export const barView = (time, tools, message, waits) => time || tools.length || waits
    ? html `<div class="root bar" part="bar">
        <div class="row">${time ? html `<span>${time}</span>` : nothing}${tools.map(buttonView)}</div>
        ${message ? html `<p class="below">${message}</p>` : nothing}
        <div id="contents"></div>
        <div id="options"></div>
        <div id="listening"></div>
      </div>`
    : nothing;
//# sourceMappingURL=bar-view.js.map