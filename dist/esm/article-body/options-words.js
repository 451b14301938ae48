import { msg } from '@lit/localize';
/** What stands in the panel "Text and colours". In the piece that draws it, and so without a store of translations. */
export const optionsWords = {
    size: msg('Text size', { id: 'tools.size', desc: 'Heading over a choice of percentages: 85 %, 100 %…' }),
    spacing: msg('Line spacing', { id: 'tools.spacing', desc: 'Heading over the choice of the next three.' }),
    normal: msg('Normal', { id: 'tools.normal', desc: 'Line spacing.' }),
    wide: msg('Wide', { id: 'tools.wide', desc: 'Line spacing.' }),
    wider: msg('Wider', { id: 'tools.wider', desc: 'Line spacing.' }),
    theme: msg('Colours', { id: 'tools.theme', desc: 'Heading over the choice of the next four.' }),
    own: msg('As on the page', { id: 'tools.own', desc: 'Colours of the article: those of the page.' }),
    light: msg('Light', { id: 'tools.light', desc: 'Colours of the article: dark text on white.' }),
    sepia: msg('Sepia', { id: 'tools.sepia', desc: 'Colours of the article: brown text on yellowish paper.' }),
    dark: msg('Dark', { id: 'tools.dark', desc: 'Colours of the article: light text on black.' }),
    chosen: msg('{what}: {value}', {
        id: 'tools.chosen',
        desc: 'Read out after a choice: "Text size: 120 %", "Colours: Sepia".',
    }),
    reset: msg('Reset', { id: 'tools.reset', desc: 'Button: takes all three choices back. Very short.' }),
    asOnPage: msg('Text and colours are as on the page again.', {
        id: 'tools.asOnPage',
        desc: 'Read out after a press on "Reset".',
    }),
};
//# sourceMappingURL=options-words.js.map