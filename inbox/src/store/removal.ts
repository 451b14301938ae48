/** How a comment goes: its row with it; and where replies hang on it, all of it but its place. */
import {createHash, randomBytes} from 'node:crypto';
import {and, eq, sql} from 'drizzle-orm';
import type {Database, Queries} from '../database/open.js';
import {comments, type CommentStatus} from '../database/schema.js';
import {touch} from './threads.js';

/** What the writer is shown once; and what is stored of it. */
export const newToken = (): string => randomBytes(24).toString('base64url');

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const empty = {
  status: 'removed',
  name: '',
  website: '',
  email: null,
  content: '',
  note: null,
  appears: null,
  decided: null,
  flags: [],
  fingerprint: null,
  removal: null,
} as const;

/** What has to be known of a comment before it is decided about or goes. */
export const standing = {
  id: comments.id,
  parent: comments.parent,
  thread: comments.thread,
  status: comments.status,
  appears: comments.appears,
};

/** Takes away the empty places on which nothing hangs any more, from one upwards. */
export async function prune(db: Queries, from: number | null): Promise<void> {
  let parent = from;
  while (parent) {
    const gone = await db
      .delete(comments)
      .where(
        and(
          eq(comments.id, parent),
          eq(comments.status, 'removed'),
          sql`not exists (select 1 from comments r where r.parent = ${parent} and r.status in ('hold', 'approved', 'removed'))`,
        ),
      )
      .returning({parent: comments.parent});
    parent = gone[0]?.parent ?? null;
  }
}

/** What says of a comment whether readers have it before them. */
export interface Standing {
  readonly status: CommentStatus;
  readonly appears: Date | null;
}

export const isShown = ({status, appears}: Standing): boolean =>
  status === 'approved' && !(appears && appears.getTime() > Date.now());

/** Removes a comment within a transaction, in which its row is locked. */
export async function removeRow(
  db: Queries,
  row: Standing & {id: number; parent: number | null; thread: number},
): Promise<void> {
  const {id, parent, thread} = row;
  const {rows} = await db.execute<{replies: boolean}>(
    sql`select exists (select 1 from comments where parent = ${id} and status in ('hold', 'approved', 'removed')) as replies`,
  );
  const stays = Boolean(rows[0]?.replies);
  if (stays)
    await db
      .update(comments)
      .set({...empty, flags: []})
      .where(eq(comments.id, id));
  else {
    await db.delete(comments).where(eq(comments.id, id));
    await prune(db, parent);
  }
  // Else the mark of the list would say that there was one that nobody saw, and when it went.
  if (stays || isShown(row)) await touch(db, thread);
}

/** Takes a comment back by its token. */
export const removeByToken = (db: Database, site: string, token: string): Promise<boolean> =>
  db.transaction(async (step) => {
    const [row] = await step
      .select(standing)
      .from(comments)
      .where(and(eq(comments.removal, hashOf(token)), eq(comments.site, site)))
      .for('update');
    if (row) await removeRow(step, row);
    return Boolean(row);
  });
