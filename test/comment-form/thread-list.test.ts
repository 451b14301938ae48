import {expect} from 'chai';
import {axe} from '../support/fixtures.js';
import {
  article,
  articles,
  comment,
  comments,
  FakeService,
  inside,
  items,
  mountThread,
  read,
  showsFallback,
  shown,
} from './thread-fixtures.js';

describe('the thread', () => {
  it('shows the comments in the order of reading, each in an article with name, date and text', async () => {
    const [first, second] = comments(2);
    const reply = comment({parent: first!.id});
    const thread = await mountThread(new FakeService([first!, second!, reply]));
    expect(shown(thread)).to.deep.equal([first!.id, reply.id, second!.id]);
    expect(showsFallback(thread)).to.equal(false);
    expect(items(thread).map(({ariaLevel}) => ariaLevel)).to.deep.equal(['1', '2', '1']);
    const [shownFirst] = articles(thread);
    expect(read(shownFirst!.querySelector('header'))).to.match(/^Writer \d+ January 31, 2025 at /);
    expect(shownFirst!.querySelector('time')!.dateTime).to.equal('2025-01-31T12:00:00Z');
    expect(read(shownFirst!.querySelector('.text'))).to.equal(`Comment ${first!.id}`);
    expect(read(inside(thread).querySelector('h2'))).to.equal('3 comments');
    await axe(thread);
  });
  void article;
});
