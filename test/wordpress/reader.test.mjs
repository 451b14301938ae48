/**
 * The comment form and the thread as a reader has them: the built file, in a browser, on pages of a real WordPress. What is
 * looked at is what a reader sees, and what WordPress has stored. The other tests here speak to it without a browser.
 */
import assert from 'node:assert/strict';
import {symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {findBrowsers} from '../../scripts/browsers.mjs';
import {startWordPress} from '../../scripts/wordpress.mjs';

const {chromium} = findBrowsers();
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const open = "add_filter( 'rest_allow_anonymous_comments', '__return_true' );";
const hurry = "add_filter( 'comment_flood_filter', '__return_false', 99 );";
/** As a newspaper has it that asks nobody for an e-mail address. */
const settings = {
  require_name_email: '0',
  comment_moderation: '0',
  comment_previously_approved: '0',
  comment_registration: '0',
};

/** A page of the site, with the markup from its address; `{form}` is the comment form that WordPress itself writes. */
const article = `<?php
require ABSPATH . 'wp-load.php';
ob_start();
comment_form( [], (int) ( $_GET['post'] ?? 1 ) );
$form = ob_get_clean();
$markup = strtr( wp_unslash( $_GET['markup'] ), [ '{form}' => $form, '{nonce}' => wp_create_nonce( 'wp_rest' ) ] );
?><!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
<main><h1>An article</h1><?= $markup ?></main>
<script type="module" src="/dist/vigil-comment-form.js"></script></html>`;

/** What a test needs inside of the page: shadow trees are open to it, as they are to a reader's eyes. */
function inside() {
  function* elements(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }
  const shown = (element) => element.getClientRects().length > 0;
  window.reader = {
    find: (selector, text) =>
      [...elements(document)].find(
        (element) =>
          element.matches(selector) && shown(element) && element.textContent.trim().startsWith(text),
      ),
    /** What is on the screen of Vigil's. */
    says: () =>
      [...elements(document)]
        .flatMap(({shadowRoot}) => [...(shadowRoot?.children ?? [])])
        .map(({innerText}) => innerText)
        .join(' ')
        .replace(/\s+/g, ' '),
    comments: () =>
      [...elements(document)]
        .filter(({localName}) => localName === 'article')
        .map((each) => each.querySelector('.text').innerText),
  };
  // A pause that WordPress wants is over when the test says so.
  const later = window.setTimeout;
  window.setTimeout = (run, delay, ...rest) => {
    if (!(delay > 10_000)) return later(run, delay, ...rest);
    window.reader.afterPause = run;
    return 0;
  };
}

let wordpress;
let browser;
before(async () => {
  if (!chromium) return;
  [wordpress, browser] = await Promise.all([
    startWordPress({options: settings, muPlugins: {open, hurry}}),
    puppeteer.launch({
      executablePath: chromium,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    }),
  ]);
  const site = join(wordpress.folder, 'site');
  symlinkSync(dist, join(site, 'dist'));
  writeFileSync(join(site, 'article.php'), article);
});
after(async () => {
  await browser?.close();
  await wordpress?.stop();
});

let count = 0;
/** No two are the same, to WordPress. */
const textOf = (what) => `${what}, number ${++count}`;

const stored = async (text) =>
  (await wordpress.sql('SELECT * FROM wp_comments')).filter(({comment_content}) => comment_content === text);

const newPost = async (more = {}) =>
  String((await wordpress.createPost({title: 'A post', content: 'x', comments: 'open', ...more})).id);

/** Settings of WordPress for the time of a test. */
async function during(options, run) {
  for (const name in options) await wordpress.option(name, options[name]);
  try {
    await run();
  } finally {
    for (const name in options) await wordpress.option(name, settings[name]);
  }
}

/** Opens a page, and gives what a reader does there. Nothing that they write may stay anywhere but in its field. */
async function visit(markup, run, {origin = wordpress.url, cookie, script = true} = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const said = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  await tab.evaluateOnNewDocument(inside);
  await tab.setJavaScriptEnabled(script);
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.setCookie({name, value, domain: new URL(origin).hostname});
  }
  const post = /thread="(\d+)"/.exec(markup)?.[1] ?? '1';
  const address = `${origin}/article.php?${new URLSearchParams({markup, post})}`;
  await tab.goto(address);
  const written = [];
  const reader = {
    tab,
    find: async (selector, text = '') => {
      const found = await tab.waitForFunction((...words) => window.reader.find(...words), {}, selector, text);
      return found.asElement();
    },
    /** Waits until the reader sees something. */
    async sees(pattern) {
      const {source} = pattern;
      try {
        await tab.waitForFunction(
          (wanted) => new RegExp(wanted).test(window.reader.says()),
          {polling: 30, timeout: 10_000},
          source,
        );
      } catch {
        assert.fail(`The reader does not see ${source}, but: ${await reader.says()}`);
      }
      return reader.says();
    },
    says: () => tab.evaluate(() => window.reader.says()),
    comments: () => tab.evaluate(() => window.reader.comments()),
    /** Types into a field, after what stands there. */
    async writes(field, text) {
      await (await reader.find(`#${field}`)).focus();
      await tab.keyboard.sendCharacter(text);
      written.push(text);
    },
    valueOf: async (field) => (await reader.find(`#${field}`)).evaluate(({value}) => value),
    presses: async (text) => (await reader.find('button', text)).click(),
    /** Writes a comment and sends it. */
    async posts(text) {
      await reader.writes('text', text);
      await reader.presses('Send comment');
    },
  };
  try {
    await run(reader);
    if (!script) return;
    const kept = await tab.evaluate(() =>
      JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, document.cookie, history.state]),
    );
    for (const text of written) {
      assert.ok(!said.join('\n').includes(text), `in the console: ${text}`);
      assert.ok(!decodeURIComponent(kept).includes(text), `kept: ${text}`);
    }
    assert.deepEqual(
      said.filter((line) => !line.startsWith('Failed to load resource')),
      [],
    );
  } finally {
    await context.close();
  }
}

