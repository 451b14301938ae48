/** What moderators do, each with a line in the record. */
import {and, eq, inArray, ne, sql} from 'drizzle-orm';
import {fingerprintOf} from '../api/fields.js';
import {coarse, lot, publication} from '../comments/moments.js';
import type {Queries} from '../database/open.js';
import {audit, comments, threads, type CommentStatus, type ThreadState} from '../database/schema.js';
import type {Inbox} from '../inbox.js';
import {isShown, prune, removeRow, standing, type Standing} from '../store/removal.js';
import {ensureThread, setState, touch} from '../store/threads.js';
import type {Moderator} from './accounts.js';

export const actions = ['approve', 'hold', 'reject', 'spam', 'remove', 'forget-email'] as const;
export type Action = (typeof actions)[number];

const statusAfter = {approve: 'approved', hold: 'hold', reject: 'rejected', spam: 'spam'} as const;

/** The sites that a moderator may see, of those that there are. */
export const sitesOf = ({sites}: Moderator, inbox: Inbox): string[] =>
  Object.keys(inbox.config.sites).filter((site) => !sites || sites.includes(site));

/** Times of decisions are kept as coarse as those of comments: a comment came before it was decided about, and soon before. */
const nowFor = ({config: {sites}}: Inbox, site: string): Date =>
  coarse(
    Date.now(),
    (sites[site] ? [sites[site]] : Object.values(sites)).some(({dates}) => dates === 'day') ? 'day' : 'time',
  );

/** What stands in the record for what is of no site, or of all: for moderators of all to see. */
export const everywhere = '';

export const record = (
  inbox: Inbox,
  db: Queries,
  moderator: string,
  action: string,
  site: string,
  subject: string,
) => db.insert(audit).values({at: nowFor(inbox, site), moderator, action, site, subject});

/** What stands for all to see changes; a reply that goes may take an empty place with it. */
async function setStatus(
  step: Queries,
  row: Standing & {id: number; parent: number | null; thread: number},
  status: Exclude<CommentStatus, 'removed'>,
  decided: Date,
  published: {appears: Date | null; date?: Date},
): Promise<void> {
  const change = {status, decided, ...(status === 'approved' ? published : {appears: null})};
  await step.update(comments).set(change).where(eq(comments.id, row.id));
  if (status === 'rejected' || status === 'spam') await prune(step, row.parent);
  // One that is to appear later changes nothing before that.
  if (isShown(row) || isShown(change)) await touch(step, row.thread);
}

/** @returns to which comments it was done */
export async function decide(
  inbox: Inbox,
  moderator: Moderator,
  ids: readonly number[],
  action: Action,
): Promise<number[]> {
  const sites = sitesOf(moderator, inbox);
  const done: number[] = [];
  if (ids.length === 0 || sites.length === 0) return done;
  await inbox.db.transaction(async (step) => {
    const rows = await step
      .select({...standing, site: comments.site})
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
      else
        await setStatus(
          step,
          row,
          statusAfter[action],
          nowFor(inbox, row.site),
          publication(Date.now(), settings, lot()),
        );
      await record(inbox, step, moderator.name, action, row.site, `#${row.id}`);
      inbox.metrics.add('vigil_inbox_decisions_total', {action});
      done.push(row.id);
    }
  });
  inbox.log('info', 'decision', {action, comments: done.length, moderator: moderator.id});
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
      .select({
        thread: comments.thread,
        name: threads.name,
        parent: comments.parent,
        site: comments.site,
        status: comments.status,
        appears: comments.appears,
      })
      .from(comments)
      .innerJoin(threads, eq(threads.id, comments.thread))
      .where(and(eq(comments.id, id), inArray(comments.site, sites), sql`${comments.status} <> 'removed'`))
      .for('update', {of: comments});
    if (!row) return false;
    // Of the text that was: what was taken out of it for somebody's safety could be guessed, and the guess be checked by it.
    const fingerprint = fingerprintOf(row.site, {
      ...change,
      thread: row.name,
      parent: row.parent ?? 0,
    });
    const [taken] = await step
      .select({id: comments.id})
      .from(comments)
      .where(and(eq(comments.fingerprint, fingerprint), ne(comments.id, id)));
    await step
      .update(comments)
      .set({...change, fingerprint: taken ? null : fingerprint})
      .where(eq(comments.id, id));
    if (isShown(row)) await touch(step, row.thread);
    await record(inbox, step, moderator.name, 'edit', row.site, `#${id}`);
    inbox.metrics.add('vigil_inbox_decisions_total', {action: 'edit'});
    return true;
  });
}

/** Opens or closes a thread, which is made where it is not there. */
export const setThread = (
  inbox: Inbox,
  moderator: Moderator,
  site: string,
  name: string,
  state: ThreadState,
): Promise<void> =>
  inbox.db.transaction(async (step) => {
    const {id} = await ensureThread(step, site, name);
    await setState(step, id, state);
    await record(inbox, step, moderator.name, state === 'open' ? 'open thread' : 'close thread', site, name);
  });

/** One more than a page, by which it is seen whether there is a next; so is the record. */
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
    .limit(perPage + 1)
    .offset((page - 1) * perPage);

export const recordOf = (db: Queries, sites: readonly string[], page: number, perPage: number) =>
  db
    .select()
    .from(audit)
    .where(inArray(audit.site, [...sites]))
    .orderBy(sql`${audit.id} desc`)
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
