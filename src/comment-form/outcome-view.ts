import {html, nothing} from 'lit/html.js';
import type {Say} from './comment-words.js';
import type {CommentStatus, Draft} from './services/comment-service.js';

/**
 * The comment as it was sent, for its writer alone.
 *
 * @param another brings the form back
 */
export const outcomeView = (
  status: CommentStatus,
  {name, text}: Draft,
  another: () => void,
  heading: unknown,
  say: Say,
) => html`<div>
  ${heading} ${status === 'held' ? html`<p class="small">${say('heldNote')}</p>` : nothing}
  <div class="own" part="own" dir="auto">
    ${name ? html`<p><b>${name}</b></p>` : nothing}
    <p class="words">${text}</p>
  </div>
  <p><button type="button" part="button" @click=${another}>${say('another')}</button></p>
</div>`;
