import { type FeedProblem } from '../prisoner-counter/check-feed.js';
import type { Count } from '../prisoner-counter/count.js';
export interface MakeOptions {
    /** The date of a list; figures carry their own. */
    readonly asOf?: string | undefined;
    readonly sourceName?: string | undefined;
    readonly sourceUrl?: string | undefined;
    /** Put names and addresses of a list's active rows into the feed. */
    readonly people: boolean;
    /** Keep the rows whose column begins with the value; of several for one column, any will do. */
    readonly only: readonly (readonly [column: string, value: string])[];
    /** What the file calls a column: `source_url` → `source_address`. */
    readonly columns: ReadonlyMap<string, string>;
    /** The dates of figures that are known to be right although they jump. */
    readonly jumps: readonly string[];
    /** The same id or address twice is no mistake. */
    readonly allowDuplicates: boolean;
    /** No count has a thousands comma, whatever stands beside it. */
    readonly countsArePlain: boolean;
    /** Everything else the feed says, in its raw form. */
    readonly rest: Readonly<Record<string, unknown>>;
}
/** The feed, or all that forbids it. */
export interface MadeFeed {
    readonly feed?: Readonly<Record<string, unknown>>;
    /** The same feed as pages will read it. */
    readonly count?: Count;
    readonly problems: readonly FeedProblem[];
    readonly warnings: readonly string[];
}
/**
 * Makes a count feed of a table: of dated figures (`as_of`, `count`, `source_url`), or of a list of prisoners with a
 * `status`, of which only the active ones count.
 * @param today UTC midnight in milliseconds, as from `latestToday`
 * @throws UsageError when the options do not fit the file
 */
export declare function makeFeed(text: string, options: MakeOptions, today: number): MadeFeed;
