import {day} from './time-units.js';

/** What a request can fail with. */
export type RequestFailure = 'network' | 'timeout' | 'http' | 'too-large' | 'encoding';

/** A text, or why there is none. */
export type Answer =
  | {readonly text: string; readonly code?: undefined}
  | {
      readonly text?: undefined;
      /** What kind of failure, for programs. */
      readonly code: RequestFailure;
      /** What happened, in English, for whoever edits the page. */
      readonly message: string;
      /** When the server wants to be asked again, in milliseconds since the epoch; 0 or `NaN` when it did not say. */
      readonly retryAt: number;
    };

/** `no-store` keeps an answer out of the browser's cache, for readers whose device may be searched. */
export type Caching = 'default' | 'no-store';

/** In seconds. */
const timeout = 15;
/** In bytes, after decompression. */
const largest = 2_000_000;

const failure = (code: RequestFailure, message: string, retryAt = 0): Answer => ({code, message, retryAt});

/**
 * The body as UTF-8, up to the limit. Wrong bytes are refused rather than replaced, so that a mangled file
 * never passes for a good one.
 */
async function readText(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): Promise<Answer> {
  const reader = body?.getReader();
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  let size = 0;
  for (;;) {
    const bytes = (await reader?.read())?.value;
    try {
      text += decoder.decode(bytes, {stream: !!bytes});
    } catch {
      return failure('encoding', 'the answer is no UTF-8');
    }
    if (!bytes) return {text};
    size += bytes.length;
    if (size > largest) {
      void reader?.cancel();
      return failure('too-large', `the answer has over ${largest} bytes`);
    }
  }
}

/**
 * Fetches a text, without cookies, and without telling the server which page is being read. Never throws: an
 * aborted signal gives a failure too.
 */
export async function request(url: string, cache: Caching, signal: AbortSignal): Promise<Answer> {
  const limit = AbortSignal.timeout(timeout * 1000);
  try {
    const {ok, body, status, headers} = await fetch(url, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect would tell an address that the page's author never wrote who reads.
      redirect: 'error',
      signal: AbortSignal.any([signal, limit]),
    });
    if (ok) return await readText(body);
    // Seconds or a date (RFC 9110, 10.2.3); more than a day is taken for a mistake.
    const wait = headers.get('retry-after') ?? '';
    return failure(
      'http',
      `status ${status}`,
      Math.min(Number(wait) ? Date.now() + Number(wait) * 1000 : Date.parse(wait), Date.now() + day),
    );
  } catch {
    return limit.aborted
      ? failure('timeout', `no answer within ${timeout} seconds`)
      : failure('network', 'no answer, a redirect, or no CORS');
  }
}
