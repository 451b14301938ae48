import type { Network } from './network.js';
/** Names in `networks` that are no links. */
declare const actions: readonly ["native", "copy", "qr", "card", "print"];
/** What is done on this page, or by the reader's device. */
export type Action = (typeof actions)[number];
/** What the page's author wants in the bar. */
export interface Wishes {
    readonly networks: string;
    readonly qr: boolean;
    readonly card: boolean;
    readonly mastodonInstance: string;
    readonly ownNetworks: readonly Network[];
}
/** One place in the bar: an action has no `network`, a page's own network perhaps no mark. */
export interface Choice {
    readonly name: string;
    readonly action?: Action | undefined;
    readonly network?: Network | undefined;
    readonly mark?: string | undefined;
}
/** The words of a list in an attribute, apart by spaces or commas. */
export declare const list: (text: string) => string[];
/**
 * What stands in the bar, in its order, each once. By default the share sheet and the address to copy come first:
 * they reach what has no link, such as Signal, and tell no network that the page was read.
 *
 * @param unknown is told of a name that is none, with all that are
 */
export declare function chosen(wishes: Wishes, unknown: (known: readonly string[]) => void): Choice[];
export {};
