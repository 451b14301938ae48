// The piece that loads when a server has given a removal code, or when a reader wants to use one.
import { removalWords } from './removal-words.js';
/** A node, with what is in it. */
const make = (tag, properties, ...content) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...content);
    return node;
};
/**
 * Shows the code that takes a comment back, with a button that copies it; or, without one, the place to write it in.
 *
 * @param place an empty box of the form
 * @param token the code, where the server has just given one; else empty
 */
export function offerRemoval(place, token, host) {
    /** English on a page of another language is marked, and stays in its order. */
    const say = (name) => {
        const known = host.translation(`comment.${name}`);
        return make('bdi', { textContent: known ?? removalWords[name], ...(!known && { lang: 'en' }) });
    };
    const result = make('span', {});
    const tell = (name) => {
        result.replaceChildren(say(name));
        host.announce(result.textContent);
    };
    // What is shown has to be seen whole: it may have to be copied by hand.
    const code = make(token ? 'textarea' : 'input', {
        id: 'code',
        dir: 'ltr',
        value: token,
        readOnly: !!token,
        autocomplete: 'off',
        spellcheck: false,
    });
    code.part.add('field');
    const copy = make('button', { type: 'button' }, say('copy'));
    copy.onclick = async () => {
        try {
            await navigator.clipboard.writeText(token);
            tell('copied');
        }
        catch {
            // No clipboard without https, or the page's policy or the reader forbids it.
            code.select();
            tell('notCopied');
        }
    };
    const remove = make('button', { type: token ? 'button' : 'submit' }, say('remove'));
    remove.onclick = async (event) => {
        event.preventDefault();
        const written = code.value.trim();
        if (!written) {
            code.focus();
            return;
        }
        const done = await host.service.remove?.(written, AbortSignal.timeout(30_000));
        if (!done?.ok) {
            tell('notRemoved');
            return;
        }
        host.removed(written);
        // There is nothing more to do with the code. Whoever pressed the button stands where it was, and hears what stands there now.
        const end = make('p', { tabIndex: -1 }, say('removed'));
        place.replaceChildren(end);
        end.focus();
    };
    const note = make('p', { id: 'code-note', className: 'small' }, say('codeNote'));
    if (token)
        code.setAttribute('aria-describedby', note.id);
    place.replaceChildren(make('form', { className: 'message' }, make('label', { htmlFor: code.id }, say('code')), code, ...(token ? [note] : []), make('p', { className: 'row' }, token ? copy : remove, result), 
    // Not beside the other: it cannot be taken back.
    ...(token && host.service.remove ? [make('p', {}, remove)] : [])));
    if (!token)
        code.focus();
    // Where the browser does not do that itself (`field-sizing`).
    else
        code.style.blockSize = `${code.scrollHeight + 2}px`;
}
//# sourceMappingURL=removal.js.map