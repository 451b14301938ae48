import assert from 'node:assert/strict';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startWordPress} from '../../scripts/wordpress.mjs';
import {
  clientModules,
  draftOf,
  errorOf,
  first,
  keepsClientRules,
  listOf,
  repeat,
  shown,
  valueOf,
} from './client-rules.mjs';

const open = "add_filter( 'rest_allow_anonymous_comments', '__return_true' );";
const hurry = "add_filter( 'comment_flood_filter', '__return_false', 99 );";

/** As a newspaper has it that asks nobody for an e-mail address. */
const settings = {require_name_email: '0', comment_moderation: '0', comment_previously_approved: '0'};

const {signal} = new AbortController();

let modules;
let browser;
before(async () => {
  modules = await clientModules();
  // What Node has not and a browser has: cookies.
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
    const newPost = async (more = {}) => {
      const {id} = await wordpress.createPost({title: 'A post', content: 'x', comments: 'open', ...more});
      return String(id);
    };
    /** Settings of WordPress for the time of a test. */
    const withOptions = async (options, run) => {
      for (const name in options) await wordpress.option(name, options[name]);
      try {
        await run();
      } finally {
        for (const name in options) await wordpress.option(name, settings[name] ?? '0');
      }
    };
    const during = {
      held: (run) => withOptions({comment_moderation: '1'}, run),
      named: (run) => withOptions({require_name_email: '1'}, run),
      listed: (run) => run(),
      async slow(run) {
        wordpress.muPlugin('hurry');
        try {
          // Also with comments of the tests before.
          await wordpress.sql("UPDATE wp_comments SET comment_date_gmt = '2025-01-01 00:00:00'");
          await run();
        } finally {
          wordpress.muPlugin('hurry', hurry);
        }
      },
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

    keepsClientRules(
      () => ({
        // Without an e-mail address the form endpoint does not tell the number of a held comment.
        namesAll: isRest,
        pause: [15_000, 15_000],
        service: () => newService(),
        during: (as, run) => during[as](run),
        ids: async (text) => (await rows(text)).map((row) => row.comment_ID),
        count: async () => (await wordpress.sql('SELECT comment_ID FROM wp_comments')).length,
        thread: () => newPost(),
        async refusing() {
          const trash = await newPost();
          await wordpress.php('wp_trash_post( $data ); return 1;', Number(trash));
          return [await newPost({comments: 'closed'}), await newPost({status: 'draft'}), trash, '99999'];
        },
        fill: (thread, number) =>
          wordpress.php(
            `for ( $i = 0; $i < $data[1]; $i++ ) wp_insert_comment( [
              'comment_post_ID' => $data[0], 'comment_author' => 'N', 'comment_content' => "number $i", 'comment_approved' => 1,
              'comment_date' => gmdate( 'Y-m-d H:i:s', 1700000000 + $i ), 'comment_date_gmt' => gmdate( 'Y-m-d H:i:s', 1700000000 + $i ),
            ] ); return 1;`,
            [Number(thread), number],
          ),
        stayBusy: async () => undefined,
        calmDown: () =>
          wordpress.sql(
            'UPDATE wp_comments SET comment_date_gmt = DATE_SUB( comment_date_gmt, INTERVAL 15 SECOND )',
          ),
      }),
      () => modules,
    );

    it('knows a site that takes comments of members alone', () =>
      withOptions({comment_registration: '1'}, async () => {
        const {code, sent} = errorOf(await comments.submit(draftOf(), first));
        assert.deepEqual([code, sent], ['login-required', 'no']);
      }));

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
        assert.ok((await listOf(comments, '1')).comments.length > 0);
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
