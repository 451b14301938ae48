import {expect} from 'chai';
import type {CommentForm} from '../../src/comment-form/comment-form.js';
import {axe, onCleanUp, settled, spyConsole, until} from '../support/fixtures.js';
import {
  accepted,
  eventsOf,
  fakeService,
  field,
  find,
  focused,
  inside,
  mountForm,
  post,
  read,
  says,
  saying,
  secret,
} from './form-fixtures.js';
import {stubNetwork} from './fixtures.js';

/** The form for readers without script, as a WordPress theme has it. */
const plain = (more = '') => `<form action="/blog/wp-comments-post.php" method="post">
  <textarea name="comment"></textarea>
  <input name="author">
  <input name="email">
  <input name="url">
  <input type="hidden" name="comment_post_ID" value="5">
  <input type="hidden" name="comment_parent" value="0">
  <input name="action" value="an unlucky name">
  ${more}
  <button>Send</button>
</form>`;

/** Markup on the page, upgraded. */
async function put(html: string): Promise<CommentForm> {
  const box = document.createElement('div');
  box.innerHTML = html;
  onCleanUp(() => {
    box.remove();
  });
  document.body.append(box);
  await settled(box);
  return box.querySelector('vigil-comment-form') as CommentForm;
}

describe('the form for readers without script', () => {
  it('is there until the script is, and then not', async () => {
    const form = await put(`<vigil-comment-form>${plain()}</vigil-comment-form>`);
    expect(form.querySelector('form')?.getClientRects().length).to.equal(0);
    expect(read(find(form, '#title'))).to.equal('Leave a comment');
  });

  it('says where comments go, and on what, where the attributes do not', async () => {
    const sent = stubNetwork({lost: 'before'});
    const form = await put(
      `<vigil-comment-form>${plain().replaceAll('https://news.example', '')}</vigil-comment-form>`,
    );
    expect(read(find(form, '[name=notice]'))).to.contain(location.host);
    await post(form);
    await until(() => sent.some(({method}) => method === 'POST'));
    const {url, body} = sent.find(({method}) => method === 'POST')!;
    expect(url).to.equal(`${location.origin}/blog/wp-comments-post.php`);
    expect(Object.fromEntries(body)).to.include({comment_post_ID: '5', comment_parent: '0', comment: secret});
  });

  it('gives way to the attributes', async () => {
    const service = fakeService([accepted()]);
    const form = await mountForm(service, 'parent="3"', plain().replace('value="5"', 'value="99"'));
    expect(read(find(form, '[name=notice]'))).to.contain('news.example.');
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent[0]).to.include({thread: '5', parent: '3'});
  });

  it('hands over what was typed in it before the script came', async () => {
    const box = document.createElement('div');
    onCleanUp(() => {
      box.remove();
    });
    // Not in the document yet, so that the element is not there either.
    box.innerHTML = `<vigil-comment-form ask="name email website">${plain()}</vigil-comment-form>`;
    const typed = {comment: secret, author: 'Ann', email: 'ann@example.org', url: 'https://ann.example'};
    for (const [name, value] of Object.entries(typed))
      box.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = value;
    document.body.append(box);
    await settled(box);
    const form = box.firstElementChild as CommentForm;
    expect(['text', 'name', 'email', 'website'].map((name) => field(form, name).value)).to.deep.equal(
      Object.values(typed),
    );
    expect(form.unsent).to.equal(true);
    await axe(form);
  });

  it('hands over the focus', async function () {
    const box = document.createElement('vigil-not-yet');
    onCleanUp(() => {
      box.remove();
    });
    box.innerHTML = plain();
    document.body.append(box);
    const form = document.createElement('vigil-comment-form');
    box.querySelector('textarea')!.focus();
    box.querySelector('textarea')!.value = 'I was';
    // As when a form that is there is upgraded: the children are in it before it is in the document.
    const move = (form as unknown as {moveBefore?: unknown}).moveBefore;
    if (typeof move === 'function') {
      box.append(form);
      (form as unknown as {moveBefore(node: Node, before: Node | null): void}).moveBefore(
        box.firstElementChild!,
        null,
      );
    } else {
      form.append(box.firstElementChild!);
      box.append(form);
      box.querySelector('textarea')!.focus();
    }
    // Firefox takes it from what is moved, and so cannot show how it is with a form that was there before the script.
    if (document.activeElement?.localName !== 'textarea') this.skip();
    await form.updateComplete;
    expect(field(form, 'text').value).to.equal('I was');
    expect(focused()?.id).to.equal('text');
  });

  it('is emptied with the comment, so that the text is nowhere any more', async () => {
    const service = fakeService([accepted()]);
    const form = await mountForm(service, '', plain());
    form.querySelector('textarea')!.value = secret;
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(form.querySelector('textarea')!.value).to.equal('');
  });

  it('stays where the page does not say where comments go, and the editor is told', async () => {
    const {calls} = spyConsole();
    const events = eventsOf();
    for (const html of [
      `<vigil-comment-form thread="5"><form>${plain()}</form></vigil-comment-form>`.replace(
        /action="[^"]*"/,
        '',
      ),
      `<vigil-comment-form endpoint="https://news.example/wp-json">${plain().replace('value="5"', '')}</vigil-comment-form>`,
      // The answer of the form endpoint of another site cannot be read: the plain form goes there by itself.
      `<vigil-comment-form service="wordpress-form" endpoint="https://news.example" thread="5">${plain()}</vigil-comment-form>`,
    ]) {
      const form = await put(html);
      expect(form.querySelector('textarea')?.getBoundingClientRect().height).to.be.above(5);
      expect(inside(form).querySelector('form')).to.equal(null);
    }
    expect(events.map((event) => (event as unknown as {code: string}).code)).to.include('setup');
    expect(calls.map(({text}) => text)).to.deep.equal([
      '[vigil] <vigil-comment-form> setup: endpoint and thread have to say where comments go (wordpress-form: on this origin)',
    ]);
  });
});

