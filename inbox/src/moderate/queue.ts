/** What a moderator looks through. */
import {and, asc, desc, eq, ilike, inArray, or, sql} from 'drizzle-orm';
import {alias} from 'drizzle-orm/pg-core';
import type {Queries} from '../database/open.js';
import {comments, threads, type CommentStatus, type Flag} from '../database/schema.js';

export const tabs = ['hold', 'approved', 'rejected', 'spam'] as const;
export type Tab = (typeof tabs)[number];

export interface QueueQuery {
  readonly sites: readonly string[];
  readonly tab: Tab;
  readonly search: string;
  readonly thread: string;
  readonly page: number;
}

export interface Queued {
  readonly id: number;
  readonly site: string;
  readonly thread: string;
  readonly status: CommentStatus;
  readonly name: string;
  readonly website: string;
  readonly email: string | null;
  readonly content: string;
  readonly note: string | null;
  readonly date: Date;
  readonly appears: Date | null;
  readonly flags: readonly Flag[];
  /** What it replies to. */
  readonly above: {readonly name: string; readonly content: string} | null;
}

export const perPage = 25;

const parent = alias(comments, 'above');

const columns = {
  id: comments.id,
  site: comments.site,
  thread: threads.name,
  status: comments.status,
  name: comments.name,
  website: comments.website,
  email: comments.email,
  content: comments.content,
  note: comments.note,
  date: comments.date,
  appears: comments.appears,
  flags: comments.flags,
  above: {name: parent.name, content: parent.content},
};

const selection = (db: Queries) =>
  db
    .select(columns)
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.thread))
    .leftJoin(parent, eq(parent.id, comments.parent));

/** One more than a page, by which it is seen whether there is a next. */
export function queue(db: Queries, {sites, tab, search, thread, page}: QueueQuery): Promise<Queued[]> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return (
    selection(db)
      .where(
        and(
          inArray(comments.site, [...sites]),
          eq(comments.status, tab),
          thread ? eq(threads.name, thread) : undefined,
          search
            ? or(
                ilike(comments.content, pattern),
                ilike(comments.name, pattern),
                ilike(comments.website, pattern),
                ilike(threads.name, pattern),
              )
            : undefined,
        ),
      )
      // Who has waited longest comes first; what was decided last does.
      .orderBy(tab === 'hold' ? asc(comments.arrival) : desc(comments.arrival))
      .limit(perPage + 1)
      .offset((page - 1) * perPage)
  );
}

export async function findQueued(
  db: Queries,
  sites: readonly string[],
  id: number,
): Promise<Queued | undefined> {
  const [row] = await selection(db).where(and(eq(comments.id, id), inArray(comments.site, [...sites])));
  return row;
}

export async function counts(
  db: Queries,
  sites: readonly string[],
): Promise<Partial<Record<CommentStatus, number>>> {
  const rows = await db
    .select({status: comments.status, count: sql`count(*)`.mapWith(Number)})
    .from(comments)
    .where(inArray(comments.site, [...sites]))
    .groupBy(comments.status);
  return Object.fromEntries(rows.map(({status, count}) => [status, count]));
}
