import {and, eq, sql} from 'drizzle-orm';
import type {Queries} from '../database/open.js';
import {pace, threads, type ThreadState} from '../database/schema.js';

export interface Thread {
  readonly id: number;
  readonly state: ThreadState;
  readonly version: number;
}

export async function findThread(db: Queries, site: string, name: string): Promise<Thread | undefined> {
  const [thread] = await db
    .select({id: threads.id, state: threads.state, version: threads.version})
    .from(threads)
    .where(and(eq(threads.site, site), eq(threads.name, name)));
  return thread;
}

/** The thread of that name, made where it is not there. Safe when several do it at a time. */
export async function ensureThread(db: Queries, site: string, name: string): Promise<Thread> {
  await db.insert(threads).values({site, name}).onConflictDoNothing();
  const thread = await findThread(db, site, name);
  if (!thread) throw new Error('A thread was made and is not there.');
  return thread;
}

export const setState = (db: Queries, id: number, state: ThreadState) =>
  db
    .update(threads)
    .set({state, version: sql`${threads.version} + 1`})
    .where(eq(threads.id, id));

/** Readers see something else than before. */
export const touch = (db: Queries, id: number) =>
  db
    .update(threads)
    .set({version: sql`${threads.version} + 1`})
    .where(eq(threads.id, id));

export const minuteOf = (now: number): number => Math.floor(now / 60_000);

/** How many comments a site took in this minute and the one before it, whichever is more. */
export async function loadOf(db: Queries, site: string, now: number): Promise<number> {
  const minute = minuteOf(now);
  const rows = await db
    .select({count: sql<number>`sum(${pace.count})::int`})
    .from(pace)
    .innerJoin(threads, eq(threads.id, pace.thread))
    .where(and(eq(threads.site, site), sql`${pace.minute} between ${minute - 1} and ${minute}`))
    .groupBy(pace.minute);
  return Math.max(0, ...rows.map(({count}) => count));
}
