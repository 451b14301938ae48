import {html} from 'lit/html.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {
  argTypes,
  articleBody,
  picture,
  play,
  shows,
  type ArticleArgs,
  type ArticleMarker,
} from './support/article.js';
import {addressOf, serveFeeds} from './support/feeds.js';
import {letters} from './support/letters.js';
import {embedded, everyBlock, jsonFeed, post, short} from './support/posts.js';

/*
 * Every state of the article. The text is about letters to people in prison; it names nobody. `parameters.vigil` says what a
 * story does, and what is seen then. What comes from a source is answered inside the story.
 */

const markerOf = (parameters: {vigil?: unknown}) => parameters.vigil as ArticleMarker;

const {en} = letters;

const said = {headline: en.headline, byline: en.byline, published: '2025-01-31'};

/** What readers without script get, and all until the article has come. */
const fallback = html`<p>
  <a href="https://herald.example/2025/01/what-a-letter-weighs/">What a letter weighs</a>, in The Herald.
</p>`;

const path = '/wp-json/wp/v2/posts/12';

/** An article that a source gives. */
const from = (answer: {json?: unknown; text?: string; status?: number; delay?: number}, at = path) => ({
  args: {src: addressOf(at), text: fallback},
  beforeEach: () => serveFeeds({[at.split('#')[0] ?? at]: answer}),
});

const meta: Meta<ArticleArgs> = {
  title: 'Article body',
  component: 'vigil-article-body',
  tags: ['autodocs'],
  render: articleBody,
  args: {
    contents: false,
    readingTime: false,
    tools: false,
    progress: false,
    quoteShare: false,
    text: en.text,
  },
  argTypes,
  parameters: shows('text', {says: 'Someone else reads it first'}),
  play: ({canvasElement, parameters}) => play(canvasElement, markerOf(parameters)),
};

export default meta;

type Story = StoryObj<ArticleArgs>;

// ------------------------------------------------------------------------------------------- Where it comes from

/** The page's own text, set for reading, and nothing more. */
export const Default: Story = {};

/** What the attributes say stands over and under the text. */
export const Described: Story = {
  args: {
    ...said,
    modified: '2025-02-03',
    sourceName: 'The Herald',
    canonical: 'https://herald.example/letters',
  },
};

/** Headline and standfirst by the page's own hand; what the attributes add comes after them. */
export const OwnHead: Story = {
  args: {
    byline: en.byline,
    published: '2025-01-31',
    contents: true,
    readingTime: true,
    text: html`<header slot="head">
        <h1>${en.headline}</h1>
        <p class="vigil-standfirst">${en.standfirst}</p>
      </header>
      ${en.text}`,
  },
};

/** A WordPress post, with who wrote it and the picture over it. */
export const WordPress: Story = {
  name: 'WordPress',
  ...from({json: post(embedded, short)}),
  parameters: shows('loaded', {says: 'By Marta Eilander'}),
};

/** An item of a JSON Feed: several authors, an update, corrections, translations. */
export const JsonFeed: Story = {
  name: 'JSON Feed',
  ...from({json: jsonFeed}, '/feed.json#1'),
  parameters: shows('loaded', {says: 'From The Herald'}),
};

/** A piece of markup; what is around it the attributes say. */
export const HtmlFragment: Story = {
  name: 'HTML fragment',
  beforeEach: () => serveFeeds({'/letters.html': {text: short}}),
  args: {...said, src: addressOf('/letters.html'), text: fallback},
  parameters: shows('loaded', {says: 'Someone else reads it first'}),
};

/** It has not come yet: what stands between the tags is what everyone reads. */
export const OnItsWay: Story = {
  ...from({json: post({}, short), delay: 20_000}, '/on-its-way'),
  args: {src: addressOf('/on-its-way'), text: fallback, contents: true, readingTime: true},
  parameters: shows('loading', {says: 'in The Herald'}),
};

/** Every kind of block, from a source. */
export const EveryBlock: Story = {
  ...from({json: post(embedded, everyBlock)}),
  parameters: shows('loaded', {says: 'The last paragraph.'}),
};

// ------------------------------------------------------------------------------------------------- What it offers

export const ReadingTime: Story = {args: {...said, readingTime: true}};

/** The switch for each of its tools; "Listen" is there where the device has a voice. */
export const Everything: Story = {
  args: {...said, contents: true, readingTime: true, tools: true, progress: true, quoteShare: true},
};

export const ContentsOpen: Story = {
  args: {...said, contents: true, readingTime: true},
  parameters: shows('contents', {does: ['Contents'], says: 'Write about small things'}),
};

/** The note beside the text; below the text it stands as well. */
export const FootnoteOpen: Story = {
  args: {...said},
  parameters: shows('note', {does: ['mark'], says: 'The rules differ'}),
};

export const OptionsOpen: Story = {
  args: {...said, tools: true},
  parameters: shows('options', {does: ['Text and colours'], says: 'Text size'}),
};

/** Larger, wider, on another paper: as a reader has chosen, or a site remembers. */
export const OptionsChosen: Story = {
  args: {...said},
  render: (args) => html`${articleBody(args)}`,
  play: ({canvasElement}) => {
    const article = canvasElement.querySelector('vigil-article-body');
    if (!article) return;
    Object.assign(article.dataset, {vigilSize: '120', vigilSpacing: 'wide', vigilTheme: 'sepia'});
    // As when it is put into the page with them.
    article.after(article.cloneNode(true));
    article.remove();
  },
};

/** Beside what a reader has selected. */
export const QuoteOffered: Story = {
  args: {...said, quoteShare: true},
  parameters: shows('quote', {does: ['quote'], says: 'Share this quote'}),
};

