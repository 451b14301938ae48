import {expect} from 'chai';
import type {Comment} from '../../src/comment-form/services/comment-service.js';
import {showPage, stubClock} from '../core/clock.js';
import {axe, mount, nextFrame, pressKey, spyConsole, until} from '../support/fixtures.js';
import {
  announced,
  article,
  articles,
  button,
  buttons,
  comment,
  comments,
  FakeService,
  fault,
  focused,
  formAt,
  formOf,
  inside,
  mountThread,
  ok,
  read,
  ready,
  replyButton,
  shown,
} from './thread-fixtures.js';

const heading = (thread: Element) => read(inside(thread).querySelector('h2'));

/** A thread of one page with its form, ready to be written in. */
async function begin(count = 3, attributes = '') {
  const service = new FakeService(comments(count));
  const thread = await mountThread(service, attributes);
  const [first, second, third] = service.all as [Comment, Comment, Comment];
  return {service, thread, form: formOf(thread)!, first, second, third};
}

describe('replying in the thread', () => {
  it('opens the one form at the comment, with the focus in it', async () => {
    const {thread, form, first, second} = await begin();
    expect(formAt(thread)).to.equal(undefined);
    replyButton(thread, first.id).click();
    await thread.updateComplete;
    expect(formAt(thread)).to.equal(first.id);
    expect(form.getAttribute('parent')).to.equal(first.id);
    await until(() => form.shadowRoot!.activeElement === form.field);
    await axe(thread);
    replyButton(thread, second.id).click();
    await thread.updateComplete;
    expect(formAt(thread)).to.equal(second.id);
    expect(form.getAttribute('parent')).to.equal(second.id);
    expect(inside(thread).querySelectorAll('vigil-comment-form')).to.have.length(1);
  });

  it('takes along what is written, and loses nothing when it is closed and opened again', async () => {
    const {thread, form, first, second} = await begin();
    form.field.value = 'Begun at home';
    replyButton(thread, first.id).click();
    await until(() => form.shadowRoot!.activeElement === form.field);
    form.field.value += ', went on here';
    button(thread, 'Close').click();
    await thread.updateComplete;
    expect(formAt(thread)).to.equal(undefined);
    expect(form.getAttribute('parent')).to.equal('');
    expect(focused(thread) === article(thread, first.id)).to.equal(true);
    expect(buttons(thread)).not.to.include('Close');
    replyButton(thread, second.id).click();
    await thread.updateComplete;
    expect(form.field.value).to.equal('Begun at home, went on here');
  });

  it('names each button by what is seen and whose comment it is', async () => {
    const {thread, first} = await begin();
    const reply = replyButton(thread, first.id);
    const name = reply
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => read(inside(thread).querySelector(`[id="${id}"]`)))
      .join(' ');
    expect(name).to.equal(`Reply ${first.name}`);
    expect(articles(thread).map((each) => each.getAttribute('aria-labelledby'))).to.include(
      `name-${first.id}`,
    );
  });

  it('works from the keyboard alone', async () => {
    const {thread, form, first} = await begin();
    replyButton(thread, first.id).focus();
    await pressKey('Enter');
    await until(() => form.shadowRoot!.activeElement === form.field);
    await pressKey('Tab');
    await until(() => focused(thread) === button(thread, 'Close'));
    await pressKey('Space');
    await until(() => focused(thread) === article(thread, first.id));
  });

  it('hands on what the form has to know, and takes it back', async () => {
    const {thread, form} = await begin(
      1,
      'endpoint="https://example.org/wp-json" thread="7" ask="name" require="name" draft="session" max-length="900" removal',
    );
    const names = ['endpoint', 'thread', 'ask', 'require', 'draft', 'max-length', 'removal'];
    const given = () => names.map((name) => form.getAttribute(name));
    expect(given()).to.deep.equal(['https://example.org/wp-json', '7', 'name', 'name', 'session', '900', '']);
    thread.removeAttribute('ask');
    thread.draft = 'none';
    thread.removal = false;
    await thread.updateComplete;
    expect(given()).to.deep.equal(['https://example.org/wp-json', '7', null, 'name', 'none', '900', null]);
  });

  it('gives the form the site’s own words', async () => {
    const service = new FakeService(comments(1));
    const thread = await mountThread(service, '', '<p>The fallback</p><p slot="notice">We keep nothing.</p>');
    const slot = formOf(thread)!.querySelector('slot')!;
    expect([slot.slot, slot.name]).to.deep.equal(['notice', 'notice']);
    expect(slot.assignedElements().map(read)).to.deep.equal(['We keep nothing.']);
    expect(formOf(await mountThread(service))!.children).to.have.length(0);
  });

  it('does not touch an open reply while the list is read again, and keeps the focus and the scroll place', async () => {
    const {service, thread, form, first, second} = await begin(12);
    replyButton(thread, second.id).click();
    await until(() => form.shadowRoot!.activeElement === form.field);
    form.field.value = 'In the middle of';
    form.field.setSelectionRange(3, 6);
    const {connections} = form;
    // Browsers hold no place at the very top of a page.
    thread.parentElement!.style.padding = '300px 0 3000px';
    scrollTo(0, 420);
    await nextFrame();
    const {top} = form.getBoundingClientRect();
    service.all = [first, comment({parent: first.id}), ...service.all.slice(1), comment()];
    await thread.refresh();
    await until(() => shown(thread).length === 14);
    await nextFrame();
    expect(formAt(thread)).to.equal(second.id);
    expect(form.connections).to.equal(connections);
    expect(form.shadowRoot!.activeElement === form.field).to.equal(true);
    expect([form.field.selectionStart, form.field.selectionEnd]).to.deep.equal([3, 6]);
    expect(Math.abs(form.getBoundingClientRect().top - top)).to.be.at.most(1);
  });

  it('goes home with what is written, and with the focus, where the comment is gone', async () => {
    const {service, thread, form, first, second} = await begin();
    replyButton(thread, first.id).click();
    await until(() => form.shadowRoot!.activeElement === form.field);
    form.field.value = 'To whom?';
    service.all = service.all.slice(1);
    await thread.refresh();
    await until(() => shown(thread)[0] === second.id);
    expect(formAt(thread)).to.equal(undefined);
    expect(form.getAttribute('parent')).to.equal('');
    expect(form.field.value).to.equal('To whom?');
    expect(form.shadowRoot!.activeElement === form.field).to.equal(true);
  });

  it('goes home when the page is turned', async () => {
    const {thread, form, first} = await begin(3, 'per-page="2"');
    replyButton(thread, first.id).click();
    await thread.updateComplete;
    form.field.value = 'Later';
    button(thread, 'Later comments').click();
    await until(() => shown(thread)[0] !== first.id);
    expect(formAt(thread)).to.equal(undefined);
    expect(form.field.value).to.equal('Later');
  });
});

