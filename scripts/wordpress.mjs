/**
 * A real WordPress for the tests, from Debian's packages: its own database in its own folder, on no port but its web
 * server's, sending no mail and asking no other server. It is gone with the process that started it.
 *   node scripts/wordpress.mjs            starts one with sample posts, and says its address
 *   node scripts/wordpress.mjs --plain    … whose addresses are `?rest_route=`
 *   node scripts/wordpress.mjs --record   writes its answer for the post with every block into test/article-body/fixtures
 */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ensureWordPress} from './wordpress/packages.mjs';
import {CREATE_IMAGE, CREATE_POST, LOG_IN, OPTION, SQL} from './wordpress/php.mjs';
import {databaseArguments, freePort, keep, phpSettings, runPhp} from './wordpress/programs.mjs';
import {layOut} from './wordpress/site.mjs';

const files = fileURLToPath(new URL('wordpress/', import.meta.url));
const home = fileURLToPath(new URL('../.build/wordpress/', import.meta.url));
const FIXTURE = new URL('../test/article-body/fixtures/every-core-block.json', import.meta.url);

/** A browser sends six requests at a time to one server, and a test may send more. */
const WORKERS = 8;

/** Removes what was left by a process that was killed before it had a keeper, or by a power cut. */
function sweep() {
  for (const name of readdirSync(home)) {
    const pid = parseInt(name, 10);
    try {
      if (pid) process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') rmSync(join(home, name), {recursive: true, force: true});
    }
  }
}

/**
 * Starts a WordPress of one's own.
 *
 * @param {object} settings
 * @param {string} [settings.permalinks] the pattern of addresses; `''` for plain ones, `?rest_route=` and `?p=1`
 * @param {Record<string, unknown>} [settings.options] of WordPress, as `{comment_moderation: '1'}`
 * @param {Record<string, string>} [settings.muPlugins] PHP by name, in force from the first request
 * @param {(line: string) => void} [settings.say] told what is being done
 * @param {{php: string, build: string, mariadb: string, wordpress: string}} [settings.parts] as `ensureWordPress` found them
 */
