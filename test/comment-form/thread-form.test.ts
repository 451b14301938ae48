// The real form, before the fixtures put a stand-in in its place.
import '../../src/define/comment-form.js';
import {expect} from 'chai';
import type {CommentForm} from '../../src/comment-form/comment-form.js';
import type {Comment} from '../../src/comment-form/services/comment-service.js';
import {axe, onCleanUp, pressKey, spyConsole, until} from '../support/fixtures.js';
import {field, focused as focusedDeep, post, says, send, write} from './form-fixtures.js';
import {
  article,
  button,
  buttons,
  comments,
  FakeService,
  focused,
  formAt,
  formOf,
  inside,
  mountThread,
  ok,
  read,
  replyButton,
  shown,
  type CommentThread,
} from './thread-fixtures.js';

async function begin(count = 3, attributes = '') {
  const service = new FakeService(comments(count));
  const thread = await mountThread(service, `endpoint="${location.origin}/wp-json" thread="7" ${attributes}`);
  const form = formOf(thread) as unknown as CommentForm;
  await form.updateComplete;
  const [first, second] = service.all as [Comment, Comment];
  return {service, thread, form, first, second};
}

const waits = async (thread: CommentThread, form: CommentForm) => {
  await until(() => says(form).includes('Your comment waits for a moderator'));
  await until(() => article(thread, '900'));
};

