/** Posts to look at, as an editor would have made them, and the answer that stands for them where there is no WordPress. */
import {everyBlock} from './every-block.mjs';

/** What the providers answer; the test server asks nobody, and they would be asked for every embed. */
const PROVIDERS = `
add_filter( 'pre_oembed_result', static function ( $html, $url ) {
	if ( str_contains( $url, 'youtube.com/' ) )
		return '<iframe title="A talk on keeping lists" width="500" height="281" src="https://www.youtube.com/embed/00000000000?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture" allowfullscreen></iframe>';
	if ( str_contains( $url, 'twitter.com/' ) )
		return '<blockquote class="twitter-tweet" data-width="500" data-dnt="true"><p lang="en" dir="ltr">A count without its day says little.</p>&mdash; Example (@example) <a href="https://twitter.com/example/status/1?ref_src=twsrc%5Etfw">January 31, 2025</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>';
	return $html;
}, 10, 2 );
add_filter( 'pre_http_request', static function ( $answer, $arguments, $url ) {
	if ( 'https://feeds.example/rss' !== $url ) return $answer;
	$item = '<item><title>%s</title><link>https://feeds.example/%d</link><pubDate>Fri, 31 Jan 2025 09:00:00 GMT</pubDate></item>';
	return [
		'headers' => [ 'content-type' => 'application/rss+xml' ], 'cookies' => [], 'response' => [ 'code' => 200, 'message' => 'OK' ],
		'body' => '<rss version="2.0"><channel><title>Notes</title>' . sprintf( $item, 'A first note', 1 ) . sprintf( $item, 'A second note', 2 ) . '</channel></rss>',
	];
}, 10, 3 );`;

/** A comment and an answer to it, by people who left no address. */
const COMMENTS = `
	$first = wp_insert_comment( [
		'comment_post_ID' => $data, 'comment_author' => 'Reader in Brest', 'comment_content' => 'Thank you for saying <b>at least</b>.',
		'comment_date' => '2025-02-01 10:00:00', 'comment_date_gmt' => '2025-02-01 10:00:00',
	] );
	wp_insert_comment( [
		'comment_post_ID' => $data, 'comment_parent' => $first, 'comment_author' => 'Another reader', 'comment_content' => 'And for the day.',
		'comment_date' => '2025-02-01 11:00:00', 'comment_date_gmt' => '2025-02-01 11:00:00',
	] );
`;

const LARGE = `
	[ $src ] = wp_get_attachment_image_src( $data, 'large' );
	return [ 'id' => $data, 'large' => $src ];
`;

/** Names of the blocks that this WordPress has registered, without `core/`. */
export async function coreBlocks(wordpress) {
  const names = await wordpress.php(
    'return array_keys( WP_Block_Type_Registry::get_instance()->get_all_registered() );',
  );
  return names.filter((name) => name.startsWith('core/')).map((name) => name.slice('core/'.length));
}

/** A post with every block that this WordPress has, its picture, its author and an excerpt of its own. */
export async function createEveryBlockPost(wordpress) {
  wordpress.muPlugin('providers', PROVIDERS);
  // It is of today, and would stand in every list.
  await wordpress.php('wp_delete_post( 1, true );');
  const images = [];
  for (const [name, alt, caption, credit] of [
    [
      'courthouse.jpg',
      'A courthouse behind bare trees',
      'The courthouse, seen from the street.',
      'The Herald',
    ],
    ['letters.jpg', 'Letters on a table', '', ''],
    ['desk.jpg', 'An empty desk', '', ''],
  ]) {
    const id = await wordpress.createImage({name, alt, caption, credit});
    images.push(await wordpress.php(LARGE, id));
  }
  const lead = await wordpress.createImage({
    name: 'lead.jpg',
    width: 2400,
    height: 1600,
    alt: 'A window with a grille, seen from inside',
    caption: 'A window. <em>Drawing made for this page.</em>',
    credit: 'The Herald',
  });
  const other = await wordpress.createPost({
    title: 'Letters that came back',
    content:
      '<!-- wp:paragraph --><p>An envelope with a stamp on it says more than it means to.</p><!-- /wp:paragraph -->',
    slug: 'letters-that-came-back',
    date: '2025-01-15 08:00:00',
    author: 'The Herald',
  });
  const reusable = await wordpress.php(
    `return wp_insert_post( wp_slash( [ 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'Note', 'post_content' => $data ] ) );`,
    '<!-- wp:paragraph --><p>This note stands under every article of the series.</p><!-- /wp:paragraph -->',
  );
  const post = await wordpress.createPost({
    title: 'How a list is kept &amp; why it says “at least”',
    content: everyBlock(await coreBlocks(wordpress), {
      url: wordpress.url,
      link: other.link,
      images,
      reusable,
    }),
    excerpt: 'Every number stands for people. What it takes to count them, and what a count cannot say.',
    slug: 'how-a-list-is-kept',
    date: '2025-01-31 09:30:00',
    modified: '2025-02-03 16:05:00',
    author: 'A. Reader',
    image: lead,
    tags: ['Belarus', 'letters'],
    comments: 'open',
  });
  await wordpress.php(COMMENTS, post.id);
  return post;
}

/** The answer for that post as a public site would give it: from no address of this machine, and each time the same. */
export async function recordEveryBlock(wordpress) {
  const {id} = await createEveryBlockPost(wordpress);
  const answer = await fetch(wordpress.rest(`/wp/v2/posts/${id}`, '_embed'));
  return JSON.stringify(await answer.json())
    .replaceAll(wordpress.url, 'https://herald.example')
    .replaceAll(encodeURIComponent(wordpress.url), encodeURIComponent('https://herald.example'))
    .replaceAll(/https?:\/\/\w+\.gravatar\.com/g, 'https://avatars.example')
    .replaceAll(/(secret=(?:\\")?)\w{10}/g, '$1abcdefghij');
}
