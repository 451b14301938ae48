/** A post of `/wp-json/wp/v2/posts/ID`, or the list of `/posts?slug=`; with `_embed` it brings author and picture. */
import type {ArticleImage, ArticleSource, Markup} from '../article.js';
import {articleOf} from './article-of.js';
import {fieldsOf, listOf, problem, textOf} from './fields.js';

const rendered = (value: unknown): string | undefined => textOf(fieldsOf(value)['rendered']);

/**
 * Takes out what plugins that are not there would have replaced: `[vc_row]`, `[button link="…"]`, `[/caption]`. What an
 * editor puts in brackets stays: a word is taken for a shortcode by a `_`, a quoted attribute, a slash at its end or a
 * closing partner, and not by a hyphen: `[re-elected]` is what a quotation says.
 */
const withoutShortcodes = (markup = ''): Markup => {
  const closed = new Set(markup.match(/\[\/[a-z][\w-]*\]/g));
  return markup
    .replace(/\[(\/?[a-z][a-z\d_-]*)(\s[^[\]<>]*)?\]/g, (found, name: string, attributes?: string) =>
      /[/_]/.test(name) || closed.has(`[/${name}]`) || /=["'“”″&]|\/$/.test(attributes ?? '') ? '' : found,
    )
    .replace(/<p>(?:\s|<br ?\/?>)*<\/p>/g, '')
    .trim();
};

/** What is to be read, for comparing. */
const bare = (markup: Markup): string => markup.replace(/<[^<>]*>|\s/g, '');

/** The excerpt, unless WordPress made it from the beginning of the text, which would then be read twice. */
const ownExcerpt = (excerpt: Markup, body: Markup): Markup =>
  excerpt.includes('[&hellip;]') || bare(body).startsWith(bare(excerpt).slice(0, 50)) ? '' : excerpt;

const pixelsOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;

/** The picture in the size that WordPress calls large, 1024 pixels, and never cut to another shape; else as it is. */
const pictureOf = (value: unknown): ArticleImage | '' | undefined => {
  const media = fieldsOf(value);
  const details = fieldsOf(media['media_details']);
  const large = fieldsOf(fieldsOf(details['sizes'])['large']);
  const {width, height} = large['source_url'] ? large : details;
  const src = textOf(large['source_url'] ?? media['source_url']);
  return (
    src && {
      src,
      alt: textOf(media['alt_text']) ?? '',
      width: pixelsOf(width),
      height: pixelsOf(height),
      caption: rendered(media['caption']),
      credit: textOf(fieldsOf(details['image_meta'])['credit']),
    }
  );
};

export const wordpressPost: ArticleSource = (data) => {
  const [first] = listOf(data);
  const post = fieldsOf(first);
  const content = fieldsOf(post['content']);
  const code = textOf(post['code']);
  if (Array.isArray(data) && !data.length) return problem('not-an-article', 'No post has that slug');
  if (code && post['message']) return problem('not-an-article', `The answer is an error: ${code}`);
  if (typeof content['rendered'] !== 'string') return undefined;
  if (content['protected'] && !content['rendered']) return problem('protected', 'The post has a password');
  const body = withoutShortcodes(content['rendered']);
  const embedded = fieldsOf(post['_embedded']);
  return articleOf(
    {
      ...post,
      authors: embedded['author'],
      date_published: `${textOf(post['date_gmt'])}Z`,
      date_modified: `${textOf(post['modified_gmt'])}Z`,
      language: post['lang'] ?? post['wpml_current_locale'],
      url: post['link'],
      translations: post['translations'] ?? post['wpml_translations'],
    },
    {},
    body,
    rendered(post['title']),
    withoutShortcodes(ownExcerpt(rendered(post['excerpt']) ?? '', body)),
    pictureOf(listOf(embedded['wp:featuredmedia'])[0]),
  );
};
