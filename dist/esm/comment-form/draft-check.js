import { limits, sizeOf } from './services/limits.js';
/** The fields beside the comment that a form can ask for. */
export const askable = ['name', 'email', 'website'];
/** How an address looks, in the fields for one. */
export const examples = {
    email: 'name@example.org',
    website: 'https://example.org',
};
/** The words of an attribute, apart by spaces or commas. */
export const wordsOf = (text) => text.split(/[\s,]+/).filter(Boolean);
/** A web address as readers write it, with the scheme that they leave out. */
export const websiteOf = (text) => text.trim().replace(/^(?!https?:).+/i, 'https://$&');
/** Whether what is written for an address is none, beyond what browsers see: Chromium takes spaces for part of a host. */
export const isMalformed = (field, value) => field in examples && !!value && !/^\S+\.\S+$/.test(value.trim());
/**
 * How many more characters fit; fewer than none, when there are too many. A server counts bytes of what is sent, which
 * is no measure for a reader: so they are counted in characters such as were written.
 *
 * @param most what the site allows, in characters
 */
export function charactersLeft(text, most, field = 'text') {
    const written = [...text.trim()].length;
    const each = sizeOf(field, text) / written || 1;
    return Math.min(most, Math.floor(limits[field] / each)) - written;
}
/** What a server has against fields of the form, where a sentence under them would help. */
export const faultsFrom = ({ fault, fields }) => Object.fromEntries(fields
    .filter((field) => Object.hasOwn(fault === 'malformed' ? examples : limits, field))
    .map((field) => [field, fault]));
//# sourceMappingURL=draft-check.js.map