/** A site's comments, out: as JSON with everything that another inbox needs, or as WordPress reads it. */
import {and, asc, eq, gt} from 'drizzle-orm';
import type {Queries} from '../database/open.js';
import {comments, threads} from '../database/schema.js';
import {beginWxr, endWxr, itemWxr, type WxrComment} from './wxr.js';

export type Row = Omit<typeof comments.$inferSelect, 'site'>;

export interface ThreadRow {
  readonly id: number;
  readonly name: string;
  readonly state: 'open' | 'closed';
}

const batch = 500;

const threadsOf = (db: Queries, site: string): Promise<ThreadRow[]> =>
  db
    .select({id: threads.id, name: threads.name, state: threads.state})
    .from(threads)
    .where(eq(threads.site, site))
    .orderBy(asc(threads.id));

/** The comments of a site in the order in which they came, so that each comes after the one it replies to. */
async function* rowsOf(db: Queries, site: string, thread?: number): AsyncGenerator<Row> {
  for (let last = 0; ;) {
    const rows = await db
      .select()
      .from(comments)
      .where(
        and(
          eq(comments.site, site),
          gt(comments.arrival, last),
          thread === undefined ? undefined : eq(comments.thread, thread),
        ),
      )
      .orderBy(asc(comments.arrival))
      .limit(batch);
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < batch) return;
    last = end.arrival;
  }
}

export interface ExportOptions {
  /** E-mail addresses go along only where somebody says so. */
  readonly email: boolean;
}

/** `{"vigil": "inbox/1", …}`, a comment to a line. */
export async function* exportJson(db: Queries, site: string, {email}: ExportOptions): AsyncGenerator<string> {
  const all = await threadsOf(db, site);
  const names = new Map(all.map(({id, name}) => [id, name]));
  yield `{"vigil": "inbox/1", "site": ${JSON.stringify(site)},\n"threads": [`;
  for (const [index, {name, state}] of all.entries())
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify({name, state})}`;
  yield '\n],\n"comments": [';
  let separator = '\n';
  for await (const {thread, arrival: _arrival, ...row} of rowsOf(db, site)) {
    const comment = {...row, thread: names.get(thread), email: email ? row.email : null};
    yield separator + JSON.stringify(comment);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** WordPress's export format: an item for each thread, with its comments. */
export async function* exportWxr(
  db: Queries,
  site: string,
  title: string,
  {email}: ExportOptions,
): AsyncGenerator<string> {
  yield beginWxr(title);
  // WordPress takes them in by their numbers, and looks for what each replies to among those before it.
  let count = 0;
  const all = await threadsOf(db, site);
  // A thread that has a name gets a number that none has.
  const numberOf = (name: string): number => (/^[1-9]\d{0,9}$/.test(name) ? Number(name) : 0);
  let free = all.reduce((most, {name}) => Math.max(most, numberOf(name)), 0);
  for (const thread of all) {
    const rows: WxrComment[] = [];
    const numbers = new Map<number | null, number>();
    for await (const row of rowsOf(db, site, thread.id)) {
      numbers.set(row.id, ++count);
      const parent = numbers.get(row.parent) ?? null;
      rows.push({...row, id: count, parent, place: row.id, email: email ? row.email : null});
    }
    yield itemWxr({...thread, id: numberOf(thread.name) || ++free}, rows);
  }
  yield endWxr;
}
