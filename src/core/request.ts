/** What a request can fail with. */
export type RequestFailure = 'network' | 'timeout' | 'http' | 'too-large' | 'encoding';

/** A request that brought no text. */
export class RequestError extends Error {
  /**
   * @param code what kind of failure, for programs
   * @param message what happened, in English, for whoever edits the page
   * @param retryAt when the server wants to be asked again, in milliseconds since the epoch; 0 when it did not say
   */
  constructor(
    readonly code: RequestFailure,
    message: string,
    readonly retryAt = 0,
  ) {
    super(message);
  }
}

/** `no-store` keeps an answer out of the browser's cache, for readers whose device may be searched. */
export type Caching = 'default' | 'no-store';

/** In milliseconds. */
const timeout = 15_000;
/** In bytes, after decompression. */
const largest = 2_000_000;
const day = 86_400_000;

/**
 * `Retry-After` in milliseconds since the epoch, whether given in seconds or as a date (RFC 9110, 10.2.3);
 * 0 when there is none. More than a day is taken for a mistake.
 */
function retryTime(header: string | null): number {
  const now = Date.now();
  const at = Number(header) ? now + Number(header) * 1000 : Date.parse(header ?? '');
  return at > now ? Math.min(at, now + day) : 0;
}

/**
 * The body in the charset that the server names, else UTF-8, up to the limit. Wrong bytes are refused
 * rather than replaced, so that a mangled file never passes for a good one.
 */
async function readText({body, headers}: Response): Promise<string> {
  const charset = /charset="?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const reader = body?.getReader();
  let decoder: TextDecoder | undefined;
  let text = '';
  let size = 0;
  for (;;) {
    const bytes = (await reader?.read())?.value;
    try {
      decoder ??= new TextDecoder(charset, {fatal: true});
      text += decoder.decode(bytes, {stream: !!bytes});
    } catch {
      throw new RequestError('encoding', `the answer is not valid ${charset}`);
    }
    if (!bytes) return text;
    size += bytes.length;
    if (size > largest) throw new RequestError('too-large', `the answer is over ${largest} bytes`);
  }
}

/**
 * Fetches a text, without cookies, and without telling the server which page is being read.
 *
 * @throws RequestError when no text came, or the signal was aborted
 */
export async function request(url: string, cache: Caching, signal: AbortSignal): Promise<string> {
  const limit = AbortSignal.timeout(timeout);
  const stop = new AbortController();
  try {
    const response = await fetch(url, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, limit, stop.signal]),
    });
    if (response.ok) return await readText(response);
    throw new RequestError(
      'http',
      `the server answered ${response.status}`,
      retryTime(response.headers.get('retry-after')),
    );
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw limit.aborted
      ? new RequestError('timeout', `no answer within ${timeout / 1000} seconds`)
      : new RequestError('network', 'no answer, or the server does not let this site read it (CORS)');
  } finally {
    // What is left of an answer that is not wanted is not transferred.
    stop.abort();
  }
}
