/** `vigil-inbox`: reads the words, and does what they say. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {ConfigError, readConfig, warningsOf, type Config} from '../config/config.js';
import {isThere} from '../database/open.js';
import {createInbox} from '../inbox.js';
import {handOver, HeldError, isHeld} from '../operate/lock.js';
import {describe, logPlainly, logTo} from '../operate/log.js';
import {Metrics} from '../operate/metrics.js';
import {strays} from '../store/sites.js';
import {commands, runCommand} from './commands.js';
import {help} from './help.js';
import {openDatabase, start} from './start.js';

const say = (text: string): void => {
  process.stdout.write(text);
};

// What a program keeps is for programs; at a terminal somebody reads it.
const log = (process.stdout.isTTY ? logPlainly : logTo)((line) => {
  say(`${line}\n`);
});

const warnings = (config: Config): string[] => warningsOf(config, Boolean(process.env.VIGIL_INBOX_CONFIG));

async function serveUntilStopped(config: Config): Promise<void> {
  const started = await start(config, log);
  for (const text of warnings(config)) log('warn', 'settings', {text});
  for (const {site, count} of await strays(started.inbox.db, Object.keys(config.sites)))
    log('warn', 'settings', {
      text: `The database holds ${count} ${count === 1 ? 'comment' : 'comments'} of a site “${site}”, which is not configured: nobody sees ${count === 1 ? 'it' : 'them'}. If that is called otherwise now: vigil-inbox site rename ${site} NAME`,
    });
  log('info', 'started', {
    text: `Comments are taken at ${started.url}, and moderated at ${config.url || started.url}/moderate. To stop: Ctrl+C`,
    url: started.url,
    database: started.inbox.kind,
    sites: Object.fromEntries(Object.entries(config.sites).map(([key, {origins}]) => [key, origins])),
    pid: process.pid,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      log('info', 'stopping', {signal});
      started.stop().then(
        () => {
          log('info', 'stopped');
          process.exit(0);
        },
        (error: unknown) => {
          log('error', 'stopping failed', describe(error));
          process.exit(1);
        },
      );
    });
}

/** What may begin with no database; the others would make one where they were asked of the wrong folder, and all would seem well. */
const beginners = ['import', 'restore'];

async function runHere(config: Config, words: readonly [string, ...string[]]): Promise<number> {
  if (!config.databaseUrl) {
    if (await isHeld(config.data)) return handOver(config.data, words, say);
    if (!isThere(config.data) && !beginners.includes(words[0]))
      throw new ConfigError(
        `There is no database in ${resolve(config.data)}. Set VIGIL_INBOX_DATA to the folder that the service has, or DATABASE_URL.`,
      );
  }
  const opened = await openDatabase(config, () => undefined);
  try {
    return await runCommand(await createInbox(opened, config, log, new Metrics()), words, process.cwd(), say);
  } finally {
    await opened.close();
  }
}

async function main([name = 'start', ...words]: readonly string[]): Promise<number | undefined> {
  if (name === '--help' || name === '-h' || name === 'help' || words.includes('--help')) {
    say(help);
    return 0;
  }
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  if (name === 'check') {
    say(`The configuration is as it has to be: ${Object.keys(config.sites).join(', ')}\n`);
    for (const text of warnings(config)) say(`Warning: ${text}\n`);
    return 0;
  }
  if (name === 'start' && words.length === 0) {
    await serveUntilStopped(config);
    return undefined;
  }
  if (Object.hasOwn(commands, name)) return runHere(config, [name, ...words]);
  process.stderr.write(`Unknown: ${[name, ...words].join(' ')}. See vigil-inbox --help.\n`);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => {
    if (code !== undefined) process.exit(code);
  },
  (error: unknown) => {
    // What a person wrote may be told back to them; what a database says may hold its password.
    if (error instanceof ConfigError || error instanceof HeldError)
      process.stderr.write(`${error.message}\n`);
    else log('error', 'cannot start', describe(error));
    process.exit(1);
  },
);
