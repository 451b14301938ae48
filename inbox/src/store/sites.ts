/** What a database holds of sites, whatever the configuration says of them. */
import {and, asc, eq, gt, notInArray, sql} from 'drizzle-orm';
import {fingerprintOf} from '../api/fields.js';
import type {Database, Queries} from '../database/open.js';
import {comments, threads} from '../database/schema.js';

/** How many comments there are of sites that nobody has named. */
export const strays = (db: Queries, known: readonly string[]): Promise<{site: string; count: number}[]> =>
  db
    .select({site: comments.site, count: sql`count(*)`.mapWith(Number)})
    .from(comments)
    .where(notInArray(comments.site, [...known]))
    .groupBy(comments.site)
    .orderBy(comments.site);

const batch = 500;

/** The name of a site is part of that by which a repeat is known. */
async function renewFingerprints(step: Queries, site: string): Promise<void> {
  for (let last = 0; ;) {
    const rows = await step
      .select({
        id: comments.id,
        thread: threads.name,
        parent: comments.parent,
        name: comments.name,
        content: comments.content,
      })
      .from(comments)
      .innerJoin(threads, eq(threads.id, comments.thread))
      .where(
        and(
          eq(comments.site, site),
          gt(comments.id, last),
          sql`${comments.fingerprint} is not null and ${comments.status} <> 'removed'`,
        ),
      )
      .orderBy(asc(comments.id))
      .limit(batch);
    for (const {id, parent, ...row} of rows)
      await step
        .update(comments)
        .set({fingerprint: fingerprintOf(site, {...row, parent: parent ?? 0})})
        .where(eq(comments.id, id));
    const end = rows.at(-1);
    if (!end || rows.length < batch) return;
    last = end.id;
  }
}

/**
 * Gives all that is of one site to another, which has nothing yet.
 *
 * @returns how many threads there were; `undefined`: the other has some
 */
export const renameSite = (db: Database, from: string, to: string): Promise<number | undefined> =>
  db.transaction(async (step) => {
    const [taken] = await step.select({id: threads.id}).from(threads).where(eq(threads.site, to)).limit(1);
    if (taken) return undefined;
    // In one statement: a comment can never be in another site than its thread.
    const {rows} = await step.execute<{count: number}>(sql`
      with moved as (update comments set site = ${to} where site = ${from}),
      renamed as (update threads set site = ${to} where site = ${from} returning 1)
      select count(*)::int as count from renamed`);
    await step.execute(sql`update audit set site = ${to} where site = ${from}`);
    await step.execute(sql`update moderators set sites = array_replace(sites, ${from}, ${to})`);
    await step.execute(sql`update invitations set sites = array_replace(sites, ${from}, ${to})`);
    await renewFingerprints(step, to);
    return rows[0]?.count ?? 0;
  });
