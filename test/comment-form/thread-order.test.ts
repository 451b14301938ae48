import {expect} from 'chai';
import type {Accepted, Comment, Draft} from '../../src/comment-form/services/comment-service.js';
import {writtenOn} from '../../src/comment-form/thread-date.js';
import {firstNew, inOrder} from '../../src/comment-form/thread-order.js';
import {ownComment, unlisted, withOwn, type OwnComment} from '../../src/comment-form/thread-own.js';

const of = (id: string, parent = '', content = `<p>Text ${id}</p>`): Comment => ({
  id,
  parent,
  name: id,
  website: '',
  date: '',
  content,
  status: 'published',
});

/** What stands where: `a b@1` is b below a. */
const places = (comments: Comment[]) =>
  inOrder(comments)
    .map(({comment, depth}) => (depth ? `${comment.id}@${depth}` : comment.id))
    .join(' ');

describe('the order of a thread', () => {
  it('puts each reply after what it replies to, level below level', () => {
    expect(places([of('a'), of('b'), of('c', 'a'), of('d', 'b'), of('e', 'a'), of('f', 'c')])).to.equal(
      'a c@1 f@2 e@1 b d@1',
    );
  });

  it('leaves the comments that it was given as they are', () => {
    const comments = [of('a'), of('b', 'a'), of('c', 'a')];
    const before = [...comments];
    inOrder(comments);
    expect(inOrder(comments).map(({comment}) => comment.id)).to.deep.equal(['a', 'b', 'c']);
    expect(comments).to.deep.equal(before);
  });

  it('has whatever it was given once: orphans, circles, repeats', () => {
    expect(places([of('a'), of('b', '77')])).to.equal('a b');
    expect(places([of('a', 'a'), of('b')])).to.equal('b a');
    expect(places([of('a', 'b'), of('b', 'a'), of('c', 'b')])).to.equal('a b@1 c@2');
    expect(places([of('a'), of('a'), of('b', 'a')])).to.equal('a b@1');
    expect(places([])).to.equal('');
  });

  it('names the parent, where it is here', () => {
    expect(inOrder([of('a'), of('b', 'a'), of('c', '77')]).map(({parent}) => parent?.id)).to.deep.equal([
      undefined,
      'a',
      undefined,
    ]);
  });

  it('is not stopped by depth or number', () => {
    const deep = Array.from({length: 20_000}, (_, index) => of(`${index}`, index ? `${index - 1}` : ''));
    expect(inOrder(deep).at(-1)!.depth).to.equal(19_999);
    const wide = Array.from({length: 20_000}, (_, index) => of(`${index}`, index ? '0' : ''));
    expect(inOrder(wide)).to.have.length(20_000);
  });
});

describe('the first of the new comments', () => {
  const dated = (ids: string, day = 1): Comment[] =>
    [...ids].map((id, index) => ({...of(id), date: `2025-01-${String(day + index).padStart(2, '0')}`}));
  const first = (shown: Comment[], seen: Comment[], count: number) =>
    firstNew(inOrder(shown), inOrder(seen), count);

  it('is none that was seen, nor an older one that stood on another page', () => {
    const all = dated('abcdef');
    expect(first(all.slice(2), all.slice(0, 2), 2)).to.equal('e');
    expect(first(all, all.slice(0, 4), 2)).to.equal('e');
    expect(first([...all].reverse(), all.slice(0, 4), 2)).to.equal('f');
  });

  it('is the first in the order of reading, be it a reply', () => {
    const [a, b, c, d] = dated('abcd') as [Comment, Comment, Comment, Comment];
    expect(first([a, b, c, {...d, parent: 'a'}], [a, b], 2)).to.equal('d');
  });

  it('is the last one where dates do not tell, and nothing where it is elsewhere', () => {
    const all = [of('a'), of('b'), of('c')];
    expect(first(all, [], 1)).to.equal('c');
    expect(first(all, all, 1)).to.equal(undefined);
  });
});

const draft: Draft = {
  thread: '1',
  parent: '',
  text: 'One & two\nthree',
  name: 'Me',
  email: 'me@example.org',
  website: '',
};
const own = (accepted: Accepted, page = 1, more: Partial<Draft> = {}): OwnComment => ({
  ...ownComment({...draft, ...more}, accepted),
  page,
});

describe('an own comment', () => {
  it('is as it was typed, and does not hold the e-mail address', () => {
    const made = own({status: 'held', id: '9'});
    expect(made).to.deep.include({id: '9', name: 'Me', status: 'held', parent: ''});
    expect(made.content).to.equal('<p>One &#038; two<br>three');
    expect(JSON.stringify(made)).not.to.include('me@example.org');
  });

  it('is as the server gives it back, where it does', () => {
    const comment = {...of('9'), content: '<p>One &amp; two</p>', date: '2025-01-31T12:00:00Z'};
    expect(own({status: 'published', id: '9', comment})).to.deep.include(comment);
  });

  it('has an id of its own where the server tells none', () => {
    expect(own({status: 'held'}).id).to.not.equal(own({status: 'held'}).id);
  });

  it('is listed when the list has its id; what it says, where no id is known', () => {
    const mine = own({status: 'held', id: '9'});
    const same = of('8', '', '<p>One &amp; two<br />\nthree</p>');
    expect(unlisted([mine], [of('8')])).to.deep.equal([mine]);
    expect(unlisted([mine], [of('9')])).to.deep.equal([]);
    // Someone else may say the same.
    expect(unlisted([mine], [same])).to.deep.equal([mine]);
    expect(unlisted([own({status: 'held'})], [same])).to.deep.equal([]);
  });

  it('stands on its page: a reply after the other replies, the rest where the newest are', () => {
    const list = [of('a'), of('b'), of('c', 'a')];
    const mine = [
      own({status: 'held', id: 'x'}),
      own({status: 'held', id: 'y'}),
      own({status: 'held', id: 'z'}, 1, {parent: 'a'}),
    ];
    expect(places(withOwn(list, mine, 1, false))).to.equal('a c@1 z@1 b x y');
    expect(places(withOwn(list, mine, 1, true))).to.equal('y x a c@1 z@1 b');
    expect(places(withOwn(list, mine, 2, true))).to.equal('a c@1 b');
    expect(places(withOwn(list, [own({status: 'held', id: 'x'}, 0)], 2, false))).to.equal('a c@1 b x');
  });
});

describe('the date of a comment', () => {
  it('is a day, or a time by the reader’s clock, in the language; nothing where there is none', () => {
    expect(writtenOn('en', '2025-01-31')).to.equal('January 31, 2025');
    expect(writtenOn('en-GB', '2025-01-31')).to.equal('31 January 2025');
    expect(writtenOn('be', '2025-01-31')).to.match(/^31(\.01\.2025| студзеня 2025)/);
    const hours = String(new Date('2025-01-31T12:00:00Z').getHours() % 12 || 12).padStart(2, '0');
    expect(writtenOn('en', '2025-01-31T12:00:00Z')).to.match(new RegExp(`^January 31, 2025 at ${hours}:00`));
    for (const none of ['', 'yesterday', '0000-00-00', '-']) expect(writtenOn('en', none)).to.equal('');
  });
});
