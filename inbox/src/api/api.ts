/** WordPress's comment API, as far as the client needs it, and `vigil/v1`. Both for one site, below its REST root. */
import {createHash} from 'node:crypto';
import {Hono, type Context} from 'hono';
import {hidesTimes} from '../comments/moments.js';
import type {Inbox, Site} from '../inbox.js';
import {answers} from '../database/open.js';
import {list, markOf, one} from '../store/lists.js';
import {removeByToken} from '../store/removal.js';
import {findThread} from '../store/threads.js';
import {readBody} from './body.js';
import {createComment} from './create.js';
import {ApiError, invalidParams, noRoute} from './errors.js';
import {idOf, readThreadName, threadRule} from './fields.js';
import {pick, present} from './present.js';
import {newChallenge} from './proof.js';
import {readQuery} from './query.js';

export interface ApiEnv {
  Variables: {
    site: Site;
    /** The address of the site's REST root. */
    root: string;
    /** What is counted: a pattern out of this file, never an address. */
    route: string;
  };
}

/**
 * Lists may be kept by shared caches for a moment, and for longer while they are asked for anew or we are gone. A reader's
 * own cache asks each time, which costs nothing where nothing changed.
 */
const listCache = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400';

/** Lists of another version of ours may look different. */
const format = 'i2';

const tagOf = (...parts: string[]): string =>
  `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}"`;

/** Whether the client has it already. A cache in between may have made the tag a weak one. */
const matches = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);

const threadOf = (context: Context<ApiEnv>): string => {
  const named = new URL(context.req.url).searchParams.get('post') ?? '';
  const name = readThreadName(named);
  if (name) return name;
  throw named
    ? invalidParams({post: `post names no thread: ${threadRule}.`})
    : new ApiError(400, 'rest_missing_callback_param', 'Missing parameter(s): post', {params: ['post']});
};

const step = 4096;

/**
 * Filled up with blanks, in steps: on the line all can be seen of an answer but its length, and by that it would be known whose
 * the comment is that appears later.
 */
