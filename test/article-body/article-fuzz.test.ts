import {expect} from 'chai';
import * as fc from 'fast-check';
import {readArticle} from '../../src/article-body/read-article.js';

/** What sources use, what objects are made of, and what means something to a list. */
const names = [
  ...[
    'content',
    'rendered',
    'protected',
    'title',
    'excerpt',
    'date_gmt',
    'modified_gmt',
    'link',
    'lang',
    'code',
    'message',
  ],
  ...[
    '_embedded',
    'author',
    'name',
    'wp:featuredmedia',
    'source_url',
    'alt_text',
    'caption',
    'media_details',
    'sizes',
  ],
  ...[
    'large',
    'width',
    'height',
    'image_meta',
    'credit',
    'wpml_translations',
    'wpml_current_locale',
    'meta',
    'data',
  ],
  ...[
    'items',
    'id',
    'url',
    'content_html',
    'content_text',
    'summary',
    'image',
    'banner_image',
    'authors',
    'language',
  ],
  ...[
    'date_published',
    'date_modified',
    'external_url',
    '_vigil',
    'corrections',
    'translations',
    'date',
    'text',
    'href',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'then', 'length', '0', 'be'],
];

const texts = fc.oneof(
  fc.string(),
  fc.string({unit: 'binary'}),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '<p>A</p>',
      '<img src="/a.jpg">',
      '[vc_row]',
      '2025-01-31T12:30:00',
      '2025-01-31',
      'be',
      'be_BY',
    ],
    ...[
      'https://herald.example/a.jpg',
      '__proto__',
      '\ud800',
      '\u0000',
      '%',
      '[',
      '<',
      '&amp;',
      '[&hellip;]',
    ],
  ),
);

const {json} = fc.letrec<{json: unknown}>((tie) => ({
  json: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    texts,
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1e300, 1024, 0.5),
    fc.array(tie('json'), {maxLength: 4}),
    // As JSON text, since an object cannot be given a `__proto__` of its own by a literal.
    fc
      .array(fc.tuple(fc.constantFrom(...names), tie('json')), {maxLength: 8})
      .map(
        (entries) =>
          JSON.parse(
            `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
          ) as unknown,
      ),
  ),
}));

/** Anything, but with a text, so that there is an article to look at. */
const withText = json.map((value) => JSON.stringify(value));
const posts = fc
  .array(fc.tuple(fc.constantFrom(...names.filter((name) => !['content', 'code'].includes(name))), json), {
    maxLength: 20,
  })
  .map(
    (entries) =>
      `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`).join('')}"content":{"rendered":"<p>A</p>"}}`,
  );
const items = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...names.filter((name) => !['content', 'code', 'items', 'content_html'].includes(name)),
      ),
      json,
    ),
    {maxLength: 20},
  )
  .map(
    (entries) =>
      `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`).join('')}"content_html":"<p>A</p>"}`,
  );
const addresses = fc.oneof(
  fc.constantFrom(
    'https://herald.example/wp-json/wp/v2/posts/1',
    'https://herald.example/a',
    'https://herald.example/feed.json',
  ),
  texts.map((text) => `https://herald.example/feed#${text}`),
);

const isText = (value: unknown): boolean => typeof value === 'string';
const isFull = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const maybe = (value: unknown): boolean => value === undefined || isFull(value);
const isTime = (value: unknown): boolean =>
  value === undefined || (isFull(value) && !Number.isNaN(new Date(value as string).getTime()));
const isPixels = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value > 0);

const keys = {
  article:
    'headline standfirst authors published modified language canonical sourceName image body corrections translations',
  image: 'src alt width height caption credit',
};

/** The contract of article.ts, once more. */
function check(text: string, address: string): boolean {
  const result = readArticle(text, address);
  if (result.problem) {
    expect(result.article).to.be.undefined;
    expect(['not-an-article', 'broken', 'protected', 'empty']).to.include(result.problem.code);
    expect(isFull(result.problem.message)).to.be.true;
    return false;
  }
  const {article} = result;
  for (const key of Object.keys(article)) expect(keys.article.split(' ')).to.include(key);
  expect(isText(article.headline), 'headline').to.be.true;
  expect(isFull(article.body), 'body').to.be.true;
  for (const key of ['standfirst', 'canonical', 'sourceName'] as const)
    expect(maybe(article[key]), key).to.be.true;
  expect(article.authors.every(isFull), 'authors').to.be.true;
  expect(isTime(article.published), 'published').to.be.true;
  expect(isTime(article.modified), 'modified').to.be.true;
  if (article.language !== undefined) expect(article.language).to.match(/^[a-z]{2,3}(-\w+)*$/i);
  if (article.image) {
    const {src, alt, width, height, caption, credit} = article.image;
    for (const key of Object.keys(article.image)) expect(keys.image.split(' ')).to.include(key);
    expect(isFull(src) && isText(alt) && isPixels(width) && isPixels(height), 'image').to.be.true;
    expect(maybe(caption) && maybe(credit), 'under the image').to.be.true;
  }
  for (const {date, text: said} of article.corrections)
    expect(isTime(date) && isFull(said), 'correction').to.be.true;
  for (const {language, href} of article.translations)
    expect(isFull(language) && isFull(href), 'translation').to.be.true;
  return true;
}

