import {expect} from 'chai';
import type {Article} from '../../src/article-body/article.js';
import {readArticle} from '../../src/article-body/read-article.js';

const address = 'https://herald.example/wp-json/wp/v2/posts/12?_embed';
const upload = 'https://herald.example/wp-content/uploads/2025/01';

const result = (data: unknown) => readArticle(JSON.stringify(data), address);
const read = (data: unknown): Article => {
  const {article, problem} = result(data);
  expect(problem).to.be.undefined;
  return article!;
};

const rendered = (markup: string, more = {}) => ({rendered: markup, protected: false, ...more});
const bodyOf = (markup: string): string => read({content: rendered(markup)}).body;
const standfirstOf = (excerpt: string, body: string) =>
  read({content: rendered(body), excerpt: rendered(excerpt)}).standfirst;

const size = (width: number, height: number) => ({
  width,
  height,
  source_url: `${upload}/window-${width}x${height}.jpg`,
});
const media = {
  source_url: `${upload}/window.jpg`,
  alt_text: 'A window with a grille & a lamp',
  caption: {rendered: '<p>A <em>window</em>.</p>\n'},
  media_details: {
    width: 2400,
    height: 1600,
    sizes: {thumbnail: size(150, 150), large: size(1024, 683), hero: size(1200, 300)},
    image_meta: {credit: 'The Herald'},
  },
};
const withMedia = (thing: unknown, body = '<p>A</p>') =>
  read({content: rendered(body), _embedded: {'wp:featuredmedia': [thing]}}).image;

