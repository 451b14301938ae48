/** Runs, in the process that has the database, what commands of others ask of it. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Inbox} from '../inbox.js';
import {runCommand} from './commands.js';

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

export const answerCommands =
  (inboxOf: () => Inbox | undefined) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    void (async () => {
      const {words, cwd} = JSON.parse(await textOf(request)) as {words: string[]; cwd: string};
      const inbox = inboxOf();
      const write = (text: string): void => {
        response.write(text);
      };
      if (inbox) response.end(`\0${await runCommand(inbox, words, cwd, write)}`);
      else response.end('The service is only just starting.\n\u00001');
    })().catch(() => response.end('\u00001'));
  };