const padded = (json: string): string => {
  const {length} = Buffer.from(json);
  return json + ' '.repeat(Math.ceil(length / step) * step - length);
};
export function createApi(inbox: Inbox): Hono<ApiEnv> {
  const {db, metrics, secrets} = inbox;
  const api = new Hono<ApiEnv>({strict: false});

  /** The state of a thread; one that nobody has written into yet is open where threads come by themselves. */
  const stateOf = async ({key, settings}: Site, name: string): Promise<'open' | 'closed'> => {
    const thread = name ? await findThread(db, key, name) : undefined;
    if (thread) return thread.state;
    if (settings.threads === 'any' && name) return 'open';
    throw new ApiError(404, 'rest_post_invalid_id', 'Invalid post ID.');
  };

  api.get('/', (context) => {
    context.set('route', 'index');
    const {key, settings} = context.get('site');
    return context.json({name: settings.title ?? key, namespaces: ['wp/v2', 'vigil/v1']});
  });

  api.get('/wp/v2/comments', async (context) => {
    context.set('route', 'list');
    const site = context.get('site');
    const {searchParams} = new URL(context.req.url);
    const query = readQuery(searchParams);
    const thread = await markOf(db, site.key, query.thread);
    const root = context.get('root');
    searchParams.sort();
    const tag = tagOf(format, root, site.settings.language, thread.mark, searchParams.toString());
    context.header('ETag', tag);
    context.header('Cache-Control', listCache);
    if (matches(context.req.header('if-none-match'), tag)) return context.body(null, 304);
    const listing = {...query, arrival: !hidesTimes(site.settings)};
    const {comments, total} = await list(db, thread.id, listing);
    context.header('X-WP-Total', String(total));
    context.header('X-WP-TotalPages', String(Math.ceil(total / query.perPage)));
    const dress = {language: site.settings.language, root};
    return context.json(comments.map((each) => pick(present(each, query.thread, dress), query.fields)));
  });

  api.get('/wp/v2/comments/:id', async (context) => {
    context.set('route', 'one');
    const site = context.get('site');
    const id = idOf(context.req.param('id'));
    if (id === undefined) throw noRoute();
    const found = await one(db, site.key, id);
    // Spam is not told that it is, here either.
    if (!found || (!found.visible && !['hold', 'spam'].includes(found.status)))
      throw new ApiError(404, 'rest_comment_invalid_id', 'Invalid comment ID.');
    if (!found.visible)
      throw new ApiError(401, 'rest_cannot_read', 'Sorry, you are not allowed to read this comment.');
    context.header('Cache-Control', 'no-cache');
    const dress = {language: site.settings.language, root: context.get('root')};
    return context.json(pick(present(found, found.thread, dress), context.req.query('_fields') ?? ''));
  });

  api.post('/wp/v2/comments', async (context) => {
    context.set('route', 'create');
    const site = context.get('site');
    const {comment, thread, token} = await createComment(inbox, site, await readBody(context.req.raw));
    const root = context.get('root');
    context.header('Location', `${root}/wp/v2/comments/${comment.id}`);
    context.header('Cache-Control', 'no-store');
    const dress = {language: site.settings.language, root};
    const answer = JSON.stringify({...present(comment, thread, dress), removal_token: token});
    return context.body(padded(answer), 201, {'Content-Type': 'application/json'});
  });

  for (const [method, code, doing] of [
    ['POST', 'rest_cannot_edit', 'edit'],
    ['PUT', 'rest_cannot_edit', 'edit'],
    ['PATCH', 'rest_cannot_edit', 'edit'],
    ['DELETE', 'rest_cannot_delete', 'delete'],
  ] as const)
    api.on(method, '/wp/v2/comments/:id', (context) => {
      context.set('route', 'one');
      throw new ApiError(401, code, `Sorry, you are not allowed to ${doing} this comment.`);
    });

  // Servers in front may have made `/` of `%2F`.
  api.get('/wp/v2/posts/:name{.+}', async (context) => {
    context.set('route', 'thread');
    const name = readThreadName(context.req.param('name')) ?? '';
    const state = await stateOf(context.get('site'), name);
    context.header('Cache-Control', 'no-cache');
    const id = idOf(name) ?? name;
    return context.json(pick({id, slug: name, comment_status: state}, context.req.query('_fields') ?? ''));
  });

  api.get('/vigil/v1/thread', async (context) => {
    context.set('route', 'thread');
    const state = await stateOf(context.get('site'), threadOf(context));
    context.header('Cache-Control', 'no-cache');
    return context.json({state});
  });

  api.get('/vigil/v1/challenge', async (context) => {
    context.set('route', 'challenge');
    const {key, settings} = context.get('site');
    context.header('Cache-Control', 'no-store');
    // As where nothing is known of challenges: then the client sends none.
    if (settings.proof === 'off') throw noRoute();
    return context.json(await newChallenge(secrets, key, threadOf(context), await inbox.factor(key)));
  });

  api.post('/vigil/v1/removal', async (context) => {
    context.set('route', 'removal');
    context.header('Cache-Control', 'no-store');
    const {key} = context.get('site');
    const {token} = await readBody(context.req.raw);
    if (typeof token !== 'string' || !/^[\w-]{32}$/.test(token) || !(await removeByToken(db, key, token)))
      throw new ApiError(404, 'vigil_removal_unknown', 'No comment is known by this token.');
    metrics.add('vigil_inbox_removals_total', {site: key});
    return context.json({removed: true});
  });

  api.get('/vigil/v1/health', async (context) => {
    context.set('route', 'health');
    context.header('Cache-Control', 'no-store');
    const ok = await answers(db);
    return context.json({status: ok ? 'ok' : 'unavailable'}, ok ? 200 : 503);
  });

  return api;
}