describe('the service', () => {
  it('is WordPress over REST by its name, and by default', async () => {
    for (const given of ['', 'service="wordpress"']) {
      const sent = stubNetwork({status: 201, body: {id: 9, status: 'hold', content: {rendered: ''}}});
      const form = await put(
        `<vigil-comment-form thread="5" endpoint="https://news.example/wp-json" ${given}></vigil-comment-form>`,
      );
      await post(form);
      await saying(form, 'waits for a moderator');
      const {url, init} = sent.find(({method}) => method === 'POST')!;
      expect(url).to.match(/^https:\/\/news\.example\/wp-json\/wp\/v2\/comments\??$/);
      expect(init.credentials).to.equal('omit');
    }
  });

  it('is any object, also one that was set before the element was defined, and that is no attribute', async () => {
    const service = fakeService([accepted()]);
    const form = document.createElement('vigil-comment-form');
    Object.defineProperty(form, 'service', {
      value: service,
      configurable: true,
      enumerable: true,
      writable: true,
    });
    form.thread = '5';
    onCleanUp(() => {
      form.remove();
    });
    document.body.append(form);
    await form.updateComplete;
    expect(form.service).to.equal(service);
    expect(form.hasAttribute('service')).to.equal(false);
    // To whom it goes from there, the page alone knows: to readers it is the page.
    expect(read(find(form, '[name=notice]'))).to.contain(`goes to ${location.host}.`);
    await post(form);
    await saying(form, 'waits for a moderator');
    form.service = 'wordpress-form';
    expect(form.getAttribute('service')).to.equal('wordpress-form');
    expect(form.service).to.equal('wordpress-form');
  });

  it('that is not known is named to the editor, once, with those that are', async () => {
    const {calls} = spyConsole();
    for (let time = 0; time < 2; time += 1)
      await put(
        '<vigil-comment-form service="isso" draft="disk" thread="5" endpoint="https://news.example"></vigil-comment-form>',
      );
    expect(calls.map(({text}) => text)).to.deep.equal([
      '[vigil] <vigil-comment-form service="isso"> is not understood. Use wordpress or wordpress-form.',
      '[vigil] <vigil-comment-form draft="disk"> is not understood. Use none or session.',
    ]);
  });

  it('knows members by the page’s nonce, on the page’s own site alone, and asks them nothing more', async () => {
    const sent = stubNetwork(() => ({
      status: 201,
      body: {id: 9, status: 'approved', content: {rendered: ''}},
    }));
    for (const [endpoint, nonce] of [
      ['/wp-json', 'abc'],
      ['https://elsewhere.example/wp-json', undefined],
    ] as const) {
      const form = await put(
        `<vigil-comment-form thread="5" endpoint="${endpoint}" nonce="abc"></vigil-comment-form>`,
      );
      expect(says(form).includes('You are logged in')).to.equal(!!nonce);
      expect(!!inside(form).querySelector('#name')).to.equal(!nonce);
      await post(form);
      await saying(form, 'is published');
      const {headers} = sent.findLast(({method}) => method === 'POST')!;
      expect(headers.get('x-wp-nonce')).to.equal(nonce ?? null);
    }
    // As a property, it is in no attribute that a style sheet could read.
    const form = await put('<vigil-comment-form thread="5" endpoint="/wp-json"></vigil-comment-form>');
    form.nonce = 'def';
    form.requestUpdate();
    await form.updateComplete;
    expect(says(form)).to.contain('You are logged in');
    expect(form.hasAttribute('nonce')).to.equal(false);
  });
});

describe('what the page says itself', () => {
  it('stands in the place of Vigil’s words before the button', async () => {
    const form = await mountForm(fakeService(), '', '<p slot="notice">Two editors read it.</p>');
    const slot = find(form, 'slot[name=notice]') as HTMLSlotElement;
    expect(slot.assignedElements().map(read)).to.deep.equal(['Two editors read it.']);
    expect(slot.querySelector('p')?.getClientRects().length).to.equal(0);
  });

  it('can stand beside the button that sends', async () => {
    const form = await mountForm(fakeService(), '', '<a slot="actions" href="#x">Cancel</a>');
    const cancel = form.querySelector('a')!.getBoundingClientRect();
    const send = find(form, '[type=submit]').getBoundingClientRect();
    expect(cancel.left).to.be.above(send.right);
    expect(Math.abs(cancel.top + cancel.height / 2 - send.top - send.height / 2)).to.be.below(10);
  });
});
