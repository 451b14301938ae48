import {expect} from 'chai';
import {onCleanUp, until} from '../support/fixtures.js';
import {openPage, recordsOf, servePages} from '../support/pages.js';
import {stubClock} from '../core/clock.js';
import {
  accepted,
  button,
  failed,
  fakeService,
  field,
  find,
  focused,
  has,
  later,
  mountForm,
  post,
  says,
  saying,
  secret,
  send,
  stored,
  write,
  type CommentForm,
} from './form-fixtures.js';

beforeEach(() => {
  sessionStorage.clear();
});
after(() => {
  sessionStorage.clear();
});

/** The same page again, loaded anew. */
async function again(
  form: CommentForm,
  service = fakeService(),
  given = 'draft="session"',
): Promise<CommentForm> {
  form.remove();
  return mountForm(service, given);
}

describe('a draft', () => {
  it('is kept nowhere, unless the page says so', async () => {
    for (const given of ['', 'draft="none"']) {
      const form = await mountForm(fakeService([failed('offline')]), given);
      await post(form);
      await saying(form, 'No connection');
      expect(stored()).to.equal('');
      expect(has(form, 'Delete the draft')).to.equal(false);
      expect(says(form)).to.not.contain('this device stores it');
    }
  });
});

describe('draft="session"', () => {
  it('keeps what is written in the tab, says so, and brings it back', async () => {
    const form = await mountForm(fakeService(), 'draft="session" ask="name email"');
    expect(says(form)).to.contain('Until it is sent, this device stores it.');
    expect(has(form, 'Delete the draft')).to.equal(false);
    write(form, 'name', 'Ann');
    write(form, 'text', secret);
    await form.updateComplete;
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(1);
    const next = await again(form, fakeService(), 'draft="session" ask="name email"');
    expect([field(next, 'text').value, field(next, 'name').value]).to.deep.equal([secret, 'Ann']);
    expect(next.unsent).to.equal(true);
    // It was never sent.
    expect(says(next)).to.not.contain('may have arrived');
  });

  it('keeps the drafts of two threads apart', async () => {
    const form = await mountForm(fakeService(), 'draft="session"');
    write(form, 'text', secret);
    await form.updateComplete;
    form.remove();
    const other = await mountForm(fakeService(), 'thread="6" draft="session"');
    expect(field(other, 'text').value).to.equal('');
    const next = await again(other);
    expect(field(next, 'text').value).to.equal(secret);
  });

  it('goes along to the comment that is replied to, and leaves nothing where it was', async () => {
    const form = await mountForm(fakeService([accepted()]), 'draft="session"');
    write(form, 'text', secret);
    await form.updateComplete;
    form.parent = '3';
    await form.updateComplete;
    expect(field(form, 'text').value).to.equal(secret);
    await send(form);
    await saying(form, 'waits for a moderator');
    expect(stored()).to.equal('');
  });

  it('comes before what was typed in the plain form meanwhile, and the same is not there twice', async () => {
    const form = await mountForm(fakeService(), 'draft="session"');
    write(form, 'text', secret);
    await form.updateComplete;
    form.remove();
    const plain = (text: string) => `<form><textarea name="comment">${text}</textarea></form>`;
    const same = await mountForm(fakeService(), 'draft="session"', plain(secret));
    expect(field(same, 'text').value).to.equal(secret);
    same.remove();
    const both = await mountForm(fakeService(), 'draft="session"', plain('And my sister'));
    expect(field(both, 'text').value).to.equal(`${secret}\n\nAnd my sister`);
  });

  it('is deleted by a button that is there as soon as there is something', async () => {
    const form = await mountForm(fakeService(), 'draft="session"');
    write(form, 'text', secret);
    write(form, 'name', 'Ann');
    await form.updateComplete;
    button(form, 'Delete the draft').click();
    await form.updateComplete;
    expect([field(form, 'text').value, field(form, 'name').value]).to.deep.equal(['', '']);
    expect(focused()).to.equal(field(form, 'text'));
    expect(stored()).to.equal('');
    expect(has(form, 'Delete the draft')).to.equal(false);
  });

  it('is deleted with the last letter', async () => {
    const form = await mountForm(fakeService(), 'draft="session"');
    write(form, 'text', secret);
    await form.updateComplete;
    write(form, 'text', '');
    await form.updateComplete;
    expect(stored()).to.equal('');
  });

  it('is deleted once the server has the comment, also where the form is not on the page any more', async () => {
    for (const stays of [true, false]) {
      const {answer, give} = later();
      const form = await mountForm(fakeService([answer]), 'draft="session"');
      await post(form);
      expect(stored()).to.contain(secret);
      if (!stays) form.remove();
      give(accepted());
      await until(() => !stored().includes(secret));
      form.remove();
    }
  });

  it('survives a reload while it is sent: nothing goes by itself, and then it goes as a repeat', async () => {
    const {answer} = later();
    const form = await mountForm(fakeService([answer]), 'draft="session"');
    await post(form);
    await saying(form, 'Sending');
    const clock = stubClock();
    const service = fakeService([accepted()]);
    const next = await again(form, service);
    expect(field(next, 'text').value).to.equal(secret);
    expect(says(next)).to.contain('It may have arrived; sent again, it appears only once.');
    window.dispatchEvent(new Event('online'));
    await clock.pass(600_000);
    expect(service.sent).to.have.length(0);
    await send(next);
    await clock.pass(20_000);
    expect(service.sent.map(({text, again: repeat}) => [text, repeat])).to.deep.equal([[secret, true]]);
    expect(says(next)).to.contain('waits for a moderator');
    expect(stored()).to.equal('');
  });

  it('knows that what was changed after the reload is another comment', async () => {
    const {answer} = later();
    const form = await mountForm(fakeService([answer]), 'draft="session"');
    await post(form);
    const service = fakeService([accepted()]);
    const next = await again(form, service);
    write(next, 'text', `${secret}!`);
    await next.updateComplete;
    expect(says(next)).to.contain('The new text would appear beside it.');
    await send(next);
    await saying(next, 'waits for a moderator');
    expect(service.sent[0]).to.include({text: `${secret}!`, again: false});
  });

  it('does without where nothing may be stored', async () => {
    const {getItem, setItem} = Storage.prototype;
    onCleanUp(() => {
      Object.assign(Storage.prototype, {getItem, setItem});
    });
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const service = fakeService([accepted()]);
    const form = await mountForm(service, 'draft="session"');
    await post(form);
    await saying(form, 'waits for a moderator');
    expect(service.sent).to.have.length(1);
  });
});

