/** The text, and on a line of its own the address. */
export const textWithLink = ({ text, url }) => text ? `${text}\n${url}` : url;
/**
 * An address written so that no messenger takes it for one, and so fetches no preview of it: without `https://`, and
 * with every dot in brackets, since names without a scheme, and file names such as `read.me`, become links too.
 * Another scheme stays, as `http[:]//`. Whoever takes the brackets out has the address again.
 */
export const withoutPreview = (url) => url.replace(/^https:\/\//, '').replace(/\.|:(?=\/\/)/g, '[$&]');
//# sourceMappingURL=copy-text.js.map