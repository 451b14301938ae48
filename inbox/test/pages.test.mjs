/** The moderators' pages in a browser: without script, with keys, and for everyone. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {sql} from 'drizzle-orm';
import puppeteer from 'puppeteer-core';
import {firstExecutable, onPath} from '../../scripts/debian.mjs';
import {startInbox} from './support/inbox.mjs';

const executablePath = firstExecutable(
  onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const passphrase = 'correct horse battery staple';

describe('the moderators’ pages', {skip: executablePath ? false : 'there is no Chromium'}, () => {
  let inbox;
  let browser;
  let page;
  const said = [];
  const home = (path = '') => `${inbox.url}/moderate/${path}`;
  const status = async (id) =>
    (await inbox.rows(sql`select status from comments where id = ${id}`))[0]?.status;
  const ids = [];
  const press = async (selector) => {
    await Promise.all([page.waitForNavigation(), page.click(selector)]);
  };

  before(async () => {
    inbox = await startInbox({
      sites: {
        herald: {title: 'The Herald', email: 'optional', page: 'https://herald.example/{thread}/'},
        other: {},
      },
    });
    for (const content of ['first', 'second', 'شكرا لكم', 'fourth'])
      ids.push(
        (
          await inbox.post({
            content,
            author_name: 'Ann',
            author_email: 'ann@example.org',
            author_url: 'https://a.example',
          })
        ).body.id,
      );
    browser = await puppeteer.launch({executablePath, args: ['--no-sandbox']});
    page = await browser.newPage();
    page.on('console', (message) => {
      // The browser asks for an icon by itself.
      if (!message.location().url?.endsWith('/favicon.ico')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
  });
  after(async () => {
    await browser?.close();
    await inbox?.end();
  });

  it('work without script, as in Tor Browser’s safest mode: from the first link to a decision', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(JSON.parse(inbox.lines.find((line) => line.includes('set up'))).link);
    await page.type('[name=name]', 'Vera');
    await page.type('[name=passphrase]', passphrase);
    await page.type('[name=again]', passphrase);
    await press('main button');
    assert.equal(page.url(), home());
    await press('.comment button[value=approve]');
    assert.equal(await status(ids[0]), 'approved');
    await press('header button');
    assert.equal(page.url(), home('sign-in'));
    await page.type('[name=name]', 'Vera');
    await page.type('[name=passphrase]', passphrase);
    await press('main button');
    assert.equal(page.url(), home());
  });

  it('lead from a comment to the page of its thread, to the comment itself where it is shown, and from the record to both', async () => {
    const hrefs = (selector) => page.$$eval(selector, (all) => all.map((each) => each.getAttribute('href')));
    await page.goto(home());
    assert.ok((await hrefs('.about a')).includes('https://herald.example/1/'));
    await page.goto(home('?status=approved'));
    assert.ok((await hrefs('.about a')).includes(`https://herald.example/1/#comment-${ids[0]}`));
    assert.equal(await page.$eval('.about a[href^=https]', (link) => link.rel), 'noreferrer');
    await page.goto(home('record'));
    assert.deepEqual(await hrefs('td a'), [`/moderate/edit/${ids[0]}`]);
    await press('td a');
    assert.ok((await hrefs('.about a')).includes(`https://herald.example/1/#comment-${ids[0]}`));
    await page.goto(home('threads'));
    assert.deepEqual(await hrefs('th a'), [
      '/moderate/?status=approved&thread=1&site=herald',
      'https://herald.example/1/',
    ]);
  });

  it('lead on where a list is long', async () => {
    await inbox.rows(sql`
      insert into audit (at, moderator, action, site, subject)
      select now(), 'vera', 'close thread', 'other', 'shut' from generate_series(1, 100)`);
    await page.goto(home('record'));
    assert.equal((await page.$$('tbody tr')).length, 100);
    await press('nav[aria-label=Pages] a');
    assert.equal((await page.$$('tbody tr')).length, 2);
    await press('nav[aria-label=Pages] a');
    assert.equal(page.url(), home('record?page=1'));
    await inbox.rows(sql`delete from audit where site = 'other'`);
  });

  it('have keys where script is there, in the list alone', async () => {
    await page.setJavaScriptEnabled(true);
    await page.goto(home());
    await page.keyboard.press('a');
    assert.equal(await status(ids[1]), 'hold', 'a key outside of the list does nothing');
    await page.focus('.comment');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('a')]);
    assert.equal(await status(ids[1]), 'approved');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('r')]);
    assert.equal(await status(ids[2]), 'rejected', 'the next one has the focus');
    await page.goto(home('?status=approved'));
    await page.type('[type=search]', 'ars');
    assert.equal(await status(ids[0]), 'approved', 'letters that are typed are letters');
  });

  it('let the one in who has done the work', async () => {
    const other = await browser.createBrowserContext();
    const tab = await other.newPage();
    await tab.goto(home('sign-in'));
    const attempt = async (words) => {
      await tab.$eval('[name=name]', (field) => (field.value = 'vera'));
      await tab.type('[name=passphrase]', words);
      await tab.waitForSelector('button:not([disabled])');
      await Promise.all([tab.waitForNavigation(), tab.click('main button')]);
    };
    for (let tries = 0; tries < 5; tries++) await attempt('wrong');
    assert.ok(await tab.$('form[data-challenge]'));
    await attempt(passphrase);
    assert.equal(tab.url(), home());
    await other.close();
  });

  for (const [name, width, features, rtl] of [
    ['light', 900, []],
    ['dark', 900, [{name: 'prefers-color-scheme', value: 'dark'}]],
    ['forced colours', 900, [{name: 'forced-colors', value: 'active'}]],
    ['320 pixels', 320, []],
    ['right to left', 900, [], true],
  ])
    it(`are for everyone: ${name}`, async () => {
      await page.setViewport({width, height: 900});
      // Puppeteer itself knows of no forced colours.
      const devtools = await page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', {features});
      await page.setBypassCSP(true);
      for (const path of [
        '',
        '?status=approved',
        `edit/${ids[3]}`,
        `remove/${ids[3]}`,
        `?done=approve&done-to=${ids[3]}`,
        'threads',
        'record',
        'moderators',
        'nothing',
      ]) {
        await page.goto(home(path));
        if (rtl) await page.evaluate(() => (globalThis.document.documentElement.dir = 'rtl'));
        const found = await page.evaluate(async (source) => {
          // eslint-disable-next-line no-eval -- the page's policy is off for it
          (0, eval)(source);
          const {violations} = await globalThis.axe.run(globalThis.document);
          return violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 100)}`);
        }, axe);
        assert.deepEqual(found, [], path);
        assert.ok(
          (await page.evaluate(() => globalThis.document.documentElement.scrollWidth)) <= width,
          `${path} is too wide`,
        );
      }
      await page.setBypassCSP(false);
      await devtools.detach();
    });

  it('say nothing in the console', () =>
    assert.deepEqual(
      said.filter((line) => !/403|404/.test(line)),
      [],
    ));
});
