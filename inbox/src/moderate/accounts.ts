/** Moderators, how they come in, and how they are kept out who only try. */
import {createHash, createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import {and, eq, gt, sql} from 'drizzle-orm';
import type {Database, Queries} from '../database/open.js';
import {factorFor} from '../inbox.js';
import {failures, invitations, moderators, nonces, sessions} from '../database/schema.js';
import {checkPassphrase, hashPassphrase, inTurn} from './passphrase.js';

export interface Moderator {
  readonly id: number;
  readonly name: string;
  /** All, where there is none: then they may invite others, too. */
  readonly sites: readonly string[] | null;
}

export interface Session {
  readonly moderator: Moderator;
  /** What a form has to bring, so that it is one of ours. */
  readonly csrf: string;
}

const hour = 3_600_000;
/** A working day; then the passphrase is asked for again. */
const sessionTime = 12 * hour;
const invitationTime = 48 * hour;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const newToken = (): string => randomBytes(32).toString('base64url');

export const csrfOf = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(`csrf:${token}`).digest('base64url');

export const sameText = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};

// ------------------------------------------------------------------------------------------------ Sessions

export async function openSession(db: Queries, moderator: number): Promise<string> {
  const token = newToken();
  await db
    .insert(sessions)
    .values({token: hashOf(token), moderator, expires: new Date(Date.now() + sessionTime)});
  return token;
}

export async function findSession(db: Queries, secret: string, token: string): Promise<Session | undefined> {
  const [moderator] = await db
    .select({id: moderators.id, name: moderators.name, sites: moderators.sites})
    .from(sessions)
    .innerJoin(moderators, eq(moderators.id, sessions.moderator))
    .where(and(eq(sessions.token, hashOf(token)), gt(sessions.expires, new Date())));
  return moderator && {moderator, csrf: csrfOf(secret, token)};
}

export const closeSession = (db: Queries, token: string) =>
  db.delete(sessions).where(eq(sessions.token, hashOf(token)));

// ----------------------------------------------------------------------------------------------- Signing in

/** So many wrong passphrases for a name cost nothing more than the try. */
const free = 5;
/** Each next one doubles the work, up to this many times the ordinary. */
const mostWork = 64;

/** Names are compared as they are meant. */
export const nameOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const failureKey = (name: string): string => hashOf(`failure:${name}`);

/** So many tries in a minute, for whatever names, are as many as moderators make. */
const ordinary = 20;

/** When somebody tried of late, by the database. Of this process alone, as what it has to spare is. */
const tries = new WeakMap<Queries, readonly number[]>();

const lateTries = (db: Queries): readonly number[] => {
  const since = Date.now() - 60_000;
  return (tries.get(db) ?? []).filter((each) => each > since);
};

/**
 * How many times the ordinary work each try costs now, whatever its name: whoever tries names at random would else have five for
 * nothing of each, and keep all others waiting.
 */
function workForAll(db: Queries): number {
  const {length} = lateTries(db);
  return length < ordinary ? 0 : factorFor(length, ordinary);
}

/**
 * How many times the ordinary work a try for that name costs now; 0: none. Wrong tries are forgotten by half with each hour without one.
 * It counts names and not addresses: an address is nothing to us, and many share one. And it is work, not a lock, so that
 * nobody can lock a moderator out.
 */
export async function workFor(db: Queries, name: string): Promise<number> {
  const [row] = await db
    .select({count: failures.count, last: failures.last})
    .from(failures)
    .where(eq(failures.name, failureKey(name)));
  const all = workForAll(db);
  if (!row) return all;
  const left = row.count * 0.5 ** Math.max(0, Math.floor((Date.now() - row.last.getTime()) / hour));
  return Math.max(all, left < free ? 0 : Math.min(mostWork, 2 ** Math.floor(left - free)));
}

/** Times are kept to the second, and may be rounded to one that is still to come: no hour less than none has gone by. */
const noteFailure = (db: Queries, name: string) =>
  db.execute(sql`
    insert into failures (name, count, last) values (${failureKey(name)}, 1, now())
    on conflict (name) do update set
      count = floor(failures.count * power(0.5, greatest(0, floor(extract(epoch from now() - failures.last) / 3600))))::int + 1, last = now()`);

