/**
 * One post with every block that a WordPress knows: what stands here is written as its editor writes it, and every
 * other registered block follows with nothing said about it.
 */

const block = (name, markup, attributes) => {
  const said = attributes ? ` ${JSON.stringify(attributes)}` : '';
  return markup === undefined
    ? `<!-- wp:${name}${said} /-->`
    : `<!-- wp:${name}${said} -->\n${markup}\n<!-- /wp:${name} -->`;
};

const paragraph = (markup, attributes) =>
  block('paragraph', `<p${attributes?.dropCap ? ' class="has-drop-cap"' : ''}>${markup}</p>`, attributes);

const caption = (markup) => `<figcaption class="wp-element-caption">${markup}</figcaption>`;

const picture = ({id, large}, alt, under, size = 'large') =>
  block(
    'image',
    `<figure class="wp-block-image size-${size}"><img src="${large}" alt="${alt}" class="wp-image-${id}"/>${
      under ? caption(under) : ''
    }</figure>`,
    {id, sizeSlug: size, linkDestination: 'none'},
  );

const button = (text, href) =>
  block(
    'button',
    `<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="${href}">${text}</a></div>`,
  );

const embed = (provider, type, url, under) =>
  block(
    'embed',
    `<figure class="wp-block-embed is-type-${type} is-provider-${provider} wp-block-embed-${provider}"><div class="wp-block-embed__wrapper">
${url}
</div>${under ? caption(under) : ''}</figure>`,
    {url, type, providerNameSlug: provider, responsive: true},
  );

