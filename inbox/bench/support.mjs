/** What the runs have in common: inboxes as processes of their own, a seeded chance, and figures. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import http from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startPostgres} from '../../scripts/postgres.mjs';
import {openEmbedded, openServer} from '../dist/database/open.js';
import {createInbox} from '../dist/inbox.js';
import {Metrics} from '../dist/operate/metrics.js';
import {configOf, copyTemplate, newDatabase} from '../test/support/inbox.mjs';

const bin = fileURLToPath(new URL('../bin/vigil-inbox.mjs', import.meta.url));

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A place for inboxes: a folder with their settings and a database with its secrets, which are read so that proofs can be made
 * without the work. `prepare` is given the database before.
 */
export async function preparePlace(kind, sites, {careful = false, log, databaseUrl: given, prepare} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-inbox-run-'));
  const isServer = kind === 'server';
  // One that others use as well will do where neither its disk nor its log counts.
  const cluster = isServer && (careful || log) ? await startPostgres({careful, log}) : undefined;
  const databaseUrl = isServer ? (given ?? cluster?.url ?? (await newDatabase())) : undefined;
  const file = join(folder, 'vigil-inbox.json');
  writeFileSync(file, JSON.stringify({sites}));
  const data = join(folder, 'data');
  if (!isServer) await copyTemplate(data);
  const inDatabase = async (work) => {
    const opened = await (databaseUrl ? openServer(databaseUrl, 2) : openEmbedded(data));
    try {
      return await work(opened);
    } finally {
      await opened.close();
    }
  };
  const secrets = await inDatabase(async (opened) => {
    await prepare?.(opened.db);
    return (await createInbox(opened, configOf(sites), () => undefined, new Metrics())).secrets;
  });
  return {
    folder,
    data,
    cluster,
    secrets,
    env: {VIGIL_INBOX_CONFIG: file, VIGIL_INBOX_DATA: data, ...(databaseUrl && {DATABASE_URL: databaseUrl})},
    /** While no inbox has it. */
    rows: (query) => inDatabase(async ({db}) => (await db.execute(query)).rows),
    async end() {
      await cluster?.stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** An inbox as a process of its own. Its lines are kept. */
export async function spawnInbox(env) {
  const child = spawn(process.execPath, [bin, 'start'], {
    env: {PATH: process.env.PATH, VIGIL_INBOX_PORT: '0', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  let rest = '';
  let started;
  const ready = new Promise((done, fail) => {
    started = done;
    child.once('exit', () => fail(new Error(`The inbox did not start:\n${lines.join('\n')}\n${rest}`)));
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      for (const line of parts) {
        lines.push(line);
        if (line.includes('"event":"started"')) started(JSON.parse(line).url);
      }
    });
  const url = await ready;
  return {
    url,
    lines,
    pid: child.pid,
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

/** A client that keeps its connections, and says no more than it has to. */
export function client({sockets = 64, localAddress} = {}) {
  const agent = new http.Agent({keepAlive: true, maxSockets: sockets, scheduling: 'fifo'});
  const request = (url, {method = 'GET', headers = {}, body} = {}) =>
    new Promise((done, fail) => {
      const asked = http.request(url, {method, headers, agent, localAddress}, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.once('end', () => done({status: response.statusCode, headers: response.headers, text}));
        response.once('error', fail);
      });
      asked.once('error', fail);
      asked.end(body);
    });
  const form = (url, fields, headers = {}) => {
    const body = new URLSearchParams(fields).toString();
    const type = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    };
    return request(url, {method: 'POST', headers: {...type, ...headers}, body});
  };
  return {request, form, close: () => agent.destroy()};
}

/** The value below which that part of all lies. */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
