/** The pages of moderators. They work without script; every change is a form that only our own pages can have sent. */
import {readFileSync} from 'node:fs';
import {Hono, type Context} from 'hono';
import {deleteCookie, getCookie} from 'hono/cookie';
import {ApiError} from '../api/errors.js';
import {idOf, isWebsite, readThreadName, threadRule} from '../api/fields.js';
import {isOwn} from '../api/origin.js';
import {clean, oneLine} from '../comments/text.js';
import type {Inbox} from '../inbox.js';
import {describe} from '../operate/log.js';
import * as accounts from './accounts.js';
import {
  actions,
  decide,
  edit,
  everywhere,
  recordOf,
  setThread,
  sitesOf,
  threadsOf,
  type Action,
} from './decisions.js';
import {addEntrance} from './entrance.js';
import {addModerators} from './moderators.js';
import {recordPage, threadsPage} from './other-pages.js';
import {counts, findQueued, perPage, queue, tabs, type Tab} from './queue.js';
import {editPage, queuePage, removePage, tabNames, undoForm, type Places} from './queue-page.js';
import {cookieName, cookieSettings, createTools, one, type Env} from './tools.js';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const doneWords: Readonly<Record<Action, string>> = {
  approve: 'Approved',
  hold: 'Held',
  reject: 'Rejected',
  spam: 'Marked as spam',
  remove: 'Deleted for good',
  'forget-email': 'The e-mail address is deleted',
};

/** Comments that a form or an address names. */
const idsOf = (texts: readonly string[]): number[] => texts.flatMap((text) => idOf(text) ?? []).slice(0, 100);

