import {textLanguage, translation} from '../../../src/core/locale.js';
import {translated as hasTranslation} from '../../../src/locales/index.js';
import {until} from '../../support/fixtures.js';

/** Waits until the texts are in the language of the page, if they are ever to be. */
export async function translated(): Promise<void> {
  await until(() => {
    const {lang} = document.documentElement;
    // Asking for a text says in what language there is one.
    return (
      !hasTranslation.test(lang) || (translation('exit.label') && textLanguage().startsWith(lang.slice(0, 2)))
    );
  });
}
