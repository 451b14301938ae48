import { msg } from '@lit/localize';
/** What stands in the panel for a quote, beside what the share bar says too. In the piece that draws it. */
export const quoteWords = {
    thisQuote: msg('Share this quote', {
        id: 'tools.thisQuote',
        desc: 'Names the box with a quote from the article and the ways to pass it on. Read out only.',
    }),
    copyQuote: msg('Copy quote and link', { id: 'tools.copyQuote', desc: 'Button.' }),
    quoteWithLink: msg('quote with link', {
        id: 'tools.quoteWithLink',
        desc: 'What was copied: see "Copied: {what}". In the nominative.',
    }),
    close: msg('Close', { id: 'tools.close', desc: 'Button that closes the panel with the quote.' }),
};
//# sourceMappingURL=quote-words.js.map