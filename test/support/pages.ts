import {executeServerCommand} from '@web/test-runner-commands';
import {onCleanUp} from './clean-up.js';
import {resizeWindow} from './engine.js';

/** One answer of the test server. A plain string stands for `{body}`. */
export interface Answer {
  /** The text or the bytes to send. */
  body?: string | Uint8Array | ArrayBuffer;
  /** Sends this value as JSON. */
  json?: unknown;
  /** Sends a file of the checkout: `dist/vigil.js`. */
  file?: string;
  /** For an address that ends in `/*`: sends the files of this folder of the checkout. */
  folder?: string;
  status?: number;
  /** The type is guessed from the address unless it is said here. */
  headers?: Record<string, string>;
  /** Milliseconds before the answer. */
  delay?: number;
  /** `true` cuts the connection instead of answering; 'midway' after half of the body. */
  drop?: boolean | 'midway';
  /** `true` lets every origin read the answer, a string only that origin. */
  cors?: boolean | string;
  /** Puts a recorder before the scripts of this page; see `recordsOf`. */
  record?: boolean;
}

/** A list is given one after another; its last answer repeats. */
export type Answers = Record<string, string | Answer | readonly (string | Answer)[]>;

/** A request that a page made, in the order of arrival. */
export interface RequestRecord {
  method: string;
  /** With its query, without the prefix of the test's pages. */
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds since 1970, by the server's clock. */
  at: number;
  /** True when the browser went away before the answer was sent whole. */
  aborted: boolean;
}

export interface ServedPages {
  /** The whole address of a page: `url('/index.html')`. */
  url(path: string): string;
  origin: string;
  requests(): Promise<RequestRecord[]>;
  /** Replaces the answers of one path, beginning with the first. */
  set(path: string, answers: string | Answer | readonly (string | Answer)[]): Promise<void>;
  close(): Promise<void>;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function toWire(answer: string | Answer): object {
  const {body, json, ...rest} = typeof answer === 'string' ? {body: answer, json: undefined} : answer;
  if (json !== undefined) {
    return {
      ...rest,
      body: JSON.stringify(json),
      headers: {'content-type': 'application/json', ...(rest as Answer).headers},
    };
  }
  if (body instanceof ArrayBuffer) return {...rest, base64: base64(new Uint8Array(body))};
  if (body instanceof Uint8Array) return {...rest, base64: base64(body)};
  return {...rest, body};
}

function allToWire(answers: Answers): Record<string, object[]> {
  return Object.fromEntries(
    Object.entries(answers).map(([path, list]) => [
      path,
      (Array.isArray(list) ? (list as readonly (string | Answer)[]) : [list as string | Answer]).map(toWire),
    ]),
  );
}

/**
 * Puts pages and files on the test server, at addresses of this test alone, and keeps the requests they get.
 * `{origin: 'other'}` puts them on a second origin, which nothing here may read unless an answer says `cors`.
 * They go when the test ends, or with `close()` when `{keep: true}` is said (in a `before`).
 */
export async function servePages(
  answers: Answers,
  options: {origin?: 'same' | 'other'; keep?: boolean} = {},
): Promise<ServedPages> {
  const opened = await executeServerCommand<{id: string; origin: string | null}, object>('vigil-pages-open', {
    answers: allToWire(answers),
    otherOrigin: options.origin === 'other',
  });
  const origin = opened.origin ?? location.origin;
  const {id} = opened;
  let open = true;
  const pages: ServedPages = {
    origin,
    url: (path) => `${origin}/pages/${id}${path}`,
    async requests() {
      const log = await executeServerCommand<{requests: RequestRecord[]}, object>('vigil-pages-log', {id});
      return log.requests;
    },
    async set(path, list) {
      await executeServerCommand('vigil-pages-set', {id, answers: allToWire({[path]: list})});
    },
    async close() {
      if (!open) return;
      open = false;
      await executeServerCommand('vigil-pages-close', {id});
    },
  };
  if (!options.keep) onCleanUp(() => pages.close());
  return pages;
}

export interface OpenedPage {
  frame: HTMLIFrameElement;
  /** The page's own window. On another origin all but `postMessage` is out of reach. */
  window: Window & typeof globalThis;
  /** Throws when the page is of another origin. */
  readonly document: Document;
  close(): void;
}

/** Shows a page in a frame of this size at the top left of the test document, and waits until it is loaded. */
export async function openPage(
  url: string,
  {width = 800, height = 600, timeout = 10_000}: {width?: number; height?: number; timeout?: number} = {},
): Promise<OpenedPage> {
  // What lies outside of the window counts as not visible.
  if (width > innerWidth || height > innerHeight) {
    await resizeWindow(Math.max(width, innerWidth), Math.max(height, innerHeight));
  }
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; border: 0; z-index: 1; background: Canvas;';
  frame.src = url;
  const close = () => frame.remove();
  onCleanUp(close);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${url} did not load within ${timeout} ms.`)), timeout);
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(timer);
        resolve();
      },
      {once: true},
    );
    document.body.append(frame);
  });
  const view = frame.contentWindow;
  if (!view) throw new Error(`${url} was closed while it loaded.`);
  return {
    frame,
    window: view as Window & typeof globalThis,
    get document() {
      if (!frame.contentDocument)
        throw new Error(`${url} is of another origin: its document is out of reach.`);
      return frame.contentDocument;
    },
    close,
  };
}

/** Something that a page said, threw or was refused. */
export interface PageRecord {
  type: 'console' | 'error' | 'rejection' | 'load-error' | 'csp';
  text: string;
  level?: 'debug' | 'log' | 'info' | 'warn' | 'error';
  /** Of a policy violation: `script-src-elem`. */
  directive?: string;
  blocked?: string;
  disposition?: 'enforce' | 'report';
  sample?: string;
}

/**
 * What a page served with `record: true` said in the console, threw, failed to load or was refused by its policy,
 * from its first script on. The list is live. Messages that the browser itself writes in the console are not in it.
 */
export function recordsOf(page: Pick<OpenedPage, 'window'>): readonly PageRecord[] {
  const records = (page.window as unknown as {__vigilRecords?: readonly PageRecord[]}).__vigilRecords;
  if (!records) {
    throw new Error(
      'The recorder did not run: serve the page with record: true, under a policy that lets it in.',
    );
  }
  return records;
}