describe('the thread with its form', () => {
  it('asks nothing for the form before a reader goes into it', async () => {
    const {service, form} = await begin();
    expect(service.asked('state')).to.equal(1);
    form.focus();
    await until(() => service.asked('state') === 2);
  });

  it('shows a comment that waits once: in the list', async () => {
    const {thread, form} = await begin();
    await post(form, 'One of a kind');
    await waits(thread, form);
    expect(read(article(thread, '900')))
      .to.include('Waits for a moderator')
      .and.include('One of a kind');
    const own = form.shadowRoot!.querySelector('[part=own]')!;
    expect(own.getClientRects().length).to.equal(0);
    await axe(thread);
  });

  it('tells each of its rooms what it has to know: the comment goes where it was written', async () => {
    const {service, thread, form, first} = await begin();
    write(form, 'text', 'Begun at home');
    replyButton(thread, first.id).click();
    await until(() => formAt(thread) === first.id && focusedDeep() === field(form, 'text'));
    expect(says(form)).to.include('Leave a reply');
    expect(field(form, 'text').value).to.equal('Begun at home');
    await axe(thread);
    await send(form);
    await waits(thread, form);
    const [, draft] = service.calls.find(([name]) => name === 'submit')!;
    expect(draft).to.include({thread: '7', parent: first.id, text: 'Begun at home'});
    expect(shown(thread).indexOf('900')).to.equal(shown(thread).indexOf(first.id) + 1);
  });

  it('goes back by its own button, which is in the form', async () => {
    const {thread, form, first} = await begin();
    replyButton(thread, first.id).click();
    await until(() => focusedDeep() === field(form, 'text'));
    write(form, 'text', 'Not yet');
    const close = button(thread, 'Close');
    expect(close.getClientRects().length).to.equal(1);
    expect(close.assignedSlot?.name).to.equal('actions');
    close.click();
    await until(() => formAt(thread) === undefined);
    expect(says(form)).to.include('Leave a comment');
    expect(field(form, 'text').value).to.equal('Not yet');
  });

  it('begins with an empty form at the next comment, and the first one stays in the list', async () => {
    const {service, thread, form, first, second} = await begin();
    replyButton(thread, first.id).click();
    await until(() => focusedDeep() === field(form, 'text'));
    await post(form, 'The first');
    await waits(thread, form);
    service.accepts = () => ok({status: 'held', id: '901'});
    replyButton(thread, second.id).click();
    await until(() => focusedDeep() === field(form, 'text'));
    expect(field(form, 'text').value).to.equal('');
    await post(form, 'The second');
    await until(() => article(thread, '901'));
    expect(read(article(thread, '900'))).to.include('The first');
    expect(read(article(thread, '901'))).to.include('The second');
  });

  it('keeps a code that takes a comment back in sight, wherever the form goes', async () => {
    const {service, thread, form, first} = await begin();
    service.accepts = () => ok({status: 'held', id: '900', removalToken: 'once-and-never-again'});
    await post(form);
    await waits(thread, form);
    const token = () => form.shadowRoot!.querySelector('#removal')!;
    await until(() => token().childNodes.length > 0);
    replyButton(thread, first.id).click();
    await until(() => focusedDeep() === field(form, 'text'));
    expect(token().childNodes.length).to.be.above(0);
  });

  for (const [what, others] of [
    ['waits', []],
    ['is published', comments(1, {id: '900'})],
  ] as const)
    it(`a comment that ${what} and is taken back stands in the list no more, and its code nowhere`, async () => {
      const {service, thread, form} = await begin();
      const gone: string[] = [];
      Object.assign(service, {
        accepts: () =>
          ok({status: others.length ? 'published' : 'held', id: '900', removalToken: 'once-and-never'}),
        remove: (token: string) => {
          gone.push(token);
          service.all = service.all.filter(({id}) => id !== '900');
          return Promise.resolve(ok(true));
        },
      });
      await post(form);
      await until(() => article(thread, '900'));
      service.all.push(...others);
      await thread.refresh();
      const root = form.shadowRoot!;
      const remove = () =>
        [...root.querySelectorAll('button')].find((each) => read(each) === 'Remove the comment');
      (await until(remove))?.click();
      await until(() => !article(thread, '900'));
      expect(gone).to.deep.equal(['once-and-never']);
      expect(shown(thread)).to.have.length(3);
      expect(read(inside(thread).querySelector('h2'))).to.equal('3 comments');
      expect(says(form)).to.include('The comment is removed.').and.include('Leave a comment');
      expect(root.querySelector('#code')).to.equal(null);
      expect(remove()).to.equal(undefined);
      await axe(thread);
    });

  it('keeps what is written while the list is read again, with the selection', async () => {
    const {service, thread, form, first} = await begin();
    replyButton(thread, first.id).click();
    await until(() => focusedDeep() === field(form, 'text'));
    write(form, 'text', 'In the middle of');
    field(form, 'text').setSelectionRange(3, 6);
    service.all = [...service.all, ...comments(2)];
    await thread.refresh();
    await until(() => shown(thread).length === 5);
    expect(focusedDeep() === field(form, 'text')).to.equal(true);
    expect([field(form, 'text').selectionStart, field(form, 'text').selectionEnd]).to.deep.equal([3, 6]);
  });

  it('offers what has come meanwhile once the own comment was accepted', async () => {
    const {service, thread, form} = await begin();
    service.all.push(...comments(2));
    await post(form);
    await until(() => buttons(thread).includes('Show 2 new comments'));
    expect(shown(thread)).to.have.length(4);
  });

  it('has no form and no reply where the thread is closed', async () => {
    const service = new FakeService(comments(2));
    service.closed = true;
    const thread = await mountThread(service, 'endpoint="https://news.example" thread="7"');
    const form = formOf(thread) as unknown as CommentForm;
    await until(() => says(form).includes('Comments are closed here.'));
    expect(form.shadowRoot!.querySelector('form')).to.equal(null);
    expect(buttons(thread)).to.deep.equal([]);
    await axe(thread);
  });

  it('knows a member of the site by the nonce, through the thread', async () => {
    const service = new FakeService(comments(1));
    const thread = document.createElement('vigil-comment-thread');
    Object.assign(thread, {endpoint: `${location.origin}/wp-json`, thread: '7', nonce: 'abc123', service});
    const place = await mountThread();
    place.replaceWith(thread);
    await until(() => formOf(thread));
    const form = formOf(thread) as unknown as CommentForm;
    await until(() => says(form).includes('You are logged in'));
    // Of a member the server has the name.
    expect(form.shadowRoot!.querySelector('#name')).to.equal(null);
    thread.remove();
  });

  it('lets the site say better what happens to a comment', async () => {
    const service = new FakeService(comments(1));
    const thread = await mountThread(
      service,
      'endpoint="https://news.example" thread="7"',
      '<p>The fallback</p><p slot="notice">We keep nothing.</p>',
    );
    const notice = thread.querySelector('[slot=notice]')!;
    expect(notice.getClientRects().length).to.equal(1);
    const form = formOf(thread) as unknown as CommentForm;
    expect(form.shadowRoot!.querySelector<HTMLElement>('form')!.innerText).not.to.include(
      'Your comment goes to',
    );
  });

  it('works from the keyboard alone, from the reply to the comment in its place', async () => {
    const {thread, form, first} = await begin();
    replyButton(thread, first.id).focus();
    await pressKey('Enter');
    await until(() => focusedDeep() === field(form, 'text'));
    write(form, 'text', 'By keys');
    await pressKey('Control+Enter');
    await waits(thread, form);
    // WebKit knows no `:focus` in a window that is not in front, as it is under automation.
    if (document.hasFocus()) await until(() => focused(thread) === (form as Element));
  });

  it('stays usable, and sends, where the site gives no list', async () => {
    spyConsole();
    const service = new FakeService();
    service.fails = 'refused';
    const thread = await mountThread(service, 'endpoint="https://news.example" thread="7"');
    const form = formOf(thread) as unknown as CommentForm;
    await form.updateComplete;
    await post(form, 'All the same');
    await waits(thread, form);
    expect(read(inside(thread).querySelector('.list'))).to.include('All the same');
  });

  /** As if the page were loaded anew: another thread, of the same comments. */
  const again = async (thread: CommentThread, service: FakeService, attributes: string) => {
    thread.remove();
    const next = await mountThread(service, attributes);
    return {thread: next, form: formOf(next) as unknown as CommentForm};
  };

  it('a reply that was begun before a reload stands at its comment, on whichever page, and takes no focus', async () => {
    onCleanUp(() => {
      sessionStorage.clear();
    });
    const attributes = 'endpoint="https://news.example" thread="7" draft="session" per-page="2"';
    const service = new FakeService(comments(5));
    const last = service.all.at(-1) as Comment;
    const before = await mountThread(service, attributes);
    button(before, 'Later comments').click();
    await until(() => shown(before)[0] === service.all[2]?.id);
    button(before, 'Later comments').click();
    await until(() => replyButton(before, last.id));
    replyButton(before, last.id).click();
    const begun = formOf(before) as unknown as CommentForm;
    await until(() => focusedDeep() === field(begun, 'text'));
    write(begun, 'text', 'To her alone');
    await until(() => Object.values(sessionStorage).join().includes('To her alone'));

    const {thread, form} = await again(before, service, attributes);
    await until(() => formAt(thread) === last.id);
    expect(shown(thread)).to.deep.equal([last.id]);
    expect(says(form)).to.include('Leave a reply');
    expect(field(form, 'text').value).to.equal('To her alone');
    expect(document.activeElement === document.body).to.equal(true);
    await send(form);
    await waits(thread, form);
    const [, draft] = service.calls.find(([name]) => name === 'submit')!;
    expect(draft).to.include({parent: last.id, text: 'To her alone'});
    expect(sessionStorage).to.have.length(0);
  });

  it('a reply whose comment is gone after a reload is not lost: it stands in the form as a comment', async () => {
    onCleanUp(() => {
      sessionStorage.clear();
    });
    const attributes = 'endpoint="https://news.example" thread="7" draft="session"';
    const service = new FakeService(comments(2));
    const [first] = service.all as [Comment];
    const before = await mountThread(service, attributes);
    replyButton(before, first.id).click();
    const begun = formOf(before) as unknown as CommentForm;
    await until(() => focusedDeep() === field(begun, 'text'));
    write(begun, 'text', 'To nobody now');
    await until(() => Object.values(sessionStorage).join().includes('To nobody now'));
    service.all.shift();
    const {thread, form} = await again(before, service, attributes);
    expect(formAt(thread)).to.equal(undefined);
    expect(says(form)).to.include('Leave a comment');
    expect(field(form, 'text').value).to.equal('To nobody now');
  });
});
