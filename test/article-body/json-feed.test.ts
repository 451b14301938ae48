import {expect} from 'chai';
import type {Article} from '../../src/article-body/article.js';
import {readArticle} from '../../src/article-body/read-article.js';

const address = 'https://herald.example/feed.json';

const result = (data: unknown, fragment = '') => readArticle(JSON.stringify(data), address + fragment);
const read = (data: unknown, fragment = ''): Article => {
  const {article, problem} = result(data, fragment);
  expect(problem).to.be.undefined;
  return article!;
};

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Herald',
  language: 'en',
  authors: [{name: 'The desk'}],
  items: [
    {id: '1', url: 'https://herald.example/1', content_html: '<p>One</p>'},
    {
      id: 'tag:herald.example,2025:два 100%',
      url: 'https://herald.example/2?a=b',
      content_text: 'Two\n\n& more',
    },
    {id: 3, content_html: '<p>Three</p>'},
  ],
};

describe('a JSON Feed', () => {
  it('gives what its item says, each thing in its place', () => {
    const item = {
      id: 'a',
      url: 'https://herald.example/a',
      external_url: 'https://elsewhere.example/a',
      title: 'Lists & “names” <1>',
      summary: 'Why <b>',
      content_html: '<p>A</p>',
      content_text: 'B',
      image: 'https://herald.example/a.jpg',
      banner_image: 'https://herald.example/b.jpg',
      date_published: '2025-01-31T12:30:00+03:00',
      date_modified: '2025-02-03T16:05:00.123Z',
      authors: [{name: 'Ann', url: 'https://herald.example/ann'}, {url: 'https://herald.example/bob'}],
      author: {name: 'Old'},
      language: 'be-tarask',
      _vigil: {
        corrections: [{date: '2025-02-01T10:00:00Z', text: 'The day was wrong.'}],
        translations: [{language: 'pl', href: 'https://herald.example/pl/a'}],
      },
    };
    expect(read({...feed, items: [item]})).to.deep.equal({
      headline: 'Lists &#38; “names” &#60;1&#62;',
      standfirst: 'Why &#60;b&#62;',
      authors: ['Ann'],
      published: '2025-01-31T12:30:00+03:00',
      modified: '2025-02-03T16:05:00.123Z',
      language: 'be-tarask',
      canonical: 'https://elsewhere.example/a',
      sourceName: 'The Herald',
      image: {src: 'https://herald.example/a.jpg', alt: ''},
      body: '<p>A</p>',
      corrections: [{date: '2025-02-01T10:00:00Z', text: 'The day was wrong.'}],
      translations: [{language: 'pl', href: 'https://herald.example/pl/a'}],
    });
  });

  it('says for its items what they do not say themselves', () => {
    const article = read(feed);
    expect(article).to.include({
      language: 'en',
      sourceName: 'The Herald',
      canonical: 'https://herald.example/1',
    });
    expect(article.authors).to.deep.equal(['The desk']);
    expect(read({...feed, authors: undefined, author: {name: 'Version 1.0'}}).authors).to.deep.equal([
      'Version 1.0',
    ]);
  });

  it('shows its first item, or the one that the fragment names by id or address', () => {
    expect(read(feed).body).to.equal('<p>One</p>');
    expect(read(feed, '#').body).to.equal('<p>One</p>');
    expect(read(feed, '#3').body).to.equal('<p>Three</p>');
    const two = '<p>Two</p><p>&#38; more</p>';
    expect(read(feed, '#tag:herald.example,2025:два 100%').body).to.equal(two);
    expect(read(feed, new URL('#tag:herald.example,2025:два 100%', address).hash).body).to.equal(two);
    expect(read(feed, '#https://herald.example/2?a=b').body).to.equal(two);
  });

  it('shows no other article in place of the one that is asked for', () => {
    for (const fragment of ['#2', '#constructor', '#%', '#undefined', '#[object Object]'])
      expect(result(feed, fragment).problem, fragment).to.deep.equal({
        code: 'not-an-article',
        message: 'The feed has no such item',
      });
    expect(result({...feed, items: []}).problem?.code).to.equal('not-an-article');
  });

  it('may be one item alone, whose title is not the name of a site', () => {
    const article = read({id: '1', title: 'A', content_text: 'B'}, '#other');
    expect(article).to.include({headline: 'A', body: '<p>B</p>', sourceName: undefined});
  });

  it('says of an item without text that it is empty', () => {
    for (const item of [{id: '1'}, {id: '1', content_html: ' '}, {id: '1', content_html: 5}])
      expect(result({...feed, items: [item]}).problem?.code).to.equal('empty');
  });

  it('takes times only with their offset, and days', () => {
    const published = (date_published: unknown) =>
      read({...feed, items: [{...feed.items[0], date_published}]}).published;
    for (const date of ['2025-01-31', '2025-01-31T12:30:00Z', '2025-01-31T12:30-05:00'])
      expect(published(date)).to.equal(date);
    for (const date of [
      '2025-01-31T12:30:00',
      '31 January 2025',
      '2025-02-31T99:00:00Z',
      '1',
      1738324800,
      ['2025-01-31'],
    ])
      expect(published(date), String(date)).to.be.undefined;
  });

  it('leaves its picture out when the text begins with it', () => {
    const item = {content_html: '<figure><img src="/media/a.jpg?w=1200"></figure><p>A</p>'};
    expect(read({...item, image: 'https://cdn.example/a.jpg'}).image).to.be.undefined;
    expect(read({...item, banner_image: 'https://cdn.example/b.jpg'}).image?.src).to.equal(
      'https://cdn.example/b.jpg',
    );
  });

  it('leaves out corrections and translations that say nothing', () => {
    const article = read({
      content_html: 'A',
      corrections: [null, '', ' ', 5, [], {}, {date: '2025-01-01'}, {text: 5}, {text: {}}, true, 'B'],
      translations: [
        null,
        5,
        'https://herald.example/',
        {language: 'be'},
        {href: '/be'},
        {language: '', href: '/'},
        {language: 'be', url: '/be/a'},
      ],
    });
    expect(article.corrections).to.deep.equal([{date: undefined, text: 'B'}]);
    expect(article.translations).to.deep.equal([{language: 'be', href: '/be/a'}]);
    expect(
      read({content_html: 'A', translations: {pl: '/pl', 'no such': '/x', be: 7}}).translations,
    ).to.deep.equal([{language: 'pl', href: '/pl'}]);
  });
});
