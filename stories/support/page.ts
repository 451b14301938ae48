import {html} from 'lit/html.js';

/** What the toolbar offers, and what a story may ask for in its `globals`. */
export const themes = ['light', 'dark'] as const;

export const widths = ['320', '480', '768', '1280'] as const;

/** All that the widgets speak, and some that only numbers and direction follow. */
export const languages: Readonly<Record<string, {readonly name: string; readonly dir: 'ltr' | 'rtl'}>> = {
  en: {name: 'English', dir: 'ltr'},
  be: {name: 'Беларуская', dir: 'ltr'},
  'be-tarask': {name: 'Беларуская (тарашкевіца)', dir: 'ltr'},
  ru: {name: 'Русский', dir: 'ltr'},
  uk: {name: 'Українська', dir: 'ltr'},
  pl: {name: 'Polski', dir: 'ltr'},
  lt: {name: 'Lietuvių', dir: 'ltr'},
  lv: {name: 'Latviešu', dir: 'ltr'},
  cs: {name: 'Čeština', dir: 'ltr'},
  de: {name: 'Deutsch', dir: 'ltr'},
  nl: {name: 'Nederlands', dir: 'ltr'},
  sv: {name: 'Svenska', dir: 'ltr'},
  fr: {name: 'Français', dir: 'ltr'},
  es: {name: 'Español', dir: 'ltr'},
  it: {name: 'Italiano', dir: 'ltr'},
  ka: {name: 'ქართული', dir: 'ltr'},
  ar: {name: 'العربية', dir: 'rtl'},
  fa: {name: 'فارسی', dir: 'rtl'},
  'be-Latn': {name: 'Biełaruskaja (no translation in this script)', dir: 'ltr'},
  he: {name: 'עברית (no translation)', dir: 'rtl'},
  'en-XA': {name: 'Åççéñţš, 40 % longer', dir: 'ltr'},
  'ar-XB': {name: 'ابچ, nobody’s language', dir: 'rtl'},
};

/** The look of the page around a story. */
export interface PageGlobals {
  readonly theme?: string;
  readonly language?: string;
  readonly width?: string;
}

/** The body styles of a newspaper, as in site/newspaper.css. Its own root font and reset are a story of their own. */
const newspaper = `
  .page {
    box-sizing: border-box;
    max-inline-size: 100%;
    padding: 16px;
    background: #fcfaf5;
    color: #1c1a17;
    color-scheme: light;
    font-family: 'Iowan Old Style', Charter, 'Bitstream Charter', 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, serif;
    font-size: 19px;
    line-height: 1.6;
  }
  .page[data-theme='dark'] {
    background: #17181a;
    color: #e8e3d8;
    color-scheme: dark;
  }
  .page:lang(ar), .page:lang(fa) {
    font-family: 'Geeza Pro', 'Noto Naskh Arabic', 'Traditional Arabic', 'Times New Roman', serif;
    font-size: 21px;
    line-height: 1.85;
  }
  .page.whole { min-block-size: 100vh; }
  .page[data-width='320'] { inline-size: 320px; }
  .page[data-width='480'] { inline-size: 480px; }
  .page[data-width='768'] { inline-size: 768px; }
  .page[data-width='1280'] { inline-size: 1280px; max-inline-size: none; }
  .page > .column { max-inline-size: 44em; }
  .page button.of-the-page {
    margin-block-end: 1em;
    padding: 0.4em 0.8em;
    border: 1px solid currentColor;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .page .side-by-side {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 2em;
  }
  .page .themed vigil-prisoner-counter {
    padding: 1em;
    background: #14213d;
    --vigil-color-text: #f4f1e8;
    --vigil-color-accent: #ffc857;
    --vigil-color-muted: #c9cede;
    --vigil-color-line: #56617f;
    --vigil-color-focus: #ffc857;
    --vigil-font-family: system-ui, sans-serif;
    --vigil-space: 0.75em;
    --vigil-counter-number-font: Georgia, 'Noto Serif', serif;
    --vigil-counter-trend-color: #9db4ff;
  }
  .page .drop-cap { --vigil-article-drop-cap: 3; }
  .page .large-text { --vigil-font-size: 32px; }
  html:has(.page .reset) { font-size: 62.5%; }
  .page .reset, .page .reset * {
    margin: 0;
    padding: 0;
    border: 0;
    box-sizing: border-box;
    list-style: none;
    font: inherit;
    letter-spacing: 0.02em;
    text-transform: none;
  }
  .page .reset { font-size: 1.9rem; text-align: center; text-transform: uppercase; white-space: nowrap; }
`;

let sheet: CSSStyleSheet | undefined;

/**
 * A page around a story. The language goes on `<html>` too, since widgets take that of their texts from there;
 * not where many stories stand on one page, which has one language.
 *
 * @param whole the story is all there is on the page
 */
export function pageAround(story: unknown, {theme, language = 'en', width}: PageGlobals, whole: boolean) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(newspaper);
    document.adoptedStyleSheets.push(sheet);
  }
  const {dir = 'ltr'} = languages[language] ?? {};
  if (whole) {
    document.documentElement.lang = language;
    document.documentElement.dir = dir;
  }
  return html`<div
    class=${whole ? 'page whole' : 'page'}
    lang=${language}
    dir=${dir}
    data-theme=${theme || 'light'}
    data-width=${width ?? ''}
  >
    <div class="column">${story}</div>
  </div>`;
}
