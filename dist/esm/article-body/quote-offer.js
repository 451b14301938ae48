import { html, render } from 'lit/html.js';
import { inLanguage } from '../core/words.js';
import { openBeside } from './beside.js';
import { words } from './pressed-words.js';
import { selectedQuote } from './selected-quote.js';
/** A selection is still being drawn for so long after its last change, in milliseconds. */
const pause = 250;
/** A press on a button takes the selection away. */
const keepSelection = (event) => {
    event.preventDefault();
};
/**
 * Offers to share what is selected of an article, in a box beside it, while it is selected.
 * @param box has `popover="manual"`; what comes of the offer is drawn into `#sharing` in it
 * @param share passes a quote on; settles when the ways to do so are drawn
 * @param signal ends it
 */
export function offerQuotes({ element, language, textLanguage }, box, share, signal) {
    let quote;
    let timer;
    // It belongs elsewhere when there is more in it.
    const place = () => {
        if (quote)
            openBeside(box, quote, element);
    };
    const close = () => {
        clearTimeout(timer);
        if (box.matches(':popover-open'))
            box.hidePopover();
    };
    const read = () => {
        clearTimeout(timer);
        // While the reader chooses where to, what becomes of the selection does not matter.
        if (box.matches(':focus-within'))
            return;
        if (!selectedQuote(element))
            close();
        else
            timer = setTimeout(() => {
                quote = selectedQuote(element);
                place();
            }, pause);
    };
    const press = () => {
        if (quote)
            void share(quote).then(place);
    };
    const escape = ({ key }) => {
        if (key === 'Escape')
            close();
    };
    const label = inLanguage(words('shareQuote'), textLanguage(), language);
    render(html `<div @keydown=${escape}>
      <button type="button" @pointerdown=${keepSelection} @click=${press}>${label}</button>
      <div id="sharing"></div>
    </div>`, box);
    document.addEventListener('selectionchange', read, { signal });
    signal.addEventListener('abort', close);
    read();
}
//# sourceMappingURL=quote-offer.js.map