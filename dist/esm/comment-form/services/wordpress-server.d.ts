import type { Accepted, CommentService, Draft, SubmitOptions } from './comment-service.js';
import { type Reply } from './exchange.js';
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
type Query = Readonly<Record<string, string | number>>;
/**
 * Sends a draft, with what is the same for both services.
 *
 * @param read what the answer says, where it is no refusal; `true`: it says only that the comment is there
 * @throws {Failure}
 */
type Send = (url: string, fields: Readonly<Record<string, string>>, draft: Draft, options: SubmitOptions, init: RequestInit, read: (reply: Reply) => Accepted | true | undefined) => Promise<Accepted>;
/** What both services for WordPress share: where its REST API is, what is read there, and what sending a comment needs. */
export interface WordPressServer {
    /** The address of a route, in either shape that WordPress gives them. */
    readonly at: (route: string, query?: Query) => string;
    readonly send: Send;
    readonly reading: Required<Pick<CommentService, 'list' | 'pageOf' | 'count' | 'state' | 'challenge' | 'remove'>>;
}
export declare const comments = "wp/v2/comments";
export declare function wordpressServer(endpoint: string, timeout?: number): WordPressServer;
export {};
