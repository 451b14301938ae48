import {CommentView, type Look} from './thread-comment.js';
import type {Entry} from './thread-order.js';

/** So many characters of markup are drawn and laid out in a fraction of 50 ms on a slow phone; each comment costs as much as some. */
const room = 4000;
const each = 400;

/** Lets the page do what else it has to do. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The comments on the page. A comment keeps its elements as long as it is in the list, whatever comes before it. */
export class ThreadList {
  readonly element = Object.assign(document.createElement('ol'), {
    className: 'list',
    // WebKit has no list without numbers otherwise.
    role: 'list',
  });
  readonly #views = new Map<string, CommentView>();
  #drawing: object | undefined;

  viewOf(id: string): CommentView | undefined {
    return this.#views.get(id);
  }

  /**
   * Shows these comments and no others. A long list comes a slice at a time, each laid out by itself, so that the page is
   * never held up; the first slice is there when this returns.
   *
   * @returns whether all are there; not so if other comments have been wanted meanwhile
   */
  async draw(entries: readonly Entry[], look: Look): Promise<boolean> {
    const drawing = (this.#drawing = {});
    const wanted = new Set(entries.map(({comment}) => comment.id));
    for (const [id, {item}] of this.#views)
      if (!wanted.has(id)) {
        item.remove();
        this.#views.delete(id);
      }
    let next = this.element.firstElementChild;
    let size = 0;
    for (const entry of entries) {
      const {id, content} = entry.comment;
      let view = this.#views.get(id);
      if (!view) this.#views.set(id, (view = new CommentView()));
      view.draw(entry, look);
      // What is in its place is not touched: moved, it would lose the focus.
      if (view.item === next) next = next.nextElementSibling;
      else this.element.insertBefore(view.item, next);
      size += content.length + each;
      if (size < room) continue;
      size = 0;
      // Lays out what has come, now, and not with the next slices in one go.
      this.element.getBoundingClientRect();
      await pause();
      if (drawing !== this.#drawing) return false;
    }
    return true;
  }
}
