// The piece that loads at the first press on "Listen".
import { adopt, sheetOf } from './tool-sheets.js';
import { aloudStyles } from './aloud.styles.js';
import { aloudWords } from './aloud-words.js';
import { button, clear, focusedIn, make } from './tool-nodes.js';
import { Reader } from './aloud-reader.js';
import { spokenStyles } from './spoken.styles.js';
import { textsFor } from './tool-texts.js';
const controlsSheet = sheetOf(aloudStyles);
const spokenSheet = sheetOf(spokenStyles);
/**
 * Reads an article aloud, from the passage on that is at the top of the window, and draws its controls in a place that is
 * empty. It ends with the article, by "Stop", when the page is left, and when the article or what is read goes from the page;
 * then the place is empty again.
 *
 * @param place an element of the article's shadow root, after the button that is pressed
 */
export function readAloud(host, place) {
    const { element } = host;
    const texts = textsFor(host, 'tools', aloudWords);
    const opener = focusedIn(place);
    const reader = new Reader(element, host.language, () => {
        const { state } = reader;
        const news = state === 'ended'
            ? texts('ended')
            : state === 'silent'
                ? texts('silent', { resume: texts('resume') })
                : '';
        if (news)
            host.announce(news, host.textLanguage());
        problem.textContent = news;
        toggle.textContent = texts(state === 'reading' ? 'pause' : 'resume');
        if (state === 'ended')
            stop();
    });
    const toggle = button('', () => {
        if (reader.state === 'reading')
            reader.pause();
        else
            reader.resume();
    });
    const problem = make('p', { dir: 'auto' });
    // What is read may go with all that it stands in, and the article into another tree.
    const watch = new MutationObserver(() => {
        if (reader.isThere)
            watchRoot();
        else
            stop();
    });
    const watchRoot = () => {
        watch.observe(element.getRootNode(), { childList: true, subtree: true });
        adopt(element, spokenSheet);
    };
    function stop() {
        removeEventListener('pagehide', stop);
        watch.disconnect();
        reader.end();
        if (!place.contains(toggle))
            return;
        clear(place, opener);
        element.requestUpdate();
    }
    adopt(place, controlsSheet);
    place.append(make('div', { class: 'aloud', role: 'group', 'aria-label': texts('reading'), lang: host.textLanguage() }, toggle, button(texts('previous'), () => {
        reader.skip(-1);
    }), button(texts('next'), () => {
        reader.skip(1);
    }), button(texts('stop'), stop), problem));
    addEventListener('pagehide', stop);
    watchRoot();
    element.requestUpdate();
    reader.start();
    return { stop };
}
//# sourceMappingURL=read-aloud.js.map