/** Each entry with the blocks that it shows. */
const written = ({url, link, images: [court, letters, desk], reusable}) => [
  [
    ['paragraph'],
    paragraph(
      'A list of political prisoners is first of all a list of people. Behind each line stand a name, a sentence, a family that waits, and a decision by somebody who read the case file and asked whether this person should be in prison at all.',
      {dropCap: true},
    ),
  ],
  [
    ['paragraph'],
    paragraph(
      'On 31 January 2025 the human rights centre <a href="https://spring96.org/en" data-type="URL">Viasna</a> counted <strong>1,244</strong> political prisoners in Belarus. The number is a floor and not a ceiling: <em>some families ask not to be named</em>, and some cases are heard behind closed doors.<br>In Belarusian the word is <span lang="be">палітвязень</span>.',
    ),
  ],
  [['more'], block('more', '<!--more-->')],
  [
    ['heading'],
    block('heading', '<h2 id="how-a-list-is-kept">How a list is kept</h2>') +
      '\n\n' +
      block('heading', '<h3>Who is on it</h3>', {level: 3}) +
      '\n\n' +
      block('heading', '<h4>And who is not</h4>', {level: 4}),
  ],
  [
    ['list', 'list-item'],
    block(
      'list',
      `<ul>${block('list-item', '<li>A case is read in full.</li>')}${block(
        'list-item',
        `<li>The charge is held against the guidelines:${block(
          'list',
          `<ol>${block('list-item', '<li>Was the right that was used a protected one?</li>')}${block(
            'list-item',
            '<li>Was the punishment out of proportion?</li>',
          )}</ol>`,
          {ordered: true},
        )}</li>`,
      )}</ul>`,
    ),
  ],
  [
    ['quote'],
    block(
      'quote',
      `<blockquote class="wp-block-quote">${paragraph(
        'We write “at least” because we mean it.',
      )}<cite>From the notes of a person who keeps such a list</cite></blockquote>`,
    ),
  ],
  [
    ['pullquote'],
    block(
      'pullquote',
      '<figure class="wp-block-pullquote"><blockquote><p>Unknown is never zero.</p><cite>The editors</cite></blockquote></figure>',
    ),
  ],
  [
    ['table'],
    block(
      'table',
      `<figure class="wp-block-table is-style-stripes"><table><thead><tr><th>Day</th><th class="has-text-align-right" data-align="right">Counted</th></tr></thead><tbody><tr><td>31 December 2024</td><td class="has-text-align-right" data-align="right">1,265</td></tr><tr><td>31 January 2025</td><td class="has-text-align-right" data-align="right">1,244</td></tr></tbody><tfoot><tr><td>Source</td><td class="has-text-align-right" data-align="right">Viasna</td></tr></tfoot></table>${caption(
        'At least so many, on the day that is named',
      )}</figure>`,
      {className: 'is-style-stripes'},
    ),
  ],
  [
    ['code'],
    block(
      'code',
      '<pre class="wp-block-code"><code>as_of,count,source_url\n2025-01-31,1244,https://spring96.org/en/news/117384\nif (count &lt; 0 &amp;&amp; !known) refuse();</code></pre>',
    ),
  ],
  [
    ['preformatted'],
    block(
      'preformatted',
      '<pre class="wp-block-preformatted">To:      the prison’s address\nFrom:    your name\nContent: nothing that can be used against anyone</pre>',
    ),
  ],
  [
    ['verse'],
    block(
      'verse',
      '<pre class="wp-block-verse">A letter takes its time,\n    and takes the long way round,\nand is still a letter.</pre>',
    ),
  ],
  [
    ['image'],
    picture(
      court,
      'A courthouse behind bare trees',
      'The courthouse, seen from the street. <em>Drawing: The Herald</em>',
    ),
  ],
  [
    ['gallery'],
    block(
      'gallery',
      `<figure class="wp-block-gallery has-nested-images columns-2 is-cropped">${picture(
        letters,
        'Letters on a table',
        'Letters that came back',
      )}\n\n${picture(desk, 'An empty desk')}<figcaption class="blocks-gallery-caption wp-element-caption">From the archive</figcaption></figure>`,
      {columns: 2, linkTo: 'none'},
    ),
  ],
  [
    ['media-text'],
    block(
      'media-text',
      `<div class="wp-block-media-text alignwide is-stacked-on-mobile"><figure class="wp-block-media-text__media"><img src="${letters.large}" alt="Letters on a table" class="wp-image-${letters.id} size-full"/></figure><div class="wp-block-media-text__content">${paragraph(
        'A postcard is read by more people than the one to whom it is written.',
      )}</div></div>`,
      {mediaId: letters.id, mediaType: 'image'},
    ),
  ],
  [
    ['cover'],
    block(
      'cover',
      `<div class="wp-block-cover"><span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><img class="wp-block-cover__image-background wp-image-${desk.id}" alt="" src="${desk.large}" data-object-fit="cover"/><div class="wp-block-cover__inner-container">${paragraph(
        'The desk at which the list is kept',
      )}</div></div>`,
      {url: desk.large, id: desk.id, dimRatio: 50},
    ),
  ],
  [
    ['file'],
    block(
      'file',
      `<div class="wp-block-file"><a id="wp-block-file--media-guidelines" href="${url}/wp-content/uploads/2025/01/guidelines.pdf">Guidelines on the definition (PDF)</a><a href="${url}/wp-content/uploads/2025/01/guidelines.pdf" class="wp-block-file__button wp-element-button" download aria-describedby="wp-block-file--media-guidelines">Download</a></div>`,
      {href: `${url}/wp-content/uploads/2025/01/guidelines.pdf`},
    ),
  ],
  [
    ['audio'],
    block(
      'audio',
      `<figure class="wp-block-audio"><audio controls src="${url}/wp-content/uploads/2025/01/reading.mp3"></audio>${caption('The article, read aloud')}</figure>`,
    ),
  ],
  [
    ['video'],
    block(
      'video',
      `<figure class="wp-block-video"><video controls poster="${court.large}" src="${url}/wp-content/uploads/2025/01/street.mp4"></video>${caption('The street, without sound')}</figure>`,
    ),
  ],
  [
    ['embed'],
    [
      embed('youtube', 'video', 'https://www.youtube.com/watch?v=00000000000', 'A talk on keeping lists'),
      embed('twitter', 'rich', 'https://twitter.com/example/status/1'),
      embed('the-herald', 'wp-embed', link),
    ].join('\n\n'),
  ],
  [
    ['buttons', 'button'],
    block(
      'buttons',
      `<div class="wp-block-buttons">${button('Write a letter', `${url}/write/`)}\n\n${button('Read the guidelines', `${url}/guidelines/`)}</div>`,
    ),
  ],
  [
    ['columns', 'column'],
    block(
      'columns',
      `<div class="wp-block-columns">${block('column', `<div class="wp-block-column" style="flex-basis:66.66%">${paragraph('What is known is written down with its source.')}</div>`, {width: '66.66%'})}\n\n${block('column', `<div class="wp-block-column" style="flex-basis:33.33%">${paragraph('What is not known is left open.')}</div>`, {width: '33.33%'})}</div>`,
    ),
  ],
  [
    ['group'],
    block(
      'group',
      `<div class="wp-block-group has-background" style="background-color:#f2efe9;padding-top:1em">${block('heading', '<h2>What a reader can do</h2>')}\n\n${paragraph('Write, to one person, again and again.')}</div>`,
      {style: {color: {background: '#f2efe9'}, spacing: {padding: {top: '1em'}}}},
    ),
  ],
  [['separator'], block('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>')],
  [
    ['spacer'],
    block('spacer', '<div style="height:40px" aria-hidden="true" class="wp-block-spacer"></div>', {
      height: '40px',
    }),
  ],
  [
    ['details'],
    block(
      'details',
      `<details class="wp-block-details"><summary>Why “at least”?</summary>${paragraph('Because not every case is known.')}</details>`,
    ),
  ],
  [
    ['footnotes'],
    `${paragraph(
      'A count without its day says little.<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup>',
    )}\n\n${block('footnotes')}`,
  ],
  [
    ['html'],
    block(
      'html',
      '<div class="note" id="note" onclick="alert(1)"><b>Note:</b> addresses of prisons change. <script>document.title = "changed";</script></div>',
    ),
  ],
  [
    ['freeform'],
    '<p>This part was written in the old editor.\nIt has a line break, and a <a href="/about/">link without a host</a>.</p>',
  ],
  [
    ['shortcode'],
    block('shortcode', `[gallery ids="${letters.id},${desk.id}" columns="2"]`) +
      '\n\n' +
      block('shortcode', '[contact-form to="desk@example.org"]'),
  ],
  [
    ['text-columns'],
    block(
      'text-columns',
      '<div class="wp-block-text-columns alignundefined columns-2"><div class="wp-block-column"><p>An old kind of column</p></div><div class="wp-block-column"><p>and its neighbour.</p></div></div>',
    ),
  ],
  [
    ['social-links', 'social-link'],
    block(
      'social-links',
      `<ul class="wp-block-social-links">${block('social-link', undefined, {url: 'https://mastodon.social/@example', service: 'mastodon'})}</ul>`,
    ),
  ],
  [
    ['latest-posts'],
    block('latest-posts', undefined, {postsToShow: 2, displayPostDate: true, displayPostContent: true}),
  ],
  [['calendar'], block('calendar', undefined, {month: 1, year: 2025})],
  [['post-terms'], block('post-terms', undefined, {term: 'post_tag'})],
  [['block'], block('block', undefined, {ref: reusable})],
  [['rss'], block('rss', undefined, {feedURL: 'https://feeds.example/rss', itemsToShow: 2})],
  [
    [
      'query',
      'post-template',
      'query-title',
      'query-no-results',
      'query-pagination',
      'query-pagination-previous',
      'query-pagination-numbers',
      'query-pagination-next',
    ],
    block(
      'query',
      `<div class="wp-block-query">${block('query-title', undefined, {type: 'archive'})}${block(
        'post-template',
        [block('post-title', undefined, {isLink: true}), block('post-date'), block('post-excerpt')].join(
          '\n',
        ),
      )}${block(
        'query-pagination',
        [
          block('query-pagination-previous'),
          block('query-pagination-numbers'),
          block('query-pagination-next'),
        ].join('\n'),
      )}${block('query-no-results', paragraph('Nothing yet.'))}</div>`,
      {
        queryId: 1,
        query: {
          perPage: 1,
          pages: 0,
          offset: 0,
          postType: 'post',
          order: 'asc',
          orderBy: 'date',
          inherit: false,
        },
      },
    ),
  ],
  [
    [
      'comments',
      'comments-title',
      'comment-template',
      'comment-author-name',
      'comment-date',
      'comment-content',
      'comment-edit-link',
      'comment-reply-link',
      'comments-pagination',
      'comments-pagination-previous',
      'comments-pagination-numbers',
      'comments-pagination-next',
    ],
    block(
      'comments',
      `<div class="wp-block-comments">${block('comments-title')}${block(
        'comment-template',
        [
          block('comment-author-name'),
          block('comment-date'),
          block('comment-content'),
          block('comment-edit-link'),
          block('comment-reply-link'),
        ].join('\n'),
      )}${block(
        'comments-pagination',
        [
          block('comments-pagination-previous'),
          block('comments-pagination-numbers'),
          block('comments-pagination-next'),
        ].join('\n'),
      )}</div>`,
    ),
  ],
  [
    ['navigation', 'navigation-link', 'navigation-submenu'],
    block(
      'navigation',
      block('navigation-link', undefined, {label: 'Letters', url: `${url}/letters/`, kind: 'custom'}) +
        block(
          'navigation-submenu',
          block('navigation-link', undefined, {
            label: 'Guidelines',
            url: `${url}/guidelines/`,
            kind: 'custom',
          }),
          {label: 'About', url: `${url}/about/`, kind: 'custom'},
        ),
    ),
  ],
  [['nextpage'], `${block('nextpage', '<!--nextpage-->')}\n\n${paragraph('This stands on a second page.')}`],
];

/**
 * @param {string[]} known names of the blocks that are registered, without `core/`
 * @param {object} things what the blocks point to
 * @param {string} things.url the site's home
 * @param {string} things.link another post
 * @param {{id: number, large: string}[]} things.images three of them
 * @param {number} things.reusable id of a reusable block
 */
export function everyBlock(known, things) {
  const parts = written(things).filter(([names]) => names.every((name) => known.includes(name)));
  const shown = new Set(parts.flatMap(([names]) => names));
  return [
    ...parts.map(([, markup]) => markup),
    ...known.filter((name) => !shown.has(name)).map((name) => block(name)),
  ].join('\n\n');
}
