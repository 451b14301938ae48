import {picture} from './article.js';

/** A post as WordPress gives it, of an invented newspaper. */
export const post = (own: object, content: string): object => ({
  id: 12,
  date_gmt: '2025-01-31T09:30:00',
  modified_gmt: '2025-01-31T09:30:00',
  link: 'https://herald.example/2025/01/what-a-letter-weighs/',
  title: {rendered: 'What a letter weighs'},
  content: {rendered: content, protected: false},
  excerpt: {
    rendered:
      '<p>A sheet of paper, an envelope, a stamp: for someone in prison it can be the one thing of the day.</p>',
    protected: false,
  },
  ...own,
});

/** What `_embed` brings: who wrote it, and the picture over it. */
export const embedded = {
  _embedded: {
    author: [{name: 'Marta Eilander'}],
    'wp:featuredmedia': [
      {
        source_url: picture,
        alt_text: 'A drawing of a sheet of paper with handwriting, and an envelope',
        caption: {rendered: '<p>Large and plain, with numbered pages.</p>'},
        media_details: {width: 1200, height: 800, image_meta: {credit: 'Drawing: The Herald'}},
      },
    ],
  },
};

export const short = `
<p>Someone else reads it first. In many prisons every letter is opened, read and stamped before it is handed over, and some are not handed over at all.<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup></p>
<p>People who have come out say it again and again: what counted was not what the letters said. It was that they came.</p>
<h2>Write about small things</h2>
<p>The weather. The dog. What the tomatoes on the balcony are doing, and how the bread turned out.</p>
<h2>When no answer comes</h2>
<p>Often none does. Write again after a month, and say that you have written before.</p>
<ol class="wp-block-footnotes"><li id="a1">The rules differ from one prison to the next and change without notice. <a href="#a1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`;

/** Each kind of block that an article is made of. */
export const everyBlock = `
<p class="has-drop-cap">A paragraph with <a href="https://herald.example/a">a link</a>, <strong>strong words</strong>, <em>emphasis</em>, <code>a piece of code</code>, a press on <kbd>Enter</kbd>, something <mark>marked</mark>, <s>struck out</s>, an <abbr title="non-governmental organisation">NGO</abbr>, H<sub>2</sub>O and a note.<sup class="fn"><a href="#b1" id="b1-link">1</a></sup> It runs over several lines, so that the space between them can be seen, and how its last line ends.</p>
<h2>A heading of the second level, which is long enough to run over two lines on a telephone</h2>
<p>A paragraph after a heading.</p>
<figure class="wp-block-image"><img src="${picture}" alt="A drawing of a letter" width="1200" height="800"><figcaption>A caption under a picture, with <em>emphasis</em>. <small>Drawing: The Herald</small></figcaption></figure>
<h3>A heading of the third level</h3>
<ul><li>An entry of a list</li><li>Another, which is so long that it does not fit on one line, and goes on where the first line began<ul><li>an entry under it</li><li>and one more</li></ul></li><li>The last one</li></ul>
<ol><li>First, write large and plainly.</li><li>Second, number the pages.</li></ol>
<dl><dt>Postcard</dt><dd>Read at a glance, and therefore often handed over sooner.</dd><dt>Registered letter</dt><dd>Somebody has to sign for it.</dd></dl>
<blockquote class="wp-block-quote"><p>What counted was not what the letters said. It was that they came.</p><cite>From a conversation</cite></blockquote>
<p>A paragraph between a quotation and one that is pulled out.</p>
<figure class="wp-block-pullquote"><blockquote><p>A page about an ordinary day is a window.</p><cite>Marta Eilander</cite></blockquote></figure>
<h4>A heading of the fourth level</h4>
<figure class="wp-block-table"><table><thead><tr><th>Month</th><th>Letters sent</th><th>Postcards sent</th><th>Returned to the sender</th><th>Answers received</th><th>Days on the way</th></tr></thead><tbody><tr><td>January</td><td>12</td><td>4</td><td>3</td><td>1</td><td>31</td></tr><tr><td>February</td><td>9</td><td>6</td><td>5</td><td>0</td><td>28</td></tr></tbody></table><figcaption>An example of a list of letters; no real figures.</figcaption></figure>
<pre><code>Name of the recipient, year of birth
Name of the institution
a-very-long-line-of-an-address-that-does-not-fit-into-any-narrow-window-and-scrolls-by-itself</code></pre>
<pre class="wp-block-verse">A line of verse,
    and one that is set in.</pre>
<details><summary>What to leave out</summary><p>The case, the trial and the names of others.</p></details>
<hr>
<div class="wp-block-gallery"><figure><img src="${picture}" alt="" width="600" height="400"></figure><figure><img src="${picture}" alt="" width="600" height="400"></figure></div>
<figure class="alignright"><img src="${picture}" alt="" width="300" height="200"><figcaption>Beside the text</figcaption></figure>
<p>A paragraph beside a picture that stands at its end. On a narrow window there is no room for both, and the picture stands over the text. This sentence is only there to make the paragraph longer, and so is this one, so that the text runs on below the picture.</p>
<p>The last paragraph.</p>
<ol class="wp-block-footnotes"><li id="b1">A note at the end. <a href="#b1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`;

export const jsonFeed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Herald',
  items: [
    {
      id: '1',
      url: 'https://herald.example/letters',
      title: 'What a letter weighs',
      summary: 'A sheet of paper, an envelope, a stamp.',
      authors: [{name: 'Marta Eilander'}, {name: 'Ann Example'}],
      date_published: '2025-01-31T09:30:00Z',
      date_modified: '2025-02-03T16:05:00Z',
      content_html: short,
      _vigil: {
        corrections: [
          {date: '2025-02-03', text: 'An earlier version said that letters were read twice.'},
          {text: 'The name of a month was misspelt.'},
        ],
        translations: {
          be: 'https://herald.example/be/letters',
          fa: 'https://herald.example/fa/letters',
          de: 'https://herald.example/de/letters',
        },
      },
    },
  ],
};
