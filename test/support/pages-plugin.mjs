/**
 * The server side of test/support/pages.ts: pages and files that a test puts on the server, on this origin or on
 * a second one, with a log of the requests they got; key presses, window size and media emulation in every engine.
 */
import {createHash, randomUUID} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {RECORDER} from './recorder.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

function typeOf(path) {
  return (
    TYPES[extname(path).toLowerCase()] ?? (extname(path) === '' ? TYPES['.html'] : 'application/octet-stream')
  );
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A path inside the checkout, or undefined for one that climbs out of it. */
function inside(rootDir, path) {
  const root = normalize(rootDir.endsWith(sep) ? rootDir : rootDir + sep);
  const full = normalize(join(root, path));
  return full.startsWith(root) ? full : undefined;
}

/** Puts the recorder before every other script of the page, in the way its policy allows. */
function withRecorder(html, headers, prefix) {
  const policy = headers['content-security-policy'] ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const hash = createHash('sha256').update(RECORDER).digest('base64');
  const inline =
    nonce ||
    !/(script|default)-src/.test(policy) ||
    policy.includes(hash) ||
    policy.includes("'unsafe-inline'");
  const tag = inline
    ? `<script${nonce ? ` nonce="${nonce}"` : ''}>${RECORDER}</script>`
    : `<script src="${prefix}__recorder.js"></script>`;
  const place =
    /<head(?:\s[^>]*)?>/i.exec(html) ?? /<html(?:\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + tag + html.slice(at);
}

export function pages({rootDir}) {
  /** Sites by id: `{answers: Map<path, {list, next}>, log, pending}`. */
  const sites = new Map();
  let other;

  function lookUp(site, path) {
    const plain = path.split('?')[0];
    const exact = site.answers.get(path) ?? site.answers.get(plain);
    if (exact) return {entry: exact, rest: ''};
    let best;
    for (const [key, entry] of site.answers) {
      if (!key.endsWith('/*')) continue;
      const base = key.slice(0, -1);
      if (plain.startsWith(base) && (!best || base.length > best.base.length)) best = {entry, base};
    }
    return best ? {entry: best.entry, rest: decodeURIComponent(plain.slice(best.base.length))} : undefined;
  }

  async function bodyOf(answer, rest) {
    if (answer.base64 !== undefined) return Buffer.from(answer.base64, 'base64');
    const file = answer.file ?? (answer.folder === undefined ? undefined : join(answer.folder, rest));
    if (file === undefined) return Buffer.from(answer.body ?? '');
    const full = inside(rootDir, file);
    return full &&
      (await stat(full).then(
        (found) => found.isFile(),
        () => false,
      ))
      ? readFile(full)
      : undefined;
  }

  async function answerRequest(request, response) {
    const [, id, rawPath] = /^\/pages\/([^/]+)(\/.*)$/.exec(request.url) ?? [];
    const site = sites.get(id);
    if (!site) {
      response.writeHead(404, {'content-type': 'text/plain'}).end('This test has ended.');
      return;
    }
    const prefix = `/pages/${id}/`;
    if (rawPath === '/__recorder.js') {
      response.writeHead(200, {'content-type': TYPES['.js'], 'cache-control': 'no-store'}).end(RECORDER);
      return;
    }
    const record = {
      method: request.method,
      path: rawPath,
      headers: request.headers,
      at: Date.now(),
      aborted: false,
    };
    site.log.push(record);
    response.once('close', () => {
      if (!response.writableFinished) record.aborted = true;
    });
    const found = lookUp(site, rawPath);
    record.body = (await readBody(request)).toString('utf8');
    if (!found) {
      response.writeHead(404, {'content-type': 'text/plain'}).end(`No answer is set for ${rawPath}.`);
      return;
    }
    const {entry, rest} = found;
    const preflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'];
    const answer = entry.list[Math.min(entry.next, entry.list.length - 1)];
    const headers = {'cache-control': 'no-store'};
    if (answer.cors) {
      headers['access-control-allow-origin'] = answer.cors === true ? '*' : answer.cors;
      if (preflight) {
        headers['access-control-allow-methods'] = request.headers['access-control-request-method'];
        headers['access-control-allow-headers'] = request.headers['access-control-request-headers'] ?? '';
        response.writeHead(204, headers).end();
        return;
      }
    }
    if (!preflight) entry.next += 1;
    if (answer.delay) {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, answer.delay);
        const give = () => {
          clearTimeout(timer);
          resolve();
        };
        site.pending.add(give);
        response.once('close', give);
      });
    }
    if (response.destroyed) return;
    if (answer.drop === true) {
      response.destroy();
      return;
    }
    let body = await bodyOf(answer, rest);
    if (!body) {
      response.writeHead(404, {...headers, 'content-type': 'text/plain'}).end('There is no such file.');
      return;
    }
    headers['content-type'] = typeOf(answer.file ?? (rest || rawPath.split('?')[0]));
    for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = value;
    if (answer.record) body = Buffer.from(withRecorder(body.toString('utf8'), headers, prefix));
    if (answer.drop === 'midway') {
      response.writeHead(answer.status ?? 200, {...headers, 'content-length': body.length});
      response.write(body.subarray(0, Math.floor(body.length / 2)));
      setTimeout(() => response.destroy(), 50);
      return;
    }
    response.writeHead(answer.status ?? 200, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  function safely(request, response) {
    return answerRequest(request, response).catch((error) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else response.writeHead(500, {'content-type': 'text/plain'}).end(String(error));
    });
  }

  /** Files that must reach the browser to the byte, past every transformation of the test server. */
  async function serveAsIs(context, path) {
    const full = inside(rootDir, decodeURIComponent(path));
    if (
      !full ||
      !(await stat(full).then(
        (found) => found.isFile(),
        () => false,
      ))
    )
      return false;
    context.set('content-type', typeOf(full));
    context.set('cache-control', 'no-store');
    context.body = await readFile(full);
    return true;
  }

  async function middleware(context, next) {
    if (context.path.startsWith('/pages/')) {
      context.respond = false;
      await safely(context.req, context.res);
      // A missing page is what such a test is about: not to be reported as a mistake of the test.
      context.res.statusCode = 200;
      return;
    }
    const asIs =
      (context.path.startsWith('/dist/') && !context.path.startsWith('/dist/esm/')) ||
      context.path.startsWith('/node_modules/axe-core/');
    if (asIs && (await serveAsIs(context, context.path))) return;
    await next();
  }

  const setAnswers = (site, answers) => {
    for (const [path, list] of Object.entries(answers)) site.answers.set(path, {list, next: 0});
  };

  const commands = {
    'vigil-pages-open'({answers, otherOrigin}, session) {
      const id = randomUUID().slice(0, 8);
      const site = {answers: new Map(), log: [], pending: new Set(), session: session.id};
      setAnswers(site, answers);
      sites.set(id, site);
      return {id, origin: otherOrigin ? `http://127.0.0.1:${other.address().port}` : null};
    },
    'vigil-pages-set'({id, answers}) {
      setAnswers(sites.get(id), answers);
      return {};
    },
    'vigil-pages-log'({id}) {
      return {requests: sites.get(id).log};
    },
    'vigil-pages-close'({id}) {
      const site = sites.get(id);
      sites.delete(id);
      for (const give of site?.pending ?? []) give();
      return {};
    },
  };

  const plugin = {
    name: 'vigil-pages',
    async serverStart() {
      other = createServer(safely);
      await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    },
    async serverStop() {
      other?.closeAllConnections();
      await new Promise((resolve) => (other ? other.close(resolve) : resolve()));
    },
    async executeCommand({command, payload, session}) {
      return Object.hasOwn(commands, command) ? commands[command](payload ?? {}, session) : undefined;
    },
  };

  return {plugin, middleware};
}
