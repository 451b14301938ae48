/** How moderators come in: by a passphrase, and before that by a link that is good once. */
import type {Hono} from 'hono';
import {checkProof, newChallenge} from '../api/proof.js';
import {oneLine} from '../comments/text.js';
import * as accounts from './accounts.js';
import {everywhere, record} from './decisions.js';
import {setUpPage, signInPage} from './other-pages.js';
import {BusyError, shortest} from './passphrase.js';
import {one, type Env, type Tools} from './tools.js';

export function addEntrance(app: Hono<Env>, {inbox, base, show, refuse, enter, formOf}: Tools): void {
  const {db, metrics, secrets} = inbox;

  app.get('/sign-in', (context) => show(context, {title: 'Sign in'}, signInPage(base, '')));

  app.post('/sign-in', async (context) => {
    const form = await formOf(context);
    const name = accounts.nameOf(one(form, 'name')).slice(0, 100);
    const bound = `sign-in ${name}`;
    const factor = await accounts.workFor(db, name);
    const askForWork = async (notice: string) => {
      const now = await accounts.workFor(db, name);
      const work = now > 0 ? await newChallenge(secrets, '', bound, now) : undefined;
      return show(context, {title: 'Sign in', notice}, signInPage(base, name, work, 200 * now), 403);
    };
    if (factor > 0) {
      const proof = await checkProof(one(form, 'altcha'), secrets, '', bound);
      if (!proof.valid || !(await accounts.spend(db, proof))) {
        metrics.add('vigil_inbox_sign_ins_total', {outcome: 'work'});
        return askForWork('Many wrong passphrases were tried.');
      }
    }
    let token: string | undefined;
    try {
      token = await accounts.signIn(db, name, one(form, 'passphrase'));
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      context.header('Retry-After', '5');
      return show(
        context,
        {title: 'Sign in', notice: 'Too many try at a time.'},
        signInPage(base, name),
        503,
      );
    }
    metrics.add('vigil_inbox_sign_ins_total', {outcome: token ? 'right' : 'wrong'});
    return token ? enter(context, token) : askForWork('Name or passphrase is wrong.');
  });

  app.get('/set-up', async (context) => {
    const token = context.req.query('token') ?? '';
    const found = await accounts.findInvitation(db, token);
    if (!found) return refuse(context, 404, 'This link was used, or is too old.');
    return show(context, {title: 'Set up'}, setUpPage(base, token, found.name));
  });

  app.post('/set-up', async (context) => {
    const form = await formOf(context);
    const token = one(form, 'token');
    const found = await accounts.findInvitation(db, token);
    if (!found) return refuse(context, 404, 'This link was used, or is too old.');
    const name = accounts.nameOf(oneLine(one(form, 'name'))).slice(0, 100);
    const passphrase = one(form, 'passphrase');
    const again = (notice: string) =>
      show(context, {title: 'Set up', notice}, setUpPage(base, token, found.name), 400);
    if (!found.name && !name) return again('A name is needed.');
    if (passphrase.length < shortest) return again(`A passphrase has at least ${shortest} characters.`);
    if (passphrase !== one(form, 'again')) return again('The two passphrases are not the same.');
    const accepted = await accounts.accept(db, token, name, passphrase);
    if (accepted === 'taken') return again('Another moderator has that name.');
    if (!accepted) return refuse(context, 404, 'This link was used, or is too old.');
    inbox.log('info', 'moderator set up');
    await record(inbox, db, found.name || name, 'set a passphrase', everywhere, 'by a link');
    return enter(context, accepted.session);
  });
}