describe('the focus', () => {
  it('stays on a comment whose text was edited under it', async () => {
    const {service, thread, first} = await begin();
    service.all[0] = {...first, content: '<p>See <a href="https://one.example/">one</a></p>'};
    await thread.refresh();
    await ready(thread);
    article(thread, first.id)!.querySelector<HTMLElement>('.text a')!.focus();
    service.all[0] = {...first, content: '<p>See <a href="https://two.example/">two</a></p>'};
    await thread.refresh();
    await until(() => read(article(thread, first.id)).includes('two'));
    expect(focused(thread)).to.equal(article(thread, first.id));
  });

  it('goes to the next comment where the one that had it is gone, then to the last, then to the heading', async () => {
    const {service, thread, first, second, third} = await begin();
    article(thread, second.id)!.querySelector<HTMLElement>('header a')!.focus();
    service.all = [first, third];
    await thread.refresh();
    await until(() => shown(thread).length === 2);
    expect(focused(thread)).to.equal(article(thread, third.id));
    service.all = [first];
    await thread.refresh();
    await until(() => shown(thread).length === 1);
    expect(focused(thread)).to.equal(article(thread, first.id));
    service.all = [];
    await thread.refresh();
    await until(() => shown(thread).length === 0);
    expect(focused(thread)?.localName).to.equal('h2');
  });

  it('is not taken from elsewhere on the page', async () => {
    const {service, thread} = await begin();
    const field = await mount<HTMLInputElement>('<input aria-label="Search">');
    field.focus();
    service.all = service.all.slice(1);
    await thread.refresh();
    await until(() => shown(thread).length === 2);
    expect(document.activeElement).to.equal(field);
  });
});

