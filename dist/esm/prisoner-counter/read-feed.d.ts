import { type FeedResult } from './check-feed.js';
/** What the page says of the feed. It fills in only what the feed itself leaves out; an empty text says nothing. */
export interface FeedDefaults {
    readonly bound?: string | null | undefined;
    readonly sourceName?: string | null | undefined;
    readonly sourceUrl?: string | null | undefined;
}
/**
 * Reads a count feed, JSON or CSV, and checks it. Which of the two it is, the text itself tells: servers send both
 * as `text/plain`.
 * @param text the feed as it was received
 * @param today UTC midnight in milliseconds, as from `latestToday`
 */
export declare function readFeed(text: string, defaults: FeedDefaults, today: number): FeedResult;
