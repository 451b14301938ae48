import {randomBytes} from 'node:crypto';
import {eq} from 'drizzle-orm';
import type {Secrets} from './api/proof.js';
import type {Config, SiteSettings} from './config/config.js';
import type {Database, OpenDatabase} from './database/open.js';
import {settings} from './database/schema.js';
import type {Log} from './operate/log.js';
import type {Metrics} from './operate/metrics.js';
import {loadOf} from './store/threads.js';

/** What all parts of the service stand on. Holds no state but what can be read again from the database. */
export interface Inbox {
  readonly config: Config;
  readonly db: Database;
  readonly kind: OpenDatabase['kind'];
  readonly secrets: Secrets & {readonly session: string};
  readonly log: Log;
  readonly metrics: Metrics;
  /** How many times the ordinary work a comment costs now. */
  factor(site: string): Promise<number>;
}

export interface Site {
  readonly key: string;
  readonly settings: SiteSettings;
}

/** A secret that all processes on this database share: whoever comes first makes it. */
async function sharedSecret(db: Database, key: string): Promise<string> {
  await db
    .insert(settings)
    .values({key, value: randomBytes(32).toString('base64url')})
    .onConflictDoNothing();
  const [row] = await db.select({value: settings.value}).from(settings).where(eq(settings.key, key));
  if (!row) throw new Error('A secret was made and is not there.');
  return row.value;
}

/** How long a measure of the load is good for, in milliseconds. */
const fresh = 3_000;
/** A phone would not get through more than this many times the ordinary work in bearable time. */
const mostWork = 8;

/** The work doubles with each doubling of what a site takes in a minute. */
export const factorFor = (load: number, busy: number): number =>
  load < busy ? 1 : Math.min(mostWork, 2 ** Math.floor(Math.log2((2 * load) / busy)));

export async function createInbox(
  {db, kind}: Pick<OpenDatabase, 'db' | 'kind'>,
  config: Config,
  log: Log,
  metrics: Metrics,
): Promise<Inbox> {
  const [challenge, key, session] = (await Promise.all(
    ['challenge', 'key', 'session'].map((name) => sharedSecret(db, `secret.${name}`)),
  )) as [string, string, string];
  const measured = new Map<string, {at: number; factor: number}>();
  return {
    config,
    db,
    kind,
    secrets: {challenge, key, session},
    log,
    metrics,
    async factor(site) {
      const now = Date.now();
      const last = measured.get(site);
      if (last && now - last.at < fresh) return last.factor;
      const factor = factorFor(await loadOf(db, site, now), config.sites[site]?.busy ?? 20);
      measured.set(site, {at: now, factor});
      return factor;
    },
  };
}