describe('the reader’s own comment', () => {
  it('is shown at once where it will stand, marked as waiting, as text', async () => {
    const {service, thread, form, first} = await begin();
    const reply = comment({parent: first.id});
    service.all.push(reply);
    await thread.refresh();
    await ready(thread);
    replyButton(thread, first.id).click();
    await thread.updateComplete;
    form.field.value = 'One <b>line</b>\nand another';
    await form.send({name: 'Me'});
    await until(() => article(thread, '900'));
    expect(shown(thread).slice(0, 3)).to.deep.equal([first.id, reply.id, '900']);
    const own = article(thread, '900')!;
    expect(read(own.querySelector('header'))).to.equal(
      `Me Waits for a moderator. Only you see it. In reply to ${first.name}`,
    );
    expect(own.querySelector<HTMLElement>('.text')!.innerText.trim()).to.equal(
      'One <b>line</b>\nand another',
    );
    // Nobody can reply to what nobody else sees.
    expect(own.querySelector('button')).to.equal(null);
    // It is none of those that are published.
    expect(heading(thread)).to.equal('4 comments');
    expect(service.asked('list')).to.equal(2);
    await axe(thread);
  });

  it('stands where the newest are, and on the page that it was sent from', async () => {
    for (const [order, place] of [
      ['asc', 2],
      ['desc', 0],
    ] as const) {
      const {thread, form} = await begin(3, `per-page="2" order="${order}"`);
      await form.send();
      await until(() => article(thread, '900'));
      expect(shown(thread).indexOf('900')).to.equal(place);
      button(thread, order === 'asc' ? 'Later comments' : 'Earlier comments').click();
      await until(() => shown(thread).length === 1);
      expect(!article(thread, '900')).to.equal(true);
      button(thread, order === 'asc' ? 'Earlier comments' : 'Later comments').click();
      await until(() => article(thread, '900'));
    }
  });

  it('is counted when it is published, and no other is pushed', async () => {
    const {service, thread, form} = await begin();
    const published = comment();
    service.accepts = () => ok({status: 'published', id: published.id, comment: published});
    service.all.push(comment(), published);
    await form.send();
    await until(() => article(thread, published.id));
    expect(shown(thread)).to.have.length(4);
    expect(replyButton(thread, published.id)).not.to.equal(null);
    expect(heading(thread)).to.equal('4 comments');
    await until(() => buttons(thread).includes('Show 1 new comment'));
  });

  it('makes no number of comments that are not known', async () => {
    const {service, thread, form} = await begin(3, 'per-page="2"');
    service.accepts = () => ok({status: 'published', id: 'mine'});
    service.fails = 'server';
    button(thread, 'Later comments').click();
    spyConsole();
    await until(() => buttons(thread).includes('Try again'));
    service.fails = undefined;
    const {count} = service;
    service.count = () => Promise.resolve(fault('server'));
    button(thread, 'Try again').click();
    await until(() => shown(thread).length === 1);
    expect(heading(thread)).to.equal('Comments');
    await form.send();
    await until(() => article(thread, 'mine'));
    expect(heading(thread)).to.equal('Comments');
    service.count = count;
    const [second] = [formOf(thread)!];
    service.accepts = () => ok({status: 'held', id: 'another'});
    await second.send({text: 'Another'});
    await until(() => heading(thread) === '3 comments');
    expect(buttons(thread).some((each) => each.includes('new'))).to.equal(false);
  });

  it('is the first of all without being new', async () => {
    const {service, thread, form} = await begin(0);
    const mine = comment({id: 'mine'});
    service.accepts = () => ok({status: 'published', id: 'mine', comment: mine});
    service.all.push(mine);
    await form.send();
    await until(() => article(thread, 'mine'));
    await until(() => service.asked('count') === 2);
    await thread.updateComplete;
    expect(heading(thread)).to.equal('1 comment');
    expect(buttons(thread)).to.deep.equal(['Reply']);
  });

  it('is not there twice when the list has it, be it by its id or by what it says', async () => {
    for (const id of ['900', undefined]) {
      const {service, thread, form} = await begin(1);
      service.accepts = () => ok({status: 'held', ...(id && {id})});
      form.field.value = 'What “I” say & mean';
      await form.send({name: 'Me'});
      await until(() => shown(thread).length === 2);
      service.all.push(
        comment({id: '900', name: 'Me', content: '<p>What &#8220;I&#8221; say &#038; mean</p>'}),
      );
      await thread.refresh();
      await until(() => !read(inside(thread)).includes('Waits for a moderator') && article(thread, '900'));
      expect(shown(thread)).to.deep.equal([service.all[0]!.id, '900']);
    }
  });

  it('is shown where the site gives no list, too', async () => {
    spyConsole();
    const service = new FakeService();
    service.fails = 'refused';
    const thread = await mountThread(service);
    await formOf(thread)!.send();
    await until(() => article(thread, '900'));
    await axe(thread);
  });

  it('is shown by its day alone where the page wants that', async () => {
    const {service, thread, form} = await begin(1, 'dates="day"');
    service.accepts = () => ok({status: 'published', id: 'mine', comment: comment({id: 'mine'})});
    await form.send();
    await until(() => article(thread, 'mine'));
    expect(article(thread, 'mine')!.querySelector('time')!.dateTime).to.equal('2025-01-31');
    expect(inside(thread).querySelector('section')!.outerHTML).not.to.match(/12:00|T12/);
  });

  it('is nowhere but here: not in another thread, not after the page has gone on', async () => {
    const {service, thread, form} = await begin();
    const other = await mountThread(service);
    await form.send();
    await until(() => article(thread, '900'));
    expect(!article(other, '900')).to.equal(true);
    thread.thread = '2';
    await until(() => shown(thread).length === 3);
    expect(!article(thread, '900')).to.equal(true);
  });
});