describe('a page that is loaded anew while a comment is on its way', () => {
  it('posts it once', async () => {
    const body = {id: 9, status: 'hold', content: {rendered: ''}};
    const duplicate = {code: 'comment_duplicate', message: 'Duplicate comment', data: {status: 409}};
    const pages = await servePages({
      '/': {
        body: `<!doctype html><html lang="en"><title>News</title>
          <vigil-comment-form draft="session" thread="5" endpoint="wp-json"></vigil-comment-form>
          <script type="module" src="${location.origin}/src/define/comment-form.ts"></script>`,
        record: true,
      },
      // The first one arrives, and its answer never does.
      '/wp-json/wp/v2/comments': [
        {json: body, status: 201, delay: 15_000},
        {json: duplicate, status: 409},
      ],
      '/wp-json/wp/v2/posts/5': {json: {comment_status: 'open'}},
      '/wp-json/vigil/v1/challenge': {
        status: 404,
        json: {code: 'rest_no_route', message: '', data: {status: 404}},
      },
    });
    const page = await openPage(pages.url('/'));
    const formIn = async () => {
      const form = page.document.querySelector('vigil-comment-form') as CommentForm;
      await until(() => form.shadowRoot?.querySelector('#text'));
      return form;
    };
    const form = await formIn();
    await post(form);
    const posts = async () =>
      (await pages.requests()).filter(({method, path}) => method === 'POST' && path.includes('/comments'));
    await until(async () => (await posts()).length === 1);
    const loaded = new Promise((resolve) => {
      page.frame.addEventListener('load', resolve, {once: true});
    });
    page.window.location.reload();
    await loaded;
    const next = await formIn();
    // The pause before a repeat is over soon.
    const later = page.window.setTimeout.bind(page.window);
    page.window.setTimeout = ((run: () => void, delay: number) =>
      later(run, Math.min(delay, 300))) as unknown as typeof page.window.setTimeout;
    await until(() => field(next, 'text').value === secret);
    expect(await posts()).to.have.length(1);
    await send(next);
    await saying(next, /Next try in/);
    await saying(next, 'waits for a moderator');
    expect(await posts()).to.have.length(2);
    expect(page.window.sessionStorage).to.have.length(0);
    expect(JSON.stringify(recordsOf(page))).to.not.contain(secret);
    for (const {path} of await pages.requests()) expect(decodeURIComponent(path)).to.not.contain('brother');
    expect(find(next, '#title')).to.not.equal(null);
  });
});
