/** A piece of markup, taken as it is, or plain text. A whole page is none: it is what a log-in or an error looks like. */
import type {ArticleSource} from '../article.js';
import {articleOf} from './article-of.js';
import {paragraphs, problem} from './fields.js';

export const htmlFragment: ArticleSource = (data, address) => {
  if (typeof data !== 'string') return undefined;
  const text = data.trim();
  if (/^(\{\s*["}]|\[\s*[[{\]"]|[[{]$)/.test(text))
    return problem('broken', 'The answer is cut short or not valid JSON');
  if (/<(!doctype|\?xml|(html|head|body)[\s>])/i.test(text))
    return problem('not-an-article', 'The answer is a whole page, perhaps a log-in or error page');
  if (text && /\/wp-json\/|rest_route=|\.json([?#]|$)/.test(address))
    return problem('not-an-article', 'The answer is not JSON');
  return articleOf({}, {}, !text || /<\/?[a-z]/i.test(text) ? text : paragraphs(text));
};
