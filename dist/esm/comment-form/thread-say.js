import { textLanguage } from '../core/locale.js';
import { fill, inLanguage, isolated, plural } from '../core/words.js';
import { words } from './thread-words.js';
/** Gives texts, with numbers in a language. */
export const sayIn = (language) => (name, given = {}) => inLanguage(typeof given === 'number'
    ? fill(plural(words(name), given), { count: isolated(language, given) })
    : fill(words(name), given), textLanguage(), language);
//# sourceMappingURL=thread-say.js.map