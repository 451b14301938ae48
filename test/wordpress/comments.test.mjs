import assert from 'node:assert/strict';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startWordPress} from '../../scripts/wordpress.mjs';
import {compiled} from './compiled.mjs';

const open = "add_filter( 'rest_allow_anonymous_comments', '__return_true' );";
const hurry = "add_filter( 'comment_flood_filter', '__return_false', 99 );";

/** As a newspaper has it that asks nobody for an e-mail address. */
const settings = {require_name_email: '0', comment_moderation: '0', comment_previously_approved: '0'};

const {signal} = new AbortController();
const first = {again: false, signal};
const repeat = {again: true, signal};

let count = 0;
const draftOf = (more = {}) => ({
  thread: '1',
  parent: '',
  text: `Comment number ${++count}`,
  name: 'Ann',
  email: '',
  website: '',
  ...more,
});

const errorOf = (result) => {
  assert.equal(result.ok, false, `it succeeded: ${JSON.stringify(result)}`);
  return result.error;
};
const valueOf = (result) => {
  assert.equal(result.ok, true, `it failed: ${JSON.stringify(result)}`);
  return result.value;
};

/** What a reader sees of markup. */
const shown = (markup, {fromMarkup}) =>
  fromMarkup(markup.replaceAll('</p>\n<p>', '\n\n').replace(/<[^>]*>/g, '')).trim();

let modules;
let browser;
before(async () => {
  const [rest, form, text, limits] = await Promise.all(
    ['wordpress-rest', 'wordpress-form', 'plain-text', 'limits'].map((name) =>
      compiled(`comment-form/services/${name}.ts`),
    ),
  );
  modules = {...rest, ...form, ...text, ...limits};
  // What Node has not and a browser has: to know whether it is online, and cookies.
  Object.defineProperty(globalThis, 'navigator', {configurable: true, value: {onLine: true}});
  const {fetch} = globalThis;
  browser = {cookie: ''};
  globalThis.fetch = (url, init = {}) =>
    fetch(url, {
      ...init,
      headers: {...init.headers, ...(init.credentials === 'same-origin' && {cookie: browser.cookie})},
    });
});