/** Uses up the proof of a try. @returns whether it was not used before */
export async function spend(db: Queries, {nonce, expires}: {nonce: string; expires: Date}): Promise<boolean> {
  const rows = await db.insert(nonces).values({nonce, expires}).onConflictDoNothing().returning();
  return rows.length > 0;
}

const forgetFailures = (db: Queries, name: string) =>
  db.delete(failures).where(eq(failures.name, failureKey(name)));

/** @returns the token of a session */
export const signIn = (db: Database, name: string, passphrase: string): Promise<string | undefined> =>
  inTurn(async () => {
    tries.set(db, [...lateTries(db), Date.now()]);
    const [found] = await db
      .select({id: moderators.id, passphrase: moderators.passphrase})
      .from(moderators)
      .where(eq(moderators.name, name));
    // Counted before it is tried: of many tries at a time each knows of the others.
    await noteFailure(db, name);
    const right = await checkPassphrase(passphrase, found?.passphrase);
    if (!right || !found) return undefined;
    await forgetFailures(db, name);
    return openSession(db, found.id);
  });

// ---------------------------------------------------------------------------------------------- Invitations

/** @param name empty: who follows the link may choose */
export async function invite(db: Queries, name: string, sites: readonly string[] | null): Promise<string> {
  const token = newToken();
  await db.insert(invitations).values({
    token: hashOf(token),
    name,
    sites: sites && [...sites],
    expires: new Date(Date.now() + invitationTime),
  });
  return token;
}

export async function findInvitation(db: Queries, token: string): Promise<{name: string} | undefined> {
  const [found] = await db
    .select({name: invitations.name})
    .from(invitations)
    .where(and(eq(invitations.token, hashOf(token)), gt(invitations.expires, new Date())));
  return found;
}

/** Whether anyone can moderate yet. */
export async function hasModerators(db: Queries): Promise<boolean> {
  const rows = await db.select({id: moderators.id}).from(moderators).limit(1);
  return rows.length > 0;
}

/**
 * Follows an invitation: makes the moderator, or gives one that is there another passphrase.
 *
 * @returns with the token of a session; `taken`: another has that name
 */
export async function accept(
  db: Database,
  token: string,
  chosen: string,
  passphrase: string,
): Promise<{session: string} | 'taken' | undefined> {
  // Before the transaction, which must not wait so long.
  const hash = await hashPassphrase(passphrase);
  return db.transaction(async (step) => {
    const [found] = await step
      .select()
      .from(invitations)
      .where(and(eq(invitations.token, hashOf(token)), gt(invitations.expires, new Date())))
      .for('update');
    if (!found) return undefined;
    const name = found.name || chosen;
    const [there] = await step.select({id: moderators.id}).from(moderators).where(eq(moderators.name, name));
    if (there && !found.name) return 'taken';
    const isFirst = !(await hasModerators(step));
    const [moderator] = await step
      .insert(moderators)
      .values({name, passphrase: hash, sites: found.sites})
      .onConflictDoUpdate({target: moderators.name, set: {passphrase: hash}})
      .returning({id: moderators.id});
    if (!moderator) return undefined;
    await step.delete(sessions).where(eq(sessions.moderator, moderator.id));
    // Each start of a first run printed a link; they were all for the one who came first.
    await step
      .delete(invitations)
      .where(isFirst ? eq(invitations.name, '') : eq(invitations.token, found.token));
    await forgetFailures(step, name);
    return {session: await openSession(step, moderator.id)};
  });
}

export const allModerators = (db: Queries) =>
  db
    .select({id: moderators.id, name: moderators.name, sites: moderators.sites})
    .from(moderators)
    .orderBy(moderators.name);

/**
 * Dismisses a moderator, and with them all links that are out: one of theirs would make them anew, and who may invite may
 * have made some for themselves.
 */
export const dismiss = (db: Database, id: number): Promise<void> =>
  db.transaction(async (step) => {
    await step.delete(moderators).where(eq(moderators.id, id));
    await step.delete(invitations);
  });
