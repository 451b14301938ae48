import {expect} from 'chai';
import {nextFrame, onCleanUp, until} from '../support/fixtures.js';
import {
  article,
  button,
  comment,
  comments,
  FakeService,
  focused,
  hash,
  inside,
  mountThread,
  read,
  shown,
} from './thread-fixtures.js';

const onScreen = (element: Element): boolean => {
  const {top} = element.getBoundingClientRect();
  return top >= -1 && top < innerHeight;
};

describe('links to a comment', () => {
  it('open the page that it stands on, be it a reply, with it on the screen and in focus', async () => {
    const service = new FakeService(comments(30));
    const reply = comment({id: 'reply', parent: service.all[20]!.id});
    service.all.push(reply);
    hash('#comment-reply');
    const thread = await mountThread(service, 'per-page="5"');
    await until(() => article(thread, 'reply'));
    await until(() => focused(thread) === article(thread, 'reply'));
    expect(read(inside(thread).querySelector('.where'))).to.equal('Page 5 of 6');
    expect(onScreen(article(thread, 'reply')!)).to.equal(true);
    // The first page was not asked for on the way.
    expect(service.asked('list')).to.equal(1);
    expect(location.hash).to.equal('#comment-reply');
  });

  it('work while the page is open, to and fro', async () => {
    const service = new FakeService(comments(6));
    const [first, , , , , sixth] = service.all;
    const thread = await mountThread(service, 'per-page="2"');
    hash('');
    location.hash = `#comment-${sixth!.id}`;
    await until(() => article(thread, sixth!.id));
    await until(() => focused(thread) === article(thread, sixth!.id));
    location.hash = `#comment-${first!.id}`;
    await until(() => article(thread, first!.id));
    await until(() => focused(thread) === article(thread, first!.id));
    const asked = service.asked('list');
    // Of the page itself, and of the same page: nothing is asked.
    location.hash = '#elsewhere';
    location.hash = `#comment-${service.all[1]!.id}`;
    await until(() => focused(thread) === article(thread, service.all[1]!.id));
    expect(service.asked('list')).to.equal(asked);
  });

  it('do not leave the list in waiting when they lead nowhere while a page is on its way', async () => {
    const service = new FakeService(comments(4));
    const thread = await mountThread(service, 'per-page="2"');
    hash('');
    service.wait = new Promise(() => undefined);
    button(thread, 'Later comments').click();
    await until(() => read(inside(thread).querySelector('.where')) === 'Loading…');
    location.hash = '#comment-77';
    await until(() => read(inside(thread).querySelector('.where')) === 'Page 1 of 2');
  });

  it('go to the heading where the comment is not there any more', async () => {
    hash('#comment-77');
    const thread = await mountThread(new FakeService(comments(3)));
    await until(() => focused(thread)?.localName === 'h2');
    expect(shown(thread)).to.have.length(3);
  });

  it('move nothing where the address leads to no comment', async () => {
    for (const fragment of ['', '#top', '#comment-', '#comments']) {
      hash(fragment);
      const thread = await mountThread(new FakeService(comments(3)));
      await nextFrame();
      expect(focused(thread)).to.equal(null);
      thread.remove();
    }
    expect(scrollY).to.equal(0);
  });

  it('are the dates, and are whole addresses, so that a <base> of the page does not lead away', async () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    onCleanUp(() => base.remove());
    const thread = await mountThread(new FakeService(comments(1)));
    const link = inside(thread).querySelector<HTMLAnchorElement>('header a')!;
    expect(link.querySelector('time')).not.to.equal(null);
    expect(link.href).to.equal(`${location.href.replace(/#.*/, '')}#comment-${shown(thread)[0]!}`);
  });

  it('lead from a reply to what it replies to, a second time, too', async () => {
    hash('');
    const first = comment();
    const reply = comment({parent: first.id});
    const thread = await mountThread(new FakeService([first, reply]));
    const link = article(thread, reply.id)!.querySelector<HTMLAnchorElement>('header > :last-child a')!;
    for (let time = 0; time < 2; time += 1) {
      link.focus();
      link.click();
      await until(() => focused(thread) === article(thread, first.id));
      expect(location.hash).to.equal(`#comment-${first.id}`);
    }
  });

  it('are not the pages’ buttons: these leave the address alone', async () => {
    hash('');
    const thread = await mountThread(new FakeService(comments(4)), 'per-page="2"');
    const {length} = history;
    button(thread, 'Later comments').click();
    await until(() => focused(thread) && shown(thread).length === 2);
    expect([location.hash, history.length]).to.deep.equal(['', length]);
  });
});
