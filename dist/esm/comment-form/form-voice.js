import { textLanguage } from '../core/locale.js';
import { fill, inLanguage } from '../core/words.js';
import { words } from './comment-words.js';
/**
 * @param site what stands for `{host}` in a text
 * @param around the language of the text around the form
 */
export function voiceOf(site, around) {
    const mark = (content) => inLanguage(content, textLanguage(), around());
    const told = (name, values = {}, after = '') => fill(words(name) + after, { host: site(), ...values });
    return {
        say: (name, values) => mark(told(name, values)),
        // A space of its own is none to Chromium when it names a field after its label.
        row: (names, values) => mark(names.map((name) => told(name, values, ' '))),
    };
}
//# sourceMappingURL=form-voice.js.map