export const QuoteShared: Story = {
  args: {...said, quoteShare: true, safety: 'notice'},
  parameters: shows('sharing', {does: ['quote', 'Share this quote'], says: 'Telegram'}),
};

/** The first letter over three lines, where the browser has drop caps. */
export const DropCap: Story = {
  render: (args) => html`<div class="drop-cap">${articleBody(args)}</div>`,
};

// ------------------------------------------------------------------------------------------------------- Pictures

/** Nothing is asked of the picture's host before a tap. */
export const PictureOnTap: Story = {
  ...from({json: post(embedded, short)}),
  args: {src: addressOf(path), text: fallback, images: 'click'},
  parameters: shows('loaded', {says: 'Show the picture from'}),
};

export const NoPictures: Story = {
  ...from({json: post(embedded, short)}),
  args: {src: addressOf(path), text: fallback, images: 'none'},
  parameters: shows('loaded', {says: 'By Marta Eilander'}),
};

// ------------------------------------------------------------------------------------------------- What has changed

/** A list of the page's own. */
export const Corrections: Story = {
  args: {
    ...said,
    text: html`${en.text}
      <ul slot="corrections">
        <li><time datetime="2025-02-03">3 February 2025</time>: An earlier version said that letters were read twice.</li>
      </ul>`,
  },
};

/** The original changed after the page took it over. */
export const UpdatedAtSource: Story = {
  ...from({json: post({modified_gmt: '2025-02-03T16:05:00'}, short)}),
  args: {src: addressOf(path), text: fallback, modified: '2025-01-31', sourceName: 'The Herald'},
  parameters: shows('loaded', {says: 'Updated at the source'}),
};

/** By the page's own links between the tags. */
export const Translations: Story = {
  args: {
    ...said,
    text: html`<link rel="alternate" hreflang="be" href="#be" /><link rel="alternate" hreflang="be-Latn" href="#lat" title="Łacinka" /><link
        rel="alternate"
        hreflang="ar"
        href="#ar"
      />${en.text}`,
  },
};

/** What stands between the tags stays, with one line over it. */
export const Failed: Story = {
  ...from({status: 404}, '/missing'),
  args: {
    src: addressOf('/missing'),
    canonical: 'https://herald.example/2025/01/what-a-letter-weighs/',
    text: fallback,
    readingTime: true,
  },
  parameters: shows('failed', {says: 'could not be loaded', fault: 'http'}),
};

/** A post with a password. */
export const FailedProtected: Story = {
  ...from({json: post({content: {rendered: '', protected: true}}, '')}, '/protected'),
  parameters: shows('failed', {says: 'could not be loaded', fault: 'protected'}),
};

// --------------------------------------------------------------------------------------------- Languages and pages

const inLanguage = (language: keyof typeof letters): ArticleArgs => {
  const {text, headline, byline} = letters[language];
  return {
    headline,
    byline,
    text,
    published: '2025-01-31',
    canonical: 'https://herald.example/letters',
    contents: true,
    readingTime: true,
    tools: true,
    progress: false,
    quoteShare: false,
  };
};

export const Belarusian: Story = {
  args: inLanguage('be'),
  globals: {language: 'be'},
  parameters: shows('text', {says: 'акно'}),
};

/** Belarusian in Latin letters. */
export const BelarusianLatin: Story = {
  args: inLanguage('be-Latn'),
  globals: {language: 'be-Latn'},
  parameters: shows('text', {says: 'Staronka'}),
};

export const Persian: Story = {
  args: inLanguage('fa'),
  globals: {language: 'fa'},
  parameters: shows('text', {says: 'پنجره'}),
};

export const Arabic: Story = {
  args: inLanguage('ar'),
  globals: {language: 'ar'},
  parameters: shows('text', {says: 'نافذة'}),
};

export const Hebrew: Story = {
  args: inLanguage('he'),
  globals: {language: 'he'},
  parameters: shows('text', {says: 'חלון'}),
};

/** Another language than the page's: direction by its letters, our own words in the page's language. */
export const PersianOnEnglishPage: Story = {
  args: {...inLanguage('fa'), language: 'fa'},
  globals: {language: 'en'},
  parameters: shows('text', {says: 'پنجره'}),
};

export const DarkPage: Story = {
  ...from({json: post(embedded, everyBlock)}),
  args: {src: addressOf(path), text: fallback, contents: true, readingTime: true, tools: true},
  globals: {theme: 'dark'},
  parameters: shows('loaded', {says: 'The last paragraph.'}),
};

export const Narrow: Story = {
  ...EveryBlock,
  args: {src: addressOf(path), text: fallback, contents: true, readingTime: true, tools: true},
  globals: {width: '320'},
};

/** About 5,000 words. */
export const LongText: Story = {
  ...from(
    {json: post({}, Array.from({length: 60}, () => short.replace(/<ol.*<\/ol>/s, '')).join(''))},
    '/long',
  ),
  args: {src: addressOf('/long'), text: fallback, contents: true, readingTime: true, progress: true},
  parameters: shows('loaded', {says: 'When no answer comes'}),
};

/** A page that sets everything back and its own text in capitals, centred, on one line. */
export const ResetPage: Story = {
  args: {...said, contents: true, readingTime: true, tools: true},
  render: (args) => html`<div class="reset">${articleBody(args)}</div>`,
};

/** A picture of the page's own, with a caption. */
export const OwnPicture: Story = {
  args: {
    ...said,
    text: html`<figure>
        <img src=${picture} alt="A drawing of a sheet of paper and an envelope" width="1200" height="800" />
        <figcaption>Large and plain, with numbered pages.</figcaption>
      </figure>
      ${en.text}`,
  },
};
