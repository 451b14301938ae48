/**
 * `npm start`: installs what is missing, builds, serves the partner pages of site/ on this machine, and builds
 * again when something changes; beside them the comment inbox, with its embedded database. `npm start -- --no-watch` only
 * serves, `--no-inbox` leaves the inbox out, `--inbox-apart` leaves it to `node scripts/inbox.mjs`, which is ended and started by
 * itself; PORT=8080 asks for another port.
 * Only Node built-ins until the dependencies are there.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {installArguments, nodeTooOld, npmCommand, reasonToInstall} from './dependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Only this machine: nobody else in the café sees an unfinished page. */
const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
/** How many ports are tried, one after the other. */
const PORTS = 20;

/** What a strict partner sends with its pages; see "At home under a strict policy" in the README. */
const policy = () =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", inbox && new URL(inbox.url).origin].filter(Boolean).join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vigil',
  ].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Folders by the address under which they are served; the pages come last, since theirs is all the rest. */
const FOLDERS = {'/dist/': 'dist', '/schemas/': 'schemas', '/themes/': 'themes', '/': 'site'};

/** Changes here are in dist/ only after a build; the other folders are served as they are. */
const BUILT = ['src', 'themes', 'rollup.config.mjs', 'custom-elements-manifest.config.mjs', 'scripts/build'];
const SERVED = ['site', 'schemas'];
/** Editors write a file in several steps, and tools write several files. */
const QUIET_FOR = 150;

/** A reason to stop that a person can act on. */
class Complaint extends Error {}

// ------------------------------------------------------------------------------------------- children

const children = new Set();

