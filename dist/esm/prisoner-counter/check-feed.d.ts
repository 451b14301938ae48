import type { Count } from './count.js';
/** Why a feed is refused, in words for the console of the page's editor. */
export interface FeedProblem {
    /** Where: `series[3].count`, or `row 5, column count` in a CSV. */
    readonly field: string;
    /** What is wrong, what is allowed and what was found there. */
    readonly reason: string;
}
/** A count that may be shown, or the problem that forbids it. */
export type FeedResult = {
    readonly count: Count;
    readonly problem?: undefined;
} | {
    readonly count?: undefined;
    readonly problem: FeedProblem;
};
/**
 * Decides whether a count feed may be shown. One wrong field, or one contradiction, refuses it whole: a number that
 * stands beside a wrong one is not to be trusted.
 * @param value what `JSON.parse` gave, or a plain object of the same form (see schemas/count-feed.schema.json)
 * @param today UTC midnight in milliseconds, as from `latestToday`: dates that begin later are refused
 */
export declare function checkFeed(value: unknown, today: number): FeedResult;
