/** All that is answered, and what every answer has in common. */
import {eq, sql} from 'drizzle-orm';
import {Hono, type Context, type Next} from 'hono';
import {createApi, type ApiEnv} from './api/api.js';
import {ApiError, noRoute} from './api/errors.js';
import {isOwn, ownOrigin} from './api/origin.js';
import {answers} from './database/open.js';
import {comments} from './database/schema.js';
import type {Inbox, Site} from './inbox.js';
import {sameText} from './moderate/accounts.js';
import {createModeration} from './moderate/moderate.js';
import {pathOf} from './moderate/tools.js';
import {describe} from './operate/log.js';

const exposed = 'X-WP-Total, X-WP-TotalPages, Link, Retry-After';

/** Any of them in an answer would be one more thing to get wrong; none is needed in a page. */
const hardening = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
} as const;

/**
 * Whose pages may do what. A page that is not of the site can neither read nor send; a request without an origin comes from
 * no page, or from one of the very same origin.
 */
const cors =
  (url: string) =>
  async (context: Context<ApiEnv>, next: Next): Promise<Response | undefined> => {
    const {origins} = context.get('site').settings;
    const origin = context.req.header('origin');
    const allowed = origin !== undefined && origins.includes(origin);
    context.header('Vary', 'Origin');
    if (allowed) {
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Expose-Headers', exposed);
    }
    if (context.req.method === 'OPTIONS') {
      if (allowed) {
        context.header('Access-Control-Allow-Methods', 'GET, POST');
        context.header('Access-Control-Allow-Headers', 'Content-Type');
        context.header('Access-Control-Max-Age', '86400');
      }
      return context.body(null, 204);
    }
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (origin !== undefined && !allowed && !reads && !isOwn(origin, context, url))
      throw new ApiError(403, 'vigil_origin_not_allowed', 'Pages of this origin may not send comments here.');
    await next();
    return undefined;
  };

export interface AppEnv {
  Variables: ApiEnv['Variables'];
}

/** Refusals as they are, and faults as a word without a reason: what the reason is, the log says. */
export function answerError(inbox: Inbox, error: unknown, context: Context): Response {
  if (error instanceof ApiError) {
    for (const [name, value] of Object.entries(error.headers)) context.header(name, value);
    context.header('Cache-Control', 'no-store');
    context.header('ETag', undefined);
    return context.json(error.body, error.status);
  }
  inbox.log('error', 'request failed', {
    route: (context as Context<ApiEnv>).get('route'),
    ...describe(error),
  });
  context.header('Cache-Control', 'no-store');
  context.header('Retry-After', '5');
  return context.json(
    new ApiError(503, 'vigil_unavailable', 'The service is not available for the moment.').body,
    503,
  );
}

export function createApp(inbox: Inbox): Hono<AppEnv> {
  const {config, metrics} = inbox;
  const app = new Hono<AppEnv>({strict: false});
  const sites: readonly Site[] = Object.entries(config.sites).map(([key, settings]) => ({key, settings}));

  app.use(async (context, next) => {
    const start = performance.now();
    context.set('route', 'none');
    for (const [name, value] of Object.entries(hardening)) context.header(name, value);
    await next();
    const route = context.get('route');
    metrics.add('vigil_inbox_requests_total', {route, status: String(context.res.status)});
    metrics.time(route, (performance.now() - start) / 1000);
  });

  app.get('/healthz', async (context) => {
    context.set('route', 'health');
    context.header('Cache-Control', 'no-store');
    const ok = await answers(inbox.db);
    return context.json({status: ok ? 'ok' : 'unavailable'}, ok ? 200 : 503);
  });

  app.get('/metrics', async (context) => {
    context.set('route', 'metrics');
    context.header('Cache-Control', 'no-store');
    const token = config.metrics;
    const asked = context.req.header('authorization') ?? '';
    if (token === 'off' || (token !== 'open' && !sameText(asked, `Bearer ${token}`))) throw noRoute();
    const rows = await inbox.db
      .select({status: comments.status, count: sql`count(*)`.mapWith(Number)})
      .from(comments)
      .where(eq(comments.status, 'hold'))
      .groupBy(comments.status);
    return context.text(
      metrics.text({
        vigil_inbox_held: ['Comments that wait for a moderator.', rows[0]?.count ?? 0],
        process_resident_memory_bytes: ['Memory of this process.', process.memoryUsage.rss()],
        process_uptime_seconds: ['How long this process has run.', process.uptime()],
      }),
    );
  });

  const api = createApi(inbox);
  const mount = (prefix: string, site: Site): void => {
    const below = new Hono<ApiEnv>({strict: false});
    below.use(async (context, next) => {
      context.set('site', site);
      context.set('root', `${config.url || ownOrigin(context)}${prefix}`);
      await next();
    });
    below.use(cors(config.url));
    below.route('/', api);
    app.route(prefix, below);
  };
  for (const site of sites) mount(`/${site.key}/wp-json`, site);
  // The only site of an inbox needs no name in its addresses.
  if (sites.length === 1 && sites[0]) mount('/wp-json', sites[0]);

  app.route('/moderate', createModeration(inbox));
  // Who opens the inbox in a browser is a moderator.
  app.get('/', (context) => {
    context.set('route', 'moderate');
    return context.redirect(`${pathOf(config.url)}/moderate/`, 303);
  });

  app.notFound((context) => answerError(inbox, noRoute(), context));
  app.onError((error, context) => answerError(inbox, error, context));
  return app;
}
