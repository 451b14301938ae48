/** Its fields; none, if it has none. */
export const fieldsOf = (value) => (value && typeof value === 'object' ? value : {});
/** The elements of a list, or the one thing that stands where a list may. */
export const listOf = (value) => [value].flat();
/** The text without space around it; `undefined` where there is none. */
export const textOf = (value) => (typeof value === 'string' && value.trim()) || undefined;
/** Plain text as markup that shows it. */
export const escape = (text = '') => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Plain text as paragraphs; an empty line parts them. */
export const paragraphs = (text) => `<p>${escape(text)
    .replace(/\n\s*\n/g, '</p><p>')
    .replace(/\n/g, '<br>')}</p>`;
export const problem = (code, message) => ({
    problem: { code, message },
});
//# sourceMappingURL=fields.js.map