// The real form, before the fixtures put a stand-in in its place.
import '../../src/define/comment-form.js';
import {expect} from 'chai';
import type {CommentForm} from '../../src/comment-form/comment-form.js';
import {ThreadReading} from '../../src/comment-form/thread-reading.js';
import {countTraces} from '../core/traces.js';
import {mutationsOf} from '../prisoner-counter/fixtures.js';
import {onCleanUp, spyConsole, until} from '../support/fixtures.js';
import {field, focused as focusedDeep, post, says, stored} from './form-fixtures.js';
import {reach} from './reach.js';
import {
  announced,
  article,
  button,
  buttons,
  comment,
  comments,
  FakeService,
  formOf,
  inside,
  mountThread,
  ok,
  replyButton,
  shown,
} from './thread-fixtures.js';

const secret = 'They took my brother on Tuesday';

/** By these, and by what is in them, commenters elsewhere were found out. */
const identifying = Object.fromEntries(
  [
    ...[
      'author_avatar_urls',
      'hash',
      'avatar',
      'email_encrypted',
      'addr',
      'browser',
      'os',
      'ua',
      'ip_region',
    ],
    ...['author_email', 'author_ip', 'author_user_agent', 'mail', 'picture', 'user', 'user_id'],
  ].map((name) => [name, `d41d8cd98f00b204e9800998ecf8427e-${name}`]),
);

/** Every event that is dispatched by a script, whatever it is called. */
function dispatched(): Event[] {
  const events: Event[] = [];
  const {dispatchEvent} = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    events.push(event);
    return dispatchEvent.call(this, event);
  };
  onCleanUp(() => {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
  });
  return events;
}

describe('the text of comments, read and written,', () => {
  it('is in no event, address, storage, attribute, announcement or console line, whatever is done', async () => {
    const {calls} = spyConsole();
    const events = dispatched();
    sessionStorage.clear();
    const [before, entries] = [location.href, performance.getEntriesByType('resource').length];
    const service = new FakeService([
      comment({content: `<p>${secret}</p>`}),
      ...comments(3),
      comment({content: `<blockquote>${secret}</blockquote>`}),
    ]);
    const [first] = service.all;
    const thread = await mountThread(
      service,
      `endpoint="${location.origin}/wp-json" thread="7" per-page="4" draft="none"`,
    );
    const form = formOf(thread) as unknown as CommentForm;
    await form.updateComplete;

    // A page forth and back, one that does not come, a reply, an edit, what is new.
    button(thread, 'Later comments').click();
    await until(() => shown(thread).length === 1);
    service.fails = 'server';
    button(thread, 'Earlier comments').click();
    await until(() => buttons(thread).includes('Try again'));
    service.fails = undefined;
    button(thread, 'Try again').click();
    await until(() => shown(thread).length === 4);
    replyButton(thread, first!.id).click();
    await until(() => focusedDeep() === field(form, 'text'));
    service.all.push(comment({content: secret}));
    await post(form, secret);
    await until(() => article(thread, '900') && says(form).includes('waits for a moderator'));
    service.all[0] = {...first!, content: `<p>${secret}, edited</p>`};
    await thread.refresh();
    await until(() => article(thread, first!.id)?.textContent.includes('edited'));

    expect(shown(thread).length).to.be.above(4);
    expect(events.length).to.be.above(3);
    for (const event of events) expect(reach(event), event.type).not.to.include(secret);
    expect(calls.map(({text}) => text).join()).not.to.include(secret);
    expect(location.href).to.equal(before);
    expect(JSON.stringify(history.state)).not.to.include(secret);
    expect(document.title).not.to.include(secret);
    expect(stored()).to.equal('');
    expect((await indexedDB.databases()).length).to.equal(0);
    expect(thread.outerHTML).not.to.include(secret);
    for (const {attributes} of inside(thread).querySelectorAll('*'))
      for (const {value} of attributes) expect(value).not.to.include(secret);
    expect(announced()).not.to.include(secret);
    // No server was asked but through the service.
    expect(
      performance
        .getEntriesByType('resource')
        .slice(entries)
        .filter(({name}) => name.includes('wp-json')),
    ).to.deep.equal([]);
  });
});

