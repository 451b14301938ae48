import {expect} from 'chai';
import type {Article, ArticleProblem} from '../../src/article-body/article.js';
import {readArticle} from '../../src/article-body/read-article.js';

const post = {content: {rendered: '<p>Post</p>', protected: false}};
const item = {id: '1', content_html: '<p>Item</p>'};

const read = (data: unknown, address = 'https://herald.example/article'): Article => {
  const {article} = readArticle(typeof data === 'string' ? data : JSON.stringify(data), address);
  expect(article, 'an article').to.be.an('object');
  return article!;
};

const refused = (text: string, address = 'https://herald.example/article'): ArticleProblem => {
  const {article, problem} = readArticle(text, address);
  expect(article, 'no article').to.be.undefined;
  expect(problem?.message).to.match(/^[A-Z].{10,}/);
  return problem!;
};

describe('reading an article', () => {
  it('knows each source by what comes back, whatever its address is', () => {
    expect(read(post).body).to.equal('<p>Post</p>');
    expect(read([post]).body).to.equal('<p>Post</p>');
    expect(read({items: [item]}).body).to.equal('<p>Item</p>');
    expect(read(item).body).to.equal('<p>Item</p>');
    expect(read('<p>Markup</p>').body).to.equal('<p>Markup</p>');
    expect(read(item, 'https://herald.example/wp-json/wp/v2/posts/1').body).to.equal('<p>Item</p>');
    expect(read(post, 'https://herald.example/feed.json').body).to.equal('<p>Post</p>');
  });

  it('takes a byte order mark and space off', () => {
    expect(read(`\uFEFF${JSON.stringify(post)}`).body).to.equal('<p>Post</p>');
    expect(read(`\uFEFF\n <p>Markup</p>\n`).body).to.equal('<p>Markup</p>');
  });

  it('says of other JSON that it is no article', () => {
    for (const data of [
      {},
      [1],
      [[]],
      [{}],
      {title: 'A'},
      {content: 'A'},
      {items: 'none'},
      {content: {rendered: 1}},
    ])
      expect(refused(JSON.stringify(data)).code, JSON.stringify(data)).to.equal('not-an-article');
  });

  it('says of JSON that is cut short that it is broken, and does not show it as text', () => {
    const whole = JSON.stringify({items: [{...item, title: 'A [b] {c} "d"'}]});
    for (let length = 1; length < whole.length; length += 1)
      expect(refused(whole.slice(0, length)).code, whole.slice(0, length)).to.equal('broken');
    for (const text of ['[', '[{"id":1', '["a"', '{ ', '{"a":1}{"a":2}', "{}\nWarning: it's late"])
      expect(refused(text).code, text).to.equal('broken');
  });

  it('says of a whole page that it is one', () => {
    for (const page of [
      '<!DOCTYPE html><title>Log in</title><p>Log in</p>',
      '<!-- cached -->\n<html lang="en"><body>Sorry</body></html>',
      '<head><title>502</title></head><h1>Bad gateway</h1>',
      '<body class="login">Log in</body>',
      '<?xml version="1.0"?><rss><channel></channel></rss>',
    ]) {
      const {code, message} = refused(page);
      expect(code, page).to.equal('not-an-article');
      expect(message).to.match(/whole page/);
    }
  });

  it('takes a heading and a header for markup, not for the head of a page', () => {
    expect(read('<header><h1>A</h1></header><p>B</p>').body).to.equal('<header><h1>A</h1></header><p>B</p>');
    expect(read('<p>One writes &lt;html&gt; first.</p>').body).to.equal(
      '<p>One writes &lt;html&gt; first.</p>',
    );
  });

  it('shows nothing but JSON from an address that asks for it', () => {
    for (const address of [
      'https://herald.example/wp-json/wp/v2/posts/1',
      'https://herald.example/?rest_route=/wp/v2/posts/1&_embed',
      'https://herald.example/feed.json',
      'https://herald.example/feed.json?page=1',
      'https://herald.example/feed.json#1',
    ]) {
      for (const text of [
        '<p>Please log in.</p>',
        '<br />\n<b>Warning</b>: a in <b>b</b>{"id":1}',
        'Not found',
        'null',
      ])
        expect(refused(text, address).code, `${address} ${text}`).to.equal('not-an-article');
    }
    expect(read('<p>A</p>', 'https://herald.example/wp-json.html').body).to.equal('<p>A</p>');
    expect(read('<p>A</p>', 'https://herald.example/feed.jsonp').body).to.equal('<p>A</p>');
  });

  it('says of nothing that it is empty', () => {
    for (const text of ['', ' \n\t', '\uFEFF']) {
      expect(refused(text).code).to.equal('empty');
      expect(refused(text, 'https://herald.example/feed.json').code).to.equal('empty');
    }
  });

  it('makes paragraphs of plain text, and markup of none of its signs', () => {
    expect(read('One & "two" < three > four\nfive\n\n \r\n\nsix').body).to.equal(
      '<p>One &#38; &#34;two&#34; &#60; three &#62; four<br>five</p><p>six</p>',
    );
    expect(read('Only one').body).to.equal('<p>Only one</p>');
    expect(read('[Updated] The court sits.').body).to.equal('<p>[Updated] The court sits.</p>');
    expect(read('123').body).to.equal('<p>123</p>');
  });

  it('leaves markup as it is, for the sanitiser to judge', () => {
    const markup = '<h1>A</h1>\n<script>alert(1)</script><p onclick="b()">[vc_row] c';
    const article = read(markup);
    expect(article.body).to.equal(markup);
    expect(article.headline).to.equal('');
  });

  it('promises nothing that the source does not say', () => {
    expect(read('<p>A</p>')).to.deep.equal({
      headline: '',
      standfirst: undefined,
      authors: [],
      published: undefined,
      modified: undefined,
      language: undefined,
      canonical: undefined,
      sourceName: undefined,
      image: undefined,
      body: '<p>A</p>',
      corrections: [],
      translations: [],
    });
  });
});
