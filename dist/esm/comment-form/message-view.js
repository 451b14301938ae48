import { html, nothing } from 'lit/html.js';
import { formatNumber } from '../core/formats.js';
import { isolated } from '../core/words.js';
/** Minutes and seconds until a time, the last second to the end, in the language's digits. */
const timeUntil = (until, language) => {
    const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1000));
    return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`.replace(/\d/g, (digit) => formatNumber(language, +digit));
};
/**
 * How it goes with a comment, or why it does not.
 *
 * @param steps how much of the work against spam is done, while it is done
 * @param sentences what is to be said
 */
export function messageView(state, steps, sentences, language, { say, row }) {
    const names = [...sentences];
    const values = {};
    if ('error' in state && state.error.said) {
        names.push('said');
        values.words = html `<bdi>${state.error.said}</bdi>`;
    }
    if ('until' in state) {
        names.push('next');
        values.time = timeUntil(state.until, language);
    }
    return html `${steps ? html `<p class="small">${say('work', { number: isolated(language, steps) })}</p>` : nothing}
  ${names.length ? html `<p id="message" class="message">${row(names, values)}</p>` : nothing}`;
}
//# sourceMappingURL=message-view.js.map