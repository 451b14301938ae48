/** Commands that work on the database, here or in the process that has it. */
import {once} from 'node:events';
import {createReadStream, createWriteStream, existsSync} from 'node:fs';
import {open, readFile, rename, rm} from 'node:fs/promises';
import {resolve} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createGunzip, createGzip} from 'node:zlib';
import type {SiteSettings} from '../config/config.js';
import type {Inbox} from '../inbox.js';
import * as accounts from '../moderate/accounts.js';
import {describe} from '../operate/log.js';
import {backup, restore} from '../transfer/backup.js';
import {renameSite} from '../store/sites.js';
import {exportJson, exportWxr} from '../transfer/export.js';
import {importThreads, readJsonExport, readWxrExport} from '../transfer/import.js';

export type Write = (text: string) => void;

/** What a person did not get right, in words for them. */
export class UsageError extends Error {}

type Command = (inbox: Inbox, words: readonly string[], cwd: string, write: Write) => Promise<void>;

const moderator: Command = async ({db, config}, [action, word, ...sites], _cwd, write) => {
  const link = async (name: string, some: readonly string[] | null) => {
    const token = await accounts.invite(db, name, some);
    const home = config.url || `http://${config.host}:${config.port}`;
    write(`Good once, for two days:\n${home}/moderate/set-up?token=${token}\n`);
  };
  const known = await accounts.allModerators(db);
  const named = known.find(({name}) => name === accounts.nameOf(word ?? ''));
  if (action === 'list' && word === undefined) {
    for (const {name, sites: some} of known) write(`${name}  ${some ? some.join(', ') : 'all sites'}\n`);
  } else if (action === 'invite') {
    const some = [word, ...sites].filter((site) => site !== undefined);
    for (const site of some)
      if (!Object.hasOwn(config.sites, site)) throw new UsageError(`There is no site ${site}.`);
    await link('', some.length > 0 ? some : null);
  } else if (action === 'link' && named) await link(named.name, named.sites);
  else if (action === 'dismiss' && named) await accounts.dismiss(db, named.id);
  else if (word !== undefined && ['link', 'dismiss'].includes(action ?? ''))
    throw new UsageError(`There is no moderator ${word}.`);
  else throw new UsageError('moderator invite [SITE …] | link NAME | list | dismiss NAME');
};

/** The words that are options, and the rest. */
function split(words: readonly string[], options: readonly string[]): {set: Set<string>; rest: string[]} {
  const set = new Set(words.filter((word) => word.startsWith('--')));
  for (const word of set) if (!options.includes(word)) throw new UsageError(`There is no option ${word}.`);
  return {set, rest: words.filter((word) => !word.startsWith('--'))};
}

/** The site that was named; the only one needs no name. */
function siteOf({config}: Inbox, name: string | undefined): string {
  const all = Object.keys(config.sites);
  const site = name ?? (all.length === 1 ? all[0] : undefined);
  if (site !== undefined && Object.hasOwn(config.sites, site)) return site;
  throw new UsageError(
    name === undefined ? `Which site? There is ${all.join(', ')}.` : `There is no site ${name}.`,
  );
}

/** Where a file is to be written, in the place of no other: the one before may be the better one. */
function targetOf(cwd: string, path: string): string {
  const target = resolve(cwd, path);
  if (existsSync(target)) throw new UsageError(`${target} is there already. Name another file.`);
  return target;
}

/** A file that nobody else may read, written whole or not at all. */
async function writeFile(path: string, chunks: AsyncIterable<string>): Promise<void> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'wx', 0o600);
  try {
    for await (const chunk of chunks) await file.write(chunk);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(partial, {force: true});
    throw error;
  }
  await file.close();
  await rename(partial, path);
}