describe('a WordPress post', () => {
  it('gives what it says, each thing in its place', () => {
    const article = read({
      id: 12,
      date: '2025-01-31T12:30:00',
      date_gmt: '2025-01-31T09:30:00',
      modified_gmt: '2025-02-03T16:05:00',
      link: 'https://herald.example/list/',
      title: {rendered: 'How a list is kept &amp; why'},
      content: rendered('\n<p>First.</p>\n'),
      excerpt: rendered('<p>Every number stands for people.</p>\n'),
      lang: 'be',
      _embedded: {author: [{id: 2, name: 'Ann &amp; Bob'}, {name: 'Third'}], 'wp:featuredmedia': [media]},
    });
    expect(article).to.deep.equal({
      headline: 'How a list is kept &amp; why',
      standfirst: '<p>Every number stands for people.</p>',
      authors: ['Ann & Bob', 'Third'],
      published: '2025-01-31T09:30:00Z',
      modified: '2025-02-03T16:05:00Z',
      language: 'be',
      canonical: 'https://herald.example/list/',
      sourceName: undefined,
      image: {
        src: `${upload}/window-1024x683.jpg`,
        alt: 'A window with a grille & a lamp',
        width: 1024,
        height: 683,
        caption: '<p>A <em>window</em>.</p>',
        credit: 'The Herald',
      },
      body: '<p>First.</p>',
      corrections: [],
      translations: [],
    });
  });

  it('is the first of the list that a slug brings; an empty list is no article', () => {
    expect(read([{content: rendered('A')}, {content: rendered('B')}]).body).to.equal('A');
    expect(result([]).problem).to.deep.equal({code: 'not-an-article', message: 'No post has that slug'});
  });

  it('says which error WordPress gave', () => {
    const {problem} = result({
      code: 'rest_post_invalid_id',
      message: 'Invalid post ID.',
      data: {status: 404},
    });
    expect(problem?.code).to.equal('not-an-article');
    expect(problem?.message).to.contain('rest_post_invalid_id');
  });

  it('tells a post behind a password from one without text', () => {
    expect(result({content: {rendered: '', protected: true}}).problem?.code).to.equal('protected');
    expect(result({content: {rendered: '', protected: false}}).problem?.code).to.equal('empty');
    expect(result({content: rendered(' \n')}).problem?.code).to.equal('empty');
    expect(result({content: rendered('<p>[vc_row]</p>\n<p>[/vc_row]</p>')}).problem?.code).to.equal('empty');
    expect(read({content: {rendered: '<p>A</p>', protected: true}}).body).to.equal('<p>A</p>');
  });

  describe('excerpt', () => {
    const body = '<p>The court sat on Friday, and read the sentence aloud to an empty room.</p>';

    it('stands under the headline when an editor wrote it', () => {
      expect(standfirstOf('<p>What a sentence is.</p>\n', body)).to.equal('<p>What a sentence is.</p>');
      expect(standfirstOf('<p>The court sat.</p>', body), 'beginning alike').to.equal(
        '<p>The court sat.</p>',
      );
      expect(standfirstOf('<p>Two [vc_x]words</p>', body)).to.equal('<p>Two words</p>');
    });

    it('is left out when WordPress made it of the text', () => {
      expect(standfirstOf('<p>Something else entirely [&hellip;]</p>\n', body)).to.be.undefined;
      expect(
        standfirstOf('<p>The court sat on Friday, and read the sentence aloud to an empty room.</p>', body),
      ).to.be.undefined;
      expect(
        standfirstOf(
          '<p>The court sat on Friday, and read the sentence aloud to an empty &hellip; <a href="#">Read more</a></p>',
          `<h2 class="a">\n</h2>${body}`,
        ),
      ).to.be.undefined;
      expect(standfirstOf('', body)).to.be.undefined;
    });
  });

  describe('shortcodes', () => {
    it('that nobody replaced are taken out, and their paragraphs with them', () => {
      expect(
        bodyOf(
          '<p>[vc_row full_width=&#8221;yes&#8221;][vc_column]</p>\n<p>Text.[/vc_column]<br />\n[/vc_row]</p>',
        ),
      ).to.equal('<p>Text.<br />\n</p>');
      expect(bodyOf('[caption id="a" width="300"]<img src="a.png" /> Under it[/caption]')).to.equal(
        '<img src="a.png" /> Under it',
      );
      expect(bodyOf('<p>[contact-form to=&quot;a@example.org&quot;]</p><p>A</p>')).to.equal('<p>A</p>');
      expect(bodyOf('[quote]A[/quote]')).to.equal('A');
      expect(bodyOf('a [spacer /]b')).to.equal('a b');
      expect(bodyOf('<p>[su_note]</p><p>[x y=“z”]<br />\n</p>A')).to.equal('A');
    });

    it('are not what an editor puts into brackets', () => {
      for (const text of [
        '[sic]',
        '[1]',
        '[…]',
        '[and]',
        '[re-elected]',
        '[the court]',
        '[Note]',
        '[see <a href="/b">there</a>]',
        '[n = 3]',
        '[self-declared president]',
        '[палітвязень]',
        '[a][b]',
        'a [ b ] c',
        '[sic',
        'array[0] = [x, y]',
      ])
        expect(bodyOf(`<p>${text} [vc_x]</p>`), text).to.equal(`<p>${text} </p>`);
    });

    it('leave an empty paragraph nowhere, and a full one everywhere', () => {
      expect(bodyOf('<p></p><p> <br/> </p><p>A</p><p class="b"></p>')).to.equal('<p>A</p><p class="b"></p>');
    });
  });

  describe('lead image', () => {
    it('is as large as WordPress says is large, and never cut to another shape', () => {
      expect(withMedia(media)).to.include({src: `${upload}/window-1024x683.jpg`, width: 1024, height: 683});
      const small = {...media, media_details: {width: 900, height: 600, sizes: {hero: size(1200, 300)}}};
      expect(withMedia(small)).to.include({src: media.source_url, width: 900, height: 600});
    });

    it('has no size, caption or credit where none is said', () => {
      expect(withMedia({source_url: '/a.jpg'})).to.deep.equal({
        src: '/a.jpg',
        alt: '',
        width: undefined,
        height: undefined,
        caption: undefined,
        credit: undefined,
      });
    });

    it('has no size that is none', () => {
      for (const width of [0, -1, '1024', null, [1024], {}]) {
        const image = withMedia({source_url: '/a.jpg', media_details: {width, height: 5}});
        expect(image, JSON.stringify(width)).to.include({width: undefined, height: 5});
      }
    });

    it('is none when the answer could not embed it', () => {
      expect(withMedia({code: 'rest_forbidden', message: 'Sorry', data: {status: 401}})).to.be.undefined;
      expect(withMedia(null)).to.be.undefined;
      expect(read({content: rendered('A'), featured_media: 4}).image).to.be.undefined;
    });

    it('is left out when the text begins with it, in whatever size', () => {
      for (const src of [
        `${upload}/window.jpg`,
        `${upload}/window-300x200.jpg`,
        `${upload}/window-scaled.jpg`,
        'https://i0.wp.com/herald.example/wp-content/uploads/2025/01/window.jpg?resize=1024%2C683&#038;ssl=1',
      ]) {
        const figure = `<!-- a -->\n<figure class="b"><a href="#">\n<img loading="lazy" class="c" src="${src}" alt="" /></a></figure><p>A</p>`;
        expect(withMedia(media, figure), src).to.be.undefined;
        expect(withMedia(media, `${figure.replace('<p>A</p>', '')}<img src="/b.jpg">`), src).to.be.undefined;
      }
    });

    it('stays when another picture, or the same one later, is in the text', () => {
      for (const body of [
        `<figure><img src="${upload}/window2.jpg"></figure><p>A</p>`,
        `<figure><img src="${upload}/my-window.jpg"></figure><p>A</p>`,
        `<p>A</p><img src="${upload}/window.jpg">`,
        `<figure><img alt="" data-src="${upload}/window.jpg"></figure>`,
      ])
        expect(withMedia(media, body), body).to.include({alt: media.alt_text});
    });
  });

  it('has no author where the server hides its users', () => {
    const hidden = {code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: {status: 404}};
    expect(read({content: rendered('A'), _embedded: {author: [hidden]}}).authors).to.deep.equal([]);
  });

  it('has no time where none can be read', () => {
    for (const date_gmt of [
      '0000-00-00T00:00:00',
      'yesterday',
      '',
      null,
      5,
      '2025-13-41T00:00:00',
      '2025-01-31',
    ])
      expect(read({content: rendered('A'), date_gmt}).published, String(date_gmt)).to.be.undefined;
  });

  it('takes language and translations as Polylang and WPML give them, and ids for no addresses', () => {
    const polylang = read({content: rendered('A'), lang: 'en', translations: {en: 12, be: 15}});
    expect(polylang.language).to.equal('en');
    expect(polylang.translations).to.deep.equal([]);
    const wpml = read({
      content: rendered('A'),
      wpml_current_locale: 'be_BY',
      wpml_translations: [{locale: 'pl_PL', id: 15, post_title: 'B', href: 'https://herald.example/pl/b/'}],
    });
    expect(wpml.language).to.equal('be-BY');
    expect(wpml.translations).to.deep.equal([{language: 'pl-PL', href: 'https://herald.example/pl/b/'}]);
  });

  it('takes corrections from the post, or from its meta', () => {
    const corrections = [
      'A <b>',
      {date: '2025-02-01', text: 'C & D'},
      {date: 'soon', content_html: '<b>E</b>'},
    ];
    const expected = [
      {date: undefined, text: 'A &#60;b&#62;'},
      {date: '2025-02-01', text: 'C &#38; D'},
      {date: undefined, text: '<b>E</b>'},
    ];
    expect(read({content: rendered('A'), meta: [], corrections}).corrections).to.deep.equal(expected);
    expect(read({content: rendered('A'), meta: {corrections}}).corrections).to.deep.equal(expected);
  });
});

describe('the post with every core block', () => {
  it('is read as a whole', async () => {
    const response = await fetch('/test/article-body/fixtures/every-core-block.json');
    const article = read(await response.json());
    expect(article.headline).to.equal('How a list is kept &amp; why it says “at least”');
    expect(article.standfirst).to.match(/^<p>Every number stands for people\./);
    expect(article.authors).to.deep.equal(['A. Reader']);
    expect(article.image?.src).to.equal(`${upload}/lead-1024x683.jpg`);
    expect(article.body).to.match(/^<p class="has-drop-cap">/);
    expect(article.body.length).to.be.greaterThan(25_000);
    expect(article.body, 'a shortcode').not.to.contain('[contact-form');
    // What the sanitiser has to deal with is still there.
    for (const tag of ['iframe', 'script', 'form', 'svg', 'video', 'table', 'figure', 'nav'])
      expect(article.body).to.contain(`<${tag}`);
  });
});