export function createModeration(inbox: Inbox): Hono<Env> {
  const {config, db, secrets} = inbox;
  const app = new Hono<Env>({strict: false});
  const tools = createTools(inbox);
  const {base, show, refuse, ownForm, foreign, placesOf} = tools;
  const style = asset('style.css');
  const keys = asset('keys.js');

  app.use(async (context, next) => {
    context.set('route', 'moderate');
    context.header('Content-Security-Policy', policy);
    context.header('Cache-Control', 'no-store');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
    // Another would keep browsers from saying which page a form is of.
    context.header('Referrer-Policy', 'same-origin');
    context.header('X-Robots-Tag', 'noindex');
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const origin = context.req.header('origin');
      const from = context.req.header('sec-fetch-site');
      if (
        (origin !== undefined && !isOwn(origin, context, config.url)) ||
        (from !== undefined && from !== 'same-origin' && from !== 'none')
      )
        return refuse(context, 403, 'This form is not one of ours.');
    }
    await next();
    return undefined;
  });

  app.get('/style.css', (context) => context.body(style, 200, {'Content-Type': 'text/css; charset=utf-8'}));
  app.get('/keys.js', (context) =>
    context.body(keys, 200, {'Content-Type': 'text/javascript; charset=utf-8'}),
  );

  addEntrance(app, tools);

  // ---------------------------------------------------------------------------------------- With a session

  app.use(async (context, next) => {
    const token = getCookie(context, cookieName, 'host') ?? '';
    const session = token ? await accounts.findSession(db, secrets.session, token) : undefined;
    if (!session) {
      if (context.req.method === 'GET') return context.redirect(`${base}/sign-in`, 303);
      return refuse(context, 403, 'Sign in first.');
    }
    context.set('session', session);
    await next();
    return undefined;
  });

  app.post('/sign-out', async (context) => {
    if (!(await ownForm(context))) return foreign(context);
    await accounts.closeSession(db, getCookie(context, cookieName, 'host') ?? '');
    deleteCookie(context, cookieName, cookieSettings);
    return context.redirect(`${base}/sign-in`, 303);
  });

  app.get('/', async (context) => {
    const session = context.get('session');
    const query = new URL(context.req.url).searchParams;
    const sites = sitesOf(session.moderator, inbox);
    const site = sites.find((each) => each === query.get('site')) ?? '';
    const tab: Tab = tabs.find((each) => each === query.get('status')) ?? 'hold';
    const page = Math.max(1, Math.min(100_000, idOf(query.get('page') ?? '') ?? 1));
    const search = clean((query.get('q') ?? '').slice(0, 200));
    const thread = clean((query.get('thread') ?? '').slice(0, 240));
    const chosen = site ? [site] : sites;
    const [found, numbers] =
      chosen.length > 0
        ? await Promise.all([queue(db, {sites: chosen, tab, search, thread, page}), counts(db, chosen)])
        : [[], {}];
    const action = actions.find((each) => each === query.get('done'));
    const done = idsOf((query.get('done-to') ?? '').split(','));
    const content = {
      ...placesOf(sites),
      session,
      tab,
      search,
      thread,
      site,
      page,
      counts: numbers,
      comments: found.slice(0, perPage),
      hasMore: found.length > perPage,
    };
    return show(
      context,
      {
        title: `${tabNames[tab]} comments`,
        session,
        here: '',
        notice:
          action && (done.length === 1 ? `${doneWords[action]}.` : `${doneWords[action]}: ${done.length}.`),
        // Back to where they were, which is known of those alone that were held.
        undo:
          tab === 'hold' && done.length > 0 && ['approve', 'reject', 'spam'].includes(action ?? '')
            ? undoForm(content, done)
            : undefined,
      },
      queuePage(content),
    );
  });

  app.post('/decide', async (context) => {
    const form = await ownForm(context);
    if (!form) return foreign(context);
    const action = actions.find((each) => each === one(form, 'action'));
    const ids = idsOf(form.get('id') ?? []);
    if (!action) return refuse(context, 400, 'There is nothing to do of that name.');
    const done = await decide(inbox, context.get('session').moderator, ids, action);
    // Made anew, so that it leads nowhere else.
    const target = new URLSearchParams(one(form, 'back'));
    target.set('done', action);
    target.set('done-to', done.join());
    return context.redirect(`${base}/?${target.toString()}`, 303);
  });

  /** The comment that a page is for. */
  const asked = async (context: Context<Env, '/:id'>) => {
    const sites = sitesOf(context.get('session').moderator, inbox);
    const id = idOf(context.req.param('id'));
    const found = id === undefined || sites.length === 0 ? undefined : await findQueued(db, sites, id);
    return found?.status === 'removed' ? undefined : found;
  };
  const placesFor = (context: Context<Env>): Places =>
    placesOf(sitesOf(context.get('session').moderator, inbox));

  app.get('/edit/:id', async (context) => {
    const session = context.get('session');
    const found = await asked(context);
    if (!found) return refuse(context, 404, 'There is no such comment.');
    return show(context, {title: 'Edit', session}, editPage(placesFor(context), session, found));
  });

  app.get('/remove/:id', async (context) => {
    const session = context.get('session');
    const found = await asked(context);
    if (!found) return refuse(context, 404, 'There is no such comment.');
    const back = new URLSearchParams(context.req.query('back')).toString();
    return show(
      context,
      {title: 'Delete it for good?', session},
      removePage(placesFor(context), session, found, back),
    );
  });

  app.post('/edit/:id', async (context) => {
    const form = await ownForm(context);
    if (!form) return foreign(context);
    const website = one(form, 'website').trim();
    const content = one(form, 'content').replace(/\r\n?/g, '\n').trim();
    const id = idOf(context.req.param('id'));
    if (!content || content.length > 65_525 || (website && !isWebsite(website)) || website.length > 200)
      return refuse(
        context,
        400,
        'A comment has a text, and its website is an address as https://example.org.',
      );
    const change = {
      name: oneLine(one(form, 'name')).slice(0, 245),
      website,
      content,
      note: oneLine(one(form, 'note')).slice(0, 300),
    };
    if (id === undefined || !(await edit(inbox, context.get('session').moderator, id, change)))
      return refuse(context, 404, 'There is no such comment.');
    return context.redirect(`${base}/`, 303);
  });

  const pageOf = (context: Context<Env>): number => Math.max(1, idOf(context.req.query('page') ?? '') ?? 1);
  const longList = 100;
  /** Of a long list as much as is shown, of which one more was asked for. */
  const partOf = <Row>(context: Context<Env>, rows: readonly Row[]) => ({
    shown: rows.slice(0, longList),
    part: {page: pageOf(context), hasMore: rows.length > longList},
  });

  app.get('/threads', async (context) => {
    const session = context.get('session');
    const sites = sitesOf(session.moderator, inbox);
    const rows = sites.length > 0 ? await threadsOf(db, sites, pageOf(context), longList) : [];
    const {shown, part} = partOf(context, rows);
    return show(
      context,
      {title: 'Threads', session, here: '/threads'},
      threadsPage({...placesOf(sites), session}, shown, part),
    );
  });

  app.post('/threads', async (context) => {
    const form = await ownForm(context);
    if (!form) return foreign(context);
    const {moderator} = context.get('session');
    const site = sitesOf(moderator, inbox).find((each) => each === one(form, 'site'));
    const name = readThreadName(one(form, 'thread').trim());
    const state = one(form, 'state');
    if (!site || !name || (state !== 'open' && state !== 'closed'))
      return refuse(context, 400, `This cannot be its name: ${threadRule}.`);
    await setThread(inbox, moderator, site, name, state);
    return context.redirect(`${base}/threads`, 303);
  });

  app.get('/record', async (context) => {
    const session = context.get('session');
    const sites = sitesOf(session.moderator, inbox);
    const seen = session.moderator.sites ? sites : [...sites, everywhere];
    const rows = seen.length > 0 ? await recordOf(db, seen, pageOf(context), longList) : [];
    const {shown, part} = partOf(context, rows);
    return show(
      context,
      {title: 'Record', session, here: '/record'},
      recordPage({...placesOf(sites), session}, shown, part),
    );
  });

  addModerators(app, tools);

  app.all('*', (context) => refuse(context, 404, 'There is no such page.'));
  app.onError((error, context) => {
    if (error instanceof ApiError) return refuse(context, error.status, error.message);
    inbox.log('error', 'request failed', {route: 'moderate', ...describe(error)});
    context.header('Retry-After', '5');
    return refuse(context, 503, 'The service is not available for the moment. Try again soon.');
  });
  return app;
}
