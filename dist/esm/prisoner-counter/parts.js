import { html } from 'lit/html.js';
import { formatDate } from '../core/formats.js';
/** A link to where something can be checked; only its content, where no address is known. */
export const link = (url, content) => url ? html `<a href=${url} rel="noreferrer">${content}</a>` : content;
/** A date that people and machines can read. */
export const time = (date, language, month) => html `<time datetime=${date.iso} lang=${language} dir="auto">${formatDate(language, date, month)}</time>`;
//# sourceMappingURL=parts.js.map