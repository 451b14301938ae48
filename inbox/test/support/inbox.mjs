/** Inboxes for tests, on each kind of database. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import pg from 'pg';
import {ensurePostgres, startPostgres} from '../../../scripts/postgres.mjs';
import {readConfig} from '../../dist/config/config.js';
import {start} from '../../dist/command/start.js';
import {openEmbedded} from '../../dist/database/open.js';
import {logTo} from '../../dist/operate/log.js';

/** Each suite runs on both. */
export const kinds = ['embedded', 'server'];

/** Why there is no PostgreSQL here; `false` where there is one. */
export const withoutPostgres = process.env.VIGIL_TEST_POSTGRES
  ? false
  : (ensurePostgres().complaint ?? false);

let cluster;
/** A new database on the cluster of this run, or on one of our own. */
export async function newDatabase() {
  let base = process.env.VIGIL_TEST_POSTGRES;
  if (!base) {
    cluster ??= startPostgres();
    base = (await cluster).url;
  }
  const name = `t${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const client = new pg.Client({connectionString: base});
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return base.replace(/\/[^/]*$/, `/${name}`);
}

/**
 * An embedded database with its tables and nothing in them, made once for each version of it and copied from then on: to
 * make one takes a second, and many times that where others work on the same machine.
 */
export async function copyTemplate(data) {
  const read = (path) => readFileSync(new URL(path, import.meta.url));
  const version = createHash('sha256')
    .update(read('../../dist/database/embedded.js'))
    .update(read('../../migrations/meta/_journal.json'))
    .update(read('../../../package-lock.json'))
    .digest('hex');
  const home = fileURLToPath(new URL('../../../.build/inbox/', import.meta.url));
  const template = join(home, `template-${version.slice(0, 12)}`);
  if (!existsSync(template)) {
    mkdirSync(home, {recursive: true});
    const fresh = mkdtempSync(join(home, 'new-'));
    await (await openEmbedded(fresh)).close();
    try {
      renameSync(fresh, template);
    } catch {
      // Another test was quicker.
      rmSync(fresh, {recursive: true, force: true});
    }
  }
  cpSync(template, data, {recursive: true});
}

export const configOf = (sites, env = {}) =>
  readConfig({VIGIL_INBOX_PORT: '0', ...(sites && {VIGIL_INBOX_CONFIG: 'vigil-inbox.json'}), ...env}, () =>
    JSON.stringify({sites}),
  );

/**
 * @param {object} [settings]
 * @param {'embedded' | 'server'} [settings.kind]
 * @param {Record<string, object>} [settings.sites] as in the file; one with everything as it comes where none are given
 * @param {Record<string, string>} [settings.env]
 */
export async function startInbox({kind = 'embedded', sites = {site: {}}, env = {}} = {}) {
  const data = mkdtempSync(join(tmpdir(), 'vigil-inbox-'));
  const database = kind === 'server' ? {DATABASE_URL: env.DATABASE_URL ?? (await newDatabase())} : {};
  const lines = [];
  if (kind === 'embedded') await copyTemplate(data);
  const config = configOf(sites, {VIGIL_INBOX_DATA: data, ...database, ...env});
  const started = await start(
    config,
    logTo((line) => lines.push(line)),
  );
  const {inbox, url} = started;
  const first = Object.keys(sites)[0];
  const self = {
    ...started,
    db: inbox.db,
    config,
    lines,
    data,
    databaseUrl: config.databaseUrl,
    rest: (site = first) => `${url}/${site}/wp-json`,
    /** A solved proof, without the work: the counter is known here. */
    proof: (thread = '1', site = first, more = {}) => mint(inbox.secrets, site, thread, more),
    /** Sends a comment; gives the answer with its body. */
    async post(fields = {}, {site = first, headers = {}, proof} = {}) {
      const thread = String(fields.post ?? '1');
      const altcha = proof ?? (await self.proof(thread, site));
      return ask(`${self.rest(site)}/wp/v2/comments`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({post: thread, content: `Text ${Math.random()}`, altcha, ...fields}),
      });
    },
    list: (thread = '1', query = '', site = first) =>
      ask(`${self.rest(site)}/wp/v2/comments?post=${thread}&order=asc${query}`),
    rows: async (query) => (await inbox.db.execute(query)).rows,
    async end() {
      await started.stop();
      rmSync(data, {recursive: true, force: true});
    },
  };
  return self;
}

export async function ask(url, init) {
  const response = await fetch(url, init);
  const text = await response.text();
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  return {status: response.status, headers: response.headers, text, body};
}

/** A challenge as a server sets it, but that costs next to nothing; and its solution. */
export async function easyChallenge(secrets, site, thread, more = {}) {
  const counter = 3;
  let derivedKey;
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter,
    data: {post: thread, site},
    deriveKey: async (...words) => {
      const made = await deriveKey(...words);
      derivedKey = Buffer.from(made.derivedKey).toString('hex');
      return made;
    },
    expiresAt: Math.floor(Date.now() / 1000) + 600,
    hmacSignatureSecret: secrets.challenge,
    hmacKeySignatureSecret: secrets.key,
    ...more,
  });
  return {challenge, solution: {counter, derivedKey, time: 1}};
}

/** A proof without the work. */
export const mint = async (...words) =>
  Buffer.from(JSON.stringify(await easyChallenge(...words))).toString('base64');

/** An error as WordPress writes it. */
export function assertRefused({status, body}, code, expected) {
  assert.deepEqual([status, body?.code], [expected, code], JSON.stringify(body));
  assert.equal(body.data.status, expected);
  assert.equal(typeof body.message, 'string');
}
