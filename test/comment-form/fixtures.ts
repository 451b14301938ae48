import {onCleanUp} from '../support/clean-up.js';
import type {Draft, Result, ServiceError} from '../../src/comment-form/services/comment-service.js';

/** Any request of a service, as it left. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  readonly body: URLSearchParams;
}

export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Where a redirect led. */
  readonly landed?: string;
  /** The connection breaks: before there is an answer, or in the middle of it. */
  readonly lost?: 'before' | 'midway';
}

/**
 * Answers requests in place of the network, in turn, and keeps them, until the test ends. A request too many is an
 * error, which the service must not swallow unseen: `sent` tells.
 */
export function stubNetwork(
  ...answers: (Answered | ((request: Sent) => Answered | Promise<Answered>))[]
): Sent[] {
  const sent: Sent[] = [];
  const original = window.fetch;
  window.fetch = async (input, init = {}) => {
    const request = {
      url: new Request(input).url,
      method: init.method ?? 'GET',
      init,
      headers: new Headers(init.headers),
      body: new URLSearchParams((init.body as URLSearchParams | undefined)?.toString()),
    };
    sent.push(request);
    const next = answers.length > 1 ? answers.shift() : answers[0];
    const answer = typeof next === 'function' ? await next(request) : next;
    init.signal?.throwIfAborted();
    if (!answer || answer.lost === 'before') throw new TypeError('Failed to fetch');
    const {status = 200, headers = {}, body = '', landed} = answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const opaque = status >= 300 && status < 400;
    const broken = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
        stream.error(new TypeError('network error'));
      },
    });
    const whole = answer.lost === 'midway' ? broken : text;
    const response = new Response(opaque || status === 204 ? null : whole, {
      status: opaque ? 200 : status,
      headers,
    });
    if (opaque) Object.defineProperties(response, {status: {value: 0}, type: {value: 'opaqueredirect'}});
    Object.defineProperty(response, 'redirected', {value: !!landed});
    Object.defineProperty(response, 'url', {value: landed ?? request.url});
    return response;
  };
  onCleanUp(() => {
    window.fetch = original;
  });
  return sent;
}

export const draftOf = (more: Partial<Draft> = {}): Draft => ({
  thread: '1',
  parent: '',
  text: 'Freedom for all',
  name: 'Ann',
  email: 'ann@example.org',
  website: '',
  ...more,
});

export const never = new AbortController().signal;
export const first = {again: false, signal: never};
export const repeat = {again: true, signal: never};

export const errorOf = (result: Result<unknown>): ServiceError => {
  if (result.ok) throw new Error('It succeeded, and should not have.');
  return result.error;
};

export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`It failed: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** An error of the REST API, as WordPress writes it. */
export const restError = (code: string, status: number, message = 'Sorry.', data: object = {}): Answered => ({
  status,
  body: {code, message, data: {status, ...data}},
});

/** An error of the form endpoint: always of one code. */
export const formError = (status: number, message: string): Answered => ({
  status,
  body: {code: 'wp_die', message: `<p>${message}</p>`, data: {status}, additional_errors: []},
});

/** A comment as the REST API gives it, with all that comes along. */
export const restComment = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 2,
  post: 1,
  parent: 0,
  author: 0,
  author_name: 'Ann',
  author_url: '',
  date: '2026-11-22T15:59:43',
  date_gmt: '2026-11-22T14:59:43',
  content: {rendered: '<p>Freedom for all</p>\n'},
  link: 'https://example.org/hello-world/#comment-2',
  status: 'approved',
  type: 'comment',
  author_avatar_urls: {24: 'https://2.gravatar.com/avatar/22c2268861a8547b97a84c1c112b9525?s=24'},
  meta: [],
  _links: {self: [{href: 'https://example.org/wp-json/wp/v2/comments/2'}]},
  ...more,
});

/** A page of the list. */
export const listed = (comments: readonly unknown[], pages = 1, total = comments.length): Answered => ({
  headers: {'X-WP-Total': String(total), 'X-WP-TotalPages': String(pages)},
  body: comments,
});
