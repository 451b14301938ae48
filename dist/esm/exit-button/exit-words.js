import { msg } from '@lit/localize';
import { textsOf } from '../core/locale.js';
/**
 * The exit button's own texts. Whoever looks over the reader's shoulder may see or hear them, so none says what
 * the page is about.
 */
export const words = textsOf('exit', {
    label: msg('Quick exit', {
        id: 'exit.label',
        desc: 'Button that leaves the page at once for an unsuspicious site. As short as it can be.',
    }),
    history: msg('Does not clear history', {
        id: 'exit.history',
        desc: 'Beside the button; opens the explanation. The history is that of the browser. As short as it can be.',
    }),
    explanation: msg('Opens another site in place of this page. Your browsing history keeps this page and those before it. The Back button can lead to what was open before, sometimes to earlier steps on this page. Your network can see which sites you visit.', { id: 'exit.explanation', desc: 'What the button does and what it cannot do. Plain, exact, no alarm.' }),
    shift: msg('Pressing Shift three times does the same.', {
        id: 'exit.shift',
        desc: 'Follows the explanation. Shift is the key of the keyboard.',
    }),
    twoMore: msg('Press Shift 2 more times to exit.', {
        id: 'exit.twoMore',
        desc: 'Shown and read out after the first press of Shift.',
    }),
    oneMore: msg('Press Shift 1 more time to exit.', {
        id: 'exit.oneMore',
        desc: 'Shown and read out after the second press of Shift.',
    }),
    expired: msg('Exit cancelled.', {
        id: 'exit.expired',
        desc: 'Read out when no further press came within five seconds: the reader is still on the page.',
    }),
    loading: msg('Loading…', {
        id: 'exit.loading',
        desc: 'All that is left of the page, and its title, until the other site is there. Must sound ordinary.',
    }),
});
//# sourceMappingURL=exit-words.js.map