/** What holds for a service of ours and a server that speaks WordPress's comment API, whichever that is: a real WordPress, or an inbox. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {compiled} from './compiled.mjs';

const {signal} = new AbortController();
export const first = {again: false, signal};
export const repeat = {again: true, signal};

let count = 0;
export const draftOf = (more = {}) => ({
  thread: '1',
  parent: '',
  text: `Comment number ${++count}`,
  name: 'Ann',
  email: '',
  website: '',
  ...more,
});

export const errorOf = (result) => {
  assert.equal(result.ok, false, `it succeeded: ${JSON.stringify(result)}`);
  return result.error;
};
export const valueOf = (result) => {
  assert.equal(result.ok, true, `it failed: ${JSON.stringify(result)}`);
  return result.value;
};
export const listOf = async (comments, thread, more = {}) =>
  valueOf(await comments.list({thread, page: 1, perPage: 100, order: 'asc', signal, ...more}));

/** The client's modules, as they are now. */
export async function clientModules() {
  const all = await Promise.all(
    [
      'services/wordpress-rest',
      'services/wordpress-form',
      'services/plain-text',
      'services/limits',
      'proof-of-work/solve',
    ].map((name) => compiled(`comment-form/${name}.ts`)),
  );
  // What Node has not and a browser has: to know whether it is online.
  Object.defineProperty(globalThis, 'navigator', {configurable: true, value: {onLine: true}});
  return Object.assign({}, ...all);
}

/** What a reader sees of markup. */
export const shown = (markup, {fromMarkup}) =>
  fromMarkup(
    markup
      .replaceAll('<br />\n', '\n')
      .replaceAll('</p>\n<p>', '\n\n')
      .replace(/<[^>]*>/g, ''),
  )
    .replaceAll('&#039;', "'")
    .trim();

/** Texts that have come to harm on the way to some server. */
export const oddTexts = [
  'Hello <b>bold</b> <script>x</script> first',
  'R&D, AT&T; &amp; &lt;b&gt; &#8212; &#x2014; &#128; &bogus; &amp;#8212;',
  'C:\\new\\table \\" \\\\ \\0 \\',
  '1 < 2 > 0 <3 <!-- no --> <a href="x" onclick=\'y\'>z</a> <',
  'bell\u0007 and form feed\f in it',
  'https://a.example/?x=1&y=2 <https://b.example>',
  'smile :) :D 8-) 9x9 100%25 %zz',
  'эмодзи 🕊👩‍👩‍👧 İ ß',
];

/**
 * A server, as the rules need it.
 *
 * @typedef {object} CommentServer
 * @property {boolean} namesAll every answer names the comment; WordPress's form endpoint does so for some alone
 * @property {[least: number, most: number]} pause how long one is asked to wait after a flood, in milliseconds
 * @property {(as?: 'free' | 'held' | 'named' | 'slow' | 'listed') => object} service a new one, for the server as it is then
 * @property {(as: 'held' | 'named' | 'slow' | 'listed', run: () => Promise<void>) => Promise<void>} during the server holds
 *   comments; asks for name and e-mail; takes one for a while; takes some threads alone. Else it publishes all at once
 * @property {(text: string) => Promise<string[]>} ids of the comments in its database that have that text
 * @property {() => Promise<number>} count of all comments in its database
 * @property {() => Promise<string>} thread a new one that is open and empty
 * @property {() => Promise<[closed: string, ...others: string[]]>} refusing threads that take none when it is `listed`; the
 *   last is not there
 * @property {(thread: string, number: number) => Promise<void>} fill a thread with "number 0" and so on, a second apart
 * @property {() => Promise<void>} stayBusy after a comment that was taken when it is `slow`: the time does not pass
 * @property {() => Promise<void>} calmDown the time passes
 */

/**
 * The rules, as tests of the suite that is being described.
 *
 * @param {() => CommentServer} serverOf once it has started
 * @param {() => object} modulesOf the client's
 */
