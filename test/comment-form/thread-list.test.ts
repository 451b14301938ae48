import {expect} from 'chai';
import type {Comment} from '../../src/comment-form/services/comment-service.js';
import {heard, mutationsOf} from '../prisoner-counter/fixtures.js';
import {axe, engine, mount, nextFrame, spyConsole, until} from '../support/fixtures.js';
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
  formOf,
  inside,
  items,
  mountThread,
  read,
  ready,
  showsFallback,
  shown,
  type CommentThread,
} from './thread-fixtures.js';

const heading = (thread: Element) => read(inside(thread).querySelector('h2'));

describe('the thread', () => {
  it('shows the comments in the order of reading, each in an article with name, date and text', async () => {
    const [first, second] = comments(2) as [Comment, Comment];
    const reply = comment({parent: first.id});
    const thread = await mountThread(new FakeService([first, second, reply]));
    expect(shown(thread)).to.deep.equal([first.id, reply.id, second.id]);
    expect(showsFallback(thread)).to.equal(false);
    const list = inside(thread).querySelector('.list');
    expect([list?.localName, list?.role]).to.deep.equal(['ol', 'list']);
    expect(items(thread).map(({ariaLevel}) => ariaLevel)).to.deep.equal(['1', '2', '1']);
    const shownFirst = article(thread, first.id)!;
    expect(read(shownFirst.querySelector('header'))).to.match(/^Writer \w+ January 31, 2025 at /);
    expect(shownFirst.querySelector('time')!.dateTime).to.equal('2025-01-31T12:00:00Z');
    expect(read(shownFirst.querySelector('.text'))).to.equal(`Comment ${first.id}`);
    expect(heading(thread)).to.equal('3 comments');
    await axe(thread);
  });

  it('asks nothing before it knows whom, and each thing once', async () => {
    const thread = await mountThread();
    await nextFrame();
    expect(inside(thread).querySelector('.root')).to.equal(null);
    const service = new FakeService(comments(3));
    thread.service = service;
    await until(() => inside(thread).querySelector('article'));
    await ready(thread);
    expect(['list', 'state', 'count', 'pageOf'].map((name) => service.asked(name as 'list'))).to.deep.equal([
      1, 1, 1, 0,
    ]);
    expect(service.calls.find(([name]) => name === 'list')?.[1]).to.include({
      thread: '',
      page: 1,
      perPage: 20,
      order: 'asc',
    });
  });

  it('shows what stands between the tags until the first page is there', async () => {
    const service = new FakeService(comments(1));
    let go!: () => void;
    service.wait = new Promise<void>((resolve) => (go = resolve));
    const thread = await mountThread();
    thread.service = service;
    await nextFrame();
    expect(showsFallback(thread)).to.equal(true);
    expect(inside(thread).querySelector('.root')).to.equal(null);
    go();
    await until(() => inside(thread).querySelector('article'));
    expect(showsFallback(thread)).to.equal(false);
  });

  it('is found by the browser’s own search', async function () {
    // WebKit's search for scripts leaves shadow trees out; the one for readers cannot be started from here.
    if (engine === 'webkit') this.skip();
    const thread = await mountThread(new FakeService([comment({content: '<p>An unheard-of word</p>'})]));
    const {find} = window as unknown as {find(text: string): boolean};
    getSelection()?.removeAllRanges();
    expect(find.call(window, 'unheard-of')).to.equal(true);
    thread.remove();
    expect(find.call(window, 'unheard-of')).to.equal(false);
  });

  it('says that there is none yet', async () => {
    const thread = await mountThread(new FakeService());
    expect(heading(thread)).to.equal('Comments');
    expect(read(inside(thread).querySelector('p'))).to.equal('No comments yet.');
    expect(formOf(thread)).not.to.equal(null);
    await axe(thread);
  });

  it('names who wrote nothing for a name, and isolates the names that there are', async () => {
    const thread = await mountThread(
      new FakeService([comment({name: ''}), comment({name: 'نادية'}), comment({name: '<b>Bold</b>'})]),
    );
    expect(articles(thread).map((each) => read(each.querySelector('b')))).to.deep.equal([
      'Anonymous',
      'نادية',
      '<b>Bold</b>',
    ]);
    expect(articles(thread).map((each) => each.querySelector('b bdi') !== null)).to.deep.equal([
      false,
      true,
      true,
    ]);
    expect(articles(thread).map((each) => each.querySelector<HTMLElement>('.text')?.dir)).to.deep.equal([
      'auto',
      'auto',
      'auto',
    ]);
  });

  it('links a name to an http(s) address only, and every link keeps its distance', async () => {
    const thread = await mountThread(
      new FakeService([
        comment({id: 'a', website: 'https://writer.example/'}),
        comment({id: 'b', website: 'javascript:alert(1)'}),
        comment({id: 'c', content: '<p>See <a href="https://other.example/" rel="follow">this</a></p>'}),
      ]),
    );
    expect(article(thread, 'b')?.querySelector('b a')).to.equal(null);
    const links = [...inside(thread).querySelectorAll<HTMLAnchorElement>('b a, .text a')];
    expect(links.map(({href}) => href)).to.deep.equal(['https://writer.example/', 'https://other.example/']);
    for (const {rel, target} of links)
      expect([rel, target]).to.deep.equal(['nofollow ugc noopener noreferrer', '']);
  });

  it('holds of what a service gives only what is shown, and nothing that loads or runs', async () => {
    const secret = 'd41d8cd98f00b204e9800998ecf8427e';
    const extra = {
      author_avatar_urls: {48: `https://secure.gravatar.com/avatar/${secret}`},
      hash: secret,
      avatar: `https://avatars.example/${secret}.png`,
      email_encrypted: secret,
      addr: '192.0.2.7',
      browser: 'Browser 1',
      os: 'System 2',
      ua: 'Agent/3',
      ip_region: 'Region 4',
    };
    const content =
      '<p onclick="window.hit=1" class="x" id="y">A <img src="/hit.png" onerror="window.hit=1" alt="">' +
      '<script>window.hit=1</script><iframe src="/hit"></iframe><b>word</b></p>';
    const thread = await mountThread(new FakeService([{...comment({content}), ...extra}]));
    const markup = inside(thread).querySelector('section')!.outerHTML;
    for (const word of [secret, '192.0.2.7', 'Browser 1', 'System 2', 'Agent/3', 'Region 4', 'avatar'])
      expect(markup).not.to.include(word);
    const text = articles(thread)[0]!.querySelector('.text')!;
    expect([...text.querySelectorAll('*')].map(({localName}) => localName)).to.deep.equal(['p', 'b']);
    expect(text.querySelector('p')!.attributes).to.have.length(0);
    expect(inside(thread).querySelectorAll('img, iframe, script, video, picture')).to.have.length(0);
    expect((window as {hit?: number}).hit).to.equal(undefined);
  });

  it('shows and keeps no more than the day where the page wants that', async () => {
    const thread = await mountThread(new FakeService(comments(2)), 'dates="day"');
    for (const each of articles(thread)) {
      expect(each.querySelector('time')!.dateTime).to.equal('2025-01-31');
      expect(read(each.querySelector('time'))).to.equal('January 31, 2025');
    }
    expect(inside(thread).querySelector('section')!.outerHTML).not.to.match(/12:00|T12/);
  });

  it('shows no date where none is known', async () => {
    const thread = await mountThread(new FakeService([comment({date: ''}), comment({date: 'last week'})]));
    expect(inside(thread).querySelectorAll('time, header a')).to.have.length(0);
    await axe(thread);
  });

  it('says what a reply replies to, and that it is gone', async () => {
    const parent = comment({name: 'Hanna'});
    const reply = comment({parent: parent.id, name: ''});
    const below = comment({parent: reply.id});
    const thread = await mountThread({
      list: () =>
        Promise.resolve({
          ok: true,
          value: {comments: [parent, comment({id: 'orphan', parent: '77'}), reply, below], pages: 1},
        }),
      submit: () => Promise.resolve(fault('refused')),
    });
    const line = (id: string) => read(article(thread, id)!.querySelector('header > :last-child'));
    expect(shown(thread)).to.deep.equal([parent.id, reply.id, below.id, 'orphan']);
    expect(line(reply.id)).to.equal('In reply to Hanna');
    expect(line(below.id)).to.equal('In reply to Anonymous');
    expect(line('orphan')).to.equal('In reply to a comment that is not here any more');
    expect(items(thread).map(({ariaLevel}) => ariaLevel)).to.deep.equal(['1', '2', '3', '1']);
    expect(
      article(thread, reply.id)!.querySelector<HTMLAnchorElement>('header > :last-child a')!.hash,
    ).to.equal(`#comment-${parent.id}`);
    await axe(thread);
  });

  it('says of a comment that was taken back just that, in its place over the replies, and takes no reply to it', async () => {
    const gone = comment({status: 'removed', name: 'Who it was', content: '<p>What it said</p>'});
    const reply = comment({parent: gone.id});
    const thread = await mountThread(new FakeService([gone, reply]));
    const place = article(thread, gone.id)!;
    expect(read(place)).to.match(/^The comment is removed\./);
    expect(inside(thread).textContent).to.not.contain('Who it was').and.not.contain('What it said');
    expect(place.querySelector('button')).to.equal(null);
    expect(read(article(thread, reply.id))).to.contain('In reply to a comment that is not here any more');
    expect(buttons(thread)).to.deep.equal(['Reply']);
    await axe(thread);
  });

  it('indents replies, to no more than a few levels, fewer where it is narrow', async () => {
    const all = comments(9).map((each, index, list) => ({...each, parent: list[index - 1]?.id ?? ''}));
    const thread = await mountThread(new FakeService(all));
    const indents = () => [
      ...new Set(items(thread).map((item) => Math.round(parseFloat(getComputedStyle(item).marginLeft)))),
    ];
    thread.style.width = '700px';
    expect(indents()).to.deep.equal([0, 24, 48, 72, 96]);
    thread.style.width = '320px';
    expect(indents()).to.deep.equal([0, 16, 32]);
    thread.dir = 'rtl';
    expect(indents()).to.deep.equal([0]);
    await axe(thread);
  });

  it('shows that a button is one, in every engine, by a line under it', async () => {
    const thread = await mountThread(new FakeService(comments(3)), 'per-page="2"');
    for (const each of inside(thread).querySelectorAll('button, article a'))
      expect(getComputedStyle(each).textDecorationLine, read(each)).to.equal('underline');
  });

  it('counts in the language’s plural forms, and does not count what it does not know', async () => {
    expect(heading(await mountThread(new FakeService(comments(1))))).to.equal('1 comment');
    const service = new FakeService(comments(3));
    const uncounted = {list: service.list.bind(service), submit: service.submit.bind(service)};
    expect(heading(await mountThread(uncounted))).to.equal('3 comments');
    expect(heading(await mountThread(uncounted, 'per-page="2"'))).to.equal('Comments');
  });

  it('turns pages, with the focus on the first comment of the new one, and says so', async () => {
    const service = new FakeService(comments(5));
    const [, , third, , fifth] = service.all;
    const thread = await mountThread(service, 'per-page="2"');
    const label = () => read(inside(thread).querySelector('.where'));
    expect(label()).to.equal('Page 1 of 3');
    expect(buttons(thread)).to.not.include('Earlier comments');
    const url = location.href;
    button(thread, 'Later comments').click();
    await until(() => shown(thread)[0] === third!.id);
    await until(() => focused(thread) === article(thread, third!.id));
    expect(label()).to.equal('Page 2 of 3');
    await until(() => announced() === 'Page 2 of 3');
    await axe(thread);
    button(thread, 'Later comments').click();
    await until(() => shown(thread)[0] === fifth!.id);
    expect(buttons(thread)).to.not.include('Later comments');
    expect(location.href).to.equal(url);
    button(thread, 'Earlier comments').click();
    await until(() => focused(thread) === article(thread, third!.id));
    expect(heading(thread)).to.equal('5 comments');
  });

  it('with the newest first has the form over the list, and the earlier ones on later pages', async () => {
    const service = new FakeService(comments(3));
    const [first, second, third] = service.all;
    const thread = await mountThread(service, 'per-page="2" order="desc"');
    expect(shown(thread)).to.deep.equal([third!.id, second!.id]);
    const follows = (one: Element, other: Element) =>
      !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    expect(follows(formOf(thread)!, articles(thread)[0]!)).to.equal(true);
    expect(buttons(thread)).to.include('Earlier comments').and.not.include('Later comments');
    button(thread, 'Earlier comments').click();
    await until(() => shown(thread)[0] === first!.id);
    expect(buttons(thread)).to.include('Later comments').and.not.include('Earlier comments');
    const other = await mountThread(new FakeService(comments(1)));
    expect(follows(articles(other)[0]!, formOf(other)!)).to.equal(true);
  });

  it('keeps the page that is there while another one is on its way, and says so', async () => {
    const service = new FakeService(comments(3));
    const thread = await mountThread(service, 'per-page="2"');
    const before = shown(thread);
    let go!: () => void;
    service.wait = new Promise<void>((resolve) => (go = resolve));
    const {top} = formOf(thread)!.getBoundingClientRect();
    button(thread, 'Later comments').click();
    await until(() => read(inside(thread).querySelector('.where')) === 'Loading…');
    expect(shown(thread)).to.deep.equal(before);
    expect(inside(thread).querySelector('.root')!.ariaBusy).to.equal('true');
    expect(formOf(thread)!.getBoundingClientRect().top).to.equal(top);
    go();
    await until(() => shown(thread).length === 1);
    expect(inside(thread).querySelector('.root')!.ariaBusy).to.equal('false');
  });

  it('takes the last of several pages that were asked for', async () => {
    const service = new FakeService(comments(6));
    const thread = await mountThread(service, 'per-page="2"');
    const waits: (() => void)[] = [];
    service.list = ({page, signal}) =>
      new Promise((resolve) => {
        waits.push(() => {
          resolve({
            ok: true,
            value: {comments: [comment({id: `p${page}`, name: String(signal.aborted)})], pages: 3},
          });
        });
      });
    button(thread, 'Later comments').click();
    button(thread, 'Later comments').click();
    await until(() => waits.length === 2);
    waits[1]!();
    await until(() => shown(thread).join() === 'p2');
    waits[0]!();
    await nextFrame();
    expect(read(articles(thread)[0]!.querySelector('b'))).to.equal('false');
  });

  it('keeps the fallback, says so and offers another try where the list does not come', async () => {
    const {calls} = spyConsole();
    const errors = heard('vigil-error');
    const service = new FakeService(comments(2));
    service.fails = 'server';
    const thread = await mountThread(service);
    expect(showsFallback(thread)).to.equal(true);
    expect(read(inside(thread).querySelector('p'))).to.equal('The comments could not be loaded. Try again');
    expect(formOf(thread)).not.to.equal(null);
    expect(errors.map((each) => (each as unknown as {code: string}).code)).to.deep.equal(['server']);
    expect(calls.map(({text}) => text)).to.deep.equal([
      '[vigil] <vigil-comment-thread> server: no comments of thread "": is endpoint the REST root, and may this origin read it (CORS)?',
    ]);
    await axe(thread);
    service.fails = undefined;
    button(thread, 'Try again').click();
    await until(() => shown(thread).length === 2);
    expect(showsFallback(thread)).to.equal(false);
    expect(buttons(thread)).not.to.include('Try again');
    await until(() => focused(thread) === articles(thread)[0]);
  });

  it('keeps the page that is there where the next one does not come, and tries that one again', async () => {
    spyConsole();
    const service = new FakeService(comments(3));
    const thread = await mountThread(service, 'per-page="2"');
    const before = shown(thread);
    service.fails = 'timeout';
    button(thread, 'Later comments').click();
    await until(() => buttons(thread).includes('Try again'));
    expect(shown(thread)).to.deep.equal(before);
    expect(showsFallback(thread)).to.equal(false);
    expect(read(inside(thread).querySelector('.where'))).to.equal('Page 1 of 2');
    service.fails = undefined;
    button(thread, 'Try again').click();
    await until(() => shown(thread)[0] === service.all[2]!.id);
  });

  for (const code of ['refused', 'login-required'] as const) {
    it(`says where a site gives no list (${code}), once, and the form can be used`, async () => {
      spyConsole();
      const service = new FakeService();
      service.fails = code;
      const thread = await mountThread(service);
      expect(showsFallback(thread)).to.equal(true);
      expect(read(inside(thread).querySelector('p'))).to.equal(
        'This site does not give out its comments here.',
      );
      expect(buttons(thread)).to.deep.equal([]);
      expect(formOf(thread)).not.to.equal(null);
      await axe(thread);
    });
  }

  it('takes no replies where the thread is closed, and tells the form', async () => {
    const service = new FakeService(comments(2));
    service.closed = true;
    const thread = await mountThread(service);
    expect(buttons(thread)).to.deep.equal([]);
    expect(formOf(thread)!.hasAttribute('closed')).to.equal(true);
    const open = await mountThread(new FakeService(comments(2)));
    expect(buttons(open)).to.deep.equal(['Reply', 'Reply']);
    expect(formOf(open)!.hasAttribute('closed')).to.equal(false);
  });

  it('begins anew with another thread, and shows nothing of the one before', async () => {
    const service = new FakeService(comments(2));
    const thread = await mountThread(service, 'thread="1"');
    const before = shown(thread);
    service.all = comments(1);
    let go!: () => void;
    service.wait = new Promise<void>((resolve) => (go = resolve));
    thread.thread = '2';
    await thread.updateComplete;
    expect(inside(thread).querySelector('article')).to.equal(null);
    go();
    await until(() => shown(thread).length === 1);
    expect(before).not.to.include(shown(thread)[0]);
    expect(
      service.calls
        .filter(([name]) => name === 'list')
        .map(([, query]) => (query as {thread: string}).thread),
    ).to.deep.equal(['1', '2']);
    expect(formOf(thread)!.getAttribute('thread')).to.equal('2');
  });

  it('is read again on demand: what has not changed stays the same nodes', async () => {
    const service = new FakeService(comments(3));
    const [first, second] = service.all as [Comment, Comment];
    const thread = await mountThread(service);
    const kept = article(thread, first.id);
    service.all = [first, {...second, content: '<p>Edited</p>'}, comment()];
    const changes = mutationsOf(article(thread, first.id)!);
    await thread.refresh();
    await until(() => shown(thread).join() === service.all.map(({id}) => id).join());
    expect(article(thread, first.id)).to.equal(kept);
    expect(changes()).to.have.length(0);
    expect(read(article(thread, second.id)!.querySelector('.text'))).to.equal('Edited');
  });

  it('survives being moved: nothing is asked again, and the page stays', async () => {
    const service = new FakeService(comments(3));
    const thread = await mountThread(service, 'per-page="2"');
    button(thread, 'Later comments').click();
    await until(() => shown(thread).length === 1);
    await ready(thread);
    const asked = service.asked('list');
    const place = await mount('<div></div>');
    place.append(thread);
    await ready(thread);
    expect(shown(thread)).to.deep.equal([service.all[2]!.id]);
    expect(service.asked('list')).to.equal(asked);
  });

  it('warns once of an attribute that it does not understand, and goes on', async () => {
    const {calls} = spyConsole();
    const service = new FakeService(comments(2));
    await mountThread(service, 'per-page="0" order="random" dates="week" check-every="soon"');
    expect(service.calls.find(([name]) => name === 'list')?.[1]).to.include({perPage: 20, order: 'asc'});
    expect(calls.map(({text}) => text)).to.have.members([
      '[vigil] <vigil-comment-thread per-page="0"> is not understood. Use 1 to 100.',
      '[vigil] <vigil-comment-thread order="random"> is not understood. Use asc or desc.',
      '[vigil] <vigil-comment-thread dates="week"> is not understood. Use time or day.',
      '[vigil] <vigil-comment-thread check-every="soon"> is not understood. Use an ISO 8601 duration such as P45D.',
    ]);
  });

  it('asks once, however often it is told otherwise in one go', async () => {
    const [service, other] = [new FakeService(comments(2)), new FakeService(comments(1))];
    const thread = await mountThread();
    thread.service = other;
    thread.thread = '1';
    await thread.updateComplete;
    thread.service = service;
    thread.order = 'desc';
    await until(() => shown(thread).length === 2);
    await ready(thread);
    expect([service.asked('list'), service.asked('state')]).to.deep.equal([1, 1]);
  });

  it('takes a service that was set before it was upgraded', async () => {
    const element = document.createElement('div');
    element.innerHTML = '<vigil-comment-thread></vigil-comment-thread>';
    const thread = element.firstElementChild as CommentThread;
    Object.defineProperty(thread, 'service', {
      value: new FakeService(comments(1)),
      configurable: true,
      enumerable: true,
      writable: true,
    });
    const place = await mount('<div></div>');
    place.append(thread);
    await until(() => inside(thread).querySelector('article'));
  });
});
