import { html, nothing, render } from 'lit/html.js';
import { writtenOn } from './thread-date.js';
/** The address of a comment. Not `#…` alone, which a `<base>` of the page would lead away from the page. */
const addressOf = (id) => `${location.href.replace(/#.*/, '')}#comment-${id}`;
/** One comment on the page. It keeps its elements for as long as it is shown, and with them focus, selection and the form. */
export class CommentView {
    item = document.createElement('li');
    /** Where the form stands while the reader replies. */
    place = document.createElement('div');
    #text = document.createElement('div');
    #content;
    focus() {
        this.item.firstElementChild.focus();
    }
    draw({ comment, parent, depth }, { language, say, sanitise, reply, follow }) {
        const { id, website, date, content, status } = comment;
        const text = this.#text;
        const shown = status === 'removed' ? '' : content;
        if (this.#content !== shown) {
            this.#content = shown;
            text.className = 'text';
            text.dir = 'auto';
            const focused = text.contains(text.getRootNode().activeElement);
            text.replaceChildren(sanitise(shown, { list: 'comment', base: document.baseURI, prefix: '' }));
            // It was on a link that is not there any more.
            if (focused)
                this.focus();
        }
        const { item } = this;
        item.ariaLevel = `${depth + 1}`;
        item.style.setProperty('--_depth', `${depth}`);
        const held = status === 'held';
        const nameOf = ({ name: given, status: of }) => of === 'removed' ? say('removed') : given ? html `<bdi>${given}</bdi>` : say('anonymous');
        const small = (shown) => html `<span class="small">${shown}</span>`;
        const written = writtenOn(language, date);
        render(html `<article id=${`comment-${id}`} tabindex="-1" aria-labelledby=${`name-${id}`}>
          <header>
            <b id=${`name-${id}`}
              >${/^https?:/.test(website)
            ? html `<a href=${website} rel="nofollow ugc noopener noreferrer">${nameOf(comment)}</a>`
            : nameOf(comment)}</b
            >
            ${held
            ? small(say('waiting'))
            : written &&
                small(html `<a href=${addressOf(id)}><time datetime=${date}>${written}</time></a>`)}
            ${parent && parent.status !== 'removed'
            ? small(say('inReplyTo', {
                name: html `<a href=${addressOf(parent.id)} @click=${follow}>${nameOf(parent)}</a>`,
            }))
            : comment.parent && small(say('orphan'))}
          </header>
          ${text}
          ${reply && status === 'published'
            ? html `<button
                  type="button"
                  id=${`reply-${id}`}
                  aria-labelledby=${`reply-${id} name-${id}`}
                  @click=${reply(id)}
                  >${say('reply')}</button
                >`
            : nothing}
        </article>
        ${this.place}`, item);
    }
}
//# sourceMappingURL=thread-comment.js.map