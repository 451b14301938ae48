import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {startWordPress} from '../../scripts/wordpress.mjs';
import {findWordPress} from '../../scripts/wordpress/packages.mjs';

/** Command lines of the processes that have to do with that folder. */
function processesIn(folder) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return ''; // It has just ended.
      }
    })
    .filter((line) => line.includes(folder));
}

async function assertGone({folder, url}) {
  for (let tries = 0; tries < 100 && (existsSync(folder) || processesIn(folder).length > 0); tries += 1)
    await sleep(50);
  assert.deepEqual(processesIn(folder), []);
  assert.ok(!existsSync(folder), `${folder} is still there`);
  await assert.rejects(fetch(url), 'its port still answers');
}

const json = async (address, options) => {
  const answer = await fetch(address, options);
  return {status: answer.status, data: await answer.json()};
};

const comment = (post, content) => ({
  method: 'POST',
  headers: {'content-type': 'application/json'},
  body: JSON.stringify({post, content, author_name: 'Ann', author_email: 'a@example.org'}),
});

describe('a WordPress for the tests', () => {
  let wordpress;
  const said = [];
  before(async () => {
    wordpress = await startWordPress({
      options: {blogdescription: 'A paper'},
      muPlugins: {
        open: "add_filter( 'rest_allow_anonymous_comments', '__return_true' );",
        hurry:
          "remove_action( 'check_comment_flood', 'check_comment_flood_db' ); add_filter( 'wp_is_comment_flood', '__return_false', 99 );",
      },
      say: (line) => said.push(line),
    });
  });
  after(() => wordpress?.stop());

  it('says what it is doing', () => {
    assert.equal(said.length, 3);
    assert.match(said.at(-1), /ready at http:\/\/127\.0\.0\.1:\d+ after \d/);
  });

  it('answers on this machine alone, and its database on no port', () => {
    const [database] = processesIn(wordpress.folder).filter((line) => line.includes('mariadbd'));
    assert.match(database, /--skip-networking/);
    assert.equal(new URL(wordpress.url).hostname, '127.0.0.1');
  });

  it('is installed, with pretty addresses, its options and its plugins', async () => {
    const {status, data} = await json(`${wordpress.restUrl}/`);
    assert.equal(status, 200);
    assert.equal(data.description, 'A paper');
    assert.equal(wordpress.rest('/wp/v2/posts', 'slug=a'), `${wordpress.url}/wp-json/wp/v2/posts?slug=a`);
    const page = await fetch(`${wordpress.url}/?p=1`);
    assert.ok(page.redirected);
    assert.match(page.url, /\/hello-world\/$/);
    assert.match(await page.text(), /<form action="[^"]+wp-comments-post\.php"/);
  });

  it('sends files as what they are, and keeps to its folder', async () => {
    const id = await wordpress.createImage({name: 'a.jpg', width: 40, height: 30});
    const source = await wordpress.php('return wp_get_attachment_url( $data );', id);
    assert.equal((await fetch(source)).headers.get('content-type'), 'image/jpeg');
    assert.equal((await fetch(`${wordpress.url}/wp-includes/js/wp-embed.min.js`)).status, 200);
    const outside = await (await fetch(`${wordpress.url}/..%2f..%2fMariaDB.log`)).text();
    assert.doesNotMatch(outside, /InnoDB/);
  });

  it('runs PHP with data, and says how it failed', async () => {
    assert.deepEqual(
      await wordpress.php('return [ $data, is_admin(), current_user_can( "unfiltered_html" ) ];', "it's “a”"),
      ["it's “a”", false, true],
    );
    await assert.rejects(wordpress.php('no_such_function();'), /PHP failed.*no_such_function/);
  });

  it('reads and sets options, and asks its database', async () => {
    assert.equal(await wordpress.option('blogname'), 'The Herald');
    assert.equal(await wordpress.option('blogname', 'B'), 'B');
    assert.deepEqual(
      await wordpress.sql("SELECT option_value AS name FROM wp_options WHERE option_name = 'blogname'"),
      [{name: 'B'}],
    );
    assert.equal(
      await wordpress.sql("UPDATE wp_options SET option_value = 'The Herald' WHERE option_name = 'blogname'"),
      1,
    );
    await assert.rejects(wordpress.sql('SELECT nothing'), /PHP failed/);
  });

  it('puts a plugin in force at once, changes it, and takes it away', async () => {
    const header = async () => (await fetch(`${wordpress.restUrl}/`)).headers.get('x-test');
    for (const value of ['one', 'two', 'three']) {
      wordpress.muPlugin('header', `header( 'X-Test: ${value}' );`);
      assert.equal(await header(), value);
    }
    wordpress.muPlugin('header');
    assert.equal(await header(), null);
  });

  it('takes comments as it is told to: held, published, closed', async () => {
    const post = await wordpress.createPost({title: 'A', content: 'B', comments: 'open'});
    const address = wordpress.rest('/wp/v2/comments');
    const held = await json(address, comment(post.id, 'First'));
    assert.deepEqual([held.status, held.data.status], [201, 'hold']);
    await wordpress.option('comment_previously_approved', '');
    const published = await json(address, comment(post.id, 'Second'));
    assert.deepEqual([published.status, published.data.status], [201, 'approved']);
    const closed = await wordpress.createPost({title: 'C', content: 'D', comments: 'closed'});
    assert.equal((await json(address, comment(closed.id, 'Third'))).data.code, 'rest_comment_closed');
    wordpress.muPlugin('open');
    assert.equal((await json(address, comment(post.id, 'Fourth'))).data.code, 'rest_comment_login_required');
    wordpress.muPlugin('open', "add_filter( 'rest_allow_anonymous_comments', '__return_true' );");
  });

  it('takes many requests at a time, and loses none', async () => {
    const {id} = await wordpress.createPost({title: 'Many', content: 'A', comments: 'open'});
    const address = wordpress.rest('/wp/v2/comments');
    const answers = await Promise.all(
      Array.from({length: 40}, (_, index) => json(address, comment(id, `Number ${index}`))),
    );
    assert.deepEqual([...new Set(answers.map(({status}) => status))], [201]);
    assert.deepEqual(
      await wordpress.sql(`SELECT COUNT(*) AS n FROM wp_comments WHERE comment_post_ID = ${id}`),
      [{n: '40'}],
    );
  });

  it('knows who is logged in, by cookie and nonce', async () => {
    const {cookie, nonce} = await wordpress.logIn();
    const me = (headers) => json(wordpress.rest('/wp/v2/users/me'), {headers});
    assert.equal((await me({cookie, 'x-wp-nonce': nonce})).data.name, 'admin');
    assert.equal((await me({cookie})).status, 401);
    assert.equal((await me({cookie, 'x-wp-nonce': 'wrong'})).data.code, 'rest_cookie_invalid_nonce');
    await assert.rejects(wordpress.logIn('nobody'), /no user nobody/);
  });

  it('sends no mail and asks no other server', async () => {
    assert.equal(await wordpress.php("return ini_get( 'sendmail_path' );"), '/bin/true');
    assert.equal(
      await wordpress.php("return wp_remote_get( 'http://news.example/' )->get_error_code();"),
      'http_request_not_executed',
    );
  });
});

