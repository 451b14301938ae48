/** Commands that work on the database, here or in the process that has it. */
import type {Inbox} from '../inbox.js';
import * as accounts from '../moderate/accounts.js';

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

export const commands: Readonly<Record<string, Command>> = {moderator};

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
    write(`${(error as Error).message}
`);
    return 1;
  }
}
