// The piece that loads at the first press on "Share quote".
import { commonWords } from '../share-bar/common-words.js';
import { textWithLink, withoutPreview } from '../share-bar/copy-text.js';
import { fitText } from '../share-bar/fit-text.js';
import { networks as table } from '../share-bar/networks.js';
import { shareAddress } from '../share-bar/share-address.js';
import { ShareEvent } from '../share-bar/share-event.js';
import { adopt, sheetOf } from './tool-sheets.js';
import { button, clear, focusedIn, make, say } from './tool-nodes.js';
import { quoteContent } from './quote-content.js';
import { askFirst } from './quote-question.js';
import { copyView, notice, outward } from './quote-view.js';
import { quoteWords } from './quote-words.js';
import { quoteStyles } from './quote.styles.js';
import { textsFor } from './tool-texts.js';
const sheet = sheetOf(quoteStyles);
/** Where the page has no share bar that says which. */
const usual = 'facebook x telegram whatsapp bluesky mastodon email';
/** In graphemes: enough to know the quote again. */
const shown = 240;
/** The networks by name; what is no network, such as the bar's "print", is none of a quote's ways. */
const waysOf = (names, content, texts) => [...new Set(names.split(/[\s,]+/))].flatMap((name) => table
    .filter((network) => network.name === name)
    .map(({ label, href }) => ({
    name,
    // The rest go by their own names in all languages.
    label: name === 'email' || name === 'sms' ? texts(name) : label,
    href: href(content),
})));
/**
 * Offers to pass a quote on: by links to the networks, and as a copy with an address that leads to its words. Nothing is loaded,
 * and nobody told, before a link is followed.
 *
 * @param place an element of the article's shadow root; what stands there goes, and at the end it is empty
 * @param quote in the article's text; where it has no word, nothing is drawn
 * @param safety as the share bar has it, with the same warning and the same question
 * @param networks their names, apart by spaces or commas, as the share bar has them; if empty, the usual ones
 * @param address of the page, as the share bar has it; if empty, the page's own
 */
export function shareQuote(host, place, quote, safety, networks, address = '') {
    const { element, language } = host;
    const url = shareAddress(address, '', document);
    const content = quoteContent(quote, language, url);
    if (!content)
        return;
    const own = textsFor(host, 'tools', quoteWords);
    const texts = textsFor(host, 'share', commonWords);
    const announce = (text) => {
        host.announce(text, host.textLanguage());
    };
    const opener = focusedIn(place);
    const close = () => {
        clear(place, opener);
        element.requestUpdate();
    };
    // Without the text fragment: the quote is in it, and a page may count events.
    const tell = (network) => element.dispatchEvent(new ShareEvent(network, url));
    const mayCopy = () => tell('copy');
    const leave = ({ name }) => (event) => {
        if (!tell(name))
            event.preventDefault();
    };
    const press = (way) => (event) => {
        // A click of the right button opens the browser's own menu.
        if (event.button > 1)
            return;
        if (safety !== 'confirm') {
            leave(way)(event);
            return;
        }
        event.preventDefault();
        const bare = textWithLink({ ...content, url: withoutPreview(content.url) });
        const name = texts('withoutPreview');
        const [copyBare, result] = copyView(name, bare, name, texts('restore'), mayCopy, announce, texts);
        const safer = make('p', { class: 'row' }, say('span', texts('instead')), copyBare);
        askFirst(place, way, event.currentTarget, [safer, result], leave(way), texts);
    };
    const [copy, result] = copyView(own('copyQuote'), textWithLink(content), own('quoteWithLink'), '', mayCopy, announce, texts);
    const ways = waysOf(networks || usual, content, texts);
    const panel = make('div', {
        class: 'quote',
        role: 'group',
        'aria-label': own('thisQuote'),
        tabindex: '-1',
        lang: host.textLanguage(),
    }, ...(safety === 'notice' ? [notice(texts)] : []), make('blockquote', { lang: language, dir: 'auto' }, fitText(content.text, shown)), 
    // WebKit has no list without bullets otherwise.
    make('ul', { role: 'list', class: 'row' }, ...[copy, ...ways.map((way) => outward(way, way.label, press(way), texts))].map((each) => make('li', {}, each))), result, button(own('close'), close));
    panel.onkeydown = (event) => {
        if (event.key !== 'Escape')
            return;
        // The page's own dialog around the article stays.
        event.stopPropagation();
        close();
    };
    adopt(place, sheet);
    // Another quote may stand there.
    place.replaceChildren(panel);
    element.requestUpdate();
    // It stands elsewhere than the button, which goes with the selection.
    panel.focus();
}
//# sourceMappingURL=quote-share.js.map