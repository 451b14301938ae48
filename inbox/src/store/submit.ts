/**
 * How a comment gets in: one look at what is there, and one statement that does all of it or nothing, so that no process
 * that dies on the way leaves half of it, and no two that take the same comment take it twice.
 */
import {sql} from 'drizzle-orm';
import type {Queries} from '../database/open.js';
import type {CommentStatus, Flag, ThreadState} from '../database/schema.js';
import {minuteOf} from './threads.js';

export interface Situation {
  /** `undefined`: there is none of that name. */
  readonly thread: {readonly id: number; readonly state: ThreadState} | undefined;
  /** The same comment stands there. */
  readonly duplicate: boolean;
  /** How many the thread took in this minute. */
  readonly pace: number;
  /** The comment that is replied to is in this thread, for all to see. */
  readonly parent: boolean;
}

export async function lookAround(
  db: Queries,
  {site, thread, parent, fingerprint}: {site: string; thread: string; parent: number; fingerprint: string},
  now: number,
): Promise<Situation> {
  const {rows} = await db.execute<{
    // As the driver gives it: a text, or a number.
    id: string | number | null;
    state: ThreadState;
    duplicate: boolean;
    pace: number;
    parent: boolean;
  }>(sql`
    select t.id, t.state,
      exists (select 1 from comments where fingerprint = ${fingerprint}) as duplicate,
      coalesce((select sum(count) from pace where thread = t.id and minute = ${minuteOf(now)}), 0)::int as pace,
      exists (
        select 1 from comments where id = ${parent} and thread = t.id and status = 'approved'
          and (appears is null or appears <= now())
      ) as parent
    from (select 1) as one left join threads t on t.site = ${site} and t.name = ${thread}`);
  const row = rows[0];
  return {
    thread: row?.id ? {id: Number(row.id), state: row.state} : undefined,
    duplicate: Boolean(row?.duplicate),
    pace: row?.pace ?? 0,
    parent: Boolean(row?.parent),
  };
}

export interface NewComment {
  readonly site: string;
  readonly thread: number;
  /** 0: none. */
  readonly parent: number;
  readonly status: CommentStatus;
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly content: string;
  readonly date: Date;
  readonly appears: Date | null;
  readonly flags: readonly Flag[];
  readonly fingerprint: string;
  readonly removal: string;
}

/** Rows for the pace of one thread: as many comments can come at a time without waiting for each other. */
const shards = 8;

/**
 * Stores a comment, with the nonce of its proof and its place in the pace.
 *
 * @returns its id; or that the proof was used before, or that the same comment is there
 */
export async function store(
  db: Queries,
  comment: NewComment,
  proof: {readonly nonce: string; readonly expires: Date} | undefined,
  now: number,
): Promise<number | 'used' | 'duplicate'> {
  const shard = Math.floor(Math.random() * shards);
  const spent = proof
    ? sql`insert into nonces (nonce, expires) values (${proof.nonce}, ${proof.expires.toISOString()}) on conflict do nothing returning 1`
    : sql`select 1`;
  // Each part waits for the one before it, in every process alike: so no two can wait for each other.
  const {rows} = await db.execute<{spent: number; id: string | number | null}>(sql`
    with spent as (${spent}),
    made as (
      insert into comments
        (site, thread, parent, status, name, website, email, content, date, appears, flags, fingerprint, removal)
      select ${comment.site}::text, ${comment.thread}::bigint, nullif(${comment.parent}::bigint, 0), ${comment.status}::text,
        ${comment.name}::text, ${comment.website}::text, nullif(${comment.email}::text, ''), ${comment.content}::text,
        ${comment.date.toISOString()}::timestamptz, ${comment.appears?.toISOString() ?? null}::timestamptz,
        string_to_array(${comment.flags.join()}::text, ','), ${comment.fingerprint}::text, ${comment.removal}::text
      from spent
      on conflict (fingerprint) do nothing
      returning id, thread
    ),
    counted as (
      insert into pace (thread, minute, shard, count)
      select thread, ${minuteOf(now)}::int, ${shard}::smallint, 1 from made
      on conflict (thread, minute, shard) do update set count = pace.count + 1
    ),
    shown as (
      update threads set version = version + 1
      where id in (select thread from made) and ${comment.status === 'approved' && !comment.appears}::boolean
    )
    select (select count(*) from spent)::int as spent, (select id from made) as id`);
  const row = rows[0];
  if (row?.id) return Number(row.id);
  return row?.spent ? 'duplicate' : 'used';
}
