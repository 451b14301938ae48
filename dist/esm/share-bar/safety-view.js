import { html } from 'lit/html.js';
import { outward } from './share-view.js';
/** What may be punished, what a preview does, and that nobody is singled out. */
const warning = (say) => html `<p>${say('punished')}</p>
    <p>${say('previews')}</p>
    <p>${say('everyone')}</p>`;
/** One line that opens the warning. */
export const noticeView = (say) => html `<details class="small">
    <summary>${say('notice')}</summary>
    ${warning(say)}
  </details>`;
/**
 * Asks before anything leaves. What goes on is itself the link, so that it can be looked at, copied and opened
 * like the one that was pressed.
 *
 * @param asked what was pressed
 * @param safer what is offered instead
 */
export const confirmView = (asked, safer, goOn, close, closed, say) => {
    const content = say('goOn', { name: asked.label });
    return html `<dialog aria-labelledby="before" closedby="any" @close=${closed}>
    <h2 id="before" tabindex="-1">${say('before')}</h2>
    ${warning(say)} ${safer}
    <div class="answers">
      <button type="button" @click=${close}>${say('cancel')}</button>
      ${asked.href
        ? outward(asked, content, goOn, say)
        : html `<button type="button" @click=${goOn(asked)}>${content}</button>`}
    </div>
  </dialog>`;
};
//# sourceMappingURL=safety-view.js.map