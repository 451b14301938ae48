/**
 * All tables, as lines of JSON, whatever kind of database they are in: so a backup is also the way from the embedded one to
 * PostgreSQL. Sessions and the pace stay behind: nobody needs them afterwards.
 */
import {sql} from 'drizzle-orm';
import type {Database} from '../database/open.js';

/** With their keys, in an order in which each refers only to those before it. */
const keys = {
  settings: 'key',
  threads: 'id',
  comments: 'arrival',
  nonces: 'nonce',
  moderators: 'id',
  invitations: 'token',
  failures: 'name',
  audit: 'id',
} as const;
const tables = Object.keys(keys) as (keyof typeof keys)[];
const numbered = tables.filter((table) => ['id', 'arrival'].includes(keys[table]));

const first = {vigil: 'inbox-backup/1'};
const batch = 500;

/** Everything at one moment: what changes meanwhile is in it wholly or not at all. */
export const backup = (db: Database, write: (line: string) => Promise<void>): Promise<void> =>
  db.transaction(
    async (step) => {
      await write(JSON.stringify(first));
      for (const table of tables) {
        const name = sql.identifier(table);
        const key = sql.identifier(keys[table]);
        for (let offset = 0; ; offset += batch) {
          const {rows} = await step.execute<{row: unknown}>(
            sql`select row_to_json(t) as row from ${name} t order by ${key} limit ${batch} offset ${offset}`,
          );
          for (const {row} of rows) await write(JSON.stringify([table, row]));
          if (rows.length < batch) break;
        }
      }
    },
    {isolationLevel: 'repeatable read', accessMode: 'read only'},
  );

export class RestoreError extends Error {}

/** Fills an empty database; one that has a comment or a moderator is left as it is. */
export const restore = (db: Database, lines: AsyncIterable<string>): Promise<number> =>
  db.transaction(async (step) => {
    const {rows} = await step.execute<{used: boolean}>(
      sql`select exists (select 1 from comments) or exists (select 1 from moderators) as used`,
    );
    if (rows[0]?.used)
      throw new RestoreError('There are comments or moderators in this database. Restore into an empty one.');
    // Secrets of the first start, and its link.
    await step.execute(
      sql`truncate settings, threads, comments, nonces, pace, moderators, invitations, sessions, failures, audit`,
    );
    let count = 0;
    let begun = false;
    for await (const line of lines) {
      if (!line) continue;
      const data = JSON.parse(line) as unknown;
      if (!begun) {
        if (JSON.stringify(data) !== JSON.stringify(first))
          throw new RestoreError('This is no backup of an inbox.');
        begun = true;
        continue;
      }
      const [table, row] = data as [string, {id?: unknown; arrival?: unknown}];
      if (!tables.some((each) => each === table)) throw new RestoreError(`There is no table ${table}.`);
      // Of a time when their numbers said it.
      if (table === 'comments') row.arrival ??= row.id;
      const name = sql.identifier(table);
      await step.execute(
        sql`insert into ${name} overriding system value select * from json_populate_record(null::${name}, ${JSON.stringify(row)}::json)`,
      );
      count++;
    }
    if (!begun) throw new RestoreError('This file is empty.');
    for (const table of numbered)
      await step.execute(
        sql`select setval(pg_get_serial_sequence(${table}, ${keys[table]}), greatest((select max(${sql.identifier(keys[table])}) from ${sql.identifier(table)}), 1))`,
      );
    return count;
  });
