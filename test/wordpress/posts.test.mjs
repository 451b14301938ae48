import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startWordPress} from '../../scripts/wordpress.mjs';
import {coreBlocks, createEveryBlockPost} from '../../scripts/wordpress/samples.mjs';
import {compiled} from './compiled.mjs';

const {readArticle} = await compiled('article-body/read-article.ts');

const paragraph = (text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
const long = Array.from(
  {length: 12},
  (_, index) => `Sentence ${index + 1} of a text that is longer than an excerpt.`,
).join(' ');

/** What a widget would make of an answer: the text goes in as it came, whatever its status. */
async function read(address) {
  const answer = await fetch(address);
  return readArticle(await answer.text(), answer.url);
}

describe('a post of a real WordPress', () => {
  let wordpress;
  let image;
  before(async () => {
    wordpress = await startWordPress();
    image = await wordpress.createImage({
      name: 'courthouse.jpg',
      width: 2400,
      height: 1600,
      alt: 'A courthouse & its “yard”',
      caption: 'Seen from the <em>street</em>',
      credit: 'The Herald',
    });
  });
  after(() => wordpress?.stop());

  const post = async (fields, query = '_embed') => {
    const {id} = await wordpress.createPost({title: 'A post', ...fields});
    return read(wordpress.rest(`/wp/v2/posts/${id}`, query));
  };

  it('is read with its author, its picture, its times and its own excerpt', async () => {
    const {article, problem} = await post({
      title: 'Letters & “numbers”',
      content: paragraph('The first paragraph.'),
      excerpt: 'Every number stands for people.',
      slug: 'letters-and-numbers',
      date: '2025-01-31 09:30:00',
      modified: '2025-02-03 16:05:00',
      author: 'Ann & Bob O’Neil',
      image,
    });
    assert.equal(problem, undefined);
    assert.deepEqual(JSON.parse(JSON.stringify(article)), {
      headline: 'Letters &#038; “numbers”',
      standfirst: '<p>Every number stands for people.</p>',
      authors: ['Ann & Bob O’Neil'],
      published: '2025-01-31T09:30:00Z',
      modified: '2025-02-03T16:05:00Z',
      canonical: `${wordpress.url}/2025/01/31/letters-and-numbers/`,
      image: {
        src: `${wordpress.url}/wp-content/uploads/2025/01/courthouse-1024x683.jpg`,
        alt: 'A courthouse & its “yard”',
        width: 1024,
        height: 683,
        caption: '<p>Seen from the <em>street</em></p>',
        credit: 'The Herald',
      },
      body: '<p>The first paragraph.</p>',
      corrections: [],
      translations: [],
    });
    assert.equal((await fetch(article.image.src)).headers.get('content-type'), 'image/jpeg');
  });

  it('is found by its slug, and a slug that no post has is said to be none', async () => {
    await wordpress.createPost({title: 'By slug', content: paragraph('Found.'), slug: 'by-slug'});
    const found = await read(wordpress.rest('/wp/v2/posts', 'slug=by-slug&_embed'));
    assert.equal(found.article.body, '<p>Found.</p>');
    const none = await read(wordpress.rest('/wp/v2/posts', 'slug=no-such-post'));
    assert.deepEqual(none.problem, {code: 'not-an-article', message: 'No post has that slug'});
  });

  it('is no article when there is none, or when it is not public', async () => {
    const missing = await read(wordpress.rest('/wp/v2/posts/99999'));
    assert.equal(missing.problem.code, 'not-an-article');
    assert.match(missing.problem.message, /rest_post_invalid_id/);
    assert.match((await post({content: 'A', status: 'draft'})).problem.message, /rest_forbidden/);
    assert.match((await read(wordpress.rest('/wp/v2/no-such-route'))).problem.message, /rest_no_route/);
  });

  it('keeps its text back when it has a password, and its excerpt too', async () => {
    const {problem, article} = await post({content: paragraph('Secret.'), excerpt: 'Also.', password: 'key'});
    assert.equal(article, undefined);
    assert.equal(problem.code, 'protected');
    const opened = await post({content: paragraph('Secret.'), password: 'key'}, 'password=key');
    assert.equal(opened.article.body, '<p>Secret.</p>');
  });

  it('is empty when it has no text', async () => {
    assert.equal((await post({content: '<!-- wp:separator /-->'})).problem.code, 'empty');
  });

  it('has no standfirst when WordPress makes the excerpt', async () => {
    const short = await post({content: paragraph('Short.')});
    assert.equal(short.article.standfirst, undefined);
    assert.equal((await post({content: paragraph(long)})).article.standfirst, undefined);
    wordpress.muPlugin(
      'more',
      "add_filter( 'excerpt_more', static fn() => ' … <a href=\"#\">Read on</a>' );",
    );
    const more = await post({
      content: `<!-- wp:heading -->\n<h2>Part</h2>\n<!-- /wp:heading -->\n${paragraph(long)}`,
    });
    wordpress.muPlugin('more');
    assert.equal(more.article.standfirst, undefined);
  });

  it('has a picture without words where none were written', async () => {
    const bare = await wordpress.createImage({name: 'bare.jpg', width: 600, height: 400});
    const {article} = await post({content: paragraph('A'), image: bare});
    assert.deepEqual(JSON.parse(JSON.stringify(article.image)), {
      src: `${wordpress.url}/wp-content/uploads/2025/01/bare.jpg`,
      alt: '',
      width: 600,
      height: 400,
    });
  });

  it('has its picture once when its text begins with it', async () => {
    const src = `${wordpress.url}/wp-content/uploads/2025/01/courthouse-1024x683.jpg`;
    const block = `<!-- wp:image {"id":${image},"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="${src}" alt="" class="wp-image-${image}"/></figure>\n<!-- /wp:image -->`;
    const first = await post({content: `${block}\n${paragraph('A')}`, image});
    assert.equal(first.article.image, undefined);
    const later = await post({content: `${paragraph('A')}\n${block}`, image});
    assert.equal(later.article.image.width, 1024);
  });

  it('loses the shortcodes that WordPress did not replace, and no word in brackets', async () => {
    const {article} = await post({
      content: [
        '<!-- wp:shortcode -->\n[contact-form to="desk@example.org"]\n<!-- /wp:shortcode -->',
        paragraph('[vc_row width="full"]He said [sic] that [re-elected] “was [the] word”[1].[/vc_row]'),
      ].join('\n'),
    });
    assert.equal(article.body, '<p>He said [sic] that [re-elected] “was [the] word”[1].</p>');
  });

  it('has no author and no picture without _embed, and is an article all the same', async () => {
    const {article} = await post({content: paragraph('A'), author: 'Ann', image}, '');
    assert.deepEqual([article.authors, article.image, article.body], [[], undefined, '<p>A</p>']);
  });

  it('carries corrections from a field of the post', async () => {
    wordpress.muPlugin(
      'corrections',
      `add_action( 'init', static fn() => register_post_meta( 'post', 'corrections', [
         'single' => false, 'type' => 'string', 'show_in_rest' => true,
       ] ) );`,
    );
    const {id} = await wordpress.createPost({title: 'A', content: paragraph('B')});
    await wordpress.php("add_post_meta( $data, 'corrections', 'The day was <wrong>.' );", id);
    const {article} = await read(wordpress.rest(`/wp/v2/posts/${id}`));
    assert.deepEqual(JSON.parse(JSON.stringify(article.corrections)), [
      {text: 'The day was &#60;wrong&#62;.'},
    ]);
  });

  it('is a page, and no article, at its own address', async () => {
    const {link} = await wordpress.createPost({title: 'A', content: paragraph('B')});
    assert.match((await read(link)).problem.message, /whole page/);
  });

  it('is no article when PHP’s complaints stand before it', async () => {
    wordpress.muPlugin(
      'loud',
      "add_action( 'rest_api_init', static function () { echo '<b>Warning</b>: late'; } );",
    );
    const {problem} = await read(wordpress.rest('/wp/v2/posts/1'));
    wordpress.muPlugin('loud');
    assert.equal(problem.code, 'not-an-article');
  });

  it('may hold every block that this WordPress knows', async () => {
    const {id} = await createEveryBlockPost(wordpress);
    const raw = await wordpress.php('return get_post( $data )->post_content;', id);
    const known = await coreBlocks(wordpress);
    assert.ok(known.length >= 90, `only ${known.length} blocks`);
    // The old editor's text has no comment around it.
    for (const name of known.filter((one) => one !== 'freeform'))
      assert.match(raw, new RegExp(`<!-- wp:${name}[ /]`));
    const {article} = await read(wordpress.rest(`/wp/v2/posts/${id}`, '_embed'));
    for (const [what, pattern] of [
      ['a drop cap', /<p class="has-drop-cap">A list/],
      ['a table', /<table><thead>/],
      ['code', /<pre class="wp-block-code"><code>as_of/],
      ['a gallery', /wp-block-gallery has-nested-images/],
      ['sizes of a picture', /srcset="[^"]+1024w/],
      ['a provider’s frame', /<iframe[^>]+youtube\.com\/embed/],
      ['a provider’s script', /<script async src="https:\/\/platform\.twitter/],
      ['a feed', /wp-block-rss[^>]*>.*A second note/s],
      ['comments', /Thank you for saying/],
      ['a form', /<form action="[^"]+wp-comments-post\.php/],
      ['a note used again', /stands under every article/],
      ['columns', /wp-block-columns/],
      ['an old gallery', /class='gallery /],
    ])
      assert.match(article.body, pattern, what);
    assert.doesNotMatch(article.body, /\[contact-form/);
    assert.match(article.standfirst, /^<p>Every number stands for people/);
    assert.equal(article.image.credit, 'The Herald');
    assert.deepEqual(article.authors, ['A. Reader']);
  });
});

describe('a post of a WordPress with plain addresses', () => {
  it('is read at ?rest_route=', async () => {
    const wordpress = await startWordPress({permalinks: ''});
    try {
      const {id} = await wordpress.createPost({title: 'Plain', content: paragraph('A')});
      const address = wordpress.rest(`/wp/v2/posts/${id}`, '_embed');
      assert.equal(address, `${wordpress.url}/?rest_route=/wp/v2/posts/${id}&_embed`);
      const {article} = await read(address);
      assert.equal(article.canonical, `${wordpress.url}/?p=${id}`);
      assert.equal(article.body, '<p>A</p>');
    } finally {
      await wordpress.stop();
    }
  });
});
