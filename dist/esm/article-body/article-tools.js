// The piece that loads at the first press on the reading options or on "Print".
import { adopt, sheetOf } from './tool-sheets.js';
import { ArticleOptionsEvent } from './article-options-event.js';
import { clear, button, focusedIn, make, say } from './tool-nodes.js';
import { optionsStyles } from './options.styles.js';
import { optionsWords } from './options-words.js';
import { readingOptionsStyles } from './reading-options.styles.js';
import { textsFor } from './tool-texts.js';
export { printArticle } from './print-article.js';
/** The choices, by the last word of their attribute. Where there is no attribute, the page's own looks stay: `''`. */
const choices = {
    size: ['85', '', '120', '140', '170'],
    spacing: ['', 'wide', 'wider'],
    theme: ['', 'light', 'sepia', 'dark'],
};
const names = Object.keys(choices);
const panelSheet = sheetOf(optionsStyles);
const readingSheet = sheetOf(readingOptionsStyles);
const attributeOf = (choice) => `data-vigil-${choice}`;
/** What is chosen; a value that is none of the choices is as good as none. */
const valueOf = (element, choice) => choices[choice].find((value) => value === element.getAttribute(attributeOf(choice))) ?? '';
/**
 * Brings the rules for the three attributes to where the article stands. Also for the element to call where it finds one of
 * them on itself: when a site sets what it has remembered, and when the article has been moved into another shadow root.
 */
export function applyOptions(element) {
    adopt(element, readingSheet);
}
/** What a choice is called. */
function nameOf(choice, value, { textLanguage }, texts) {
    if (choice === 'size')
        return new Intl.NumberFormat(textLanguage(), { style: 'percent' }).format(Number(value || 100) / 100);
    return texts((value || (choice === 'theme' ? 'own' : 'normal')));
}
function choose(host, choice, value) {
    if (value)
        host.element.setAttribute(attributeOf(choice), value);
    else
        host.element.removeAttribute(attributeOf(choice));
}
/** Tells the page, and whoever cannot see it. */
function tell({ element, announce, textLanguage }, text) {
    applyOptions(element);
    const [size, spacing, theme] = names.map((choice) => valueOf(element, choice));
    element.dispatchEvent(new ArticleOptionsEvent(size, spacing, theme));
    announce(text, textLanguage());
}
/** One choice: radio buttons, of which the browser knows the keys and the screen reader the number. */
function choiceView(host, choice, texts) {
    const legend = texts(choice);
    const chosen = valueOf(host.element, choice);
    return make('fieldset', {}, say('legend', legend), ...choices[choice].map((value) => {
        const name = nameOf(choice, value, host, texts);
        const radio = make('input', { type: 'radio', name: choice, value });
        radio.checked = value === chosen;
        radio.onchange = () => {
            choose(host, choice, value);
            tell(host, texts('chosen', { what: legend, value: name }));
        };
        return make('label', { class: choice === 'theme' ? `paper ${value}` : '' }, radio, say('span', name));
    }));
}
/**
 * Opens the panel with text size, line spacing and colours in a place that is empty, and closes it where it is open. What is
 * chosen stands in three attributes of the article, and nowhere else.
 *
 * @param place an element of the article's shadow root, after the button that is pressed
 */
export function toggleOptions(host, place) {
    const { element } = host;
    const opener = focusedIn(place);
    const close = () => {
        clear(place, opener);
        element.requestUpdate();
    };
    if (place.hasChildNodes()) {
        close();
        return;
    }
    const texts = textsFor(host, 'tools', optionsWords);
    adopt(place, panelSheet);
    applyOptions(element);
    const panel = make('div', { class: 'options', lang: host.textLanguage() });
    const draw = () => {
        const reset = button(texts('reset'), () => {
            for (const choice of names)
                choose(host, choice, '');
            draw();
            panel.lastElementChild.focus();
            tell(host, texts('asOnPage'));
        });
        panel.replaceChildren(...names.map((choice) => choiceView(host, choice, texts)), reset);
    };
    draw();
    panel.onkeydown = (event) => {
        if (event.key !== 'Escape')
            return;
        // The page's own dialog around the article stays.
        event.stopPropagation();
        close();
    };
    place.append(panel);
    element.requestUpdate();
}
//# sourceMappingURL=article-tools.js.map