import type {
  Accepted,
  Challenge,
  Comment,
  CommentPage,
  CommentService,
  Draft,
  ListQuery,
  SubmitOptions,
} from './comment-service.js';
import {ask, failure, invalid, refusal, resultOf, type Failure, type Reply} from './exchange.js';
import {tooLong} from './limits.js';
import {alike, toMarkup} from './plain-text.js';
import {readComment} from './read-comment.js';

export interface WordPressOptions {
  /**
   * For the REST service the root of the REST API, as the site's `<link rel="https://api.w.org/">` has it:
   * `https://example.org/wp-json`, or `https://example.org/?rest_route=/` where permalinks are plain. For the form
   * service the site's home.
   */
  readonly endpoint: string;
  /** The page's own origin: `location.origin`. */
  readonly origin: string;
  /** By which WordPress knows a member (`wp_create_nonce('wp_rest')`). Used on the page's own origin alone. */
  readonly nonce?: string | undefined;
  /** How long an answer may take, in milliseconds. */
  readonly timeout?: number | undefined;
}

/** What is read of answers that are no comments. */
type Body = Partial<{comment_status: 'open' | 'closed'; removed: true} & Challenge> | undefined;

type Query = Readonly<Record<string, string | number>>;

/**
 * Sends a draft, with what is the same for both services.
 *
 * @param read what the answer says, where it is no refusal; `true`: it says only that the comment is there
 * @throws {Failure}
 */
type Send = (
  url: string,
  fields: Readonly<Record<string, string>>,
  draft: Draft,
  options: SubmitOptions,
  init: RequestInit,
  read: (reply: Reply) => Accepted | true | undefined,
) => Promise<Accepted>;

/** What both services for WordPress share: where its REST API is, what is read there, and what sending a comment needs. */
export interface WordPressServer {
  /** The address of a route, in either shape that WordPress gives them. */
  readonly at: (route: string, query?: Query) => string;
  readonly send: Send;
  readonly reading: Required<
    Pick<CommentService, 'list' | 'pageOf' | 'count' | 'state' | 'challenge' | 'remove'>
  >;
}

export const comments = 'wp/v2/comments';
/** No thread is asked for more often than this, whatever the server says of its length. */
const enough = 100;
/** All that is shown, and nothing else. Not `content.rendered`, for which some versions give no content at all. */
const _fields = 'id,parent,author_name,author_url,date_gmt,content,status,vigil_removed';

