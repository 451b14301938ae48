import { html, nothing } from 'lit/html.js';
import { isolated } from '../core/words.js';
/** What stands around the list of comments: their number, what is new, the pages, and why one is not here. */
export function threadView({ page, pages, read, fresh, entries, problem, busy }, { language, say, newestFirst, list, home, to, showNew }) {
    const number = (value) => isolated(language, value);
    const step = (target, name) => target && target <= pages
        ? html `<button type="button" @click=${to(target)}>${say(name)}</button>`
        : html `<span></span>`;
    const [before, after] = newestFirst ? ['later', 'earlier'] : ['earlier', 'later'];
    const why = problem &&
        html `<p>
      ${/^(login-required|refused)$/.test(problem)
            ? say('refused')
            : html `${say('failed')} <button type="button" @click=${to()}>${say('retry')}</button>`}
    </p>`;
    // The line keeps its room: what comes into it must not move what is being read or written.
    const offer = html `<div class="row">
    ${fresh
        ? html `<button type="button" class="fresh" @click=${showNew}>${say('fresh', fresh)}</button>`
        : nothing}
  </div>`;
    return html `${page ? nothing : html `<slot></slot>`}
    <section class="root" aria-labelledby="heading" aria-busy=${busy}>
      <h2 id="heading" part="heading" tabindex="-1"
        >${read ? say('count', read) : say('comments')}</h2
      >
      ${newestFirst ? [home, offer] : nothing} ${page ? nothing : why}
      ${page === 1 && !entries.length ? html `<p>${say('none')}</p>` : nothing} ${list}
      ${pages > 1
        ? html `<div class="row">
              <span class="small where"
                >${busy ? say('loading') : say('page', { page: number(page), pages: number(pages) })}</span
              >
              ${step(page - 1, before)} ${step(page + 1, after)}
            </div>`
        : nothing}
      ${page ? why : nothing} ${newestFirst ? nothing : [offer, home]}
    </section>`;
}
//# sourceMappingURL=thread-view.js.map