import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import {createApp} from '../app.js';
import {ConfigError} from '../config/config.js';
import type {Inbox} from '../inbox.js';
import {ApiError} from '../api/errors.js';
import {keepSweeping} from './sweep.js';

export interface Serving {
  /** Where it answers on this machine. */
  readonly url: string;
  /** Takes no new requests, finishes those it has, and ends. */
  stop(): Promise<void>;
}

/** How long a request that is under way may still take when the service stops, in milliseconds. */
const grace = 10_000;

/** Why nobody can be listened to, where that is a matter of settings. */
const cannotListen: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `Port ${port} is taken; set VIGIL_INBOX_PORT.`,
  EACCES: (_, port) => `Port ${port} may not be taken by this user; set VIGIL_INBOX_PORT to one above 1023.`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}; set VIGIL_INBOX_HOST.`,
  ENOTFOUND: (host) => `This machine has no address ${host}; set VIGIL_INBOX_HOST.`,
};

const badRequest = JSON.stringify(new ApiError(400, 'rest_invalid_param', 'This is no request.').body);

export async function serve(inbox: Inbox): Promise<Serving> {
  const app = createApp(inbox);
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      // Who sends slowly on purpose is not waited for.
      headersTimeout: 30_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 30_000,
      maxHeaderSize: 16 * 1024,
    },
  }) as Server;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // After a burst the time may be over for requests that are here and were only not read yet. They are still taken up, so
    // no answer may say that they are not: a client that gets none sends again, and is told that the comment is there.
    const answering = (socket as {_httpMessage?: unknown})._httpMessage;
    if (!socket.writable || answering || error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
    else
      socket.end(
        `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(badRequest)}\r\nConnection: close\r\n\r\n${badRequest}`,
      );
  });
  const {host, port} = inbox.config;
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = cannotListen[error.code ?? '']?.(host, port);
      fail(reason ? new ConfigError(reason) : error);
    });
    server.listen(port, host, done);
  });
  const stopSweeping = keepSweeping(inbox);
  const {port: got, family} = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${host}]` : host}:${got}`,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      // Connections that are kept open for later are closed as soon as nothing is under way on them.
      const idle = setInterval(() => {
        server.closeIdleConnections();
      }, 50);
      const timer = setTimeout(() => {
        server.closeAllConnections();
      }, grace);
      await closed;
      clearInterval(idle);
      clearTimeout(timer);
      await stopSweeping();
    },
  };
}