export function wordpressServer(endpoint: string, timeout = 30_000): WordPressServer {
  const root = endpoint.replace(/\/?$/, '/');
  /** Comments that were seen, and so can be replied to. */
  const known = new Set<string>();

  const at = (route: string, query: Query = {}): string =>
    `${root}${route}${root.includes('?') ? '&' : '?'}${new URLSearchParams(query as Record<string, string>)}`;

  /** @param read a value of the answer; nothing or `false` when there is none in it */
  async function get<Value>(
    url: string,
    read: (body: Body, headers: Headers) => Value | false | undefined,
    init: RequestInit & {readonly signal: AbortSignal},
  ): Promise<Value> {
    const reply = await ask(url, timeout, init);
    const {response, body} = reply;
    const value = response.ok && read(body as Body, response.headers);
    if (value) return value;
    throw refusal(reply);
  }

  const see = (value: unknown): Comment | undefined => {
    const comment = readComment(value);
    if (comment) known.add(comment.id);
    return comment;
  };

  const page = (query: Query, signal: AbortSignal) =>
    get(
      at(comments, {...query, _fields}),
      (body, headers) => {
        const header = (name: string): number => {
          const number = Number(headers.get(`x-wp-total${name}`) ?? NaN);
          return Number.isSafeInteger(number) ? number : NaN;
        };
        return (
          Array.isArray(body) && {
            comments: body.flatMap((each) => see(each) ?? []),
            pages: header('pages'),
            total: header(''),
          }
        );
      },
      {signal},
    );

  const one = (id: string, signal: AbortSignal) =>
    get(at(`${comments}/${encodeURIComponent(id)}`, {_fields}), see, {signal});

  /** A draft that is on the server, as far as visitors see it. */
  async function find(draft: Draft, signal: AbortSignal): Promise<Accepted> {
    const {thread: post, parent, name, text} = draft;
    const {comments: newest} = await page(
      {post, parent: parent || 0, orderby: 'id', per_page: 20},
      signal,
    ).catch(() => ({comments: []}));
    const comment = newest.find(
      (each) =>
        // A member writes no name, and has one.
        (!name || each.name === name.trim()) && alike(each.content, toMarkup(text)),
    );
    return comment ? {status: 'published', id: comment.id, comment} : {status: 'held'};
  }

  const send: Send = async (url, fields, draft, {again, signal, extra}, init, read) => {
    // A reply to a comment that is gone would be stored where nobody sees it.
    if (draft.parent && !known.has(draft.parent))
      await one(draft.parent, signal).catch((reason: unknown) => {
        throw (reason as Failure).error.code === 'refused' ? invalid('missing', ['parent']) : reason;
      });
    const long = tooLong(draft);
    if (long.length) throw invalid('too-long', long);
    const body = new URLSearchParams({...fields, ...extra});
    // In steps of 4 KB: whoever sees only how much goes over the line could hold it against the comments that appear.
    body.set('vigil_pad', '0'.repeat(-`${body}`.length & 4095));
    // Nothing in it goes beyond what a plain form sends, so browsers do not ask other origins first.
    const reply = await ask(url, timeout, {...init, signal, method: 'POST', body});
    const value = read(reply);
    if (value && value !== true) return value;
    const refused = refusal(reply, draft);
    // Where the answer was lost, the comment was not.
    if (value || (again && refused.error.code === 'duplicate')) return find(draft, signal);
    throw refused;
  };

  const list = async ({
    thread: post,
    page: number,
    perPage,
    order,
    signal,
  }: ListQuery): Promise<CommentPage> => {
    const {comments: listed, pages} = await page(
      {post, parent: 0, page: number, per_page: perPage, order},
      signal,
    );
    const all = new Set<string>();
    const queue: string[] = [];
    const add = ({id}: Comment): boolean => {
      // It may have moved to another page meanwhile.
      if (all.has(id)) return false;
      all.add(id);
      queue.push(id);
      return true;
    };
    listed.forEach(add);
    for (let asked = 0; queue.length && asked < enough;) {
      const parent = queue.splice(0, 100).join();
      for (let next = 1, last = 1; next <= last && asked < enough; next++) {
        asked++;
        const replies = await page({post, parent, page: next, per_page: 100, order: 'asc'}, signal);
        const more = replies.comments.filter(add);
        last = more.length ? replies.pages : 0;
        listed.push(...more);
      }
    }
    return {comments: listed, pages};
  };

  /** A number that is not known is no number. */
  const total = async (query: Query, signal: AbortSignal): Promise<number> => {
    const {total: number} = await page({...query, per_page: 1}, signal);
    if (number >= 0) return number;
    throw failure('server');
  };

  const pageOf = async (id: string, wish: Omit<ListQuery, 'page'>, asked = 0): Promise<number> => {
    const {thread: post, perPage, order, signal} = wish;
    const {parent, date} = await one(id, signal);
    // A circle of replies has no beginning.
    if (asked > enough) throw failure('server');
    if (parent) return pageOf(parent, wish, asked + 1);
    const side = order === 'asc' ? 'before' : 'after';
    // An inbox that keeps no more than days knows the place within one by the number. WordPress does not hear of it.
    const query = {post, parent: 0, [side]: date, [`vigil_${side}`]: id};
    return Math.floor((await total(query, signal)) / perPage) + 1;
  };

  return {
    at,
    send,
    reading: {
      list: (query) => resultOf(list(query)),
      pageOf: (id, query) => resultOf(pageOf(id, query)),
      count: (post, signal) => resultOf(total({post}, signal)),
      state: (post, signal) =>
        resultOf(
          get(
            at(`wp/v2/posts/${encodeURIComponent(post)}`, {_fields: 'comment_status'}),
            (body) => body?.comment_status,
            {
              signal,
            },
          ),
        ),
      async challenge(post, signal) {
        const asked = await resultOf(
          get(at('vigil/v1/challenge', {post}), (body) => body?.parameters && (body as Challenge), {signal}),
        );
        // An unmodified WordPress knows of no challenge.
        return asked.ok || asked.error.code !== 'refused' ? asked : {ok: true, value: undefined};
      },
      remove: (token, signal) =>
        resultOf(
          get(at('vigil/v1/removal'), (body) => body?.removed, {
            signal,
            method: 'POST',
            body: new URLSearchParams({token}),
          }),
        ),
    },
  };
}