const exporting: Command = async (inbox, words, cwd, write) => {
  const {set, rest} = split(words, ['--wxr', '--email']);
  const [path, name] = rest;
  if (!path) throw new UsageError('export FILE [SITE] [--wxr] [--email]');
  const site = siteOf(inbox, name);
  const target = targetOf(cwd, path);
  const options = {email: set.has('--email')};
  const title = inbox.config.sites[site]?.title ?? site;
  const chunks = set.has('--wxr')
    ? exportWxr(inbox.db, site, title, options)
    : exportJson(inbox.db, site, options);
  await writeFile(target, chunks);
  write(`Exported ${site} to ${target}\n`);
};

const importing: Command = async (inbox, words, cwd, write) => {
  const {rest} = split(words, []);
  const [path, name] = rest;
  if (!path) throw new UsageError('import FILE [SITE]');
  const site = siteOf(inbox, name);
  const settings = inbox.config.sites[site] as SiteSettings;
  const text = await readFile(resolve(cwd, path), 'utf8');
  const threads = /^\s*</.test(text) ? readWxrExport(text) : readJsonExport(text);
  const count = await importThreads(inbox.db, site, settings, threads);
  write(
    `Imported ${count} new ${count === 1 ? 'comment' : 'comments'} into ${site}; the file has ${threads.length} ${threads.length === 1 ? 'thread' : 'threads'}\n`,
  );
};

const backingUp: Command = async ({db}, [path], cwd, write) => {
  if (!path) throw new UsageError('backup FILE');
  const target = targetOf(cwd, path);
  const partial = `${target}.partial`;
  const zip = createGzip();
  const done = pipeline(zip, createWriteStream(partial, {mode: 0o600, flags: 'wx', flush: true}));
  try {
    await backup(db, async (line) => {
      if (!zip.write(`${line}\n`)) await once(zip, 'drain');
    });
    zip.end();
    await done;
  } catch (error) {
    zip.destroy();
    await done.catch(() => undefined);
    await rm(partial, {force: true});
    throw error;
  }
  await rename(partial, target);
  write(`Wrote ${target}. Whoever has it has every comment, held ones too, and every e-mail address.\n`);
};

/** Not `node:readline`, which loses the lines that come before somebody asks for them. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

const restoring: Command = async ({db}, [path], cwd, write) => {
  if (!path) throw new UsageError('restore FILE');
  const file = createReadStream(resolve(cwd, path));
  const text = file.pipe(createGunzip()).setEncoding('utf8');
  file.once('error', (error) => text.destroy(error));
  const lines = linesOf(text as AsyncIterable<string>);
  const count = await restore(db, lines);
  write(`Restored ${count} rows. Start the service anew.\n`);
};

const site: Command = async (inbox, [action, from = '', to, ...more], _cwd, write) => {
  if (action !== 'rename' || !to || more.length > 0) throw new UsageError('site rename OLD NEW');
  const {sites} = inbox.config;
  if (Object.hasOwn(sites, from))
    throw new UsageError(
      `${from} is a site of the configuration. Name it there as it is to be called, first.`,
    );
  const threads = await renameSite(inbox.db, from, siteOf(inbox, to));
  if (threads === undefined) throw new UsageError(`${to} has threads already.`);
  if (threads === 0) throw new UsageError(`There is nothing of a site ${from}.`);
  write(
    `${threads === 1 ? 'One thread of' : `${threads} threads of`} ${from} ${threads === 1 ? 'is' : 'are'} of ${to} now.\n`,
  );
};

export const commands: Readonly<Record<string, Command>> = {
  moderator,
  site,
  export: exporting,
  import: importing,
  backup: backingUp,
  restore: restoring,
};

/** @returns the exit code */
export async function runCommand(
  inbox: Inbox,
  [name = '', ...words]: readonly string[],
  cwd: string,
  write: Write,
): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new UsageError(`There is no command ${name}. See vigil-inbox --help.`);
    await command(inbox, words, cwd, write);
    return 0;
  } catch (error) {
    // What the database says quotes what it was given: somebody's comment.
    const {message, cause} = error as Error;
    write(cause ? `The database would not take it: ${JSON.stringify(describe(error))}\n` : `${message}\n`);
    return 1;
  }
}