for (const service of ['wordpress', 'wordpress-form']) {
  const isRest = service === 'wordpress';
  /** The REST API from a site of another origin, as a partner without WordPress has it. */
  const origin = () => (isRest ? wordpress.url.replace('127.0.0.1', 'localhost') : wordpress.url);
  const given = (thread) =>
    `service="${service}" endpoint="${isRest ? wordpress.restUrl : wordpress.url}" thread="${thread}"`;
  const onForm = (run, {thread = '1', more = '', ...options} = {}) =>
    visit(`<vigil-comment-form ${given(thread)} ${more}></vigil-comment-form>`, run, {
      origin: origin(),
      ...options,
    });
  const onThread = (run, thread, more = '') =>
    visit(`<vigil-comment-thread ${given(thread)} ${more}></vigil-comment-thread>`, run, {origin: origin()});

  describe(`a reader on a real WordPress, service="${service}"`, {skip: !chromium && 'no Chromium'}, () => {
    it('is told who gets the comment before it is sent, publishes it, and may write another one', () =>
      onForm(async ({sees, writes, presses, posts, valueOf}) => {
        await sees(
          /Your comment goes to 127\.0\.0\.1\S*\. Moderators read it.*IP address.*at risk: use a pseudonym/,
        );
        const text = textOf('“Свабода” <3 & R&D\n\nC:\\new');
        await writes('name', 'Ann');
        await posts(text);
        await sees(/Your comment is published Ann “Свабода” <3 & R&D C:\\new, number/);
        const [row] = await wordpress.sql('SELECT * FROM wp_comments ORDER BY comment_ID DESC LIMIT 1');
        assert.deepEqual([row.comment_author, row.comment_approved], ['Ann', '1']);
        await presses('Write another comment');
        assert.equal((await valueOf('text')) + (await valueOf('name')), '');
      }));

    it('sees at once a comment that is held, marked as waiting', () =>
      during({comment_moderation: '1'}, () =>
        onForm(async ({sees, posts}) => {
          const text = textOf('Held');
          await posts(text);
          await sees(new RegExp(`Your comment waits for a moderator Only you see it here.*${text}`));
          assert.deepEqual(
            (await stored(text)).map((row) => row.comment_approved),
            ['0'],
          );
        }),
      ));

    it('is told of a duplicate, keeps the text, and can change it', () =>
      onForm(async ({sees, posts, presses, writes, valueOf}) => {
        const text = textOf('Twice');
        await posts(text);
        await sees(/is published/);
        await presses('Write another comment');
        await posts(text);
        await sees(/has the same comment already\. Change it to say more\. Your text is still here\./);
        assert.equal(await valueOf('text'), text);
        assert.equal((await stored(text)).length, 1);
        await writes('text', '!');
        await presses('Send comment');
        await sees(/is published/);
        assert.equal((await stored(`${text}!`)).length, 1);
      }));

    it('waits with it for the pause that WordPress wants, and it goes by itself', async () => {
      wordpress.muPlugin('hurry');
      try {
        await onForm(async ({tab, sees, posts, presses, valueOf}) => {
          // Not after the comments of the tests before.
          await wordpress.sql("UPDATE wp_comments SET comment_date_gmt = '2025-01-01 00:00:00'");
          await posts(textOf('First'));
          await sees(/is published/);
          await presses('Write another comment');
          const text = textOf('Second');
          await posts(text);
          await sees(
            /127\.0\.0\.1\S* wants a pause between comments\. Your text is still here\. .*Next try in 0:1\d/,
          );
          assert.equal(await valueOf('text'), text);
          // A press is no way around it.
          await presses('Try again now');
          await sees(/Next try in 0:1\d/);
          assert.equal((await stored(text)).length, 0);
          await wordpress.sql(
            'UPDATE wp_comments SET comment_date_gmt = DATE_SUB( comment_date_gmt, INTERVAL 15 SECOND )',
          );
          await tab.evaluate(() => window.reader.afterPause());
          await sees(/is published/);
          assert.equal((await stored(text)).length, 1);
        });
      } finally {
        wordpress.muPlugin('hurry', hurry);
      }
    });

    it('is told that comments are closed, before a word is written and after one was', async () => {
      const closed = await newPost({comments: 'closed'});
      await onForm(
        async ({tab, find, sees, says}) => {
          await (await find('#text')).focus();
          await sees(/^Comments are closed here\.$/);
          assert.equal(await tab.evaluate(() => !!window.reader.find('form', '')), false);
          assert.doesNotMatch(await says(), /Send/);
        },
        {thread: closed},
      );
      const thread = await newPost();
      await onForm(
        async ({find, sees, posts, valueOf}) => {
          await (await find('#text')).focus();
          await wordpress.sql(`UPDATE wp_posts SET comment_status = 'closed' WHERE ID = ${thread}`);
          const text = textOf('Late');
          await posts(text);
          await sees(/Comments are closed here\. Your text is still here\./);
          assert.equal(await valueOf('text'), text);
          assert.equal((await stored(text)).length, 0);
        },
        {thread},
      );
    });

    it('is told that only members may comment', () =>
      during({comment_registration: '1'}, () =>
        onForm(async ({sees, posts, valueOf}) => {
          const text = textOf('Stranger');
          await posts(text);
          await sees(
            /On 127\.0\.0\.1\S* only members can comment\. Copy the text before you log in\. Your text is/,
          );
          assert.equal(await valueOf('text'), text);
          assert.equal((await stored(text)).length, 0);
        }),
      ));

    it('is asked for what WordPress turns out to need, and the same comment goes then', () =>
      during({require_name_email: '1'}, () =>
        onForm(async ({tab, sees, posts, presses, writes}) => {
          const text = textOf('Nameless');
          await posts(text);
          const says = await sees(/Not sent yet\. Please correct:/);
          assert.match(says, /Name or pseudonym: Please fill this in\. Email: Please fill this in\./);
          assert.equal(
            await tab.evaluate(() => document.activeElement.shadowRoot.activeElement.getAttribute('id')),
            'problems',
          );
          await writes('name', 'Ann');
          await writes('email', 'ann at example');
          await presses('Send comment');
          await sees(/Email: An address looks like name@example\.org\./);
          await (
            await tab.evaluateHandle(() => window.reader.find('#email', ''))
          ).evaluate((field) => {
            field.value = '';
          });
          await writes('email', 'ann@example.org');
          await presses('Send comment');
          await sees(/is published/);
          assert.deepEqual(
            (await stored(text)).map((row) => [row.comment_author, row.comment_author_email]),
            [['Ann', 'ann@example.org']],
          );
        }),
      ));

    it('is told that it is too long, by what WordPress stores, and nothing is cut off', () =>
      onForm(async ({sees, writes, presses, valueOf}) => {
        const text = 'ў'.repeat(32_763);
        await writes('text', text);
        await sees(/Characters left: -1/);
        await presses('Send comment');
        await sees(/Please correct: Comment: This is too long\./);
        assert.equal((await valueOf('text')).length, text.length);
        assert.equal((await stored(text)).length, 0);
      }));

    it('replies in the thread, where the reply then stands', async () => {
      const thread = await newPost();
      await wordpress.php(
        `foreach ( [ 'First', 'Second' ] as $text ) wp_insert_comment( [
          'comment_post_ID' => $data, 'comment_author' => "Writer of $text", 'comment_content' => $text, 'comment_approved' => 1,
        ] ); return 1;`,
        Number(thread),
      );
      const text = textOf('Reply');
      await onThread(async ({sees, presses, posts, comments}) => {
        await sees(/2 comments.*First.*Second/);
        await presses('Reply');
        await sees(/Leave a reply/);
        await posts(text);
        await sees(new RegExp(`In reply to Writer of First ${text}`));
        assert.deepEqual(await comments(), ['First', text, 'Second']);
      }, thread);
      const [reply] = await stored(text);
      const [parent] = await wordpress.sql(
        `SELECT comment_content FROM wp_comments WHERE comment_ID = ${reply.comment_parent}`,
      );
      assert.equal(parent.comment_content, 'First');
      // And for whoever comes after.
      await onThread(async ({sees, comments}) => {
        await sees(/3 comments/);
        assert.deepEqual(await comments(), ['First', text, 'Second']);
      }, thread);
    });

    it('turns the pages of a long thread, and back', async () => {
      const thread = await newPost();
      await wordpress.php(
        `for ( $i = 1; $i <= 12; $i++ ) wp_insert_comment( [
          'comment_post_ID' => $data, 'comment_author' => 'N', 'comment_content' => "number $i", 'comment_approved' => 1,
          'comment_date' => gmdate( 'Y-m-d H:i:s', 1700000000 + $i ), 'comment_date_gmt' => gmdate( 'Y-m-d H:i:s', 1700000000 + $i ),
        ] ); return 1;`,
        Number(thread),
      );
      const numbers = (from, to) =>
        Array.from({length: to - from + 1}, (_, index) => `number ${from + index}`);
      await onThread(
        async ({sees, presses, comments}) => {
          await sees(/12 comments.*number 5.*Page 1 of 3/);
          assert.deepEqual(await comments(), numbers(1, 5));
          await presses('Later');
          await sees(/Page 2 of 3/);
          assert.deepEqual(await comments(), numbers(6, 10));
          await presses('Later');
          await sees(/Page 3 of 3/);
          assert.deepEqual(await comments(), numbers(11, 12));
          await presses('Earlier');
          await sees(/Page 2 of 3/);
        },
        thread,
        'per-page="5"',
      );
    });

    it('that is a member of the site is known by cookie and nonce, and asked for no name', async () => {
      const {cookie} = await wordpress.logIn();
      const text = textOf('Member');
      await onForm(
        async ({tab, sees, posts}) => {
          await sees(/You are logged in: it carries the name of your account\./);
          assert.equal(await tab.evaluate(() => !!window.reader.find('#name', '')), false);
          await posts(text);
          await sees(/is published/);
        },
        {cookie, more: 'nonce="{nonce}"', origin: wordpress.url},
      );
      assert.deepEqual(
        (await stored(text)).map((row) => row.comment_author),
        ['admin'],
      );
    });

    it('without a network keeps the text, and it goes once when the network is back', () =>
      onForm(async ({tab, sees, posts, valueOf}) => {
        await sees(/Send comment/);
        await tab.setOfflineMode(true);
        const text = textOf('Offline');
        await posts(text);
        await sees(/No connection to 127\.0\.0\.1\S*\. Your text is still here\. Next try in/);
        assert.equal(await valueOf('text'), text);
        await tab.setOfflineMode(false);
        await sees(/is published/);
        assert.equal((await stored(text)).length, 1);
      }));
  });
}

