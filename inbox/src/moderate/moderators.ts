/** Who moderates: seen, invited and dismissed by moderators of all sites alone. */
import type {Context, Hono} from 'hono';
import {idOf} from '../api/fields.js';
import {ownOrigin} from '../api/origin.js';
import * as accounts from './accounts.js';
import {everywhere, record} from './decisions.js';
import {moderatorsPage} from './other-pages.js';
import {one, type Env, type Tools} from './tools.js';

export function addModerators(
  app: Hono<Env>,
  {inbox, base, show, refuse, ownForm, foreign, placesOf}: Tools,
): void {
  const {config, db} = inbox;

  app.use(async (context, next) => {
    if (/\/moderators(?:\/|$)/.test(context.req.path) && context.get('session').moderator.sites)
      return refuse(context, 403, 'That is for moderators of all sites.');
    await next();
    return undefined;
  });

  const moderatorsOf = async (context: Context<Env>, link = '') => {
    const session = context.get('session');
    const all = await accounts.allModerators(db);
    const content = moderatorsPage({...placesOf(Object.keys(config.sites)), session}, all, link);
    return show(context, {title: 'Moderators', session, here: '/moderators'}, content);
  };

  app.get('/moderators', (context) => moderatorsOf(context));

  app.post('/moderators', async (context) => {
    const form = await ownForm(context);
    if (!form) return foreign(context);
    const site = one(form, 'site');
    if (site && !Object.hasOwn(config.sites, site)) return refuse(context, 400, 'There is no such site.');
    const token = await accounts.invite(db, '', site ? [site] : null);
    await record(inbox, db, context.get('session').moderator.name, 'invite', everywhere, site || 'all sites');
    return moderatorsOf(context, `${config.url || ownOrigin(context)}/moderate/set-up?token=${token}`);
  });

  app.post('/moderators/dismiss', async (context) => {
    const form = await ownForm(context);
    if (!form) return foreign(context);
    const id = idOf(one(form, 'id'));
    if (id === undefined || id === context.get('session').moderator.id)
      return refuse(context, 400, 'Nobody can dismiss themselves.');
    const gone = (await accounts.allModerators(db)).find((each) => each.id === id);
    await accounts.dismiss(db, id);
    if (gone)
      await record(inbox, db, context.get('session').moderator.name, 'dismiss', everywhere, gone.name);
    return context.redirect(`${base}/moderators`, 303);
  });
}
