import { button, make, say } from './tool-nodes.js';
/** A link to it, in a tab of its own, which learns nothing of this one. @param press hears of a click, of the middle button too */
export function outward({ href }, label, press, texts) {
    const opens = texts(href.startsWith('http') ? 'newTab' : 'app');
    const link = make('a', { href, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, label, make('span', { class: 'unseen' }, `, ${opens}`));
    link.onclick = link.onauxclick = press;
    return link;
}
/** What may be punished, what a preview does, and that nobody is singled out. */
export const warning = (texts) => ['punished', 'previews', 'everyone'].map((name) => say('p', texts(name)));
/** One line that opens the warning. */
export const notice = (texts) => make('details', { class: 'small' }, say('summary', texts('notice')), ...warning(texts));
/**
 * A button that copies a text, and a place for what came of it.
 * @param what is copied, as it is named in "Copied: {what}."
 * @param after a sentence to be read after that
 * @param mayCopy is asked at a press
 */
export function copyView(label, text, what, after, mayCopy, announce, texts) {
    const result = make('div', { class: 'result' });
    const show = (message, ...more) => {
        result.replaceChildren(say('p', message), ...more);
        announce(message);
    };
    const copy = async () => {
        try {
            await navigator.clipboard.writeText(text);
            show(`${texts('copied', { what })} ${after}`.trim());
        }
        catch {
            // No clipboard without https, or the page's policy or the reader forbids it.
            const message = texts('notCopied');
            const field = make('textarea', { readonly: '', rows: '3', dir: 'auto', 'aria-label': message });
            field.value = text;
            show(message, field);
            field.focus();
            field.select();
        }
    };
    return [
        button(label, () => {
            if (mayCopy())
                void copy();
        }),
        result,
    ];
}
//# sourceMappingURL=quote-view.js.map