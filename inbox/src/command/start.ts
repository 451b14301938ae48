import type {Config} from '../config/config.js';
import {openEmbedded, openServer, type OpenDatabase} from '../database/open.js';
import {createInbox, type Inbox} from '../inbox.js';
import {hold} from '../operate/lock.js';
import {hasModerators, invite} from '../moderate/accounts.js';
import type {Log} from '../operate/log.js';
import {Metrics} from '../operate/metrics.js';
import {serve, type Serving} from '../operate/serve.js';
import {answerCommands} from './hand-over.js';

/** Opens the database that the configuration names; an embedded one only where no other process has it. */
export async function openDatabase(config: Config, inboxOf: () => Inbox | undefined): Promise<OpenDatabase> {
  if (config.databaseUrl) return openServer(config.databaseUrl, config.connections);
  const release = await hold(config.data, answerCommands(inboxOf));
  try {
    const opened = await openEmbedded(config.data);
    return {
      ...opened,
      async close() {
        await opened.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

export interface Started extends Serving {
  readonly inbox: Inbox;
}

/** The whole service. */
export async function start(config: Config, log: Log): Promise<Started> {
  let inbox: Inbox | undefined;
  const opened = await openDatabase(config, () => inbox);
  try {
    inbox = await createInbox(opened, config, log, new Metrics());
    const serving = await serve(inbox);
    if (!(await hasModerators(inbox.db))) {
      // Good once, and worth nothing afterwards.
      const link = `${config.url || serving.url}/moderate/set-up?token=${await invite(inbox.db, '', null)}`;
      const text = `Follow this link, once and within two days, to choose a name and a passphrase:\n\n  ${link}\n`;
      log('info', 'set up', {link, text});
    }
    return {
      inbox,
      url: serving.url,
      async stop() {
        await serving.stop();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