for (const [service, permalinks] of [
  ['wordpressRest', 'pretty'],
  ['wordpressRest', 'plain'],
  ['wordpressForm', 'pretty'],
  ['wordpressForm', 'plain'],
]) {
  const isRest = service === 'wordpressRest';

  describe(`${service}, with a real WordPress of ${permalinks} permalinks`, () => {
    let wordpress;
    let comments;

    const newService = (more = {}) =>
      modules[service]({
        endpoint: isRest ? wordpress.restUrl : wordpress.url,
        origin: wordpress.url,
        ...more,
      });
    const rows = async (text) =>
      (await wordpress.sql('SELECT * FROM wp_comments')).filter(
        ({comment_content}) => comment_content === modules.toMarkup(text),
      );
    const list = async (thread, more = {}) =>
      valueOf(await comments.list({thread, page: 1, perPage: 100, order: 'asc', signal, ...more}));
    const newPost = async (more = {}) => {
      const {id} = await wordpress.createPost({title: 'A post', content: 'x', comments: 'open', ...more});
      return String(id);
    };
    /** Settings of WordPress for the time of a test. */
    const during = async (options, run) => {
      for (const name in options) await wordpress.option(name, options[name]);
      try {
        await run();
      } finally {
        for (const name in options) await wordpress.option(name, settings[name] ?? '0');
      }
    };

    before(async () => {
      wordpress = await startWordPress({
        ...(permalinks === 'plain' && {permalinks: ''}),
        options: settings,
        muPlugins: {open, hurry},
      });
      comments = newService();
    });
    after(() => wordpress?.stop());

    it('publishes a comment, and shows it as it was typed', async () => {
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
      assert.equal((await rows(draft.text)).length, 1);
      const found = (await list('1')).comments.find((each) => each.id === id);
      assert.equal(found.name, draft.name);
      assert.equal(shown(found.content, modules), draft.text);
      assert.match(found.date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      assert.ok(Math.abs(Date.parse(found.date) - Date.now()) < 60_000);
    });

    it('knows that a comment is published, whatever WordPress makes of its text', async () => {
      for (const text of [
        '"R&D" -- 9x9 :D 8-) Wordpress... 1st 3\'4"',
        'https://a.example/?x=1&y=2 <b>',
        '…',
        '🕊',
      ])
        for (const name of ['', 'Tom & Jerry']) {
          const {status, id} = valueOf(
            await comments.submit(draftOf({text: `${text} ${count}`, name}), first),
          );
          assert.deepEqual([status, /^\d+$/.test(id)], ['published', true], text);
        }
    });

    it('says that a comment is held, and does not list it', () =>
      during({comment_moderation: '1'}, async () => {
        for (const email of ['', 'ann@example.org']) {
          const draft = draftOf({email});
          const {status, id} = valueOf(await comments.submit(draft, first));
          assert.equal(status, 'held');
          // Without an address the form endpoint does not tell it.
          if (isRest || email) assert.equal(id, (await rows(draft.text))[0].comment_ID);
          assert.equal(
            (await list('1')).comments.find((each) => each.content.includes(draft.text)),
            undefined,
          );
        }
      }));

    it('knows a duplicate, and knows it for success after a lost answer', async () => {
      const draft = draftOf();
      const {id} = valueOf(await comments.submit(draft, first));
      const {code, sent} = errorOf(await comments.submit(draft, first));
      assert.deepEqual([code, sent], ['duplicate', 'yes']);
      const again = valueOf(await comments.submit(draft, repeat));
      assert.deepEqual([again.status, again.id], ['published', id]);
      await during({comment_moderation: '1'}, async () => {
        const held = draftOf();
        await comments.submit(held, first);
        assert.deepEqual(valueOf(await comments.submit(held, repeat)), {status: 'held'});
        assert.equal((await rows(held.text)).length, 1);
      });
      assert.equal((await rows(draft.text)).length, 1);
    });

    it('stores each text once that comes twice, whatever is in it', async () => {
      for (const text of [
        'Hello <b>bold</b> <script>x</script> first',
        'R&D, AT&T; &amp; &lt;b&gt; &#8212; &#x2014; &#128; &bogus; &amp;#8212;',
        'C:\\new\\table \\" \\\\ \\0 \\',
        '1 < 2 > 0 <3 <!-- no --> <a href="x" onclick=\'y\'>z</a> <',
        'bell\u0007 and form feed\f in it',
        'https://a.example/?x=1&y=2 <https://b.example>',
        'smile :) :D 8-) 9x9 100%25 %zz',
        'эмодзи 🕊👩‍👩‍👧 İ ß',
      ]) {
        const name = ['Ann', 'Tom & Jerry <b>', 'back\\slash "quoted"'][count % 3];
        const draft = draftOf({text: `${text} ${count}`, name});
        valueOf(await comments.submit(draft, first));
        valueOf(await comments.submit(draft, repeat));
        assert.equal(errorOf(await comments.submit(draft, first)).code, 'duplicate', JSON.stringify(draft));
        assert.equal((await rows(draft.text)).length, 1);
      }
    });

    it('says when to come back after a flood, and may come back then', async () => {
      wordpress.muPlugin('hurry');
      try {
        // Also with comments of the tests before.
        await wordpress.sql("UPDATE wp_comments SET comment_date_gmt = '2025-01-01 00:00:00'");
        const draft = draftOf();
        valueOf(await comments.submit(draft, first));
        assert.equal(errorOf(await comments.submit(draft, first)).code, 'duplicate');
        const next = draftOf();
        const {code, sent, retryAfter} = errorOf(await comments.submit(next, first));
        assert.deepEqual([code, sent, retryAfter], ['too-fast', 'no', 15_000]);
        assert.equal((await rows(next.text)).length, 0);
        await wordpress.sql(
          'UPDATE wp_comments SET comment_date_gmt = DATE_SUB( comment_date_gmt, INTERVAL 15 SECOND )',
        );
        valueOf(await comments.submit(next, first));
      } finally {
        wordpress.muPlugin('hurry', hurry);
      }
    });

    it('knows closed threads, and threads that are not there', async () => {
      const closed = await newPost({comments: 'closed'});
      const draft = await newPost({status: 'draft'});
      const trash = await newPost();
      await wordpress.php('wp_trash_post( $data ); return 1;', Number(trash));
      for (const thread of [closed, draft, trash, '99999'])
        assert.equal(errorOf(await comments.submit(draftOf({thread}), first)).code, 'closed', thread);
      assert.equal(valueOf(await comments.state(closed, signal)), 'closed');
      assert.equal(valueOf(await comments.state('1', signal)), 'open');
      assert.equal(errorOf(await comments.state('99999', signal)).code, 'refused');
    });

    it('knows a site that takes comments of members alone', () =>
      during({comment_registration: '1'}, async () => {
        const {code, sent} = errorOf(await comments.submit(draftOf(), first));
        assert.deepEqual([code, sent], ['login-required', 'no']);
      }));

    it('names the field that is missing or malformed', async () => {
      await during({require_name_email: '1'}, async () => {
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
      const error = errorOf(await comments.submit(draftOf({text: ' \n '}), first));
      assert.deepEqual([error.fault, error.fields.includes('text')], ['missing', true]);
    });

    it('fills each field to the last byte that WordPress takes', async () => {
      const full = {
        name: 'я'.repeat(122),
        email: `${'x'.repeat(60)}@${'y'.repeat(35)}.org`,
        website: `https://example.org/${'z'.repeat(180)}`,
      };
      for (const field in full) {
        assert.equal(modules.sizeOf(field, full[field]), field === 'name' ? 244 : modules.limits[field]);
        valueOf(await comments.submit(draftOf({[field]: full[field]}), first));
        const error = errorOf(await comments.submit(draftOf({[field]: `${full[field]}яя`}), first));
        assert.deepEqual([error.fault, error.fields], ['too-long', [field]]);
      }
      const text = `${'&'.repeat(5_000)}${'ў'.repeat(17_762)}x`;
      assert.equal(modules.sizeOf('text', text), modules.limits.text);
      valueOf(await comments.submit(draftOf({text}), first));
      assert.equal((await rows(text)).length, 1);
      assert.deepEqual(errorOf(await comments.submit(draftOf({text: `${text}x`}), first)).fields, ['text']);
    });

    it('lists replies to any depth, and sends none to a comment that is gone', async () => {
      const thread = await newPost();
      let parent = '';
      const ids = [];
      for (let depth = 0; depth < 6; depth++) {
        const reply = draftOf({thread, parent});
        parent = valueOf(await comments.submit(reply, first)).id;
        ids.push(parent);
      }
      const fresh = newService();
      const found = valueOf(await fresh.list({thread, page: 1, perPage: 10, order: 'desc', signal})).comments;
      assert.deepEqual(
        found.map(({id}) => id),
        ids,
      );
      assert.deepEqual(
        found.map((comment) => comment.parent),
        ['', ...ids.slice(0, -1)],
      );
      const before = (await wordpress.sql('SELECT comment_ID FROM wp_comments')).length;
      const error = errorOf(await newService().submit(draftOf({thread, parent: '77777'}), first));
      assert.deepEqual([error.code, error.fields], ['invalid-field', ['parent']]);
      assert.equal((await wordpress.sql('SELECT comment_ID FROM wp_comments')).length, before);
      assert.equal(valueOf(await fresh.pageOf(ids[5], {thread, perPage: 10, order: 'asc', signal})), 1);
    });

    it('reads 150 comments page by page, both ways, counts them, and finds the page of each', async () => {
      const thread = await newPost();
      await wordpress.php(
        `for ( $i = 0; $i < 150; $i++ ) wp_insert_comment( [
          'comment_post_ID' => $data, 'comment_author' => 'N', 'comment_content' => "number $i", 'comment_approved' => 1,
          'comment_date' => gmdate( 'Y-m-d H:i:s', 1700000000 + $i ), 'comment_date_gmt' => gmdate( 'Y-m-d H:i:s', 1700000000 + $i ),
        ] ); return 1;`,
        Number(thread),
      );
      for (const order of ['asc', 'desc']) {
        const all = [];
        for (let page = 1; page <= 4; page++) {
          const {comments: found, pages} = await list(thread, {page, perPage: 40, order});
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
      assert.deepEqual(await list(thread, {page: 9, perPage: 40}), {comments: [], pages: 4});
      const empty = await newPost();
      assert.deepEqual(await list(empty), {comments: [], pages: 0});
      assert.equal(valueOf(await comments.count(empty, signal)), 0);
    });

    it('gives away nothing of a writer but what is shown', async () => {
      const draft = draftOf({email: 'secret@example.org'});
      const {comment} = valueOf(await comments.submit(draft, first));
      const found = (await list('1')).comments;
      for (const each of [comment, ...found].filter(Boolean))
        assert.deepEqual(Object.keys(each), ['id', 'parent', 'name', 'website', 'date', 'content', 'status']);
      assert.doesNotMatch(JSON.stringify([comment, found]), /gravatar\.com\/avatar|secret@|127\.0\.0\.1/);
    });

    it('recognises a member by cookie and nonce, and sends as a visitor when the nonce is of another day', async () => {
      const {cookie, nonce} = await wordpress.logIn();
      browser.cookie = cookie;
      try {
        const draft = draftOf({name: ''});
        const {status} = valueOf(await newService({nonce}).submit(draft, first));
        assert.equal(status, 'published');
        assert.equal((await rows(draft.text))[0].comment_author, 'admin');
        const visitor = draftOf({name: ''});
        valueOf(await newService().submit(visitor, first));
        assert.deepEqual(
          (await rows(visitor.text)).map((row) => [row.comment_author, row.user_id]),
          [['', '0']],
        );
        if (!isRest) return;
        const stale = draftOf({name: 'Ann'});
        const old = newService({nonce: 'deadbeef'});
        assert.equal(errorOf(await old.submit(stale, repeat)).code, 'login-required');
        assert.equal((await rows(stale.text)).length, 0);
        valueOf(await old.submit(stale, first));
        assert.deepEqual(
          (await rows(stale.text)).map((row) => [row.comment_author, row.user_id]),
          [['Ann', '0']],
        );
      } finally {
        browser.cookie = '';
      }
    });

    it('shows as typed also what a member may write who could write markup', async () => {
      const {cookie, nonce} = await wordpress.logIn();
      browser.cookie = cookie;
      try {
        const draft = draftOf({name: '', text: '<script>alert(1)</script> & <b>x</b> \\'});
        const {comment} = valueOf(await newService({nonce}).submit(draft, first));
        assert.equal(shown(comment.content, modules), draft.text);
        assert.doesNotMatch(comment.content, /<(?:script|b)>/);
      } finally {
        browser.cookie = '';
      }
    });

    it('has no challenge from an unmodified WordPress, and takes nothing back there', async () => {
      assert.equal(valueOf(await comments.challenge('1', signal)), undefined);
      assert.equal(errorOf(await comments.remove('x', signal)).code, 'refused');
    });

    it('knows a plugin that refuses, one that breaks down, and a site under maintenance', async () => {
      const hook = isRest ? 'rest_pre_insert_comment' : 'preprocess_comment';
      const refuse = isRest ? "return new WP_Error( 'spam', 'Not here.' );" : "wp_die( 'Not here.' );";
      wordpress.muPlugin('odd', `add_filter( '${hook}', function ( $comment ) { ${refuse} } );`);
      const refused = errorOf(await comments.submit(draftOf(), first));
      assert.deepEqual([refused.code, refused.said], ['refused', 'Not here.']);

      // After the comment is stored.
      wordpress.muPlugin(
        'odd',
        "add_action( 'wp_insert_comment', function () { throw new Exception( 'broken' ); } );",
      );
      const draft = draftOf();
      const broken = errorOf(await comments.submit(draft, first));
      assert.deepEqual([broken.code, broken.sent], ['server', 'maybe']);
      wordpress.muPlugin('odd');
      valueOf(await comments.submit(draft, repeat));
      assert.equal((await rows(draft.text)).length, 1);

      const file = join(wordpress.folder, 'site', '.maintenance');
      writeFileSync(file, '<?php $upgrading = time();');
      try {
        const busy = errorOf(await comments.submit(draftOf(), first));
        assert.deepEqual([busy.code, busy.sent, busy.retryAfter], ['server', 'maybe', 600_000]);
        assert.equal(
          errorOf(await comments.list({thread: '1', page: 1, perPage: 5, order: 'asc', signal})).code,
          'server',
        );
      } finally {
        rmSync(file);
      }
    });

    it('reads past warnings that the server shows', {skip: !isRest}, async () => {
      wordpress.muPlugin(
        'odd',
        `add_filter( 'rest_pre_serve_request', function () {
          echo "<br />\\n<b>Warning</b>:  Undefined array key [x] in <b>/y.php</b> on line <b>3</b><br />\\n"; flush();
          return false;
        } );`,
      );
      try {
        const draft = draftOf();
        valueOf(await comments.submit(draft, first));
        assert.equal(errorOf(await comments.submit(draft, first)).code, 'duplicate');
        assert.ok((await list('1')).comments.length > 0);
      } finally {
        wordpress.muPlugin('odd');
      }
    });

    it('lists nothing and still sends where the REST API is shut to visitors', {skip: isRest}, async () => {
      wordpress.muPlugin(
        'odd',
        "add_filter( 'rest_authentication_errors', fn() => new WP_Error( 'rest_disabled', 'No.', [ 'status' => 401 ] ) );",
      );
      try {
        assert.equal(
          errorOf(await comments.list({thread: '1', page: 1, perPage: 5, order: 'asc', signal})).code,
          'login-required',
        );
        const draft = draftOf();
        valueOf(await comments.submit(draft, first));
        assert.equal((await rows(draft.text)).length, 1);
      } finally {
        wordpress.muPlugin('odd');
      }
    });

    it('needs the filter that lets visitors in', {skip: !isRest}, async () => {
      wordpress.muPlugin('open');
      try {
        assert.equal(errorOf(await comments.submit(draftOf(), first)).code, 'login-required');
      } finally {
        wordpress.muPlugin('open', open);
      }
    });
  });
}

describe('a text that is sent to a real WordPress as it was typed', () => {
  it('is stored twice when it comes twice, which is why it is sent as markup', async () => {
    const wordpress = await startWordPress({options: settings, muPlugins: {open, hurry}});
    try {
      for (const content of ['R&D', 'a < b', 'C:\\new', '<b>bold</b> <script>x</script>', '&#128;']) {
        const body = () => new URLSearchParams({post: '1', parent: '0', author_name: 'Ann', content});
        for (const status of [201, 201])
          assert.equal(
            (await fetch(wordpress.rest('/wp/v2/comments'), {method: 'POST', body: body()})).status,
            status,
            content,
          );
      }
    } finally {
      await wordpress.stop();
    }
  });
});
