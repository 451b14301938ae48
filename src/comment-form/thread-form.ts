import type {CommentService} from './services/comment-service.js';

/** What the thread hands on to its form. */
const handedOn = ['endpoint', 'thread', 'ask', 'require', 'draft', 'max-length'];

interface FormElement extends HTMLElement {
  service?: CommentService;
  updateComplete?: Promise<void>;
}

/** The thread's one form. It moves to the comment that is replied to and back, and takes along what is written in it. */
export class ThreadForm {
  /** Where it stands for a comment that replies to none. */
  readonly home = document.createElement('div');
  /** The comment that is replied to. */
  replyingTo = '';
  #element: FormElement | undefined;

  /** @param notice the page says better what is said before sending */
  draw(thread: HTMLElement, service: CommentService, notice: boolean): void {
    // By its name only: so neither element has to know the other's file.
    const form = (this.#element ??= document.createElement('vigil-comment-form') as FormElement);
    if (form.service !== service) form.service = service;
    for (const name of handedOn) {
      const value = thread.getAttribute(name);
      if (value === null) form.removeAttribute(name);
      else form.setAttribute(name, value);
    }
    if (notice !== !!form.firstChild) {
      form.replaceChildren();
      if (notice) {
        const slot = document.createElement('slot');
        slot.slot = slot.name = 'notice';
        form.append(slot);
      }
    }
  }

  /** @param place where the form stands for a reply; else it goes home */
  put(id: string, place: Element = this.home): void {
    this.replyingTo = id;
    const form = this.#element;
    if (!form || form.parentElement === place) return;
    form.setAttribute('parent', id);
    const focused = form.matches(':focus-within');
    place.append(form);
    if (focused) form.focus();
  }

  focus(): void {
    this.#element?.focus();
  }
}