describe('what identifies the writer of a comment', () => {
  it('is dropped on arrival, whatever service gives it: of a comment remains what is shown', async () => {
    const service = new FakeService([{...comment(), ...identifying}]);
    const mine = {...comment({id: 'mine', status: 'held'}), ...identifying};
    const reading = new ThreadReading(
      service,
      {thread: '1', perPage: 20, order: 'asc'},
      false,
      Promise.resolve(),
      () => undefined,
      () => undefined,
    );
    await reading.turn();
    reading.add(
      {thread: '1', parent: '', text: 'x', name: '', email: 'me@example.org', website: ''},
      {status: 'held', id: 'mine', comment: mine, removalToken: 'once'},
    );
    expect(reading.entries).to.have.length(2);
    const fields = ['id', 'parent', 'name', 'website', 'date', 'content', 'status'];
    expect(Object.keys(reading.entries[0]!.comment)).to.have.members(fields);
    expect(Object.keys(reading.entries[1]!.comment)).to.have.members([...fields, 'page']);
    for (const word of ['d41d8cd98f00b204e9800998ecf8427e', 'me@example.org', 'once'])
      expect(reach(reading.entries, 6)).not.to.include(word);
  });

  it('is nowhere on the page, and there is no avatar', async () => {
    const service = new FakeService(comments(2).map((each) => ({...each, ...identifying})));
    service.accepts = () =>
      ok({status: 'published', id: 'mine', comment: {...comment({id: 'mine'}), ...identifying}});
    const thread = await mountThread(service, 'endpoint="/wp-json" thread="7"');
    const form = formOf(thread) as unknown as CommentForm;
    await form.updateComplete;
    await post(form);
    await until(() => article(thread, 'mine'));
    const markup = inside(thread).querySelector('section')!.outerHTML;
    expect(markup).to.include('Comment mine');
    for (const [name, value] of Object.entries(identifying)) {
      expect(markup, name).not.to.include(value);
      expect(markup, name).not.to.include(value.slice(0, 32));
    }
    expect(inside(thread).querySelector('img, picture, svg, canvas, object, embed, iframe')).to.equal(null);
    for (const each of inside(thread).querySelectorAll('*'))
      expect(getComputedStyle(each).backgroundImage).to.equal('none');
  });
});

describe('the thread on a page', () => {
  it('says nothing in the console and changes nothing around it', async () => {
    const {calls} = spyConsole();
    await mountThread(new FakeService(comments(1)), 'endpoint="/wp-json" thread="7"');
    const mutations = mutationsOf(document.body);
    const service = new FakeService(comments(4));
    const thread = await mountThread(service, 'endpoint="/wp-json" thread="7" per-page="2"');
    const own = mutations().length;
    button(thread, 'Later comments').click();
    await until(() => buttons(thread).includes('Earlier comments'));
    await thread.refresh();
    expect(calls).to.deep.equal([]);
    // The live region alone, of which there is one for the page.
    expect(
      mutations()
        .slice(own)
        .filter(({target}) => (target as Element).getAttribute('role') !== 'status'),
    ).to.deep.equal([]);
  });

  it('leaves nothing behind, in whatever state it goes', async () => {
    await mountThread(new FakeService(comments(1)));
    const traces = countTraces();
    const before = traces();
    for (const attributes of ['', 'check-every="PT1M"', 'per-page="1"']) {
      const service = new FakeService(comments(3));
      const thread = await mountThread(service, attributes);
      let end!: () => void;
      service.wait = new Promise<void>((resolve) => (end = resolve));
      void thread.refresh();
      await thread.updateComplete;
      thread.closest('body > div')!.remove();
      // A request that is broken off gives an answer, too.
      end();
      await until(() => traces().timers <= before.timers);
    }
    expect(traces()).to.deep.equal(before);
  });
});
