import { msg } from '@lit/localize';
import { textsOf } from '../core/locale.js';
/** What is said only after a press, and so stands in the piece that comes then. */
export const words = textsOf('pressed', {
    contents: msg('Contents', {
        id: 'pressed.contents',
        desc: 'Names the list of the article’s sections. Read out only.',
    }),
    shareQuote: msg('Share this quote', {
        id: 'pressed.shareQuote',
        desc: 'Button beside a selected passage of the article.',
    }),
    note: msg('Note', { id: 'pressed.note', desc: 'Names the box that shows a footnote beside the text.' }),
    toNote: msg('Show it below the text', {
        id: 'pressed.toNote',
        desc: 'Link in that box: goes to the footnote, at the end of the article.',
    }),
});
//# sourceMappingURL=pressed-words.js.map