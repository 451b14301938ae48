import {html, nothing} from 'lit/html.js';
import {isolated} from '../core/words.js';
import type {ThreadReading} from './thread-reading.js';
import type {Say} from './thread-say.js';

/** What the view of a thread is made with, beside what was read. */
export interface ThreadParts {
  /** In which numbers are written. */
  readonly language: string;
  readonly say: Say;
  readonly newestFirst: boolean;
  readonly list: Element;
  /** Where the form stands. */
  readonly home: Element;
  /** Gives what goes to a page; without one, to that which did not come. */
  readonly to: (page?: number) => () => unknown;
  readonly showNew: () => unknown;
}

/** What stands around the list of comments: their number, what is new, the pages, and why one is not here. */
export function threadView(
  {page, pages, read, fresh, entries, problem, busy}: ThreadReading,
  {language, say, newestFirst, list, home, to, showNew}: ThreadParts,
) {
  const number = (value: number) => isolated(language, value);
  const step = (target: number, name: 'earlier' | 'later') =>
    target && target <= pages
      ? html`<button type="button" @click=${to(target)}>${say(name)}</button>`
      : html`<span></span>`;
  const [before, after] = newestFirst ? (['later', 'earlier'] as const) : (['earlier', 'later'] as const);
  const why =
    problem &&
    html`<p>
      ${
        /^(login-required|refused)$/.test(problem)
          ? say('refused')
          : html`${say('failed')} <button type="button" @click=${to()}>${say('retry')}</button>`
      }
    </p>`;
  // The line keeps its room: what comes into it must not move what is being read or written.
  const offer = html`<div class="row">
    ${
      fresh
        ? html`<button type="button" class="fresh" @click=${showNew}>${say('fresh', fresh)}</button>`
        : nothing
    }
  </div>`;
  return html`${page ? nothing : html`<slot></slot>`}
    <section class="root" aria-labelledby="heading" aria-busy=${busy}>
      <h2 id="heading" part="heading" tabindex="-1"
        >${read ? say('count', read) : say('comments')}</h2
      >
      ${newestFirst ? [home, offer] : nothing} ${page ? nothing : why}
      ${page === 1 && !entries.length ? html`<p>${say('none')}</p>` : nothing} ${list}
      ${
        pages > 1
          ? html`<div class="row">
              <span class="small where"
                >${busy ? say('loading') : say('page', {page: number(page), pages: number(pages)})}</span
              >
              ${step(page - 1, before)} ${step(page + 1, after)}
            </div>`
          : nothing
      }
      ${page ? why : nothing} ${newestFirst ? nothing : [offer, home]}
    </section>`;
}