/** Runs a program in this terminal, and tells whether it succeeded. */
function run(program, args, shell = false) {
  return new Promise((done) => {
    const child = spawn(program, args, {cwd: root, shell, stdio: ['ignore', 'inherit', 'inherit']});
    children.add(child);
    const end = (ok) => {
      children.delete(child);
      done(ok);
    };
    child.once('error', (error) => {
      console.error(`${program} does not start: ${error.message}`);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

async function install() {
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`Dependencies: ${reason}; running npm ci, which takes a minute`);
  const {program, args, shell} = npmCommand(installArguments);
  if (!(await run(program, args, shell)) && !stopping) throw new Complaint('npm ci failed, see above.');
}

const build = () => run(process.execPath, [join(root, 'scripts', 'build.mjs'), '--quiet']);

/** The build under way, which requests for its files wait for: a page is never served half old, half new. */
let building = Promise.resolve();

// --------------------------------------------------------------------------------------------- server

function refuse(response, status, text) {
  response.writeHead(status, {'Content-Type': TYPES['.txt'], 'Cache-Control': 'no-store'}).end(`${text}\n`);
}

/** The path of an address, or undefined where it is none, or leads to what is hidden or outside. */
function plainPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!path.startsWith('/') || /[\\\0]/.test(path)) return undefined;
    return path.split('/').some((step) => step.startsWith('.')) ? undefined : path;
  } catch {
    return undefined;
  }
}

const isFolder = (path) => Boolean(statSync(path, {throwIfNoEntry: false})?.isDirectory());

async function requestHandler() {
  const {default: sirv} = await import('sirv');
  const serving = Object.entries(FOLDERS).map(([prefix, folder]) => ({
    prefix,
    folder,
    serve: sirv(join(root, folder), {
      // Reads the folder at each request, and sends "Cache-Control: no-store".
      dev: true,
      extensions: [],
      setHeaders(response, path) {
        const ending = extname(path).toLowerCase();
        if (TYPES[ending]) response.setHeader('Content-Type', TYPES[ending]);
        response.setHeader('X-Content-Type-Options', 'nosniff');
        if (ending === '.html') response.setHeader('Content-Security-Policy', policy());
        if (folder === 'dist') response.setHeader('Access-Control-Allow-Origin', '*');
      },
    }),
  }));

  return async (request, response) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('Allow', 'GET, HEAD');
        refuse(response, 405, 'Only GET and HEAD.');
        return;
      }
      const path = plainPath(request.url);
      if (path === undefined) {
        refuse(response, 400, 'This address leads nowhere.');
        return;
      }
      // Where the partner pages' comments go: site/demo-comments.js asks for it.
      if (path === '/comments.json' && inbox) {
        response
          .writeHead(200, {'Content-Type': TYPES['.json'], 'Cache-Control': 'no-store'})
          .end(JSON.stringify({endpoint: inbox.endpoint}));
        return;
      }
      const {prefix, folder, serve} = serving.find((each) => path.startsWith(each.prefix));
      if (folder === 'dist') await building;
      if (!path.endsWith('/') && isFolder(join(root, folder, path.slice(prefix.length)))) {
        // Else the page's relative addresses lead astray. Made from the parts: "//host" would leave this server.
        const target = path.split('/').filter(Boolean).map(encodeURIComponent).join('/');
        response.writeHead(308, {Location: `/${target}/`, 'Cache-Control': 'no-store'}).end();
        return;
      }
      const page = path.endsWith('/') ? 'index.html' : '';
      request.url = encodeURI(`/${path.slice(prefix.length)}${page}`);
      // The analyzer of addresses keeps what it found at the request.
      delete request._parsedUrl;
      serve(request, response, () => refuse(response, 404, `There is no ${path} here.`));
    } catch (error) {
      console.error(`${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'This server made a mistake; its console says which.');
    }
  };
}

function wantedPort() {
  const asked = process.env.PORT;
  if (asked === undefined || asked === '') return FIRST_PORT;
  const port = Number(asked);
  if (/^\d+$/.test(asked) && port <= 65_535) return port;
  throw new Complaint(`PORT is "${asked}"; it has to be a number from 1 to 65535 (0: any that is free).`);
}

function listenOn(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });
}

/** Listens on the wanted port, or on the next that is free. */
async function listen(server) {
  const wanted = wantedPort();
  const last = Math.min(wanted + PORTS - 1, 65_535);
  for (let port = wanted; port <= last; port++) {
    try {
      const got = await listenOn(server, port);
      if (wanted !== 0 && got !== wanted) console.log(`Port ${wanted} is taken; this is on ${got}.`);
      return got;
    } catch (error) {
      if (error.code === 'EACCES') {
        throw new Complaint(
          `Port ${port} is not for programs of yours; ask for one above 1023: PORT=${FIRST_PORT} npm start`,
        );
      }
      if (error.code !== 'EADDRINUSE') throw new Complaint(`Port ${port} cannot be had: ${error.message}`);
    }
  }
  throw new Complaint(`The ports ${wanted} to ${last} are all taken; ask for another: PORT=8080 npm start`);
}

// ------------------------------------------------------------------------------------------- watching

async function watch() {
  const {watch: watchFiles} = await import('chokidar');
  const slashes = (path) => path.split(sep).join('/');
  let timer;
  let changed = new Set();
  let again = Promise.resolve();

  const rebuild = async (files) => {
    const start = performance.now();
    console.log(`${files.join(', ')} changed; building`);
    if (await build()) console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    else if (!stopping) console.error('The build before this one stays. Waiting for the next change.');
  };

  const takeIn = () => {
    const files = [...changed].sort();
    changed = new Set();
    const sources = files.filter((file) =>
      BUILT.some((path) => file === path || file.startsWith(`${path}/`)),
    );
    if (sources.length > 0) building = again = again.then(() => rebuild(sources));
    const pages = files.filter((file) => !sources.includes(file));
    if (pages.length > 0) console.log(`${pages.join(', ')} changed; reload the page`);
  };

  const watcher = watchFiles(
    [...BUILT, ...SERVED].map((path) => join(root, path)),
    {
      ignoreInitial: true,
      // Files that editors keep beside the one they write.
      ignored: (path) => /(^|[\\/])\.[^\\/]+$|~$|\.sw[a-z]$|\.tmp$/.test(relative(root, path)),
    },
  );
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    changed.add(slashes(relative(root, path)));
    clearTimeout(timer);
    timer = setTimeout(takeIn, QUIET_FOR);
  });
  watcher.on('error', (error) => console.error(`Watching: ${error.message}`));
  await new Promise((done) => watcher.once('ready', done));
  return watcher;
}

// ------------------------------------------------------------------------------------------ the whole

/** The addresses of the pages in a folder and in those below it: `/`, `/be/`, … */
function pages(folder = 'site') {
  const entries = readdirSync(join(root, folder), {withFileTypes: true});
  const own = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  const below = entries.filter((entry) => entry.isDirectory());
  return [
    ...own.map(({name}) => `${folder.slice('site'.length)}/${name.replace(/^index\.html$/, '')}`).sort(),
    ...below
      .map(({name}) => name)
      .sort()
      .flatMap((name) => pages(`${folder}/${name}`)),
  ];
}

/** What is worth a look, in this order; pages that are not named here come after it. */
const names = {
  '/': 'the partner page',
  '/be/': 'in Belarusian',
  '/ar/': 'in Arabic, right to left',
  '/dist/vigil.js': 'every widget',
};

let server;
let watcher;
/** The comment inbox, when it runs. */
let inbox;
let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill();
  await Promise.all([inbox?.stop?.(), watcher?.close()]);
  server?.closeAllConnections();
  await new Promise((done) => (server?.listening ? server.close(done) : done()));
  process.exit(0);
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);

try {
  const unknown = process.argv
    .slice(2)
    .filter((word) => !['--no-watch', '--no-inbox', '--inbox-apart'].includes(word));
  if (unknown.length > 0)
    throw new Complaint(`Unknown: ${unknown.join(' ')}. There are --no-watch, --no-inbox and --inbox-apart.`);
  const watching = !process.argv.includes('--no-watch');
  const tooOld = nodeTooOld();
  if (tooOld) throw new Complaint(tooOld);
  wantedPort();
  await install();
  console.log('Building');
  if (!(await build()) && !stopping) {
    const before = existsSync(join(root, 'dist', 'vigil.js'));
    if (!before && !watching) throw new Complaint('There is nothing to serve.');
    console.error(
      `${before ? 'Serving what was built before.' : 'Nothing is built yet.'}${watching ? ' Waiting for a change.' : ''}`,
    );
  }
  if (!stopping) {
    server = createServer(await requestHandler());
    const base = `http://${HOST}:${await listen(server)}`;
    if (watching) watcher = await watch();
    if (process.argv.includes('--inbox-apart')) {
      const {addressesOf, inboxPort} = await import('./inbox.mjs');
      inbox = addressesOf(`http://${HOST}:${inboxPort}`);
      console.log(`The comment inbox is left to you: node scripts/inbox.mjs ${base}`);
    } else if (!process.argv.includes('--no-inbox')) {
      console.log('Starting the comment inbox');
      try {
        const {startInbox} = await import('./inbox.mjs');
        inbox = await startInbox({origins: [base], say: console.error});
      } catch (error) {
        console.error(`${error.message} Comments on the pages are kept in their tab instead.`);
      }
    }
    const paths = new Set([...Object.keys(names), ...pages()]);
    const lines = [...paths].map((path) => [`${base}${path}`, names[path] ?? '']);
    if (inbox) lines.push([inbox.moderate, 'where the comments wait for you']);
    const width = Math.max(...lines.map(([address]) => address.length));
    console.log(
      ['', ...lines.map(([address, what]) => `  ${address.padEnd(width)}  ${what}`.trimEnd()), ''].join('\n'),
    );
    console.log('The other files of dist/, schemas/ and themes/ are there too, under their own paths.');
    console.log(watching ? 'Builds again on every change. Ctrl-C ends it.' : 'Ctrl-C ends it.');
  }
} catch (error) {
  if (!(error instanceof Complaint)) throw error;
  console.error(error.message);
  process.exit(1);
}