export function keepsClientRules(serverOf, modulesOf) {
  const service = (as) => serverOf().service(as);
  const timesOf = async (text) => (await serverOf().ids(text)).length;

  it('publishes a comment, and shows it as it was typed', async () => {
    const comments = service();
    const draft = draftOf({
      name: 'Tom & Jerry',
      text: '“Свабода” <3 & R&D\n\nC:\\new',
      website: 'https://a.example',
    });
    const {status, id, comment} = valueOf(await comments.submit(draft, first));
    assert.deepEqual(
      [status, comment.name, comment.website],
      ['published', 'Tom & Jerry', 'https://a.example'],
    );
    assert.equal(await timesOf(draft.text), 1);
    const found = (await listOf(comments, '1')).comments.find((each) => each.id === id);
    assert.equal(found.name, draft.name);
    assert.equal(shown(found.content, modulesOf()), draft.text);
    assert.match(found.date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.ok(Math.abs(Date.parse(found.date) - Date.now()) < 60_000);
  });

  it('knows that a comment is published, whatever the server makes of its text', async () => {
    for (const text of [
      '"R&D" -- 9x9 :D 8-) Wordpress... 1st 3\'4"',
      'https://a.example/?x=1&y=2 <b>',
      '…',
      '🕊',
    ])
      for (const name of ['', 'Tom & Jerry']) {
        const draft = draftOf({text: `${text} ${count}`, name});
        const {status, id} = valueOf(await service().submit(draft, first));
        assert.deepEqual([status, /^\d+$/.test(id)], ['published', true], text);
      }
  });

  it('says that a comment is held, and does not list it', () =>
    serverOf().during('held', async () => {
      const comments = service('held');
      for (const email of ['', 'ann@example.org']) {
        const draft = draftOf({email});
        const {status, id} = valueOf(await comments.submit(draft, first));
        assert.equal(status, 'held');
        const [stored] = await serverOf().ids(draft.text);
        if (serverOf().namesAll || email) assert.equal(id, stored);
        assert.equal(
          (await listOf(comments, '1')).comments.find((each) => each.content.includes(draft.text)),
          undefined,
        );
      }
    }));

  it('knows a duplicate, and knows it for success after a lost answer', async () => {
    const comments = service();
    const draft = draftOf();
    const {id} = valueOf(await comments.submit(draft, first));
    const {code, sent} = errorOf(await comments.submit(draft, first));
    assert.deepEqual([code, sent], ['duplicate', 'yes']);
    const again = valueOf(await comments.submit(draft, repeat));
    assert.deepEqual([again.status, again.id], ['published', id]);
    await serverOf().during('held', async () => {
      const holding = service('held');
      const held = draftOf();
      await holding.submit(held, first);
      assert.deepEqual(valueOf(await holding.submit(held, repeat)), {status: 'held'});
      assert.equal(await timesOf(held.text), 1);
    });
    assert.equal(await timesOf(draft.text), 1);
  });

  it('stores each text once that comes twice, whatever is in it', async () => {
    const comments = service();
    for (const text of oddTexts) {
      const name = ['Ann', 'Tom & Jerry <b>', 'back\\slash "quoted"'][count % 3];
      const draft = draftOf({text: `${text} ${count}`, name});
      valueOf(await comments.submit(draft, first));
      valueOf(await comments.submit(draft, repeat));
      assert.equal(errorOf(await comments.submit(draft, first)).code, 'duplicate', JSON.stringify(draft));
      assert.equal(await timesOf(draft.text), 1);
    }
  });

  it('says when to come back after a flood, and may come back then', () =>
    serverOf().during('slow', async () => {
      const comments = service('slow');
      const draft = draftOf();
      valueOf(await comments.submit(draft, first));
      await serverOf().stayBusy();
      assert.equal(errorOf(await comments.submit(draft, first)).code, 'duplicate');
      const next = draftOf();
      const {code, sent, retryAfter} = errorOf(await comments.submit(next, first));
      assert.deepEqual([code, sent], ['too-fast', 'no']);
      const [least, most] = serverOf().pause;
      assert.ok(retryAfter >= least && retryAfter <= most, `${retryAfter} ms`);
      assert.equal(await timesOf(next.text), 0);
      await serverOf().calmDown();
      valueOf(await comments.submit(next, first));
    }));

  it('knows closed threads, and threads that are not there', () =>
    serverOf().during('listed', async () => {
      const comments = service('listed');
      const threads = await serverOf().refusing();
      for (const thread of threads)
        assert.equal(errorOf(await comments.submit(draftOf({thread}), first)).code, 'closed', thread);
      assert.equal(valueOf(await comments.state(threads[0], signal)), 'closed');
      assert.equal(valueOf(await comments.state('1', signal)), 'open');
      assert.equal(errorOf(await comments.state(threads.at(-1), signal)).code, 'refused');
    }));

  it('names the field that is missing or malformed', async () => {
    await serverOf().during('named', async () => {
      const comments = service('named');
      for (const [more, fault, fields] of [
        [{name: '', email: ''}, 'missing', ['name', 'email']],
        [{name: 'Ann'}, 'missing', ['email']],
        [{name: '', email: 'ann@example.org'}, 'missing', ['name']],
        [{email: 'nope'}, 'malformed', ['email']],
      ]) {
        const error = errorOf(await comments.submit(draftOf(more), first));
        assert.deepEqual(
          [error.code, error.fault, error.fields, error.sent],
          ['invalid-field', fault, fields, 'no'],
        );
        assert.match(error.said, /\S/);
      }
    });
    const error = errorOf(await service().submit(draftOf({text: ' \n '}), first));
    assert.deepEqual([error.fault, error.fields.includes('text')], ['missing', true]);
  });

  it('fills each field to the last byte that WordPress takes', async () => {
    const comments = service();
    const {sizeOf, limits} = modulesOf();
    const full = {
      name: 'я'.repeat(122),
      email: `${'x'.repeat(60)}@${'y'.repeat(35)}.org`,
      website: `https://example.org/${'z'.repeat(180)}`,
    };
    for (const field in full) {
      assert.equal(sizeOf(field, full[field]), field === 'name' ? 244 : limits[field]);
      valueOf(await comments.submit(draftOf({[field]: full[field]}), first));
      const error = errorOf(await comments.submit(draftOf({[field]: `${full[field]}яя`}), first));
      assert.deepEqual([error.fault, error.fields], ['too-long', [field]]);
    }
    const text = `${'&'.repeat(5_000)}${'ў'.repeat(17_762)}x`;
    assert.equal(sizeOf('text', text), limits.text);
    valueOf(await comments.submit(draftOf({text}), first));
    assert.equal(await timesOf(text), 1);
    assert.deepEqual(errorOf(await comments.submit(draftOf({text: `${text}x`}), first)).fields, ['text']);
  });

  it('lists replies to any depth, and sends none to a comment that is gone', async () => {
    const comments = service();
    const thread = await serverOf().thread();
    let parent = '';
    const ids = [];
    for (let depth = 0; depth < 6; depth++) {
      parent = valueOf(await comments.submit(draftOf({thread, parent}), first)).id;
      ids.push(parent);
    }
    const fresh = service();
    const found = (await listOf(fresh, thread, {perPage: 10, order: 'desc'})).comments;
    assert.deepEqual(
      found.map(({id}) => id),
      ids,
    );
    assert.deepEqual(
      found.map((comment) => comment.parent),
      ['', ...ids.slice(0, -1)],
    );
    const before = await serverOf().count();
    const error = errorOf(await service().submit(draftOf({thread, parent: '77777'}), first));
    assert.deepEqual([error.code, error.fields], ['invalid-field', ['parent']]);
    assert.equal(await serverOf().count(), before);
    assert.equal(valueOf(await fresh.pageOf(ids[5], {thread, perPage: 10, order: 'asc', signal})), 1);
  });

  it('reads 150 comments page by page, both ways, counts them, and finds the page of each', async () => {
    const comments = service();
    const thread = await serverOf().thread();
    await serverOf().fill(thread, 150);
    for (const order of ['asc', 'desc']) {
      const all = [];
      for (let page = 1; page <= 4; page++) {
        const {comments: found, pages} = await listOf(comments, thread, {page, perPage: 40, order});
        assert.deepEqual([found.length, pages], [page < 4 ? 40 : 30, 4]);
        all.push(...found);
      }
      const numbers = all.map(({content}) => Number(/number (\d+)/.exec(content)[1]));
      assert.deepEqual(order === 'asc' ? numbers : numbers.reverse(), [...numbers.keys()]);
      for (const index of [0, 39, 40, 79, 80, 149]) {
        const page = valueOf(await comments.pageOf(all[index].id, {thread, perPage: 40, order, signal}));
        assert.equal(page, Math.floor(index / 40) + 1, `${order} ${index}`);
      }
    }
    assert.equal(valueOf(await comments.count(thread, signal)), 150);
    assert.deepEqual(await listOf(comments, thread, {page: 9, perPage: 40}), {comments: [], pages: 4});
    const empty = await serverOf().thread();
    assert.deepEqual(await listOf(comments, empty), {comments: [], pages: 0});
    assert.equal(valueOf(await comments.count(empty, signal)), 0);
  });

  it('gives away nothing of a writer but what is shown', async () => {
    const comments = service();
    const draft = draftOf({email: 'secret@example.org'});
    const {comment} = valueOf(await comments.submit(draft, first));
    const found = (await listOf(comments, '1')).comments;
    for (const each of [comment, ...found].filter(Boolean))
      assert.deepEqual(Object.keys(each), ['id', 'parent', 'name', 'website', 'date', 'content', 'status']);
    assert.doesNotMatch(JSON.stringify([comment, found]), /gravatar\.com\/avatar|secret@|127\.0\.0\.1/);
  });
}
