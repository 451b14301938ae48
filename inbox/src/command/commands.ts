/** Commands that work on the database, here or in the process that has it. */
import type {Inbox} from '../inbox.js';

export type Write = (text: string) => void;

/** What a person did not get right, in words for them. */
export class UsageError extends Error {}

type Command = (inbox: Inbox, words: readonly string[], cwd: string, write: Write) => Promise<void>;

export const commands: Readonly<Record<string, Command>> = {};

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