describe('a page of a real WordPress', {skip: !chromium && 'no Chromium'}, () => {
  it('has WordPress’s own form for readers without script, which works, and which the widget takes over', async () => {
    const markup = '<vigil-comment-form>{form}</vigil-comment-form>';
    const plain = textOf('Without script');
    await visit(
      markup,
      async ({tab}) => {
        await tab.type('#comment', plain);
        await tab.type('#author', 'Ann');
        await Promise.all([tab.waitForNavigation(), tab.click('#submit')]);
        assert.match(tab.url(), /#comment-\d+$/);
      },
      {script: false},
    );
    assert.equal((await stored(plain)).length, 1);
    const text = textOf('With it');
    await visit(markup, async ({tab, sees, posts}) => {
      await sees(/Leave a comment/);
      assert.equal(await tab.evaluate(() => !!window.reader.find('#submit', '')), false);
      await posts(text);
      await sees(/is published/);
    });
    assert.deepEqual(
      (await stored(text)).map((row) => row.comment_post_ID),
      ['1'],
    );
  });

  it('asks before it is left with a text that was not sent, and not after', async () => {
    await visit(
      `<vigil-comment-form endpoint="${wordpress.restUrl}" thread="1"></vigil-comment-form>`,
      async ({tab, sees, writes, presses}) => {
        const dialogs = [];
        tab.on('dialog', async (dialog) => {
          dialogs.push(dialog.type());
          await dialog.dismiss();
        });
        const leave = () => tab.goto('about:blank', {timeout: 1500}).catch(() => undefined);
        await writes('text', textOf('Unsent'));
        await leave();
        assert.deepEqual(dialogs, ['beforeunload']);
        await sees(/Send comment/);
        await presses('Send comment');
        await sees(/is published/);
        await leave();
        assert.deepEqual(dialogs, ['beforeunload']);
        assert.equal(tab.url(), 'about:blank');
        await tab.goBack();
      },
    );
  });

  it('names everything to a screen reader', () =>
    visit(
      `<vigil-comment-form endpoint="${wordpress.restUrl}" thread="1" ask="name email website" require="email" max-length="9"></vigil-comment-form>`,
      async ({tab, sees, posts}) => {
        await posts('Too long by far');
        await sees(/Please correct/);
        const names = [];
        const collect = ({role, name, children = [], ...more}) => {
          const about = ['description', 'invalid', 'required', 'level'].filter((key) => more[key]);
          if (/heading|textbox|button|link|form/.test(role))
            names.push([role, name, ...about.map((key) => `${key}: ${more[key]}`)].join(', '));
          children.forEach(collect);
        };
        collect(await tab.accessibility.snapshot({interestingOnly: false}));
        assert.deepEqual(
          names.filter((name) => !name.startsWith('heading, An article')),
          [
            'form, Leave a comment',
            'heading, Leave a comment, level: 2',
            'link, Comment',
            'link, Email',
            'textbox, Comment, description: This is too long. Characters left: -6, invalid: true, required: true',
            'textbox, Name or pseudonym (optional)',
            'textbox, Email, description: Please fill this in., invalid: true, required: true',
            'textbox, Website (optional)',
            'button, Send comment',
          ],
        );
      },
    ));
});
