import {html, nothing, render} from 'lit/html.js';
import type {Sanitise} from '../core/sanitise/sanitise.js';
import {writtenOn} from './thread-date.js';
import type {Entry} from './thread-order.js';
import type {Say} from './thread-words.js';

/** What all comments of a thread have in common. */
export interface Look {
  /** In which dates are written. */
  readonly language: string;
  readonly say: Say;
  readonly sanitise: Sanitise;
  /** Absolute address against which links in comments are resolved. */
  readonly base: string;
  /** The thread takes replies. */
  readonly open: boolean;
  /** Whether the form stands at a comment. */
  readonly isOpen: (id: string) => boolean;
  /** Opens or closes the form there. */
  readonly reply: (id: string) => void;
}

/** Deeper replies are set in no further: an indent that takes the width from the text serves nobody. */
const deepest = 4;

/** The address of a comment. Not `#…` alone, which a `<base>` of the page would lead away from the page. */
const addressOf = (id: string): string => `${location.href.replace(/#.*/, '')}#comment-${id}`;

/** One comment on the page. It keeps its elements for as long as it is shown, and with them focus, selection and the form. */
export class CommentView {
  readonly item = document.createElement('li');
  /** Where the form stands while the reader replies. */
  readonly place = document.createElement('div');
  readonly #text = document.createElement('div');
  #content: string | undefined;
  #entry: Entry | undefined;
  #look: Look | undefined;

  readonly #reply = (): void => {
    this.#look?.reply(this.#entry?.comment.id ?? '');
  };

  focus(): void {
    const article = this.item.firstElementChild as HTMLElement;
    article.focus({preventScroll: true});
    article.scrollIntoView();
  }

  draw(entry: Entry, look: Look): void {
    const {comment, depth} = (this.#entry = entry);
    const {content} = comment;
    this.#look = look;
    if (this.#content !== content) {
      this.#content = content;
      this.#text.className = 'text';
      this.#text.dir = 'auto';
      this.#text.replaceChildren(look.sanitise(content, {list: 'comment', base: look.base, prefix: ''}));
    }
    const {item} = this;
    item.className = `d${Math.min(depth, deepest)}`;
    item.ariaLevel = `${depth + 1}`;
    this.redraw();
  }

  redraw(): void {
    if (this.#entry && this.#look) render(this.#view(this.#entry, this.#look), this.item);
  }

  #view({comment, parent}: Entry, {language, say, open, isOpen}: Look) {
    const {id, name, website, date, status} = comment;
    const held = status === 'held';
    const nameOf = (text: string) => (text ? html`<bdi>${text}</bdi>` : say('anonymous'));
    const written = writtenOn(language, date);
    const time = html`<time datetime=${date}>${written}</time>`;
    return html`<article id=${`comment-${id}`} tabindex="-1" aria-labelledby=${`by-${id}`}>
        <header id=${`by-${id}`}>
          <b id=${`name-${id}`}
            >${
              /^https?:/i.test(website)
                ? html`<a href=${website} rel="nofollow ugc noopener noreferrer">${nameOf(name)}</a>`
                : nameOf(name)
            }</b
          >
          ${written && html`<span class="small">${held ? time : html`<a href=${addressOf(id)}>${time}</a>`}</span>`}
          ${
            parent
              ? html`<span class="small to"
                  >${say('inReplyTo', {name: html`<a href=${addressOf(parent.id)}>${nameOf(parent.name)}</a>`})}</span
                >`
              : comment.parent && html`<span class="small to">${say('orphan')}</span>`
          }
        </header>
        ${held ? html`<p class="small">${say('waiting')}</p>` : nothing} ${this.#text}
        ${
          open && !held
            ? html`<button
                type="button"
                class="small"
                id=${`reply-${id}`}
                aria-labelledby=${`reply-${id} name-${id}`}
                @click=${this.#reply}
                >${say(isOpen(id) ? 'close' : 'reply')}</button
              >`
            : nothing
        }
      </article>
      ${this.place}`;
  }
}
