import { articleOf } from './article-of.js';
import { paragraphs, problem } from './fields.js';
export const htmlFragment = (data, address) => {
    if (typeof data !== 'string')
        return undefined;
    const text = data.trim();
    if (/^(\{\s*["}]|\[\s*[[{\]"]|[[{]$)/.test(text))
        return problem('broken', 'The answer is no whole JSON');
    if (/<(!doctype|\?xml|(html|head|body)[\s>])/i.test(text))
        return problem('not-an-article', 'The answer is a whole page, such as a log-in');
    if (text && /\/wp-json\/|rest_route=|\.json([?#]|$)/.test(address))
        return problem('not-an-article', 'The answer is not JSON');
    if (!/<\/?[a-z]/i.test(text))
        return articleOf({}, {}, text && paragraphs(text));
    // A title at the top is the headline, which stands above what belongs to it.
    const [title = '', headline] = /^\s*<h1\b[^>]*>(.*?)<\/h1>/is.exec(text) ?? [];
    return articleOf({}, {}, text.slice(title.length), headline);
};
//# sourceMappingURL=html-fragment.js.map