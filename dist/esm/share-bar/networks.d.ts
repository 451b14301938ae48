import type { Network, ShareContent } from './network.js';
/**
 * A post on Mastodon.
 * @param instance the host name of a server; without one, the project's own page lets the reader choose. That page
 *   gets the text in the fragment, which browsers send to no server.
 */
export declare function mastodonHref({ text, hashtags, url }: ShareContent, instance?: string): string;
/**
 * All networks, in the order of the default bar. Sources, where a network documents its link: Facebook's Share Dialog,
 * X's and Threads' Web Intents, Bluesky's Action Intent Links, Telegram's Share Button, LINE Social Plugins, RFC 6068 for
 * e-mail, RFC 5724 for SMS. The others are as their own buttons and common share bars write them. Their marks are added in
 * `chosen.ts`, since links of text alone can do without.
 */
export declare const networks: readonly Network[];
/** What a bar has when the page names nothing: all networks but the two that are only there by name, and two actions. */
export declare const defaultNetworks: readonly string[];
