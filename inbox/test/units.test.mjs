import assert from 'node:assert/strict';
import fs from 'node:fs';
import {mkdtempSync, rmSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {coarse, publication} from '../dist/comments/moments.js';
import {readLine, readText, render} from '../dist/comments/text.js';
import {mentions, wordsOf} from '../dist/comments/words.js';
import {readConfig, warningsOf} from '../dist/config/config.js';
import {readDuration} from '../dist/config/duration.js';
import {openEmbedded} from '../dist/database/open.js';
import {factorFor} from '../dist/inbox.js';
import {hold} from '../dist/operate/lock.js';
import {describe as describeError, logPlainly, logTo} from '../dist/operate/log.js';
import {Metrics} from '../dist/operate/metrics.js';
import {startInbox, ask, copyTemplate} from './support/inbox.mjs';

describe('texts', () => {
  it('become plain text, to the letter', () => {
    for (const [sent, plain] of [
      ['R&#038;D &#060;3 C:&#092;new', 'R&D <3 C:\\new'],
      [
        '&lt;b&gt; &amp;amp; &#x2014; &bogus; &#0; &#xD800; &#99999999;',
        '<b> &amp; — &bogus; &#0; &#xD800; &#99999999;',
      ],
      ['<b>stays</b>', '<b>stays</b>'],
      ['a\r\nb\rc\u0000\u0007', 'a\nb\nc'],
      ['\ud800 half', '� half'],
      ['&#7;bell', '&#7;bell'],
    ])
      assert.equal(readText(sent), plain);
    assert.equal(readLine('a\n\u202eevil\u202c   b'), 'a evil b');
  });
  it('are given back escaped, with four tags and no other', () => {
    assert.equal(
      render('a <b>\nc\n\n\n"d" & \'e\''),
      '<p>a &lt;b&gt;<br />\nc</p>\n<p>&quot;d&quot; &amp; &#039;e&#039;</p>',
    );
    assert.equal(
      render('(see https://a.example/?x=1&y="2").'),
      '<p>(see <a href="https://a.example/?x=1&amp;y=" rel="nofollow ugc noopener noreferrer">https://a.example/?x=1&amp;y=</a>&quot;2&quot;).</p>',
    );
    assert.doesNotMatch(render('javascript:alert(1) https://"onmouseover=x'), /<a/);
  });
  it('are looked through for words in any case', () => {
    assert.equal(mentions('Best CASINO', ['casino']), true);
    assert.equal(mentions('Best', ['casino']), false);
    assert.equal(wordsOf('be-tarask').removed, 'выдалена');
    assert.equal(wordsOf('xx').removed, 'removed');
  });
});

describe('times', () => {
  const now = Date.UTC(2025, 0, 31, 23, 59, 59, 900);
  it('are cut to the second, or to the day', () => {
    assert.equal(coarse(now, 'time').toISOString(), '2025-01-31T23:59:59.000Z');
    assert.equal(coarse(now, 'day').toISOString(), '2025-01-31T00:00:00.000Z');
  });
  it('of a delayed comment are those of its appearance', () => {
    const settings = {delay: 60, jitter: 3600, dates: 'day'};
    assert.deepEqual(publication(now, {...settings, delay: 0, jitter: 0}, 0.5), {appears: null});
    const {appears, date} = publication(now, settings, 0.5);
    assert.equal(appears.getTime() - now, 1_860_000);
    assert.equal(date.toISOString(), '2025-02-01T00:00:00.000Z');
  });
  it('are read as durations', () => {
    for (const [text, seconds] of [
      ['P30D', 2_592_000],
      ['PT1H30M', 5_400],
      ['P1W', 604_800],
      ['PT0S', 0],
    ])
      assert.equal(readDuration(text), seconds);
    for (const bad of ['', 'P', 'PT', '30', 'P1Y', 'P-1D', 'PT1.5H', 'p1d'])
      assert.equal(readDuration(bad), undefined);
  });
});

describe('settings', () => {
  const complaints = (text) => {
    try {
      readConfig({VIGIL_INBOX_CONFIG: 'c.json'}, () => text);
      return [];
    } catch (error) {
      return error.message.split('\n').slice(1);
    }
  };
  it('that are wrong are told in words, with what was meant', () => {
    for (const [text, said] of [
      ['{"sites": {"a": {"titel": "x"}}}', 'sites.a: unknown setting "titel"; did you mean "title"?'],
      ['{"sites": {"a": {"orgins": []}}}', 'sites.a: unknown setting "orgins"; did you mean "origins"?'],
      [
        '{"sites": {"a": {"words": {"hlod": []}}}}',
        'sites.a.words: unknown setting "hlod"; did you mean "hold"?',
      ],
      ['{"sites": {"a": {"pictures": 1}}}', 'sites.a: unknown setting "pictures"'],
      [
        '{"sites": {"a": {"threads": "some"}}}',
        'sites.a.threads: has to be "any" or "listed", and is "some"',
      ],
      ['{"sites": {"a": {"pace": 0}}}', 'sites.a.pace: has to be 1 or more'],
      ['{"sites": {"a": {"pace": "1"}}}', 'sites.a.pace: has to be a number, and is "1"'],
      ['{"sites": {"a": {"title": ""}}}', 'sites.a.title: must not be empty'],
      ['{"sites": {"a": {"delay": "2h"}}}', 'sites.a.delay: has to be a duration as P30D, PT2H or PT90S'],
      ['{"sites": {"A b": {}}}', 'sites.A b: a site’s name has small letters, digits and hyphens'],
      ['{}', 'the file: "sites" is missing'],
      [
        '{"sites": {"a": {"origins": ["https://a.example/"]}}}',
        'sites.a.origins.0: "https://a.example/" has to be an origin as https://herald.example, without a path; did you mean https://a.example?',
      ],
    ])
      assert.deepEqual(complaints(text), [`  ${said}`]);
  });
  it('of the environment are named as they are there', () => {
    assert.throws(() => readConfig({VIGIL_INBOX_ORIGINS: 'https://a.example, b.example'}), {
      message:
        'VIGIL_INBOX_ORIGINS: "b.example" has to be an origin as https://herald.example, without a path',
    });
  });
  it('without an origin are no error, and warned of', () => {
    assert.match(warningsOf(readConfig({}), false).join(), /^No page may .*: set VIGIL_INBOX_ORIGINS\.$/);
    assert.deepEqual(warningsOf(readConfig({VIGIL_INBOX_ORIGINS: 'https://a.example'}), false), []);
  });
});

describe('what is said', () => {
  const said = (log) => {
    const lines = [];
    const to = log((line) => lines.push(line));
    to('info', 'set up', {link: 'https://a.example/x', text: 'Follow https://a.example/x'});
    to('warn', 'settings', {text: 'Mind this.'});
    to('error', 'cannot start', {error: 'Error', code: undefined, at: ['at a', 'at b']});
    return lines;
  };
  it('is for programs: an object to a line', () => {
    assert.deepEqual(
      said(logTo).map((line) => ({...JSON.parse(line), time: 0})),
      [
        {time: 0, level: 'info', event: 'set up', link: 'https://a.example/x'},
        {time: 0, level: 'warn', event: 'settings', text: 'Mind this.'},
        {time: 0, level: 'error', event: 'cannot start', error: 'Error', at: ['at a', 'at b']},
      ],
    );
  });
  it('is for people at a terminal: sentences', () => {
    assert.deepEqual(said(logPlainly), [
      'Follow https://a.example/x',
      'Warning: Mind this.',
      'Error: cannot start, error Error\n  at a\n  at b',
    ]);
  });
});

describe('work', () => {
  it('doubles with each doubling of the load, and not beyond what a phone bears', () => {
    assert.deepEqual(
      [0, 19, 20, 39, 40, 80, 10_000].map((load) => factorFor(load, 20)),
      [1, 1, 2, 2, 4, 8, 8],
    );
  });
});

describe('a fault', () => {
  it('is described without its message, which may hold a comment', () => {
    const error = new Error('Failed query: insert … params: SECRET', {
      cause: Object.assign(new Error('SECRET'), {code: '23505'}),
    });
    const text = JSON.stringify(describeError(error));
    assert.doesNotMatch(text, /SECRET/);
    assert.match(text, /"code":"23505".*units\.test/);
  });
});

describe('metrics', () => {
  it('are what Prometheus reads', () => {
    const metrics = new Metrics();
    metrics.add('vigil_inbox_requests_total', {route: 'list', status: '200'});
    metrics.time('list', 0.02);
    const text = metrics.text({vigil_inbox_held: ['Held.', 3]});
    assert.match(text, /^vigil_inbox_requests_total\{route="list",status="200"\} 1$/m);
    assert.match(text, /^vigil_inbox_request_seconds_bucket\{route="list",le="0\.025"\} 1$/m);
    assert.match(text, /^vigil_inbox_request_seconds_bucket\{route="list",le="0\.01"\} 0$/m);
    assert.match(text, /^vigil_inbox_held 3$/m);
    for (const line of text.trim().split('\n'))
      assert.match(line, /^(?:# (?:HELP|TYPE) .+|\w+(?:\{[^}]*\})? [\d.]+)$/);
  });
  it('are there for who may see them, with the path of no request', async () => {
    const inbox = await startInbox({env: {VIGIL_INBOX_METRICS: 'a-token'}});
    try {
      await ask(`${inbox.url}/secret-path?x=secret-query`);
      assert.equal((await ask(`${inbox.url}/metrics`)).status, 404);
      assert.equal((await ask(`${inbox.url}/metrics`, {headers: {authorization: 'Bearer x'}})).status, 404);
      const {status, text} = await ask(`${inbox.url}/metrics`, {headers: {authorization: 'Bearer a-token'}});
      assert.equal(status, 200);
      assert.match(text, /vigil_inbox_requests_total\{route="none",status="404"\} 1/);
      assert.doesNotMatch(text, /secret/);
    } finally {
      await inbox.end();
    }
  });
});

describe('the embedded database', () => {
  it('waits for the disk before it says that something is stored', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigil-inbox-'));
    const {fsyncSync} = fs;
    let waits = 0;
    fs.fsyncSync = (file) => {
      waits++;
      fsyncSync(file);
    };
    syncBuiltinESMExports();
    try {
      await copyTemplate(folder);
      const {db, close} = await openEmbedded(folder);
      const {rows} = await db.execute(sql`show fsync`);
      assert.equal(rows[0].fsync, 'on');
      const before = waits;
      for (let index = 1; index <= 3; index++) {
        await db.execute(sql`insert into settings (key, value) values (${`k${index}`}, 'x')`);
        assert.ok(waits >= before + index);
      }
      await close();
    } finally {
      fs.fsyncSync = fsyncSync;
      syncBuiltinESMExports();
      rmSync(folder, {recursive: true, force: true});
    }
  });

  it('belongs to one process at a time, also in a folder that lies deep', async () => {
    for (const deep of ['', 'deep/'.repeat(30)]) {
      const top = mkdtempSync(join(tmpdir(), 'vigil-inbox-'));
      const folder = join(top, deep);
      const release = await hold(folder, () => undefined);
      await assert.rejects(
        hold(folder, () => undefined),
        /Another vigil-inbox/,
      );
      await release();
      await (
        await hold(folder, () => undefined)
      )();
    }
  });
});
