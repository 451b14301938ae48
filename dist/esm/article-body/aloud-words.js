import { msg } from '@lit/localize';
/** What stands beside an article that is read aloud. In the piece that reads, and so without a store of translations. */
export const aloudWords = {
    reading: msg('Reading aloud', { id: 'tools.reading', desc: 'Names the next four buttons, read out only.' }),
    previous: msg('Previous paragraph', { id: 'tools.previous', desc: 'Button while an article is read aloud.' }),
    pause: msg('Pause', { id: 'tools.pause', desc: 'Button while an article is read aloud.' }),
    resume: msg('Go on', { id: 'tools.resume', desc: 'The same button, after a press on "Pause".' }),
    next: msg('Next paragraph', { id: 'tools.next', desc: 'Button while an article is read aloud.' }),
    stop: msg('Stop', { id: 'tools.stop', desc: 'Button while an article is read aloud.' }),
    ended: msg('The article has been read to its end.', {
        id: 'tools.ended',
        desc: 'Read out by screen readers.',
    }),
    silent: msg('This browser did not read it aloud. “{resume}” tries once more.', {
        id: 'tools.silent',
        desc: '{resume}: the button "Go on".',
    }),
};
//# sourceMappingURL=aloud-words.js.map