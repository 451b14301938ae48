/** What readers see of a thread. */
import {and, asc, count, desc, eq, ilike, inArray, isNull, notInArray, or, sql, type SQL} from 'drizzle-orm';
import {alias} from 'drizzle-orm/pg-core';
import type {Queries} from '../database/open.js';
import {comments, threads, type CommentStatus} from '../database/schema.js';

export interface Shown {
  readonly id: number;
  readonly parent: number | null;
  readonly status: CommentStatus;
  readonly name: string;
  readonly website: string;
  readonly content: string;
  readonly note: string | null;
  readonly date: Date;
}

export interface Listing {
  readonly parents: readonly number[] | undefined;
  readonly page: number;
  readonly perPage: number;
  readonly offset: number | undefined;
  readonly order: 'asc' | 'desc';
  readonly orderBy: 'date' | 'id' | 'parent';
  readonly before: Date | undefined;
  readonly after: Date | undefined;
  /** Of what is as old, what comes before or after the comment of that number: where days are kept, many are. */
  readonly beforeId: number | undefined;
  readonly afterId: number | undefined;
  readonly include: readonly number[] | undefined;
  readonly exclude: readonly number[] | undefined;
  readonly search: string;
  /** Whether the order in which comments came may be seen: it tells of the time, where somebody's own are among them. */
  readonly arrival: boolean;
}

const columns = {
  id: comments.id,
  parent: comments.parent,
  status: comments.status,
  name: comments.name,
  website: comments.website,
  content: comments.content,
  note: comments.note,
  date: comments.date,
};

const reply = alias(comments, 'reply');

const due = sql`(${comments.appears} is null or ${comments.appears} <= now())`;

/** Approved and due; or a place that is kept because replies hang on it. */
const visible: SQL | undefined = or(
  and(eq(comments.status, 'approved'), due),
  and(
    eq(comments.status, 'removed'),
    sql`exists (select 1 from ${comments} as ${reply} where ${reply.parent} = ${comments.id} and ${reply.status} in ('approved', 'removed') and (${reply.appears} is null or ${reply.appears} <= now()))`,
  ),
);

const inParents = (parents: readonly number[]): SQL | undefined => {
  const some = parents.filter((id) => id > 0);
  return or(
    parents.includes(0) ? isNull(comments.parent) : undefined,
    some.length > 0 ? inArray(comments.parent, some) : undefined,
  );
};

const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** What comes before a moment, or after it; where a number is given, by that within the moment. */
const beside = (sign: '<' | '>', date: Date, id: number | undefined): SQL =>
  id === undefined
    ? sql`${comments.date} ${sql.raw(sign)} ${date.toISOString()}`
    : sql`(${comments.date}, ${comments.id}) ${sql.raw(sign)} (${date.toISOString()}::timestamptz, ${id}::bigint)`;

function condition(thread: number, query: Listing): SQL | undefined {
  const {parents, before, beforeId, after, afterId, include, exclude, search, arrival} = query;
  const pattern = `%${literally(search)}%`;
  return and(
    eq(comments.thread, thread),
    visible,
    parents && (inParents(parents) ?? sql`false`),
    before && beside('<', before, arrival ? undefined : beforeId),
    after && beside('>', after, arrival ? undefined : afterId),
    include && inArray(comments.id, [...include]),
    exclude && notInArray(comments.id, [...exclude]),
    search ? or(ilike(comments.content, pattern), ilike(comments.name, pattern)) : undefined,
  );
}

/** One page, and how many there are in all. */
export async function list(
  db: Queries,
  thread: number,
  query: Listing,
): Promise<{comments: readonly Shown[]; total: number}> {
  const where = condition(thread, query);
  const direction = query.order === 'asc' ? asc : desc;
  const last = query.arrival ? comments.arrival : comments.id;
  // WordPress counts its comments up, so this asks for the order in which they came.
  const byId = query.arrival ? comments.arrival : comments.date;
  const first = {date: comments.date, id: byId, parent: comments.parent}[query.orderBy];
  const offset = query.offset ?? (query.page - 1) * query.perPage;
  const rows = await db
    .select({...columns, total: sql`count(*) over ()`.mapWith(Number)})
    .from(comments)
    .where(where)
    .orderBy(direction(first), direction(last))
    .limit(query.perPage)
    .offset(offset);
  if (rows[0]) return {comments: rows, total: rows[0].total};
  if (offset === 0) return {comments: [], total: 0};
  const [all] = await db.select({total: count()}).from(comments).where(where);
  return {comments: [], total: all?.total ?? 0};
}

/** A comment of a site, and whether readers may see it. */
export async function one(
  db: Queries,
  site: string,
  id: number,
): Promise<(Shown & {visible: boolean; thread: string}) | undefined> {
  const [row] = await db
    .select({...columns, visible: sql<boolean>`coalesce(${visible}, false)`, thread: threads.name})
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.thread))
    .where(and(eq(comments.id, id), eq(comments.site, site)));
  return row;
}

/**
 * A mark of all that a list of the thread shows: what was changed in it, and what has appeared by itself meanwhile. It stays the
 * same as long as the list does, or it would say when a comment that is to appear later was written.
 */
export async function markOf(db: Queries, site: string, name: string): Promise<{id: number; mark: string}> {
  const [row] = await db
    .select({
      id: threads.id,
      version: threads.version,
      // Written out: in a query of one table the names of its columns come without it.
      appeared: sql<
        string | null
      >`(select extract(epoch from max(c.appears))::bigint from comments c where c.thread = threads.id and c.appears <= now())`,
    })
    .from(threads)
    .where(and(eq(threads.site, site), eq(threads.name, name)));
  // A thread that is not there yet looks as one in which nothing is shown yet, or the mark would say when its first comment came.
  const {id = 0, version = 0, appeared = null} = row ?? {};
  return {id, mark: `${version}-${appeared}`};
}
