import { html, nothing } from 'lit/html.js';
/**
 * The comment as it was sent, for its writer alone.
 *
 * @param another brings the form back
 */
export const outcomeView = (status, { name, text }, another, heading, say) => html `<div>
  ${heading} ${status === 'held' ? html `<p class="small">${say('heldNote')}</p>` : nothing}
  <div class="own" part="own" dir="auto">
    ${name ? html `<p><b>${name}</b></p>` : nothing}
    <p class="words">${text}</p>
  </div>
  <p><button type="button" part="button" @click=${another}>${say('another')}</button></p>
</div>`;
//# sourceMappingURL=outcome-view.js.map