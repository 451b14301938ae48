/** What moderators do, each with a line in the record. */
import {and, eq, inArray, sql} from 'drizzle-orm';
import {publication} from '../comments/moments.js';
import type {Database, Queries} from '../database/open.js';
import {audit, comments, threads, type CommentStatus, type ThreadState} from '../database/schema.js';
import type {Inbox} from '../inbox.js';
import {prune, removeRow} from '../store/removal.js';
import {ensureThread, setState, touch} from '../store/threads.js';
import type {Moderator} from './accounts.js';

export const actions = ['approve', 'hold', 'reject', 'spam', 'remove', 'forget-email'] as const;
export type Action = (typeof actions)[number];

const statusAfter = {approve: 'approved', hold: 'hold', reject: 'rejected', spam: 'spam'} as const;

/** The sites that a moderator may see, of those that there are. */
export const sitesOf = ({sites}: Moderator, inbox: Inbox): string[] =>
  Object.keys(inbox.config.sites).filter((site) => !sites || sites.includes(site));

export const record = (db: Queries, moderator: string, action: string, site: string, subject: string) =>
  db.insert(audit).values({at: new Date(), moderator, action, site, subject});

/** What stands for all to see changes; a reply that goes may take an empty place with it. */
async function setStatus(
  step: Queries,
  row: {id: number; parent: number | null; thread: number; status: CommentStatus},
  status: Exclude<CommentStatus, 'removed'>,
  published: {appears: Date | null; date?: Date},
): Promise<void> {
  await step
    .update(comments)
    .set({status, decided: new Date(), ...(status === 'approved' ? published : {appears: null})})
    .where(eq(comments.id, row.id));
  if (status === 'rejected' || status === 'spam') await prune(step, row.parent);
  if (status === 'approved' || row.status === 'approved') await touch(step, row.thread);
}

/** @returns how many comments it was done to */
export async function decide(
  inbox: Inbox,
  moderator: Moderator,
  ids: readonly number[],
  action: Action,
): Promise<number> {
  const sites = sitesOf(moderator, inbox);
  if (ids.length === 0 || sites.length === 0) return 0;
  let done = 0;
  await inbox.db.transaction(async (step) => {
    const rows = await step
      .select({
        id: comments.id,
        parent: comments.parent,
        thread: comments.thread,
        status: comments.status,
        site: comments.site,
      })
      .from(comments)
      .where(and(inArray(comments.id, [...ids]), inArray(comments.site, sites)))
      .orderBy(comments.id)
      .for('update');
    for (const row of rows) {
      const settings = inbox.config.sites[row.site];
      if (!settings || row.status === 'removed') continue;
      if (action === 'remove') await removeRow(step, row);
      else if (action === 'forget-email')
        await step.update(comments).set({email: null}).where(eq(comments.id, row.id));
      else if (row.status === statusAfter[action]) continue;
      else await setStatus(step, row, statusAfter[action], publication(Date.now(), settings, Math.random()));
      await record(step, moderator.name, action, row.site, `#${row.id}`);
      inbox.metrics.add('vigil_inbox_decisions_total', {action});
      done++;
    }
  });
  inbox.log('info', 'decision', {action, comments: done, moderator: moderator.id});
  return done;
}

export interface Edit {
  readonly name: string;
  readonly website: string;
  readonly content: string;
  /** Empty: the site's own words for it. */
  readonly note: string;
}

export async function edit(inbox: Inbox, moderator: Moderator, id: number, change: Edit): Promise<boolean> {
  const sites = sitesOf(moderator, inbox);
  if (sites.length === 0) return false;
  return inbox.db.transaction(async (step) => {
    const [row] = await step
      .update(comments)
      .set(change)
      .where(and(eq(comments.id, id), inArray(comments.site, sites), sql`${comments.status} <> 'removed'`))
      .returning({thread: comments.thread, site: comments.site});
    if (!row) return false;
    await touch(step, row.thread);
    await record(step, moderator.name, 'edit', row.site, `#${id}`);
    inbox.metrics.add('vigil_inbox_decisions_total', {action: 'edit'});
    return true;
  });
}

/** Opens or closes a thread, which is made where it is not there. */
export const setThread = (
  db: Database,
  moderator: Moderator,
  site: string,
  name: string,
  state: ThreadState,
): Promise<void> =>
  db.transaction(async (step) => {
    const {id} = await ensureThread(step, site, name);
    await setState(step, id, state);
    await record(step, moderator.name, state === 'open' ? 'open thread' : 'close thread', site, name);
  });

export const threadsOf = (db: Queries, sites: readonly string[], page: number, perPage: number) =>
  db
    .select({
      id: threads.id,
      site: threads.site,
      name: threads.name,
      state: threads.state,
      comments:
        sql`(select count(*) from comments c where c.thread = threads.id and c.status = 'approved')`.mapWith(
          Number,
        ),
    })
    .from(threads)
    .where(inArray(threads.site, [...sites]))
    .orderBy(sql`${threads.id} desc`)
    .limit(perPage)
    .offset((page - 1) * perPage);

export const recordOf = (db: Queries, sites: readonly string[], page: number, perPage: number) =>
  db
    .select()
    .from(audit)
    .where(inArray(audit.site, [...sites]))
    .orderBy(sql`${audit.id} desc`)
    .limit(perPage)
    .offset((page - 1) * perPage);