describe('reading what may be anything', () => {
  for (const [what, arbitrary] of [
    ['any JSON', withText],
    ['any post', posts],
    ['any item', items],
    ['any text', texts],
  ] as const) {
    it(`gives an article or a problem, whole, for ${what}`, () => {
      let articles = 0;
      fc.assert(
        fc.property(arbitrary, addresses, (text, address) => {
          articles += Number(check(text, address));
        }),
        {numRuns: 2000},
      );
      // Else it would prove nothing.
      if (what !== 'any JSON') expect(articles).to.be.greaterThan(200);
    }).timeout(60_000);
  }

  it('gives the same whatever stands around the post that it does not know', () => {
    const bare = readArticle('{"content":{"rendered":"<p>A</p>"}}', 'https://herald.example/').article;
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().map((name) => `x-${name}`),
          json,
        ),
        (more) => {
          const text = JSON.stringify({...more, content: {rendered: '<p>A</p>'}});
          expect(readArticle(text, 'https://herald.example/').article).to.deep.equal(bare);
        },
      ),
      {numRuns: 300},
    );
  });

  it('changes nothing in what it reads, and nothing of the page’s own objects', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    readArticle(
      '{"__proto__":{"polluted":1},"content":{"rendered":"A","__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}',
      'https://herald.example/',
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
    expect('polluted' in {}).to.be.false;
  });

  const million = 1_000_000;
  const wordpress = (body: string, excerpt = '') =>
    JSON.stringify({
      content: {rendered: body},
      excerpt: {rendered: excerpt},
      _embedded: {'wp:featuredmedia': [{source_url: '/a.jpg'}]},
    });
  for (const [what, text] of [
    ['opening angle brackets', wordpress('<'.repeat(5 * million))],
    ['opening brackets', wordpress('['.repeat(5 * million))],
    ['shortcodes that do not end', wordpress('[a_b c="'.repeat(million / 2))],
    ['shortcodes', wordpress('[a_b][a]'.repeat(million / 2))],
    [
      'shortcodes that close',
      wordpress(Array.from({length: million / 4}, (_, index) => `[a${index}][/a${index}]`).join('')),
    ],
    ['paragraphs that do not end', wordpress('<p> <br/> '.repeat(million / 2))],
    ['one empty paragraph', wordpress(`<p>${' '.repeat(5 * million)}`)],
    ['space before the text', wordpress(`<p>${'<b> '.repeat(million)}A`)],
    ['tags before a picture', wordpress(`${'<b>'.repeat(million)}<img src="/a.jpg">`)],
    ['a picture that does not end', wordpress(`<img ${'src= '.repeat(million)}`)],
    [
      'a long name of a picture',
      wordpress(`<img src="/${'.a'.repeat(million)}?${'-1x1.'.repeat(million)}">`),
    ],
    ['an excerpt', wordpress('<p>A</p>'.repeat(million / 2), '<p>A</p>'.repeat(million / 2))],
    ['lines', '\n a'.repeat(million)],
    ['empty lines', `a${'\n '.repeat(2 * million)}b`],
    ['signs to escape', '&<">'.repeat(million)],
    ['brackets in brackets', '['.repeat(million)],
    ['items', JSON.stringify({items: Array.from({length: 20_000}, (_, id) => ({id}))})],
    [
      'a text where a list should be',
      JSON.stringify({
        content_html: 'A',
        translations: 'A'.repeat(5 * million),
        _vigil: 'A'.repeat(5 * million),
      }),
    ],
    ['corrections', JSON.stringify({content_html: 'A', corrections: Array(million / 2).fill('A')})],
  ] as const) {
    it(`takes time in proportion to megabytes of ${what}`, () => {
      const start = performance.now();
      readArticle(text, 'https://herald.example/feed#20000');
      expect(performance.now() - start).to.be.lessThan(3000);
    });
  }
});
