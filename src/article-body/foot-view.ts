import {html, nothing} from 'lit/html.js';
import {dot} from '../core/formats.js';
import {fill} from '../core/words.js';
import {words, type Say} from './article-words.js';
import {timeView} from './head-view.js';

/** What stands under an article. What is empty is left out. */
export interface Foot {
  readonly sourceName: string;
  /** Absolute, http or https. */
  readonly canonical: string;
  /** When the original changed after it was taken over here; else empty. */
  readonly changed: string;
  readonly corrections: readonly {readonly date?: string | undefined; readonly text: unknown}[];
}

/** Whose the article is, where the original stands, and what was set right in it; nothing if there is nothing to show. */
export function footView(
  {sourceName, canonical, changed, corrections}: Foot,
  language: string,
  dated: boolean,
  say: Say,
): unknown {
  const parts = [
    sourceName && say('from', {name: html`<bdi>${sourceName}</bdi>`}),
    canonical && html`<a href=${canonical} rel="noopener noreferrer">${say('original')}</a>`,
    changed && say('updatedThere', {date: timeView(changed, language, dated)}),
  ].filter(Boolean);
  if (!parts.length && !corrections.length) return;
  return html`${
    corrections.length
      ? html`<section class="vigil-corrections"
          ><h2>${say('corrections')}</h2
          ><ul
            >${corrections.map(
              // Not by `say`: the text is the editors', and not English where the widget is.
              ({date, text}) =>
                html`<li>${date ? fill(words('corrected'), {date: timeView(date, language, dated), text}) : text}</li>`,
            )}</ul
          ></section
        >`
      : nothing
  }
  ${parts.length ? html`<p class="vigil-source">${parts.map((part, index) => [index ? dot(language) : '', part])}</p>` : nothing}`;
}
