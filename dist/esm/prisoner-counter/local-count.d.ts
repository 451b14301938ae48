import type { FeedDefaults } from './read-feed.js';
/** The count as the element's attributes say it. */
export interface CountAttributes extends FeedDefaults {
    readonly count: string;
    readonly asOf: string;
}
/** The attributes' count as a raw feed, to be checked like any other. */
export declare const rawFeed: ({ count, asOf, bound, sourceName, sourceUrl }: CountAttributes) => unknown;
