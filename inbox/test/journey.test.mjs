/**
 * The way of a comment, in a browser, from end to end: the form on the partner page, which is served as strictly as it can be;
 * an inbox on another port; the pages of its moderators, without script; and back to the page.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {once} from 'node:events';
import {extname, join} from 'node:path';
import {after, before, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sql} from 'drizzle-orm';
import puppeteer from 'puppeteer-core';
import {firstExecutable, onPath} from '../../scripts/debian.mjs';
import {startInbox} from './support/inbox.mjs';

const executablePath = firstExecutable(
  onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
);
const skip = executablePath ? false : 'there is no Chromium';
const passphrase = 'correct horse battery staple';
const text = 'My brother came home in August.\n\nNobody had told us – “not even the day” <3';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The partner page, as `npm start` serves it. */
async function servePage(endpointOf) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://page.example');
    if (pathname === '/comments.json') {
      response.setHeader('Content-Type', types['.json']);
      response.end(JSON.stringify({endpoint: endpointOf()}));
      return;
    }
    const path = pathname.replace(/\/$/, '/index.html');
    const folder = path.startsWith('/dist/') ? root : join(root, 'site');
    try {
      const body = await readFile(join(folder, path));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      if (path.endsWith('.html'))
        response.setHeader(
          'Content-Security-Policy',
          [
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
            `connect-src 'self' ${new URL(endpointOf()).origin}`,
            "require-trusted-types-for 'script'; trusted-types vigil",
          ].join('; '),
        );
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

let site;
let inbox;
let browser;
/** What the pages of readers have said in their consoles, and asked for. */
const said = [];
const asked = [];

before(async () => {
  if (skip) return;
  site = await servePage(() => inbox.rest());
  inbox = await startInbox({
    sites: {observer: {title: 'The Observer', origins: [new URL(site.url).origin], dates: 'day'}},
  });
  browser = await puppeteer.launch({executablePath, args: ['--no-sandbox']});
});
after(async () => {
  await browser?.close();
  site?.close();
  await inbox?.end();
});

/** Someone with a browser of their own. */
const newVisitor = async () => (await browser.createBrowserContext()).newPage();

/** A reader with the page open, who has come to its comments. */
async function newReader({reads = true} = {}) {
  const page = await newVisitor();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request));
  await page.goto(site.url);
  if (reads) await toComments(page);
  return page;
}

async function toComments(page) {
  await page.$eval('vigil-comment-thread', (thread) => thread.scrollIntoView());
  await page.waitForSelector('vigil-comment-thread >>> .root[aria-busy=false]');
}

const listed = (page) =>
  page.$$eval('vigil-comment-thread >>> li article', (all) =>
    all.map((each) => each.querySelector('.text').innerText.trim()),
  );
const pressed = async (page, selector, words) => {
  const button = await page.waitForSelector(`${selector} ::-p-text(${words})`);
  await button.click();
};

it(
  'a comment is sent, waits, is approved without script, appears, is offered to who reads already, and goes',
  {skip, timeout: 180_000},
  async () => {
    const writer = await newReader();
    assert.deepEqual(await listed(writer), []);
    await writer.type('vigil-comment-thread >>> #text', text);
    await writer.type('vigil-comment-thread >>> #name', 'Tom & Jerry');
    await writer.click('vigil-comment-thread >>> button[type=submit]');
    await writer.waitForSelector('vigil-comment-thread >>> ::-p-text(Your comment waits for a moderator)', {
      timeout: 60_000,
    });
    const shown = await writer.$eval('vigil-comment-thread >>> .own .words', (own) => own.innerText);
    assert.equal(shown, text, 'its writer sees it, as waiting');
    const code = await (
      await writer.waitForSelector('vigil-comment-thread >>> #code')
    ).evaluate(({value}) => value);
    assert.match(code, /^[\w-]{32}$/);
    const [row] = await inbox.rows(sql`select * from comments`);
    assert.deepEqual([row.status, row.content, row.name, row.email], ['hold', text, 'Tom & Jerry', null]);
    assert.match(new Date(row.date).toISOString(), /T00:00:00\.000Z$/, 'the day alone is kept');

    const reader = await newReader();
    assert.deepEqual(await listed(reader), [], 'nobody else sees it');
    await reader.$eval('vigil-comment-thread', (thread) => thread.setAttribute('check-every', 'PT1S'));

    const moderator = await newVisitor();
    await moderator.setJavaScriptEnabled(false);
    const press = (selector) => Promise.all([moderator.waitForNavigation(), moderator.click(selector)]);
    await moderator.goto(JSON.parse(inbox.lines.find((line) => line.includes('set up'))).link);
    await moderator.type('[name=name]', 'Vera');
    await moderator.type('[name=passphrase]', passphrase);
    await moderator.type('[name=again]', passphrase);
    await press('main button');
    await press('header button');
    await moderator.type('[name=name]', 'Vera');
    await moderator.type('[name=passphrase]', passphrase);
    await press('main button');
    assert.equal(await moderator.$eval('.comment .text', (each) => each.textContent), text);
    assert.deepEqual(await listed(reader), [], 'still nobody sees it');
    await press('.comment button[value=approve]');

    const offer = await reader.waitForSelector('vigil-comment-thread >>> button.fresh', {timeout: 60_000});
    assert.deepEqual(await listed(reader), [], 'it is offered, and moves nothing by itself');
    assert.match(await offer.evaluate((button) => button.innerText), /1 new comment/);
    await offer.click();
    const paragraphs = text.split('\n\n');
    await reader.waitForSelector('vigil-comment-thread >>> li article');
    assert.deepEqual(await listed(reader), [paragraphs.join('\n\n')]);

    await writer.reload();
    await toComments(writer);
    await writer.waitForSelector('vigil-comment-thread >>> li article');
    const article = await writer.$eval('vigil-comment-thread >>> li article', (each) => each.innerText);
    assert.match(article, /Tom & Jerry/);
    assert.doesNotMatch(article, /moderator/, 'it waits no longer');
    assert.doesNotMatch(article, /\d:\d\d/, 'it tells no time of day');

    await pressed(writer, 'vigil-comment-thread >>> button', 'Take a comment back');
    await writer.waitForSelector('vigil-comment-thread >>> #code');
    await writer.type('vigil-comment-thread >>> #code', code);
    await pressed(writer, 'vigil-comment-thread >>> button', 'Remove the comment');
    await writer.waitForSelector('vigil-comment-thread >>> ::-p-text(The comment is removed)');
    assert.deepEqual(await inbox.rows(sql`select * from comments`), [], 'of the row nothing is left');
    const late = await newReader();
    assert.deepEqual(await listed(late), []);

    // The moderators' record knows that there was one, and nothing of what it said.
    assert.doesNotMatch(JSON.stringify(await inbox.rows(sql`select * from audit`)), /brother|Tom/);
  },
);

it('says nothing of it in a console, an address or a storage, and asks nobody else', {skip}, async () => {
  assert.deepEqual(said, []);
  const origins = new Set(asked.map((request) => new URL(request.url()).origin));
  assert.deepEqual([...origins].sort(), [new URL(site.url).origin, inbox.url].sort());
  for (const request of asked) {
    assert.doesNotMatch(decodeURIComponent(request.url()), /brother|Jerry/);
    assert.equal(request.headers().cookie, undefined);
  }
  for (const context of browser.browserContexts())
    for (const page of await context.pages())
      if (page.url() === site.url)
        assert.equal(
          await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length),
          0,
        );
});
