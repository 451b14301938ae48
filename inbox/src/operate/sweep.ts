/** What has to go, goes: by every process, at its own time, since it does no harm twice. */
import {and, eq, inArray, isNotNull, lt, sql} from 'drizzle-orm';
import {comments, failures, invitations, nonces, pace, sessions} from '../database/schema.js';
import type {Database} from '../database/open.js';
import type {Inbox} from '../inbox.js';
import {prune} from '../store/removal.js';
import {minuteOf} from '../store/threads.js';
import {describe} from './log.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Out of which something goes all the time. */
const small = [nonces, pace, sessions, invitations, failures];

/** How much had changed in a database's comments when they were last written anew. */
const written = new WeakMap<Database, string>();

/** At most so many rejected comments at a time: the next sweep takes the next ones. */
const batch = 500;

/** @returns how many comments were deleted */
export async function sweep({config, db}: Inbox, now = Date.now()): Promise<number> {
  const current = new Date(now);
  await db.delete(nonces).where(lt(nonces.expires, current));
  // A thread's pace would tell the minute of its last comment.
  await db.delete(pace).where(lt(pace.minute, minuteOf(now) - 2));
  await db.delete(sessions).where(lt(sessions.expires, current));
  await db.delete(invitations).where(lt(invitations.expires, current));
  await db.delete(failures).where(lt(failures.last, new Date(now - day)));
  let deleted = 0;
  for (const [site, {keepRejected}] of Object.entries(config.sites)) {
    const old = db
      .select({id: comments.id})
      .from(comments)
      .where(
        and(
          eq(comments.site, site),
          inArray(comments.status, ['rejected', 'spam']),
          // What was spam on arrival was never decided about.
          sql`coalesce(${comments.decided}, ${comments.date}) < ${new Date(now - keepRejected * 1000).toISOString()}`,
        ),
      )
      .limit(batch);
    const gone = await db
      .delete(comments)
      .where(inArray(comments.id, old))
      .returning({parent: comments.parent});
    for (const {parent} of gone) await prune(db, parent);
    deleted += gone.length;
  }
  return deleted;
}

/** E-mail addresses of a time when a site asked for them go where it does so no more. Settings change at a start alone. */
export async function forgetUnasked({config, db}: Inbox): Promise<void> {
  const sites = Object.keys(config.sites).filter((site) => config.sites[site]?.email === 'no');
  if (sites.length > 0)
    await db
      .update(comments)
      .set({email: null})
      .where(and(inArray(comments.site, sites), isNotNull(comments.email)));
}

/**
 * Nobody else looks after the embedded database. What was removed goes from its files, too: tables in which something is dead are
 * written anew, since a row that is cleared away leaves its text in the gap; and the log of changes, which holds all texts with
 * the times of their coming, is worked in and begun anew.
 */
export async function tidy({db}: Pick<Inbox, 'db'>): Promise<void> {
  await db.execute(sql`vacuum (analyze)`);
  await db.execute(sql`vacuum (full) ${sql.join(small, sql`, `)}`);
  // Of this one there is much, so not where nothing has gone.
  const {rows} = await db.execute<{changed: string}>(
    sql`select n_tup_del + n_tup_upd as changed from pg_stat_user_tables where relname = 'comments'`,
  );
  const changed = String(rows[0]?.changed);
  if (changed !== written.get(db)) await db.execute(sql`vacuum (full) ${comments}`);
  written.set(db, changed);
  // The log that is being written is not taken away.
  await db.execute(sql`select pg_switch_wal()`);
  await db.execute(sql`checkpoint`);
}

/** Sweeps from time to time; not all processes at once. */
export function keepSweeping(inbox: Inbox): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  // Before the first of them: what a start before this one has left.
  let tidied = 0;
  let first = true;
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      if (first) await forgetUnasked(inbox);
      first = false;
      await sweep(inbox);
      if (inbox.kind === 'embedded' && Date.now() - tidied > hour) {
        tidied = Date.now();
        await tidy(inbox);
      }
    } catch (error) {
      inbox.log('warn', 'sweep failed', describe(error));
    }
    plan();
  };
  const plan = (): void => {
    timer = setTimeout(
      () => {
        running = run();
      },
      minute * (0.75 + Math.random() / 2),
    );
    timer.unref();
  };
  plan();
  return async () => {
    clearTimeout(timer);
    await running;
    clearTimeout(timer);
  };
}