describe('new comments', () => {
  it('are offered after the reader’s own was accepted, and shown when the reader wants them', async () => {
    const {service, thread, form} = await begin();
    const fresh = comments(3);
    service.all.push(...fresh);
    const {top} = form.getBoundingClientRect();
    await form.send();
    await until(() => buttons(thread).includes('Show 3 new comments'));
    expect(announced()).to.equal('Show 3 new comments');
    expect(article(thread, fresh[0]!.id)).to.equal(null);
    expect(heading(thread)).to.equal('3 comments');
    const own = article(thread, '900')!.parentElement!.getBoundingClientRect().height;
    expect(Math.abs(form.getBoundingClientRect().top - top - own)).to.be.at.most(1);
    await axe(thread);
    button(thread, 'Show 3 new comments').click();
    await until(() => article(thread, fresh[0]!.id));
    await until(() => focused(thread) === article(thread, fresh[0]!.id));
    expect(heading(thread)).to.equal('6 comments');
    expect(buttons(thread).some((each) => each.includes('new'))).to.equal(false);
  });

  it('are looked for on the page where the newest are', async () => {
    const {service, thread, form} = await begin(3, 'per-page="2"');
    service.all.push(comment({id: 'new'}));
    await form.send();
    await until(() => buttons(thread).includes('Show 1 new comment'));
    button(thread, 'Show 1 new comment').click();
    await until(() => focused(thread) === article(thread, 'new') && article(thread, 'new'));
    expect(read(inside(thread).querySelector('.where'))).to.equal('Page 2 of 2');
  });

  /** The same, with the clock in the test's hands, and as often as a page wants. */
  async function watching(every: string) {
    const {service, thread} = await begin();
    const clock = stubClock();
    thread.checkEvery = every;
    await thread.updateComplete;
    return {service, thread, clock};
  }

  it('are not looked for unless the page says so', async () => {
    const {service, clock} = await watching('');
    await clock.pass(86_400_000);
    expect(service.asked('count')).to.equal(1);
  });

  it('are looked for while the thread is seen, through the count alone', async () => {
    const {service, thread, clock} = await watching('PT1M');
    service.all.push(comment());
    // Give or take a fifth, so that many readers do not ask in step.
    await clock.pass(47_000);
    expect(service.asked('count')).to.equal(1);
    await clock.pass(26_000);
    expect(service.asked('count')).to.equal(2);
    expect(buttons(thread)).to.include('Show 1 new comment');
    expect(service.asked('list')).to.equal(1);
    expect(shown(thread)).to.have.length(3);
    // The others are how long it is announced, and how long an answer may take.
    const waits = clock.set.filter((delay) => ![10_000, 90_000].includes(delay));
    expect(waits.length).to.be.above(0);
    for (const wait of waits) expect(wait).to.be.within(48_000, 72_000);
  });

  it('are not looked for where the thread is not seen, in front or on the page', async () => {
    const {service, thread, clock} = await watching('PT1M');
    const place = thread.parentElement!;
    place.style.paddingTop = '3000px';
    await clock.pass(600_000);
    expect(service.asked('count')).to.equal(1);
    place.style.paddingTop = '';
    showPage(false);
    await clock.pass(600_000);
    expect(service.asked('count')).to.equal(1);
    showPage(true);
    await clock.pass(73_000);
    const asked = service.asked('count');
    expect(asked).to.be.within(2, 3);
    thread.remove();
    await clock.pass(600_000);
    expect(service.asked('count')).to.equal(asked);
    expect(clock.waiting).to.deep.equal([]);
  });

  it('are looked for half as often after each failure', async () => {
    const {service, clock} = await watching('PT1M');
    service.fails = 'server';
    await clock.pass(3_600_000);
    // After 1, 3, 7, 15 and 31 minutes, each give or take a fifth; the next one after an hour at the soonest.
    expect(service.asked('count')).to.be.within(6, 7);
  });

  it('are looked for no more, or at another pace, as soon as the page says so', async () => {
    const {service, thread, clock} = await watching('PT1M');
    thread.checkEvery = 'PT1H';
    await thread.updateComplete;
    await clock.pass(2_800_000);
    expect(service.asked('count')).to.equal(1);
    await clock.pass(1_600_000);
    expect(service.asked('count')).to.equal(2);
    thread.checkEvery = '';
    await thread.updateComplete;
    expect(clock.waiting.filter(({delay}) => delay > 10_000)).to.deep.equal([]);
  });
});
