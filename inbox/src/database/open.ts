import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {sql} from 'drizzle-orm';
import {drizzle, type NodePgDatabase} from 'drizzle-orm/node-postgres';
import {migrate} from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import * as schema from './schema.js';

export type Database = NodePgDatabase<typeof schema>;
/** The database, or a transaction in it. */
export type Queries = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

export interface OpenDatabase {
  readonly db: Database;
  readonly kind: 'embedded' | 'server';
  close(): Promise<void>;
}

/** Any number will do that no other program takes for its own locks. */
const MIGRATION_LOCK = 8_416_002_713;

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Brings the tables up to date. Of several processes that start at a time one does it, and the others wait. */
async function migrateServer(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), {migrationsFolder});
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

/** Any PostgreSQL, by its address. */
export async function openServer(url: string, connections: number): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'vigil-inbox',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // Nothing of ours takes as long, and a request that does must not hold its connection.
    statement_timeout: 15_000,
    // The same where the database is not there any more to keep it.
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  // A connection that breaks while it rests is replaced; the queries on the others say what is wrong, if anything is.
  pool.on('error', () => undefined);
  // One that breaks within a transaction has nobody else who hears of it, and what nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const close = () => pool.end();
  try {
    await migrateServer(pool);
  } catch (error) {
    await close();
    throw error;
  }
  /** Drizzle's own keeps a connection for ever on which not even the beginning succeeds. */
  const transaction: Database['transaction'] = async (work, config) => {
    const client = await pool.connect();
    let broken = true;
    try {
      const result = await drizzle(client, {schema}).transaction(work, config);
      broken = false;
      return result;
    } finally {
      client.release(broken);
    }
  };
  return {db: Object.assign(drizzle(pool, {schema}), {transaction}), kind: 'server', close};
}

/** Whether there is an embedded database in a folder. To open it would make one. */
export const isThere = (folder: string): boolean => existsSync(join(folder, 'database', 'PG_VERSION'));

/** PostgreSQL in this process, in a folder. One process at a time may have it. */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const [{startEmbedded}, embedded, migrator] = await Promise.all([
    import('./embedded.js'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ]);
  const database = await startEmbedded(folder);
  const close = () => database.close();
  try {
    const db = embedded.drizzle(database, {schema});
    await migrator.migrate(db, {migrationsFolder});
    // The same queries, and results of the same shape: only the types do not know it.
    return {db: db as unknown as Database, kind: 'embedded', close};
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether the database answers. */
export async function answers(db: Database): Promise<boolean> {
  try {
    await db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
