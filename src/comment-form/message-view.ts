import {html, nothing} from 'lit/html.js';
import {formatNumber} from '../core/formats.js';
import {isolated} from '../core/words.js';
import type {Word} from './comment-words.js';
import type {Voice} from './form-voice.js';
import type {SubmissionState} from './services/submission.js';

/** Minutes and seconds until a time, the last second to the end, in the language's digits. */
const timeUntil = (until: number, language: string): string => {
  const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1000));
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`.replace(/\d/g, (digit) =>
    formatNumber(language, +digit),
  );
};

/**
 * How it goes with a comment, or why it does not.
 *
 * @param steps how much of the work against spam is done, while it is done
 * @param sentences what is to be said
 */
export function messageView(
  state: SubmissionState,
  steps: number,
  sentences: readonly Word[],
  language: string,
  {say, row}: Voice,
) {
  const names = [...sentences];
  const values: Record<string, unknown> = {};
  if ('error' in state && state.error.said) {
    names.push('said');
    values.words = html`<bdi>${state.error.said}</bdi>`;
  }
  if ('until' in state) {
    names.push('next');
    values.time = timeUntil(state.until, language);
  }
  return html`${
    steps ? html`<p class="small">${say('work', {number: isolated(language, steps)})}</p>` : nothing
  }
  ${names.length ? html`<p id="message" class="message">${row(names, values)}</p>` : nothing}`;
}
