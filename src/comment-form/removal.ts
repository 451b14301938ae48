// The piece that loads when a server has given a removal code, or when a reader wants to use one.
import {removalWords} from './removal-words.js';
import type {CommentService} from './services/comment-service.js';

/**
 * What the form hands to the piece, which is built apart from it, so that nothing else of the form, its Lit or its
 * translations is in it.
 */
export interface RemovalHost {
  readonly service: CommentService;
  /** `translation` of core/locale. */
  readonly translation: (id: string) => string | undefined;
  /** Reads out a text of ours. */
  readonly announce: (text: string) => void;
  /** Told the code of a comment that is gone. */
  readonly removed: (code: string) => void;
}

/** A node, with what is in it. A text of ours may be English on a page written from right to left. */
const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const node = Object.assign(document.createElement(tag), {dir: 'auto'}, properties);
  node.append(...content);
  return node;
};

/**
 * Shows the code that takes a comment back, with a button that copies it; or, without one, the place to write it in.
 *
 * @param place an empty box of the form
 * @param token the code, where the server has just given one; else empty
 */
export function offerRemoval(place: HTMLElement, token: string, host: RemovalHost): void {
  const say = (name: keyof typeof removalWords): string =>
    host.translation(`comment.${name}`) ?? removalWords[name];
  const result = make('span', {});
  const tell = (name: keyof typeof removalWords): void => {
    result.textContent = say(name);
    host.announce(say(name));
  };
  const code = make('input', {
    id: 'code',
    dir: 'ltr',
    value: token,
    readOnly: !!token,
    autocomplete: 'off',
    spellcheck: false,
  });
  code.part.add('field');
  const copy = make('button', {type: 'button'}, say('copy'));
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(token);
      tell('copied');
    } catch {
      // No clipboard without https, or the page's policy or the reader forbids it.
      code.select();
      tell('notCopied');
    }
  };
  const remove = make('button', {type: 'submit'}, say('remove'));
  remove.onclick = async (event) => {
    event.preventDefault();
    const written = code.value.trim();
    if (!written) {
      code.focus();
      return;
    }
    const done = await host.service.remove?.(written, AbortSignal.timeout(30_000));
    tell(done?.ok ? 'removed' : 'notRemoved');
    if (done?.ok) host.removed(written);
  };
  const note = make('p', {id: 'code-note', className: 'small'}, say('codeNote'));
  if (token) code.setAttribute('aria-describedby', note.id);
  place.replaceChildren(
    make(
      'form',
      {className: 'message'},
      make('label', {htmlFor: code.id}, say('code')),
      code,
      ...(token ? [note] : []),
      make('p', {className: 'row'}, ...(token ? [copy] : []), result),
      // Not beside the other: it cannot be taken back.
      make('p', {}, remove),
    ),
  );
  if (!token) code.focus();
}
