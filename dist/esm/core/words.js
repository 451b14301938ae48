import { html } from 'lit/html.js';
import { formatNumber, pluralCategory } from './formats.js';
import { closestTag, sameLanguage, textLanguage } from './locale.js';
/** Languages written from right to left that have a translation or are likely in a feed. */
export const rightToLeft = /^(ar|fa|he|ur)\b/;
/** Marks a text with its language and direction, where they are not those of the text around it. */
export const inLanguage = (content, language, around) => sameLanguage(language, around)
    ? content
    : html `<span lang=${language} dir=${rightToLeft.test(language) ? 'rtl' : 'ltr'}>${content}</span>`;
/** A number as it is written in a language, apart from the direction of the text around it. */
export const isolated = (language, value) => html `<bdi lang=${language}>${formatNumber(language, value)}</bdi>`;
/**
 * The form of a text that fits a number. A counted text holds a form for each plural category of its
 * language: `one: prisoner | other: prisoners`; English and every translation bring their own.
 */
export function plural(text, value) {
    const forms = new Map(text.split('|').map((form) => form.trim().split(': ', 2)));
    return forms.get(pluralCategory(textLanguage(), value)) ?? forms.get('other') ?? text;
}
/** Puts values, which may be templates, where a text has `{name}`. */
export const fill = (text, values) => text.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? values[piece] : piece));
/** Of words given by language tag, those closest to a language, else English, else the first, with their tag. */
export function pick(words, language) {
    const tag = closestTag(words, language) ?? closestTag(words, 'en') ?? Object.keys(words)[0];
    return tag ? [words[tag], tag] : undefined;
}
//# sourceMappingURL=words.js.map