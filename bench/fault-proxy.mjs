import {once} from 'node:events';
import {createServer, request} from 'node:http';

/** What may become of a comment on its way. Each happens at the proxy; the client sees what a browser would. */
export const faults = [
  'dropped before arrival',
  'dropped after arrival',
  '500 before arrival',
  '500 after arrival',
  '502 HTML before arrival',
  '502 HTML after arrival',
  'truncated JSON, connection cut',
  'truncated JSON, ended as if whole',
  'stalled before arrival, arrives late',
  'stalled before arrival, arrives after the next try',
  'stalled after arrival',
];

/** Sends a request on, and gives the whole answer. */
function forward(target, {method, url, headers}, body) {
  return new Promise((resolve, reject) => {
    const onward = request(
      new URL(url, target),
      {method, headers: {...headers, host: new URL(target).host}},
      async (answer) => {
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk);
        resolve({status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks)});
      },
    );
    onward.once('error', reject);
    onward.end(body);
  });
}

/**
 * An HTTP proxy between comment forms and a server, that loses what it is told to lose.
 *
 * @param {string} target where the server is
 * @param {number} stall how long "stalled" is, in milliseconds
 * @param {(body: string) => string | undefined} fateOf what becomes of a comment, by the body of its request; `undefined`: nothing
 * @param {(body: string) => () => void} enters told that a comment goes on to the server; what it gives, that the answer is there
 * @returns {Promise<{url: string, slowest: () => number, idle: () => Promise<void>, close: () => void}>}
 */
export async function startFaultProxy(target, stall, fateOf, enters = () => () => undefined) {
  const underWay = new Set();
  let slowest = 0;
  const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  const answer = (response, {status, headers, body}) => {
    delete headers['transfer-encoding'];
    delete headers.connection;
    response.writeHead(status, {...headers, 'content-length': body.length}).end(body);
  };
  const page = (response, status) => {
    const body = `<html><title>${status}</title><h1>${status}</h1></html>`;
    response.writeHead(status, {'content-type': 'text/html'}).end(body);
  };

  async function serve(incoming, response) {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const send = async () => {
      const start = performance.now();
      const leaves = incoming.method === 'POST' ? enters(body.toString()) : () => undefined;
      try {
        return await forward(target, incoming, body);
      } finally {
        leaves();
        slowest = Math.max(slowest, performance.now() - start);
      }
    };
    const fate = (incoming.method === 'POST' && fateOf(body.toString())) || 'fine';
    const [what, when] = fate.split(/ (before arrival|after arrival)/);
    if (what === 'stalled' && when === 'before arrival') {
      await later(fate.endsWith('late') ? stall : stall * 2.5);
      await send();
      response.destroy();
      return;
    }
    const result = when === 'before arrival' ? undefined : await send();
    if (fate === 'fine') answer(response, result);
    else if (what === 'dropped') response.destroy();
    else if (what === '500') page(response, 500);
    else if (what === '502 HTML') page(response, 502);
    else if (what === 'stalled') {
      await later(stall);
      response.destroy();
    } else {
      // A redirect has no JSON to be cut.
      const half = result.body.subarray(0, result.body.length >> 1);
      const type = {'content-type': 'application/json'};
      if (fate.endsWith('whole')) response.writeHead(result.status === 201 ? 201 : 200, type).end(half);
      else {
        response.writeHead(result.status === 201 ? 201 : 200, {
          ...type,
          'content-length': result.body.length + 9,
        });
        response.write(half, () => response.destroy());
      }
    }
  }

  const server = createServer((incoming, response) => {
    const work = serve(incoming, response)
      .catch(() => response.destroy())
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });
  server.keepAliveTimeout = 1_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** The longest that the server took to answer, in milliseconds. */
    slowest: () => slowest,
    /** When all that is under way has arrived, or has been lost. */
    async idle() {
      while (underWay.size) await Promise.all(underWay);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
