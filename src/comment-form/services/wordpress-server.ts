import type {
  Accepted,
  Challenge,
  Comment,
  CommentService,
  Draft,
  Failed,
  Result,
  SubmitOptions,
} from './comment-service.js';
import {ask, invalid, refusal, success, type Reply} from './exchange.js';
import {tooLong} from './limits.js';
import {letters, toMarkup} from './plain-text.js';
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

/** What both services for WordPress share: where its REST API is, what is read there, and what sending a comment needs. */
export interface WordPressServer {
  /** The address of a route, in either shape that WordPress gives them. */
  readonly at: (route: string, query?: Query) => string;
  /**
   * Sends a draft, with what is the same for both services.
   *
   * @param read what the answer says, where it is no refusal; `true`: it says only that the comment is there
   */
  readonly send: (
    url: string,
    fields: Readonly<Record<string, string>>,
    draft: Draft,
    options: SubmitOptions,
    init: RequestInit,
    read: (reply: Reply) => Accepted | Failed | true | undefined,
  ) => Promise<Result<Accepted>>;
  readonly reading: Required<
    Pick<CommentService, 'list' | 'pageOf' | 'count' | 'state' | 'challenge' | 'remove'>
  >;
}

export const comments = 'wp/v2/comments';
/** All that is shown, and nothing else. Not `content.rendered`, for which some versions give no content at all. */
const _fields = 'id,parent,author_name,author_url,date_gmt,content,status';

export function wordpressServer(endpoint: string, timeout = 30_000): WordPressServer {
  const root = endpoint.replace(/\/?$/, '/');
  /** Comments that were seen, and so can be replied to. */
  const known = new Set<string>();

  const at = (route: string, query: Query = {}): string =>
    `${root}${route}${root.includes('?') ? '&' : '?'}${new URLSearchParams(query as Record<string, string>)}`;

  /** @param read a value of the answer; nothing or `false` when there is none in it */
  async function get<Value>(
    url: string,
    signal: AbortSignal,
    read: (body: Body, headers: Headers) => Value | false | undefined,
    init?: RequestInit,
  ): Promise<Result<Value>> {
    const asked = await ask(url, timeout, signal, init);
    if (!asked.ok) return asked;
    const value = read(asked.value.body as Body, asked.value.response.headers);
    return value ? success(value) : refusal(asked.value);
  }

  const see = (value: unknown): Comment | undefined => {
    const comment = readComment(value);
    if (comment) known.add(comment.id);
    return comment;
  };

  const page = (query: Query, signal: AbortSignal) =>
    get(at(comments, {...query, _fields}), signal, (body, headers) => {
      const header = (name: string): number => Number(headers.get(`x-wp-total${name}`));
      return (
        Array.isArray(body) && {
          comments: body.flatMap((each) => see(each) ?? []),
          pages: header('pages'),
          total: header(''),
        }
      );
    });

  const one = (id: string, signal: AbortSignal) => get(at(`${comments}/${id}`, {_fields}), signal, see);

  /** A draft that is on the server, as far as visitors see it. */
  async function find(draft: Draft, signal: AbortSignal): Promise<Accepted> {
    const {thread: post, parent, name, text} = draft;
    const newest = await page({post, parent: parent || 0, orderby: 'id', per_page: 20}, signal);
    const comment =
      newest.ok &&
      newest.value.comments.find(
        (each) =>
          // A member writes no name, and has one.
          (!name || each.name === name.trim()) && letters(each.content) === letters(toMarkup(text)),
      );
    return comment ? {status: 'published', id: comment.id, comment} : {status: 'held'};
  }

  const pageOf: WordPressServer['reading']['pageOf'] = async (comment, query) => {
    const {thread: post, perPage, order, signal} = query;
    const found = await one(comment, signal);
    if (!found.ok) return found;
    const {parent, date} = found.value;
    if (parent) return pageOf(parent, query);
    const side = order === 'asc' ? 'before' : 'after';
    const before = await page({post, parent: 0, per_page: 1, [side]: date}, signal);
    return before.ok ? success(Math.floor(before.value.total / perPage) + 1) : before;
  };

  return {
    at,
    async send(url, fields, draft, {again, signal, extra}, init, read) {
      // A reply to a comment that is gone would be stored where nobody sees it.
      if (draft.parent && !known.has(draft.parent)) {
        const parent = await one(draft.parent, signal);
        if (!parent.ok) return parent.error.code === 'refused' ? invalid('missing', ['parent']) : parent;
      }
      const long = tooLong(draft);
      if (long.length) return invalid('too-long', long);
      const body = new URLSearchParams({...fields, ...extra});
      // Nothing in it goes beyond what a plain form sends, so browsers do not ask other origins first.
      const asked = await ask(url, timeout, signal, {method: 'POST', body, ...init});
      if (!asked.ok) return asked;
      const value = read(asked.value) ?? refusal(asked.value, draft);
      // The answer was lost, the comment was not.
      if (value === true || ('ok' in value && again && value.error.code === 'duplicate'))
        return success(await find(draft, signal));
      return 'ok' in value ? value : success(value);
    },
    reading: {
      async list({thread: post, page: number, perPage, order, signal}) {
        const top = await page({post, parent: 0, page: number, per_page: perPage, order}, signal);
        if (!top.ok) return top;
        const {comments: listed, pages} = top.value;
        const all = new Set<string>();
        const queue: string[] = [];
        const add = (comment: Comment): boolean => {
          // It may have moved to another page meanwhile.
          if (all.has(comment.id)) return false;
          all.add(comment.id);
          queue.push(comment.id);
          return true;
        };
        listed.forEach(add);
        while (queue.length) {
          const parent = queue.splice(0, 100).join();
          for (let next = 1, last = 1; next <= last; next++) {
            const replies = await page({post, parent, page: next, per_page: 100, order: 'asc'}, signal);
            if (!replies.ok) return replies;
            last = replies.value.pages;
            listed.push(...replies.value.comments.filter(add));
          }
        }
        return success({comments: listed, pages});
      },
      pageOf,
      async count(post, signal) {
        const all = await page({post, per_page: 1}, signal);
        return all.ok ? success(all.value.total) : all;
      },
      state: (post, signal) =>
        get(at(`wp/v2/posts/${post}`, {_fields: 'comment_status'}), signal, (body) => body?.comment_status),
      async challenge(post, signal) {
        const asked = await get(
          at('vigil/v1/challenge', {post}),
          signal,
          (body) => body?.parameters && (body as Challenge),
        );
        // An unmodified WordPress knows of no challenge.
        return asked.ok || asked.error.code !== 'refused' ? asked : success(undefined);
      },
      remove: (token, signal) =>
        get(at('vigil/v1/removal'), signal, (body) => body?.removed, {
          method: 'POST',
          body: new URLSearchParams({token}),
        }),
    },
  };
}
