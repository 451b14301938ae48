/**
 * What is kept, and it is all: no table has a place for an address, a browser or a referrer. What names a person is the
 * name and the website that they chose to show, and an e-mail address where the site asks for one.
 */
import {sql} from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

const counted = () => bigint({mode: 'number'}).generatedAlwaysAsIdentity();
const id = () => counted().primaryKey();
const reference = () => bigint({mode: 'number'});
const moment = () => timestamp({withTimezone: true, precision: 0});

/** - `removed`: taken back by its writer; only the place is left, because replies hang on it */
export type CommentStatus = 'hold' | 'approved' | 'rejected' | 'spam' | 'removed';

export type ThreadState = 'open' | 'closed';

/** Why a comment deserves a closer look: what it matched of the site's word list, or the trap that it fell into. */
export type Flag = 'word' | 'trap' | 'link';

export const threads = pgTable(
  'threads',
  {
    id: id(),
    site: text().notNull(),
    /** The page's own name for it: `post` in the API. */
    name: text().notNull(),
    state: text().$type<ThreadState>().notNull().default('open'),
    /** Goes up with everything that changes what readers see: the lists' `ETag`. */
    version: bigint({mode: 'number'}).notNull().default(0),
  },
  (table) => [
    unique('threads_site_name').on(table.site, table.name),
    // What comments refer to, so that a comment can never be in another site than its thread.
    unique('threads_id_site').on(table.id, table.site),
    check('threads_state', sql`${table.state} in ('open', 'closed')`),
  ],
);

export const comments = pgTable(
  'comments',
  {
    /**
     * Drawn by lot, 48 bits of it. Everybody sees it: were it counted up, whoever asks for the next number, or sends a comment
     * now and then, would know when each of the others was written, whatever is said of its date.
     */
    id: bigint({mode: 'number'})
      .primaryKey()
      .default(sql`('x' || right(gen_random_uuid()::text, 12))::bit(48)::bigint`),
    /** The order in which they came, each after the one that it replies to. Nobody outside learns of it. */
    arrival: counted(),
    site: text().notNull(),
    thread: reference().notNull(),
    parent: reference(),
    status: text().$type<CommentStatus>().notNull(),
    name: text().notNull(),
    website: text().notNull(),
    email: text(),
    /** Plain text. */
    content: text().notNull(),
    /** What a moderator says of an edit, for everyone to see. */
    note: text(),
    /** When it came, or was published; to the day where the site wants no more known. */
    date: moment().notNull(),
    /** When an approved comment appears; at once where there is none. */
    appears: moment(),
    /** When it was decided about: from then on the time runs for which a rejected one is kept. */
    decided: moment(),
    flags: text().array().$type<Flag[]>().notNull().default([]),
    /** By which a repeat is known. Gone with a removed text. */
    fingerprint: text().unique('comments_fingerprint'),
    /** SHA-256 of the token that takes it back. */
    removal: text().unique('comments_removal'),
  },
  (table) => [
    foreignKey({
      name: 'comments_thread',
      columns: [table.thread, table.site],
      foreignColumns: [threads.id, threads.site],
    }).onDelete('cascade'),
    foreignKey({name: 'comments_parent', columns: [table.parent], foreignColumns: [table.id]}).onDelete(
      'set null',
    ),
    check('comments_status', sql`${table.status} in ('hold', 'approved', 'rejected', 'spam', 'removed')`),
    index('comments_of_thread').on(table.thread, table.status, table.date, table.arrival),
    index('comments_of_site').on(table.site, table.status, table.arrival),
    index('comments_of_parent').on(table.parent),
    index('comments_to_appear')
      .on(table.thread, table.appears)
      .where(sql`${table.appears} is not null`),
  ],
);

/** Proofs of work that were used, until they would not count any more anyway. */
export const nonces = pgTable(
  'nonces',
  {nonce: text().primaryKey(), expires: moment().notNull()},
  (table) => [index('nonces_expires').on(table.expires)],
);

/** How many comments a thread took in a minute. In several rows, so that many writers do not wait for one. */
export const pace = pgTable(
  'pace',
  {
    thread: reference()
      .notNull()
      .references(() => threads.id, {onDelete: 'cascade'}),
    minute: integer().notNull(),
    shard: smallint().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({columns: [table.thread, table.minute, table.shard]})],
);

export const moderators = pgTable('moderators', {
  id: id(),
  name: text().notNull().unique('moderators_name'),
  /** scrypt, with its parameters and salt. */
  passphrase: text().notNull(),
  /** Of which sites; of all, where there is none. */
  sites: text().array(),
});

/** Links by which a moderator sets a passphrase, once. */
export const invitations = pgTable('invitations', {
  token: text().primaryKey(),
  /** Whose it is; empty where the one who follows it may choose. */
  name: text().notNull(),
  sites: text().array(),
  expires: moment().notNull(),
});

export const sessions = pgTable('sessions', {
  token: text().primaryKey(),
  moderator: reference()
    .notNull()
    .references(() => moderators.id, {onDelete: 'cascade'}),
  expires: moment().notNull(),
});

/** Wrong passphrases, by a hash of the name that was tried. Each halves with time. */
export const failures = pgTable('failures', {
  name: text().primaryKey(),
  count: integer().notNull(),
  last: moment().notNull(),
});

/** A line per decision: who did what to which comment, and nothing of what it said. */
export const audit = pgTable(
  'audit',
  {
    id: id(),
    at: moment().notNull(),
    moderator: text().notNull(),
    action: text().notNull(),
    site: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [index('audit_of_site').on(table.site, table.id)],
);

/** What all processes on this database share. */
export const settings = pgTable('settings', {key: text().primaryKey(), value: text().notNull()});
