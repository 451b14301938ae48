import {expect} from 'chai';
import {placeOf} from '../../src/comment-form/comment-place.js';
import {
  charactersLeft,
  faultsFrom,
  isMalformed,
  websiteOf,
  wordsOf,
} from '../../src/comment-form/draft-check.js';
import {nameOf, perhaps, sentencesOf} from '../../src/comment-form/error-sentences.js';
import type {InvalidField, ServiceError} from '../../src/comment-form/services/comment-service.js';

describe('the check of a draft', () => {
  it('takes the words of an attribute apart by spaces and commas', () => {
    expect(wordsOf('  name,email   website,')).to.deep.equal(['name', 'email', 'website']);
    expect(wordsOf(' ')).to.deep.equal([]);
  });

  it('adds the scheme that readers leave out, and no other', () => {
    expect(websiteOf(' example.org/a ')).to.equal('https://example.org/a');
    expect(websiteOf('HTTP://example.org')).to.equal('HTTP://example.org');
    expect(websiteOf('javascript:alert(1)')).to.equal('https://javascript:alert(1)');
    expect(websiteOf('  ')).to.equal('');
  });

  it('counts what fits in the letters that were written', () => {
    expect(charactersLeft('', Infinity)).to.equal(65_525);
    expect(charactersLeft('abc', 10)).to.equal(7);
    expect(charactersLeft(' abc ', 10)).to.equal(7);
    expect(charactersLeft('abc', 2)).to.equal(-1);
    // WordPress gets five bytes and more for each.
    expect(charactersLeft('<'.repeat(10), Infinity)).to.be.within(9_000, 13_200);
    expect(charactersLeft('a'.repeat(101), Infinity, 'email')).to.equal(-1);
  });

  it('knows what is no address', () => {
    for (const value of ['ann', 'ann@b', 'a n@b.org'])
      expect(isMalformed('email', value), value).to.equal(true);
    for (const value of ['https://a', 'https://not an address.org'])
      expect(isMalformed('website', value), value).to.equal(true);
    expect(isMalformed('email', ' ann@b.org ')).to.equal(false);
    expect(isMalformed('email', '')).to.equal(false);
    expect(isMalformed('name', 'ann')).to.equal(false);
  });

  it('takes from a server what can be mended in a field', () => {
    const said = (fault: InvalidField['fault'], ...fields: string[]) =>
      faultsFrom({code: 'invalid-field', sent: 'no', fault, fields} as unknown as InvalidField);
    expect(said('missing', 'name', 'email')).to.deep.equal({name: 'missing', email: 'missing'});
    expect(said('malformed', 'email', 'name')).to.deep.equal({email: 'malformed'});
    expect(said('missing', 'parent')).to.deep.equal({});
    expect(said('malformed', 'post')).to.deep.equal({});
    expect(said('too-long')).to.deep.equal({});
  });
});

describe('the sentences for an error', () => {
  const error = (code: string, more = {}) => ({code, sent: 'no', ...more}) as ServiceError;

  it('go by the code’s name', () => {
    expect(['too-fast', 'login-required', 'offline', 'too-long'].map(nameOf)).to.deep.equal([
      'tooFast',
      'loginRequired',
      'offline',
      'tooLong',
    ]);
    expect(sentencesOf(error('login-required'), true)).to.deep.equal(['loginRequired', 'stays']);
  });

  it('say that the comment may be there, and what that means', () => {
    expect(sentencesOf(error('timeout', {sent: 'maybe'}), true)).to.deep.equal(['timeout', 'stays', 'maybe']);
    expect(sentencesOf(error('timeout', {sent: 'maybe'}), undefined)).to.deep.equal([
      'timeout',
      'stays',
      'look',
    ]);
    expect(perhaps(false)).to.equal('look');
  });

  it('say what can be done with a text that nobody takes any more', () => {
    expect(sentencesOf(error('closed'), true)).to.deep.equal(['closed', 'stays', 'keep']);
  });

  it('tell a comment that is gone from a field', () => {
    expect(sentencesOf(error('invalid-field', {fields: ['parent']}), true)[0]).to.equal('gone');
    expect(sentencesOf(error('invalid-field', {fields: []}), true)[0]).to.equal('refused');
  });
});

describe('the place where comments go', () => {
  const base = 'https://page.example/2025/article';

  it('is the address, absolute', () => {
    expect(placeOf(undefined, '/wp-json', base)).to.deep.equal({
      service: 'wordpress',
      endpoint: 'https://page.example/wp-json',
    });
    expect(placeOf('wordpress-form', 'https://news.example', base)).to.deep.equal({
      service: 'wordpress-form',
      endpoint: 'https://news.example/',
    });
  });

  it('is the site of the script that a plain form sends to', () => {
    for (const address of [
      '/blog/wp-comments-post.php',
      'https://page.example/blog/wp-comments-post.php?a=1',
    ])
      expect(placeOf(undefined, address, base)).to.deep.equal({
        service: 'wordpress-form',
        endpoint: 'https://page.example/blog/',
      });
    expect(placeOf('wordpress', '/wp-comments-post.php', base)).to.deep.equal({
      service: 'wordpress',
      endpoint: 'https://page.example/?rest_route=/',
    });
  });

  it('is not known where there is no address, or none that is one', () => {
    for (const address of ['', 'https://', 'http://['])
      expect(placeOf(undefined, address, base).endpoint).to.equal('');
  });
});