export async function startWordPress({
  permalinks = '/%year%/%monthnum%/%day%/%postname%/',
  options = {},
  muPlugins = {},
  say = () => undefined,
  parts,
} = {}) {
  const start = performance.now();
  if (!parts) {
    const found = ensureWordPress();
    if (!found.parts) throw new Error(`WordPress: ${found.complaint}.`);
    parts = found.parts;
  }
  // The compiler takes for granted which extensions are there.
  const cache = join(home, `opcache-${createHash('sha256').update(parts.build).digest('hex').slice(0, 12)}`);
  mkdirSync(cache, {recursive: true});
  sweep();
  const folder = mkdtempSync(join(home, `${process.pid}-`));
  const site = join(folder, 'site');
  // A socket's path may have 107 bytes, and a checkout can lie deep.
  const near = join(folder, 's');
  const far = Buffer.byteLength(near) > 100 ? mkdtempSync(join(tmpdir(), 'vigil-')) : undefined;
  const socket = far ? join(far, 's') : near;
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const url = `http://${host}`;
  layOut(site, {wordpress: parts.wordpress, url, socket});
  mkdirSync(join(folder, 'database'));

  say('WordPress: starting MariaDB and PHP');
  const php = [parts.php, ...phpSettings(cache)];
  const keeper = keep({
    folders: [folder, ...(far ? [far] : [])],
    programs: {
      MariaDB: [parts.mariadb, ...databaseArguments(folder, socket)],
      PHP: [...php, '-S', host, '-t', site, join(files, 'router.php')],
    },
    env: {PHP_CLI_SERVER_WORKERS: String(WORKERS)},
  });

  const wordpress = {
    /** The site's home, without a slash at its end. */
    url,
    /** The REST root. */
    restUrl: permalinks ? `${url}/wp-json` : `${url}/?rest_route=`,
    /** The address of a route: `rest('/wp/v2/posts/1', '_embed')`. */
    rest: (route, query = '') => wordpress.restUrl + route + (query && (permalinks ? '?' : '&')) + query,
    /** Where its files are. */
    folder,
    /**
     * Runs PHP inside WordPress as its administrator: `php('return get_bloginfo( $data );', 'name')`.
     * @returns what the code returns, through JSON
     */
    php: async (code, data = null) =>
      JSON.parse(await runPhp([...php, join(files, 'run.php')], {site, host, code, data})),
    /** The rows that a query reads, or how many it changed. */
    sql: (query) => wordpress.php(SQL, query),
    /** Reads an option of WordPress, or sets it. */
    option: (name, ...value) => wordpress.php(OPTION, [name, value]),
    /** Puts PHP in force, in place of what stood under that name; without code takes it away. */
    muPlugin(name, code) {
      const path = join(site, 'wp-content', 'mu-plugins', `${name}.php`);
      if (code === undefined) rmSync(path, {force: true});
      else writeFileSync(path, `<?php\n${code}\n`);
    },
    /**
     * @param {{title?: string, content?: string, excerpt?: string, slug?: string, status?: string, password?: string,
     *   date?: string, modified?: string, author?: string, image?: number, comments?: 'open' | 'closed', tags?: string[]}}
     *   post dates are GMT, `2025-01-31 12:00:00`; `author` is a name; `image` an id of `createImage`
     * @returns {Promise<{id: number, link: string}>}
     */
    createPost: (post) => wordpress.php(CREATE_POST, post),
    /**
     * A picture of that size, with all the smaller ones that WordPress makes of it.
     * @param {{name: string, width?: number, height?: number, alt?: string, caption?: string, credit?: string}} image
     * @returns {Promise<number>} its id
     */
    createImage: (image) => wordpress.php(CREATE_IMAGE, image),
    /**
     * What a browser has in which that user is logged in, and what the page gives its scripts.
     * @returns {Promise<{cookie: string, nonce: string}>}
     */
    logIn: (user = 'admin') => wordpress.php(LOG_IN, user),
    /** Ends it and removes its folder. */
    stop: keeper.stop,
  };

  try {
    for (const [name, code] of Object.entries(muPlugins)) wordpress.muPlugin(name, code);
    await keeper.until('MariaDB', {path: socket});
    await keeper.until('PHP', {port, host: '127.0.0.1'});
    say('WordPress: installing');
    const settings = {site, host, socket, permalinks, options, title: 'The Herald'};
    await runPhp([...php, join(files, 'install.php')], settings);
    // Had the port been taken meanwhile, another server would have answered before, and ours be gone by now.
    await keeper.until('PHP', {port, host: '127.0.0.1'});
  } catch (error) {
    await keeper.stop();
    throw error;
  }
  say(`WordPress: ready at ${url} after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return wordpress;
}

async function main(words) {
  const {createEveryBlockPost, recordEveryBlock} = await import('./wordpress/samples.mjs');
  const unknown = words.filter((word) => !['--plain', '--record'].includes(word));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. There is --plain and --record.`);
  const settings = {say: console.log, ...(words.includes('--plain') && {permalinks: ''})};
  const wordpress = await startWordPress(settings);
  if (words.includes('--record')) {
    const text = await recordEveryBlock(wordpress);
    await wordpress.stop();
    const {format, resolveConfig} = await import('prettier');
    const path = fileURLToPath(FIXTURE);
    writeFileSync(path, await format(text, {...(await resolveConfig(path)), parser: 'json'}));
    console.log(`WordPress: wrote ${text.length} characters to ${path}`);
    return;
  }
  const {id, link} = await createEveryBlockPost(wordpress);
  // The keeper does not hold this process.
  const wait = setInterval(() => undefined, 1 << 30);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      clearInterval(wait);
      await wordpress.stop();
    });
  }
  console.log(`A post with every block: ${link}\n  ${wordpress.rest(`/wp/v2/posts/${id}`, '_embed')}`);
  console.log('Log in as admin, password admin. Ctrl+C ends it.');
}

const program = process.argv[1];
if (program && existsSync(program) && realpathSync(program) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
