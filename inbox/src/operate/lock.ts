/**
 * The embedded database belongs to one process at a time; two would destroy it. Who holds it listens on a socket beside
 * it, which the system takes away with the process, however that ends. Commands are handed over through it.
 */
import {createHash} from 'node:crypto';
import {chmodSync, mkdirSync, rmSync, statSync} from 'node:fs';
import {createServer, request, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

/** A socket's path may have 107 bytes, and a folder can lie deep. */
export function socketPath(folder: string): string {
  const near = join(resolve(folder), 'control.sock');
  if (process.platform === 'win32')
    return `\\\\.\\pipe\\vigil-inbox-${createHash('sha256').update(near).digest('hex').slice(0, 24)}`;
  if (Buffer.byteLength(near) <= 100) return near;
  return join(tmpdir(), `vigil-inbox-${createHash('sha256').update(near).digest('hex').slice(0, 24)}.sock`);
}

/** Whether a process holds the database in that folder. */
export const isHeld = (folder: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(socketPath(folder));
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => {
      done(false);
    });
  });

const inodeOf = (path: string): number => (process.platform === 'win32' ? 0 : statSync(path).ino);

export class HeldError extends Error {
  constructor(folder: string) {
    super(
      `Another vigil-inbox has the database in ${folder}. Several processes need PostgreSQL: DATABASE_URL.`,
    );
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Takes the database in a folder, or fails.
 *
 * @param handle answers what is asked through the socket
 * @returns gives it back
 */
export async function hold(folder: string, handle: Handler): Promise<() => Promise<void>> {
  mkdirSync(folder, {recursive: true, mode: 0o700});
  if (await isHeld(folder)) throw new HeldError(folder);
  const path = socketPath(folder);
  // What a process that was killed has left.
  if (process.platform !== 'win32') rmSync(path, {force: true});
  const server: Server = createServer(handle);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(path, done);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  const inode = inodeOf(path);
  const release = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  // Another that started in the same moment may have put its own in place of ours. The last one has it.
  await sleep(50);
  if (inodeOf(path) !== inode) {
    await release();
    throw new HeldError(folder);
  }
  return release;
}

/** Has the process that holds the database run a command, and passes on what it says. */
export const handOver = (
  folder: string,
  words: readonly string[],
  write: (text: string) => void,
): Promise<number> =>
  new Promise((done, fail) => {
    const asked = request({socketPath: socketPath(folder), method: 'POST', path: '/run'}, (response) => {
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        rest += chunk;
        // The exit code comes last, after a sign that no text has.
        const end = rest.indexOf('\0');
        write(end < 0 ? rest : rest.slice(0, end));
        rest = end < 0 ? '' : rest.slice(end);
      });
      response.once('end', () => {
        done(Number(rest.slice(1) || 1));
      });
      response.once('error', fail);
    });
    asked.once('error', fail);
    asked.end(JSON.stringify({words, cwd: process.cwd()}));
  });
