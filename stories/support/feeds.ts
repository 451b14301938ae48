/**
 * Feeds for stories, at addresses under `https://feeds.example/` that no one has. Requests to them are answered
 * here; every other request goes its way.
 */
const origin = 'https://feeds.example';

/** One answer of a feed. */
export interface FeedAnswer {
  /** Sends this value as JSON. */
  readonly json?: unknown;
  /** Sends this text as it is. */
  readonly text?: string;
  readonly status?: number;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** No answer at all, as without a network. */
  readonly unreachable?: boolean;
}

interface Served {
  readonly answers: readonly FeedAnswer[];
  readonly requests: RequestInit[];
}

const served = new Map<string, Served>();
let fetchBefore: typeof fetch | undefined;

/** The whole address of a feed: `addressOf('/belarus.json')`. */
export const addressOf = (path: string): string => origin + path;

/** The requests that a feed got since it is served. */
export const requestsTo = (path: string): readonly RequestInit[] => served.get(path)?.requests ?? [];

/** A value after some time, unless it is not wanted any more. */
const later = (delay: number, signal: AbortSignal | null | undefined) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('The request was aborted.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, delay);
    signal?.addEventListener('abort', stop, {once: true});
  });

async function answer({answers, requests}: Served, init: RequestInit): Promise<Response> {
  const {
    json,
    text,
    status = 200,
    delay = 0,
    unreachable,
  } = answers[Math.min(requests.length, answers.length - 1)] ?? {};
  requests.push(init);
  await later(delay, init.signal);
  if (unreachable) throw new TypeError('Failed to fetch');
  return new Response(json === undefined ? (text ?? '') : JSON.stringify(json), {
    status,
    headers: {'content-type': json === undefined ? 'text/plain' : 'application/json'},
  });
}

const fetchOfStories: typeof fetch = (input, init = {}) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const feed = url.origin === origin ? served.get(url.pathname) : undefined;
  if (feed) return answer(feed, init);
  return Reflect.apply(fetchBefore ?? fetch, globalThis, [input, init]);
};

/**
 * Serves feeds, by path, until the returned function is called: a story's `beforeEach`. Of several answers one
 * comes after another; the last repeats.
 */
export function serveFeeds(feeds: Readonly<Record<string, FeedAnswer | readonly FeedAnswer[]>>): () => void {
  if (!fetchBefore) {
    fetchBefore = globalThis.fetch;
    globalThis.fetch = fetchOfStories;
  }
  const own = Object.entries(feeds).map(([path, answers]): [string, Served] => [
    path,
    {answers: [answers].flat(), requests: []},
  ]);
  for (const [path, feed] of own) served.set(path, feed);
  return () => {
    for (const [path, feed] of own) if (served.get(path) === feed) served.delete(path);
    if (served.size === 0 && fetchBefore && globalThis.fetch === fetchOfStories) {
      globalThis.fetch = fetchBefore;
      fetchBefore = undefined;
    }
  };
}