describe('several of them', () => {
  it('run at a time, apart from each other, and leave nothing when stopped', async () => {
    const [one, other] = await Promise.all([startWordPress(), startWordPress({permalinks: ''})]);
    await one.option('blogname', 'One');
    assert.equal(await other.option('blogname'), 'The Herald');
    assert.equal(other.rest('/wp/v2/posts', 'slug=a'), `${other.url}/?rest_route=/wp/v2/posts&slug=a`);
    const {status, data} = await json(other.rest('/wp/v2/posts/1', '_fields=id'));
    assert.deepEqual([status, data], [200, {id: 1}]);
    assert.ok(processesIn(one.folder).length > 2);
    assert.match(one.folder, new RegExp(`/${process.pid}-\\w+$`));
    await Promise.all([one.stop(), one.stop(), other.stop()]);
    await assertGone(one);
    await assertGone(other);
  });

  for (const signal of ['SIGKILL', 'SIGTERM']) {
    it(`leave nothing when the process that started them ends by ${signal}`, async () => {
      const code = `
        import {startWordPress} from ${JSON.stringify(new URL('../../scripts/wordpress.mjs', import.meta.url).href)};
        const {folder, url} = await startWordPress();
        console.log(JSON.stringify({folder, url}));
        setInterval(() => undefined, 1000);`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
      const started = JSON.parse(line);
      assert.ok(processesIn(started.folder).length > 2);
      assert.equal((await fetch(started.url)).status, 200);
      child.kill(signal);
      await once(child, 'exit');
      await assertGone(started);
    });
  }

  it('do not keep a process that has nothing more to do', async () => {
    const code = `
      import {startWordPress} from ${JSON.stringify(new URL('../../scripts/wordpress.mjs', import.meta.url).href)};
      const {folder, url} = await startWordPress();
      console.log(JSON.stringify({folder, url}));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [[line], [status]] = await Promise.all([
      once(child.stdout.setEncoding('utf8'), 'data'),
      once(child, 'exit'),
    ]);
    assert.equal(status, 0);
    await assertGone(JSON.parse(line));
  });

  it('sweep up after one that was killed before it had a keeper, and after nobody else', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const left = new URL(`../../.build/wordpress/${child.pid}-left/`, import.meta.url);
    const used = new URL(`../../.build/wordpress/${process.ppid}-used/`, import.meta.url);
    for (const folder of [left, used]) mkdirSync(new URL('site/', folder), {recursive: true});
    await (await startWordPress()).stop();
    assert.deepEqual([existsSync(left), existsSync(used)], [false, true]);
    rmSync(used, {recursive: true});
  });

  it('fail with a clear sentence, and leave nothing', async () => {
    const parts = findWordPress();
    const ours = () =>
      readdirSync(new URL('../../.build/wordpress/', import.meta.url)).filter((name) =>
        name.startsWith(`${process.pid}-`),
      );
    await assert.rejects(
      startWordPress({parts: {...parts, mariadb: '/bin/false'}}),
      /^Error: WordPress: MariaDB did not start/,
    );
    await assert.rejects(
      startWordPress({parts: {...parts, mariadb: '/no/such/program'}}),
      /MariaDB did not start/,
    );
    await assert.rejects(startWordPress({muPlugins: {broken: 'this is no PHP'}}), /PHP failed.*broken\.php/s);
    assert.deepEqual(ours(), []);
  });
});
